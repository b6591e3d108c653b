/// Options of the readers.
///
/// ```swift
/// let options = ParseOptions(terminator: .anyCode, limits: Limits(maxLine: 4096))
/// let parser = ReplyParser(options: options)
/// ```
public struct ParseOptions: Hashable, Sendable {
    /// Which line ends a multi-line reply.
    public var terminator: Terminator
    /// Limits of the lines and replies.
    public var limits: Limits

    /// Creates options; without arguments, the default ones.
    public init(terminator: Terminator = .sameCode, limits: Limits = Limits()) {
        self.terminator = terminator
        self.limits = limits
    }
}

/// The largest line and reply that a reader accepts.
///
/// A reply above a limit is a fault. The reader discards the rest of it in constant memory and reads the next reply
/// (RFC 1123, section 4.1.2.11). A limit above ``max`` has the effect of ``max``, and a negative one that of 0.
public struct Limits: Hashable, Sendable {
    /// Maximum length of a line in bytes, without its line end; 64 KiB by default.
    public var maxLine: Int
    /// Maximum length of a reply in bytes, with its line ends; 1 MiB by default.
    public var maxReply: Int
    /// Maximum number of lines in a reply; 16,384 by default.
    public var maxLines: Int

    /// The default limits.
    private static let standard = Engine.limits()

    /// The largest value of each limit.
    public static let max = Engine.maxLimit()

    /// Creates limits. A limit without an argument has its default.
    public init(maxLine: Int? = nil, maxReply: Int? = nil, maxLines: Int? = nil) {
        self.init(
            line: maxLine ?? Self.standard.maxLine, reply: maxReply ?? Self.standard.maxReply,
            lines: maxLines ?? Self.standard.maxLines)
    }

    /// Creates limits from numbers.
    init(line: Int, reply: Int, lines: Int) {
        maxLine = line
        maxReply = reply
        maxLines = lines
    }
}
