// Replies in a buffer. Include <ftp_reply.hpp>.
#ifndef FTP_REPLY_REPLY_HPP
#define FTP_REPLY_REPLY_HPP

#include <ftp_reply/error.hpp>

namespace ftp {

class Hint;

/// A line of a reply. It points into the reply's bytes.
struct Line {
    /// Text: without code and separator on the first and the last line, and without NNN- of the same code on the lines
    /// between (RFC 959, section 4.2). Nothing else is trimmed.
    std::string_view text;
    /// Line as received, without its line end.
    std::string_view raw;
};

/// A reply as received. Like std::string_view, it points into the buffer that it was found in: use it before those
/// bytes change, or keep a copy of raw() and parse that.
class Reply {
public:
    /// Parses exactly one reply, with its line end. A fault is an error of the set ClosedSet::fault.
    static Result<Reply> parse(std::string_view bytes)
    {
        Reply reply;
        ftp_reply_error_t error{};
        const int result = ftp_reply_view_parse(bytes.data(), bytes.size(), &reply.view_, &error);
        return detail::result_of(result, error, reply);
    }

    /// A reply cannot point into a string that no longer exists after the call.
    template <class String, std::enable_if_t<std::is_same_v<String, std::string>, int> = 0>
    static Result<Reply> parse(String &&bytes) = delete;

    /// Returns the reply of a view of the C library; nothing if it is not that of a reply.
    static std::optional<Reply> from_view(const ftp_reply_view_t &view)
    {
        Reply reply;
        reply.view_ = view;
        return view.line_count > 0 ? std::optional(reply) : std::nullopt;
    }

    /// Returns the view of the C library.
    const ftp_reply_view_t &view() const { return view_; }

    /// Returns the code.
    Code code() const { return *Code::from_number(view_.code); }

    /// Returns the bytes, from the first digit of the code to the last line end. Do not print them: display() writes
    /// them for people.
    std::string_view raw() const { return detail::text_of(view_.raw); }

    /// Returns the number of lines, at least 1.
    std::size_t line_count() const { return view_.line_count; }

    /// Returns the lines.
    auto lines() const
    {
        ftp_reply_lines_t lines{};
        ftp_reply_view_lines(&view_, &lines);
        return Sequence([lines]() mutable -> std::optional<Line> {
            ftp_reply_line_t line{};
            if (ftp_reply_lines_next(&lines, &line) != FTP_REPLY_RESULT_OK)
                return std::nullopt;
            return Line{detail::text_of(line.text), detail::text_of(line.raw)};
        });
    }

    /// Returns the texts of the lines joined by LF, with U+FFFD for bytes that are not UTF-8. It is not escaped and can
    /// contain secrets.
    std::string text() const
    {
        return detail::written(
            [this](char *out, std::size_t capacity) { return ftp_reply_view_text(&view_, out, capacity); });
    }

    /// Returns the reply for people, on one line: escaped, and without secrets.
    std::string display() const
    {
        return detail::written(
            [this](char *out, std::size_t capacity) { return ftp_reply_view_display(&view_, out, capacity); });
    }

    /// Returns the texts of the lines for people: escaped, and without secrets.
    auto sanitized_lines() const
    {
        ftp_reply_sanitized_lines_t lines{};
        ftp_reply_view_sanitized_lines(&view_, &lines);
        return Sequence([lines]() mutable -> std::optional<std::string> {
            // A line that does not fit is written again, from a copy of the position.
            int result = FTP_REPLY_RESULT_OK;
            auto after = lines;
            std::string text = detail::written([&](char *out, std::size_t capacity) {
                std::size_t length = 0;
                after = lines;
                result = ftp_reply_sanitized_lines_next(&after, out, capacity, &length);
                return length;
            });
            lines = after;
            return result == FTP_REPLY_RESULT_OK ? std::optional(std::move(text)) : std::nullopt;
        });
    }

    /// Returns the hints for the reply, the best first: what the words of known servers mean.
    std::vector<Hint> hints() const;

    /// Replies are equal if their bytes are; the code is part of them, unless a line with another code ended them.
    friend bool operator==(const Reply &a, const Reply &b)
    {
        return a.view_.code == b.view_.code && a.raw() == b.raw();
    }
    friend bool operator!=(const Reply &a, const Reply &b) { return !(a == b); }

private:
    Reply() = default;

    ftp_reply_view_t view_{};
};

/// Returns a text of a server or a client for people: escaped, and with **** for everything after PASS, ACCT or ADAT.
/// In the text of a reply with code 211 or 214, these words are names of commands.
inline std::string sanitize(std::string_view text, std::optional<Code> code = {})
{
    return detail::written([&](char *out, std::size_t capacity) {
        return ftp_reply_sanitize(code ? code->number() : 0, text.data(), text.size(), out, capacity);
    });
}

/// Returns a text that cannot control a terminal or break a log. Secrets stay: sanitize() hides them.
inline std::string escape(std::string_view text)
{
    return detail::written([&](char *out, std::size_t capacity) {
        return ftp_reply_escape(text.data(), text.size(), out, capacity);
    });
}

/// Returns a text in which each FF FF is replaced with FF, as Telnet sends the data byte 255 (RFC 854).
inline std::string telnet_unescape(std::string_view text)
{
    std::string unescaped(text.size(), '\0');
    unescaped.resize(ftp_reply_telnet_unescape(text.data(), text.size(), unescaped.data(), unescaped.size()));
    return unescaped;
}

} // namespace ftp

#endif
