// Errors, and results that are a value or an error. Include <ftp_reply.hpp>.
#ifndef FTP_REPLY_ERROR_HPP
#define FTP_REPLY_ERROR_HPP

#include <ftp_reply/code.hpp>

namespace ftp {

/// Why a function did not succeed: a member of a closed set, and where it happened.
///
/// The texts of an error point into the bytes that the function was called with: copy message() to keep it.
class Error {
public:
    /// Returns the error for a result of the C library, with its details if there are any. `set` is the set of a
    /// negative result.
    static Error from_result(int result, ClosedSet set, const ftp_reply_error_t *details = nullptr)
    {
        Error error;
        if (details && details->set != 0) {
            error.error_ = *details;
        } else {
            error.error_.set = static_cast<int>(result < 0 ? set : ClosedSet::result);
            error.error_.kind = result < 0 ? -result : result;
        }
        return error;
    }

    /// Returns an error from its parts, such as one that another program has logged. `hole` is the name of a
    /// placeholder.
    static Error from_parts(Member kind, std::optional<Code> code = {}, std::optional<Expectation> expected = {},
                            std::uint64_t offset = 0, std::uint64_t line = 0, std::uint64_t needed = 0,
                            std::string_view hole = {})
    {
        Error error;
        error.error_.set = static_cast<int>(kind.set);
        error.error_.kind = kind.value;
        error.error_.code = code ? code->number() : 0;
        error.error_.expected = expected ? static_cast<int>(*expected) : 0;
        error.error_.offset = offset;
        error.error_.line = line;
        error.error_.needed = needed;
        error.error_.hole = detail::bytes_of(hole);
        return error;
    }

    /// Returns what happened as a member of a closed set, such as ClosedSet::fault.
    Member kind() const { return {static_cast<ClosedSet>(error_.set), error_.kind}; }

    /// Returns what happened if it is a member of this set: `error.as<ftp::FaultKind>()`.
    template <class Enum, ClosedSet set = detail::SetOf<Enum>::value>
    std::optional<Enum> as() const
    {
        return kind().set == set ? std::optional(static_cast<Enum>(error_.kind)) : std::nullopt;
    }

    /// Returns true if this is what happened: `error == ftp::FaultKind::malformed`.
    template <class Enum, ClosedSet = detail::SetOf<Enum>::value>
    friend bool operator==(const Error &error, Enum kind)
    {
        return error.as<Enum>() == kind;
    }

    /// Returns the code of the reply, if there is one.
    std::optional<Code> code() const { return Code::from_number(error_.code); }

    /// Returns the offset in bytes: from the start of the stream for a fault, of the reply or argument for a payload
    /// error, of the line for an encode error.
    std::uint64_t offset() const { return error_.offset; }

    /// Returns the index of the line, for an encode error.
    std::uint64_t line() const { return error_.line; }

    /// Returns what was expected at the offset, for a payload error.
    std::optional<Expectation> expected() const { return detail::optional_member<Expectation>(error_.expected); }

    /// Returns the bytes that a fault keeps. Do not print them: message() shows them escaped and without secrets.
    std::string_view kept() const { return detail::text_of(error_.kept); }

    /// Returns the error as one sentence, which can be shown and logged.
    std::string message(Lang lang = Lang::en) const
    {
        return detail::written([&](char *out, std::size_t capacity) {
            return ftp_reply_error_message(&error_, static_cast<int>(lang), out, capacity);
        });
    }

private:
    Error() = default;

    ftp_reply_error_t error_{};
};

/// A value, or the error that there is instead. Check it before you use the value:
///
///     if (auto address = ftp::PassiveAddress::parse(reply))
///         connect(*address);
///     else
///         log(address.error().message());
template <class T>
class [[nodiscard]] Result {
public:
    using value_type = T;

    Result(T value) : value_(std::move(value)) {}
    Result(Error error) : error_(std::move(error)) {}

    /// Returns true if there is a value.
    bool has_value() const { return value_.has_value(); }
    explicit operator bool() const { return value_.has_value(); }

    /// Returns the value. There must be one.
    T &operator*() & { return *value_; }
    const T &operator*() const & { return *value_; }
    T &&operator*() && { return *std::move(value_); }
    T *operator->() { return &*value_; }
    const T *operator->() const { return &*value_; }

    /// Returns the value, or another one if there is an error.
    template <class Other>
    T value_or(Other &&other) const &
    {
        return value_.value_or(std::forward<Other>(other));
    }

    /// Returns the error. There must be no value.
    const Error &error() const { return *error_; }

private:
    std::optional<T> value_;
    std::optional<Error> error_;
};

/// A value that was read leniently, and what the reading forgave: nothing if the strict reading gives the same.
template <class T>
struct Lenient {
    T value;
    Flags<Liberty> liberties;
};

namespace detail {

/// Returns a value that a function has written, or its error.
template <class T>
Result<T> result_of(int result, const ftp_reply_error_t &error, T value)
{
    if (result == FTP_REPLY_RESULT_OK)
        return value;
    return Error::from_result(result, ClosedSet::fault, &error);
}

/// Returns the bytes that a function writes to a buffer, in a string of their length.
template <class Encode>
Result<std::string> encoded(Encode encode)
{
    char buffer[512];
    std::size_t length = 0;
    ftp_reply_error_t error{};
    int result = encode(buffer, sizeof buffer, &length, &error);
    if (result == FTP_REPLY_RESULT_OK)
        return std::string(buffer, length);
    if (result != FTP_REPLY_RESULT_BUFFER_TOO_SMALL)
        return Error::from_result(result, ClosedSet::encode_error, &error);
    std::string bytes(length, '\0');
    result = encode(bytes.data(), length + 1, &length, &error);
    return result_of(result, error, std::move(bytes));
}

} // namespace detail
} // namespace ftp

#endif
