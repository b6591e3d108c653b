// Replies in streams: a scanner, a parser, and a range over a buffer. Include <ftp_reply.hpp>.
#ifndef FTP_REPLY_READING_HPP
#define FTP_REPLY_READING_HPP

#include <ftp_reply/reply.hpp>

#include <variant>

namespace ftp {

/// A deviation from the protocol that did not prevent reading.
struct Diagnostic {
    DiagnosticKind kind;
    /// Offset in bytes from the start of the stream.
    std::uint64_t offset;
};

/// Options of a scanner or parser.
struct ParseOptions {
    /// Which line ends a multi-line reply.
    Terminator terminator = Terminator::same_code;
    /// Maximum length of a line in bytes, without its line end.
    std::size_t max_line = FTP_REPLY_LIMIT_MAX_LINE;
    /// Maximum length of a reply in bytes.
    std::size_t max_reply = FTP_REPLY_LIMIT_MAX_REPLY;
    /// Maximum number of lines in a reply.
    std::size_t max_lines = FTP_REPLY_LIMIT_MAX_LINES;
};

/// A reply or a fault in a stream, with the diagnostics before it. Both point into the buffer.
///
///     if (event)
///         use(event->code());
///     else
///         log(event.fault().message());
class Event {
public:
    /// Creates an event from its parts.
    Event(std::variant<Reply, Error> found, std::vector<Diagnostic> diagnostics, std::uint64_t omitted)
        : found_(std::move(found)), diagnostics_(std::move(diagnostics)), omitted_(omitted)
    {
    }

    /// Returns true for a reply.
    bool is_reply() const { return std::holds_alternative<Reply>(found_); }
    explicit operator bool() const { return is_reply(); }

    /// Returns the reply. There must be one.
    const Reply &reply() const { return *std::get_if<Reply>(&found_); }
    const Reply &operator*() const { return reply(); }
    const Reply *operator->() const { return &reply(); }

    /// Returns the fault. There must be no reply.
    const Error &fault() const { return *std::get_if<Error>(&found_); }

    /// Returns the diagnostics, at most FTP_REPLY_LIMIT_DIAGNOSTICS.
    const std::vector<Diagnostic> &diagnostics() const { return diagnostics_; }

    /// Returns the number of further diagnostics.
    std::uint64_t omitted_diagnostics() const { return omitted_; }

private:
    std::variant<Reply, Error> found_;
    std::vector<Diagnostic> diagnostics_;
    std::uint64_t omitted_;
};

/// Finds replies in a buffer that the caller owns and fills. It scans each byte once, however the replies are split
/// into chunks. Parser has its own buffer.
class Scanner {
public:
    /// Starts at the start of a stream.
    explicit Scanner(const ParseOptions &options = {})
    {
        ftp_reply_scanner_init(&scanner_);
        ftp_reply_scanner_set_terminator(&scanner_, static_cast<int>(options.terminator));
        ftp_reply_scanner_set_max_line(&scanner_, options.max_line);
        ftp_reply_scanner_set_max_reply(&scanner_, options.max_reply);
        ftp_reply_scanner_set_max_lines(&scanner_, options.max_lines);
    }

    /// Returns the next reply or fault; nothing if `unread` ends before it does. `unread` has all bytes that were
    /// received and not consumed. Bytes at its start that are no longer needed are removed from it.
    std::optional<Event> next(std::string_view &unread)
    {
        std::size_t consumed = 0;
        ftp_reply_view_t view{};
        const int result = ftp_reply_scanner_next(&scanner_, unread.data(), unread.size(), &consumed, &view);
        unread.remove_prefix(consumed);
        if (result > 0)
            return std::nullopt;
        if (const auto reply = Reply::from_view(view); reply && result == FTP_REPLY_RESULT_OK)
            return event(*reply);
        return event(fault(view));
    }

    /// Checks at the end of the stream that it does not end inside a reply or line. `unread` is the rest of it.
    std::optional<Event> finish(std::string_view unread = {})
    {
        if (ftp_reply_scanner_finish(&scanner_) == FTP_REPLY_RESULT_OK)
            return std::nullopt;
        ftp_reply_view_t view{};
        view.raw = detail::bytes_of(unread.substr(0, FTP_REPLY_LIMIT_KEPT));
        return event(fault(view));
    }

