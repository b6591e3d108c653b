// Replies of a server, as bytes to send. Include <ftp_reply.hpp>. Command::encode() has the commands of a client.
#ifndef FTP_REPLY_WRITING_HPP
#define FTP_REPLY_WRITING_HPP

#include <ftp_reply/error.hpp>

namespace ftp {

/// Returns a reply with these lines (RFC 959, section 4.2): the code on the first and the last line, CR LF at the end
/// of each. No lines are the same as an empty one. A line with CR or LF is an error.
///
/// Send ASCII English until the client has selected another language with LANG (RFC 2640, section 4.1).
inline Result<std::string> encode(Code code, const std::vector<std::string_view> &lines,
                                  EncodeStyle style = EncodeStyle::indent)
{
    std::vector<ftp_reply_bytes_t> texts;
    for (const auto line : lines)
        texts.push_back(detail::bytes_of(line));
    return detail::encoded([&](char *buffer, std::size_t capacity, std::size_t *length, ftp_reply_error_t *error) {
        return ftp_reply_encode(code, texts.data(), texts.size(), static_cast<int>(style), buffer, capacity, length,
                                error);
    });
}

/// Returns a reply of one line with the text of the code. A text with placeholders, as that of 227, is an error: encode
/// its value instead.
inline Result<std::string> encode_text(Code code, Lang lang = Lang::en)
{
    return detail::encoded([&](char *buffer, std::size_t capacity, std::size_t *length, ftp_reply_error_t *error) {
        return ftp_reply_encode_text(code, static_cast<int>(lang), buffer, capacity, length, error);
    });
}

} // namespace ftp

#endif
