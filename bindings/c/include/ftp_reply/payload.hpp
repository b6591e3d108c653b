// Values in replies: numbers, names and times. Include <ftp_reply.hpp>.
//
// Each type has parse(), which reads a reply strictly, and encode(), which returns the reply. If tolerant clients
// accept more, parse_lenient() does too, and returns what it forgave. Texts in a value point into the bytes of the
// reply.
#ifndef FTP_REPLY_PAYLOAD_HPP
#define FTP_REPLY_PAYLOAD_HPP

#include <ftp_reply/reply.hpp>

namespace ftp {
namespace detail {

/// Returns the value that a function reads from a reply, converted.
template <class From, class Parse, class Convert>
auto parsed(const Reply &reply, Parse parse, Convert convert) -> Result<decltype(convert(From{}))>
{
    From from{};
    ftp_reply_error_t error{};
    const int result = parse(&reply.view(), &from, &error);
    if (result == FTP_REPLY_RESULT_OK)
        return convert(from);
    return Error::from_result(result, ClosedSet::payload_error, &error);
}

/// Like parsed(), with what the function forgave.
template <class From, class Parse, class Convert>
auto parsed_lenient(const Reply &reply, Parse parse, Convert convert) -> Result<Lenient<decltype(convert(From{}))>>
{
    using Value = decltype(convert(From{}));
    From from{};
    int liberties = 0;
    ftp_reply_error_t error{};
    const int result = parse(&reply.view(), &from, &liberties, &error);
    if (result == FTP_REPLY_RESULT_OK)
        return Lenient<Value>{convert(from), Flags<Liberty>::from_bits(liberties)};
    return Error::from_result(result, ClosedSet::payload_error, &error);
}

/// Like parsed(), for a value that a right reply need not have.
template <class From, class Parse, class Convert>
auto parsed_optional(const Reply &reply, Parse parse, Convert convert)
    -> Result<std::optional<decltype(convert(From{}))>>
{
    using Value = std::optional<decltype(convert(From{}))>;
    auto value = parsed<From>(reply, parse, convert);
    if (value)
        return Value(std::move(*value));
    return value.error() == CallResult::no_value ? Result<Value>(Value()) : Result<Value>(value.error());
}

} // namespace detail

/// The size of a file in bytes, in the 213 reply to SIZE (RFC 3659, section 4.1).
struct FileSize {
    std::uint64_t bytes;

    /// Reads the reply strictly, by the rules of ftp_reply_file_size_parse().
    static Result<FileSize> parse(const Reply &reply)
    {
        return detail::parsed<std::uint64_t>(reply, ftp_reply_file_size_parse, from);
    }

    /// Reads the reply as tolerant clients do, by the rules of ftp_reply_file_size_parse_lenient().
    static Result<Lenient<FileSize>> parse_lenient(const Reply &reply)
    {
        return detail::parsed_lenient<std::uint64_t>(reply, ftp_reply_file_size_parse_lenient, from);
    }

    /// Parses the value of the fact size (RFC 3659, section 7.5.7).
    static Result<FileSize> parse_value(std::string_view value)
    {
        FileSize size{};
        ftp_reply_error_t error{};
        const int result = ftp_reply_file_size_parse_value(value.data(), value.size(), &size.bytes, &error);
        return detail::result_of(result, error, size);
    }

    /// Returns the reply, or why it cannot be written: ftp_reply_file_size_encode() has the reasons.
    Result<std::string> encode() const
    {
        return detail::encoded(
            [this](char *buffer, std::size_t capacity, std::size_t *length, ftp_reply_error_t *error) {
                return ftp_reply_file_size_encode(bytes, buffer, capacity, length, error);
            });
    }

private:
    static FileSize from(std::uint64_t bytes) { return {bytes}; }
};

/// A time in UTC, in the 213 reply to MDTM (RFC 3659, section 3.1).
struct FileTime {
    int year, month, day, hour, minute, second, nanosecond;

    /// Reads the reply strictly, by the rules of ftp_reply_file_time_parse().
    static Result<FileTime> parse(const Reply &reply)
    {
        return detail::parsed<ftp_reply_file_time_t>(reply, ftp_reply_file_time_parse, from_c);
    }

    /// Reads the reply as tolerant clients do, by the rules of ftp_reply_file_time_parse_lenient().
    static Result<Lenient<FileTime>> parse_lenient(const Reply &reply)
    {
        return detail::parsed_lenient<ftp_reply_file_time_t>(reply, ftp_reply_file_time_parse_lenient, from_c);
    }

