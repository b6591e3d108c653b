// Security data, protected replies and supported protocols. Include <ftp_reply.hpp>.
#ifndef FTP_REPLY_SECURITY_HPP
#define FTP_REPLY_SECURITY_HPP

#include <ftp_reply/payload.hpp>

#include <utility>

namespace ftp {

/// Returns the bytes of canonical base64, such as the argument of ADAT.
inline Result<std::string> base64_decode(std::string_view text)
{
    return detail::encoded([&](char *buffer, std::size_t capacity, std::size_t *length, ftp_reply_error_t *error) {
        return ftp_reply_base64_decode(text.data(), text.size(), buffer, capacity, length, error);
    });
}

/// Returns bytes as base64, for the argument of ADAT.
inline Result<std::string> base64_encode(std::string_view bytes)
{
    return detail::encoded([&](char *buffer, std::size_t capacity, std::size_t *length, ftp_reply_error_t *error) {
        return ftp_reply_base64_encode(bytes.data(), bytes.size(), buffer, capacity, length, error);
    });
}

/// The decoded bytes after ADAT= in a 234, 235, 334 or 335 reply, for the security mechanism (RFC 2228, section 5.1).
/// They can be secret.
struct SecurityData {
    std::string bytes;

    /// Parses a reply to AUTH or ADAT; nothing if there is no ADAT=, as in the reply to AUTH TLS.
    static Result<std::optional<SecurityData>> parse(const Reply &reply)
    {
        using Value = std::optional<SecurityData>;
        auto data = detail::encoded(
            [&](char *buffer, std::size_t capacity, std::size_t *length, ftp_reply_error_t *error) {
                return ftp_reply_security_data_parse(&reply.view(), buffer, capacity, length, error);
            });
        if (data)
            return Value(SecurityData{std::move(*data)});
        return data.error() == CallResult::no_value ? Result<Value>(Value()) : Result<Value>(data.error());
    }

    /// Reads the reply as tolerant clients do, by the rules of ftp_reply_security_data_parse_lenient().
    static Result<std::optional<Lenient<SecurityData>>> parse_lenient(const Reply &reply)
    {
        using Value = std::optional<Lenient<SecurityData>>;
        int liberties = 0;
        auto data = detail::encoded(
            [&](char *buffer, std::size_t capacity, std::size_t *length, ftp_reply_error_t *error) {
                return ftp_reply_security_data_parse_lenient(&reply.view(), buffer, capacity, length, &liberties,
                                                             error);
            });
        if (data)
            return Value(Lenient<SecurityData>{{std::move(*data)}, Flags<Liberty>::from_bits(liberties)});
        return data.error() == CallResult::no_value ? Result<Value>(Value()) : Result<Value>(data.error());
    }

    /// Returns a reply with the code 234, 235, 334 or 335.
    Result<std::string> encode(Code code) const
    {
        return detail::encoded(
            [&](char *buffer, std::size_t capacity, std::size_t *length, ftp_reply_error_t *error) {
                return ftp_reply_security_data_encode(code, bytes.data(), bytes.size(), buffer, capacity, length,
                                                      error);
            });
    }
};

/// A reply that was inside a protected one, with its bytes.
class OpenedReply {
public:
    /// Reads the reply in bytes that the security mechanism has returned for a 631, 632 or 633 reply. They must be
    /// exactly one reply; a missing last line end is added.
    static Result<OpenedReply> open(Code code, std::string bytes)
    {
        OpenedReply opened;
        const std::size_t length = bytes.size();
        // For the line end.
        bytes.resize(length + 2);
        opened.bytes_ = std::move(bytes);
        ftp_reply_error_t error{};
        const int result = ftp_reply_protected_reply_open(code, opened.bytes_.data(), length, opened.bytes_.size(),
                                                          nullptr, &opened.view_, &error);
        opened.offset_ = result == FTP_REPLY_RESULT_OK
                             ? static_cast<std::size_t>(opened.view_.raw.bytes - opened.bytes_.data())
                             : 0;
        return detail::result_of(result, error, std::move(opened));
    }

