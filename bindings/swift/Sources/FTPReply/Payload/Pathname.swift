/// The path in a 257 reply to PWD or MKD (RFC 959, Appendix II).
///
/// The path is bytes as the server sent them, usually UTF-8. It can contain any byte but NUL, so show the ``description``,
/// which is escaped. On the wire, a quote in the path is doubled.
///
/// ```swift
/// let path = try Pathname.parse(Reply.parse(#"257 "/usr/dm/foo""bar" directory created"#.utf8 + [13, 10]))
/// assert(path.text == #"/usr/dm/foo"bar"#)
/// ```
public struct Pathname: Hashable, Sendable {
    /// Path as bytes.
    public let path: [UInt8]

    /// Creates a path, in which quotes are not doubled. It is sent in UTF-8.
    ///
    /// - Throws: ``ReplyError/encode(kind:line:offset:hole:needed:expected:)``: `controlByte` if the path contains CR, LF or NUL.
    public init(_ path: String) throws(ReplyError) { try self.init(path.utf8) }

    /// Creates a path from bytes.
    ///
    /// - Throws: The same errors as with a string.
    public init(_ path: some Sequence<UInt8>) throws(ReplyError) {
        self.init(parsed: Array(path))
        try Engine.check(self)
    }

    /// Creates a path that the engine has parsed.
    init(parsed path: [UInt8]) {
        self.path = path
    }

    /// Parses a 257 reply. The path starts after the first quote that is at the start of a line's text or after a space,
    /// and ends before a quote that is followed by a space or the end of the line. Quotes in the path are doubled. The text
    /// before and after the quotes is ignored.
    ///
    /// - Throws: ``ReplyError/payload(kind:offset:code:expected:)``: `wrongCode`, `missing` if there is no opening quote,
    ///   `unclosedQuote`, `malformed` if a quote in the path is not doubled, `controlByte` if the path contains NUL.
    public static func parse(_ reply: Reply) throws(ReplyError) -> Pathname {
        try Engine.pathname(reply, lenient: false).value
    }

    /// Parses a 257 reply, also in the forms of servers that break the rules:
    ///
    /// - If quotes in the path are not doubled, it ends at the last quote before a space or the end of the line.
    /// - If the closing quote is missing, the path ends at the end of the line.
    /// - Single quotes count if there are no double quotes.
    /// - Without quotes, or if the text starts with `/`, the path is the entire text of a one-line reply.
    /// - The reply can have another 2yz code.
    ///
    /// ```swift
    /// let reply = try Reply.parse("257 /home/user\r\n".utf8)
    /// let read = try Pathname.parseLenient(reply)
    /// assert(read.liberties == [.unquotedPath])
    /// ```
    ///
    /// - Throws: The errors of ``parse(_:)``.
    public static func parseLenient(_ reply: Reply) throws(ReplyError) -> Lenient<Pathname> {
        try Engine.pathname(reply, lenient: true)
    }

    /// Path as text. Bytes that are not UTF-8 become U+FFFD, so send ``path`` back to the server instead.
    public var text: String { String(decoding: path, as: UTF8.self) }

    /// Returns the bytes of the 257 reply.
    ///
    /// ```swift
    /// let reply = try Pathname(#"/say "hi""#).encode(commentary: "created.")
    /// assert(reply == Array(#"257 "/say ""hi""" created."#.utf8) + [13, 10])
    /// ```
    ///
    /// - Parameter commentary: The text after the path, such as `created.` after MKD and `is the current directory.` after
    ///   PWD.
    /// - Throws: ``ReplyError/encode(kind:line:offset:hole:needed:expected:)``: `controlByte` if the path was read from a reply and
    ///   contains a CR, `lineBreak` if the commentary contains a CR or LF.
    public func encode(commentary: String) throws(ReplyError) -> [UInt8] {
        try Engine.encode(self, commentary: commentary)
    }
}

extension Pathname: CustomStringConvertible, CustomReflectable {
    /// Path for people: escaped, and without secrets.
    public var description: String { Engine.sanitize(path) }

    /// The path, escaped and without secrets, so that `dump(_:)` shows nothing else.
    public var customMirror: Mirror { Mirror(self, children: ["path": description], displayStyle: .struct) }
}
