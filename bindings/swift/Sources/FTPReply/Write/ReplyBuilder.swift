/// A reply to send: a code and lines of text.
///
/// Lines are bytes; a `String` is sent in UTF-8. Send ASCII English until the client has selected another language with
/// LANG, and that language in UTF-8 (RFC 2640, section 4.1). HOST and REIN reset the language. All bytes except CR and LF
/// are accepted. If the client follows the Telnet protocol, double any byte 255.
///
/// ```swift
/// var reply = ReplyBuilder(.helpMessage, lines: ["Commands:", "USER PASS", "End"])
/// let indented = try reply.encode()
/// assert(indented == Array("214-Commands:\r\n USER PASS\r\n214 End\r\n".utf8))
/// reply.style = .code
/// let coded = try reply.encode()
/// assert(coded == Array("214-Commands:\r\n214-USER PASS\r\n214 End\r\n".utf8))
/// ```
public struct ReplyBuilder: Hashable, Sendable {
    /// Code.
    public var code: ReplyCode
    /// Lines of text, as bytes. No lines are the same as one empty line.
    public var lines: [[UInt8]]
    /// How the lines between the first and the last begin. For a 63z code it is always ``EncodeStyle/code``.
    public var style: EncodeStyle

    /// Creates a reply with these lines.
    public init(_ code: ReplyCode, lines: some Sequence<String>, style: EncodeStyle = .indent) {
        self.init(code, lines: lines.map(\.utf8), style: style)
    }

    /// Creates a reply with these lines, such as those that `split(separator:)` returns.
    @_disfavoredOverload
    public init(_ code: ReplyCode, lines: some Sequence<Substring>, style: EncodeStyle = .indent) {
        self.init(code, lines: lines.map(\.utf8), style: style)
    }

    /// Creates a reply with lines of any bytes.
    public init(_ code: ReplyCode, lines: some Sequence<some Sequence<UInt8>>, style: EncodeStyle = .indent) {
        self.code = code
        self.lines = lines.map { Array($0) }
        self.style = style
    }

    /// Creates a reply with the text of the table.
    ///
    /// ```swift
    /// let bytes = try ReplyBuilder(fromTable: .notLoggedIn).encode()
    /// assert(bytes == Array("530 Not logged in.\r\n".utf8))
    /// ```
    ///
    /// - Parameters:
    ///   - code: The code.
    ///   - lang: The language; English by default.
    /// - Throws: ``ReplyError/encode(kind:line:offset:hole:needed:expected:)``: `unfilledHole` if the text has placeholders for
    ///   values, `noText` if the code is not listed.
    public init(fromTable code: ReplyCode, _ lang: Lang = .en) throws(ReplyError) {
        self.init(code, lines: try Reply.parse(Engine.replyFromTable(code, lang)).lines)
    }

    /// Returns the bytes of the reply.
    ///
    /// - Throws: ``ReplyError/encode(kind:line:offset:hole:needed:expected:)``: `lineBreak` if a line contains a CR or LF.
    public func encode() throws(ReplyError) -> [UInt8] { try Engine.encode(self) }
}

extension ReplyBuilder: CustomStringConvertible, CustomReflectable {
    /// Code and style. It shows no text, because the reply can repeat a password.
    public var description: String { "ReplyBuilder(\(code), \(style))" }

    /// Code and style, so that `dump(_:)` shows no text.
    public var customMirror: Mirror { Mirror(self, children: ["code": code, "style": style], displayStyle: .struct) }
}
