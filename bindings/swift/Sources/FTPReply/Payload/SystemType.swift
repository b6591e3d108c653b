/// The name of the server's system: the first word of the 215 reply to SYST (RFC 959, section 4.1.3).
///
/// RFC 959 takes the names from Assigned Numbers, such as `UNIX`. Many servers send `UNIX Type: L8` whatever system they
/// use. To find out what a server supports, use FEAT.
///
/// ```swift
/// let system = try SystemType.parse(Reply.parse("215 UNIX Type: L8\r\n".utf8))
/// assert(system.text == "UNIX")
/// ```
public struct SystemType: Hashable, Sendable {
    /// Name as bytes, in the letter case that was sent.
    public let name: [UInt8]

    /// Creates a name.
    ///
    /// - Throws: ``ReplyError/encode(kind:line:offset:hole:needed:expected:)``: `outOfRange` if the name is empty, or contains a
    ///   space or a character that is not printable ASCII.
    public init(_ name: String) throws(ReplyError) {
        self.init(parsed: Array(name.utf8))
        _ = try Engine.encode(self)
    }

    /// Creates a name that the engine has parsed.
    init(parsed name: [UInt8]) {
        self.name = name
    }

    /// Parses a 215 reply: the first word of the first line. Spaces before it are skipped.
    ///
    /// - Throws: ``ReplyError/payload(kind:offset:code:expected:)``: `wrongCode`, `missing` if the line has no word,
    ///   `controlByte`.
    public static func parse(_ reply: Reply) throws(ReplyError) -> SystemType {
        try Engine.systemType(reply, lenient: false).value
    }

    /// Parses a 215 reply, or one with another 2yz code.
    ///
    /// - Throws: The errors of ``parse(_:)``.
    public static func parseLenient(_ reply: Reply) throws(ReplyError) -> Lenient<SystemType> {
        try Engine.systemType(reply, lenient: true)
    }

    /// Name as text. Bytes that are not UTF-8 become U+FFFD.
    public var text: String { String(decoding: name, as: UTF8.self) }

    /// Returns the bytes of the 215 reply.
    ///
    /// ```swift
    /// let bytes = try SystemType("UNIX").encode()
    /// assert(bytes == Array("215 UNIX system type.\r\n".utf8))
    /// ```
    ///
    /// - Throws: ``ReplyError/encode(kind:line:offset:hole:needed:expected:)``: `outOfRange` if the name was read from a reply and
    ///   is not ASCII.
    public func encode() throws(ReplyError) -> [UInt8] { try Engine.encode(self) }
}

extension SystemType: CustomStringConvertible, CustomReflectable {
    /// Name for people: escaped, and without secrets.
    public var description: String { Engine.sanitize(name) }

    /// The name, escaped and without secrets, so that `dump(_:)` shows nothing else.
    public var customMirror: Mirror { Mirror(self, children: ["name": description], displayStyle: .struct) }
}