    /// Returns the reply, which points into this object.
    Reply reply() const
    {
        // A short string moves its bytes with it.
        auto view = view_;
        view.raw.bytes = bytes_.data() + offset_;
        return *Reply::from_view(view);
    }

private:
    OpenedReply() = default;

    std::string bytes_;
    std::size_t offset_ = 0;
    ftp_reply_view_t view_{};
};

/// A 631, 632 or 633 reply (RFC 2228, section 5.2). Let the security mechanism verify or decrypt each fragment, join
/// the results, and pass them to OpenedReply::open().
class ProtectedReply {
public:
    /// Reads the reply strictly, by the rules of ftp_reply_protected_reply_parse().
    static Result<ProtectedReply> parse(const Reply &reply)
    {
        return detail::parsed<ftp_reply_protected_reply_t>(reply, ftp_reply_protected_reply_parse,
                                                           [](const ftp_reply_protected_reply_t &fragments) {
                                                               ProtectedReply protected_reply;
                                                               protected_reply.fragments_ = fragments;
                                                               return protected_reply;
                                                           });
    }

    /// Returns the fragments, decoded. Each is a Result<std::string>, because the base64 of a line can be invalid.
    auto fragments() const
    {
        return Sequence([fragments = fragments_, is_over = false]() mutable -> std::optional<Result<std::string>> {
            if (is_over)
                return std::nullopt;
            auto fragment = detail::encoded(
                [&](char *buffer, std::size_t capacity, std::size_t *length, ftp_reply_error_t *error) {
                    return ftp_reply_protected_reply_next(&fragments, buffer, capacity, length, error);
                });
            is_over = !fragment;
            if (is_over && fragment.error() == CallResult::no_value)
                return std::nullopt;
            return fragment;
        });
    }

    /// Returns a protected reply with these fragments, as the security mechanism has returned them.
    static Result<std::string> encode(Code code, const std::vector<std::string_view> &fragments)
    {
        std::vector<ftp_reply_bytes_t> texts;
        for (const auto fragment : fragments)
            texts.push_back(detail::bytes_of(fragment));
        return detail::encoded(
            [&](char *buffer, std::size_t capacity, std::size_t *length, ftp_reply_error_t *error) {
                return ftp_reply_protected_reply_encode(code, texts.data(), texts.size(), buffer, capacity, length,
                                                        error);
            });
    }

private:
    ProtectedReply() = default;

    ftp_reply_protected_reply_t fragments_{};
};

/// The numbers in a 521 or 522 reply: versions of IP (RFC 1639, section 4) or address families (RFC 2428, section 2).
struct SupportedProtocols {
    std::vector<std::uint16_t> numbers;

    /// Parses a 521 or 522 reply; nothing if it has another meaning and no list.
    static Result<std::optional<SupportedProtocols>> parse(const Reply &reply)
    {
        using Value = std::optional<SupportedProtocols>;
        SupportedProtocols protocols;
        std::size_t count = 0;
        ftp_reply_error_t error{};
        int result = ftp_reply_supported_protocols_parse(&reply.view(), nullptr, 0, &count, &error);
        protocols.numbers.resize(count);
        if (result == FTP_REPLY_RESULT_OK)
            result = ftp_reply_supported_protocols_parse(&reply.view(), protocols.numbers.data(), count, &count,
                                                         &error);
        if (result == FTP_REPLY_RESULT_NO_VALUE)
            return Value();
        return detail::result_of(result, error, Value(std::move(protocols)));
    }

    /// Returns a reply with the code 521 or 522.
    Result<std::string> encode(Code code) const
    {
        return detail::encoded(
            [&](char *buffer, std::size_t capacity, std::size_t *length, ftp_reply_error_t *error) {
                return ftp_reply_supported_protocols_encode(code, numbers.data(), numbers.size(), buffer, capacity,
                                                            length, error);
            });
    }
};

} // namespace ftp

#endif