    /// Returns the size of a buffer that always has space for another byte after next() has returned nothing.
    std::size_t buffer_size() const { return ftp_reply_scanner_buffer_size(&scanner_); }

    /// Returns the number of bytes scanned since the start of the stream.
    std::uint64_t position() const { return ftp_reply_scanner_position(&scanner_); }

    /// Returns true if nothing was scanned after the last reply or fault.
    bool is_empty() const { return ftp_reply_scanner_is_empty(&scanner_); }

    /// Resets everything except the options, for the start of another stream.
    void reset() { ftp_reply_scanner_reset(&scanner_); }

private:
    Error fault(const ftp_reply_view_t &view) const
    {
        ftp_reply_error_t error{};
        ftp_reply_scanner_fault(&scanner_, &view, &error);
        return Error::from_result(-error.kind, ClosedSet::fault, &error);
    }

    Event event(std::variant<Reply, Error> found) const
    {
        ftp_reply_diagnostic_t kept[FTP_REPLY_LIMIT_DIAGNOSTICS];
        const std::size_t count = ftp_reply_scanner_diagnostics(&scanner_, kept, FTP_REPLY_LIMIT_DIAGNOSTICS);
        std::vector<Diagnostic> diagnostics;
        for (std::size_t i = 0; i < count; i++)
            diagnostics.push_back({static_cast<DiagnosticKind>(kept[i].kind), kept[i].offset});
        return Event(std::move(found), std::move(diagnostics), ftp_reply_scanner_diagnostics_omitted(&scanner_));
    }

    ftp_reply_scanner_t scanner_;
};

/// Parses the replies of a stream that arrives in chunks, in its own buffer:
///
///     ftp::Parser parser;
///     while (auto chunk = receive())
///         for (auto &&event : parser.feed(*chunk))
///             handle(event);
///     if (auto fault = parser.finish())
///         handle(*fault);
class Parser {
public:
    /// Starts at the start of a stream.
    explicit Parser(const ParseOptions &options = {}) : scanner_(options) {}

    /// Adds received bytes, and returns the replies and faults that are complete. They point into the parser's buffer:
    /// use them before the next call of feed(). Those that you do not read remain for next().
    auto feed(std::string_view chunk)
    {
        buffer_.erase(0, consumed_);
        consumed_ = 0;
        buffer_.append(chunk);
        return Sequence([this] { return next(); });
    }

    /// Returns the next reply or fault; nothing if more bytes are needed.
    std::optional<Event> next()
    {
        std::string_view unread = rest();
        auto event = scanner_.next(unread);
        consumed_ = buffer_.size() - unread.size();
        return event;
    }

    /// Checks at the end of the stream that it does not end inside a reply or line. Call next() before, until it
    /// returns nothing.
    std::optional<Event> finish() { return scanner_.finish(rest()); }

    /// Returns true if no bytes are left after the last reply or fault.
    bool is_empty() const { return rest().empty() && scanner_.is_empty(); }

    /// Drops what is left, for the start of another stream.
    void reset()
    {
        buffer_.clear();
        consumed_ = 0;
        scanner_.reset();
    }

private:
    std::string_view rest() const { return std::string_view(buffer_).substr(consumed_); }

    Scanner scanner_;
    std::string buffer_;
    std::size_t consumed_ = 0;
};

/// Returns the replies and faults in a buffer with an entire stream, such as a log of replies. If it ends inside a
/// reply or line, the last one is the fault FaultKind::unexpected_eof.
///
///     for (auto &&event : ftp::replies(buffer))
///         if (event)
///             use(event->code());
inline auto replies(std::string_view buffer, const ParseOptions &options = {})
{
    return Sequence([unread = buffer, scanner = Scanner(options), at_end = false]() mutable -> std::optional<Event> {
        if (at_end)
            return std::nullopt;
        auto event = scanner.next(unread);
        if (event)
            return event;
        at_end = true;
        return scanner.finish(unread);
    });
}

/// A range cannot point into a string that no longer exists after the call.
template <class String, std::enable_if_t<std::is_same_v<String, std::string>, int> = 0>
auto replies(String &&buffer, const ParseOptions &options = {}) = delete;

} // namespace ftp

#endif