    /// Parses the value of the facts modify and create (RFC 3659, section 7.5.3).
    static Result<FileTime> parse_value(std::string_view value)
    {
        ftp_reply_file_time_t time{};
        ftp_reply_error_t error{};
        const int result = ftp_reply_file_time_parse_value(value.data(), value.size(), &time, &error);
        return detail::result_of(result, error, from_c(time));
    }

    /// Returns the time of a Unix time: seconds since 1970-01-01T00:00:00Z, without leap seconds.
    static Result<FileTime> from_unix(std::int64_t seconds, int nanosecond = 0)
    {
        ftp_reply_file_time_t time{};
        ftp_reply_error_t error{};
        const int result = ftp_reply_file_time_from_unix(seconds, nanosecond, &time, &error);
        return detail::result_of(result, error, from_c(time));
    }

    /// Returns the Unix time. A leap second has that of the next second.
    Result<std::int64_t> unix_seconds() const
    {
        const auto time = c();
        std::int64_t seconds = 0;
        ftp_reply_error_t error{};
        const int result = ftp_reply_file_time_unix_seconds(&time, &seconds, &error);
        return detail::result_of(result, error, seconds);
    }

    /// Returns the time in the form of RFC 3339, such as 2024-02-29T12:00:00.5Z.
    std::string text() const
    {
        return detail::written([time = c()](char *out, std::size_t capacity) {
            return ftp_reply_file_time_text(&time, out, capacity);
        });
    }

    /// Returns the time in the form of the wire, such as 20240229120000.5, for a fact.
    Result<std::string> encode_value() const { return encoded(ftp_reply_file_time_encode_value); }

    /// Returns the reply, or why it cannot be written: ftp_reply_file_time_encode() has the reasons.
    Result<std::string> encode() const { return encoded(ftp_reply_file_time_encode); }

private:
    using Encode = int (*)(const ftp_reply_file_time_t *, char *, std::size_t, std::size_t *, ftp_reply_error_t *);

    Result<std::string> encoded(Encode write) const
    {
        return detail::encoded([time = c(), write](char *buffer, std::size_t capacity, std::size_t *length,
                                                    ftp_reply_error_t *error) {
            return write(&time, buffer, capacity, length, error);
        });
    }

    static FileTime from_c(const ftp_reply_file_time_t &time)
    {
        return {time.year, time.month, time.day, time.hour, time.minute, time.second, time.nanosecond};
    }

    ftp_reply_file_time_t c() const { return {year, month, day, hour, minute, second, nanosecond, 0}; }
};

/// The size in a 125 or 150 reply, in bytes, which no RFC defines. It is a hint.
struct TransferSize {
    std::uint64_t bytes;

    /// Reads the reply strictly, by the rules of ftp_reply_transfer_size_parse().
    static Result<std::optional<TransferSize>> parse(const Reply &reply)
    {
        return detail::parsed_optional<std::uint64_t>(reply, ftp_reply_transfer_size_parse, from);
    }

    /// Reads the reply as tolerant clients do, by the rules of ftp_reply_transfer_size_parse_lenient().
    static Result<std::optional<Lenient<TransferSize>>> parse_lenient(const Reply &reply)
    {
        using Value = std::optional<Lenient<TransferSize>>;
        auto size = detail::parsed_lenient<std::uint64_t>(reply, ftp_reply_transfer_size_parse_lenient, from);
        if (size)
            return Value(*size);
        return size.error() == CallResult::no_value ? Result<Value>(Value()) : Result<Value>(size.error());
    }

    /// Returns a reply with the code 125 or 150.
    Result<std::string> encode(Code code = Code::file_status_okay) const
    {
        return detail::encoded(
            [&](char *buffer, std::size_t capacity, std::size_t *length, ftp_reply_error_t *error) {
                return ftp_reply_transfer_size_encode(code, bytes, buffer, capacity, length, error);
            });
    }

private:
    static TransferSize from(std::uint64_t bytes) { return {bytes}; }
};

/// The minutes in a 120 reply, until the service is ready.
struct ExpectedDelay {
    std::uint32_t minutes;

    /// Reads the reply strictly, by the rules of ftp_reply_expected_delay_parse().
    static Result<ExpectedDelay> parse(const Reply &reply)
    {
        return detail::parsed<std::uint32_t>(reply, ftp_reply_expected_delay_parse,
                                             [](std::uint32_t number) { return ExpectedDelay{number}; });
    }

    /// Returns the reply, or why it cannot be written: ftp_reply_expected_delay_encode() has the reasons.
    Result<std::string> encode() const
    {
        return detail::encoded(
            [this](char *buffer, std::size_t capacity, std::size_t *length, ftp_reply_error_t *error) {
                return ftp_reply_expected_delay_encode(minutes, buffer, capacity, length, error);
            });
    }
};

} // namespace ftp

#endif
