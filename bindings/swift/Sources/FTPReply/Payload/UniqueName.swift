/// The name that the server chose for a file of STOU (RFC 1123, section 4.1.2.9).
///
/// It is in the 125 or 150 reply before the transfer. The name is bytes as the server sent them, usually UTF-8. It can be a
/// path.
///
/// ```swift
/// let name = try UniqueName.parse(Reply.parse("150 FILE: notes.txt.1\r\n".utf8))
/// assert(name.text == "notes.txt.1")
/// ```
public struct UniqueName: Hashable, Sendable {
    /// Name as bytes.
    public let name: [UInt8]

    /// Creates a name, which is sent in UTF-8.
    ///
    /// - Throws: ``ReplyError/encode(kind:line:offset:hole:needed:expected:)``: `controlByte` if the name contains one,
    ///   `outOfRange` if it is empty.
    public init(_ name: String) throws(ReplyError) { try self.init(name.utf8) }

    /// Creates a name from bytes.
    ///
    /// - Throws: The same errors as with a string.
    public init(_ name: some Sequence<UInt8>) throws(ReplyError) {
        self.init(parsed: Array(name))
        try Engine.check(self)
    }

    /// Creates a name that the engine has parsed.
    init(parsed name: [UInt8]) {
        self.name = name
    }

    /// Parses a 125 or 150 reply: the first line that starts with `FILE: `. The rest of the line is the name, including
    /// spaces.
    ///
    /// - Throws: ``ReplyError/payload(kind:offset:code:expected:)``: `wrongCode`, `missing` if there is no such line or no
    ///   name, `controlByte`.
    public static func parse(_ reply: Reply) throws(ReplyError) -> UniqueName {
        try Engine.uniqueName(reply, lenient: false).value
    }

    /// Parses a 125 or 150 reply, or one with a 2yz code, such as the 226 after the transfer.
    ///
    /// With a 2yz code, or if no line starts with `FILE: `, the name is the text in `(unique file name:…)`, as servers of
    /// the BSD family send it. Otherwise it is the entire text of a one-line reply, if it starts with `/`, or if the code
    /// is 125 or 150 and the text is a single word.
    ///
    /// ```swift
    /// let reply = try Reply.parse("226 Transfer complete (unique file name:notes.1).\r\n".utf8)
    /// let read = try UniqueName.parseLenient(reply)
    /// assert(read.value.text == "notes.1")
    /// ```
    ///
    /// - Throws: The errors of ``parse(_:)``.
    public static func parseLenient(_ reply: Reply) throws(ReplyError) -> Lenient<UniqueName> {
        try Engine.uniqueName(reply, lenient: true)
    }

    /// Name as text. Bytes that are not UTF-8 become U+FFFD, so send ``name`` back to the server instead.
    public var text: String { String(decoding: name, as: UTF8.self) }

    /// Returns the bytes of the reply.
    ///
    /// ```swift
    /// let bytes = try UniqueName("a.1").encode(.fileStatusOkay)
    /// assert(bytes == Array("150 FILE: a.1\r\n".utf8))
    /// ```
    ///
    /// - Parameter code: 125 if the data connection is already open, otherwise 150.
    /// - Throws: ``ReplyError/encode(kind:line:offset:hole:needed:expected:)``: `outOfRange` for another code.
    public func encode(_ code: ReplyCode) throws(ReplyError) -> [UInt8] { try Engine.encode(self, code) }
}

extension UniqueName: CustomStringConvertible, CustomReflectable {
    /// Name for people: escaped, and without secrets.
    public var description: String { Engine.sanitize(name) }

    /// The name, escaped and without secrets, so that `dump(_:)` shows nothing else.
    public var customMirror: Mirror { Mirror(self, children: ["name": description], displayStyle: .struct) }
}
