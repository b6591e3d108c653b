/// The bytes that a security mechanism sends (RFC 2228, sections 3 and 5.1).
///
/// They come after `ADAT=` in the reply to AUTH or ADAT, or are the argument of ADAT. The ``description`` shows only the
/// length, because the bytes can be secret.
///
/// ```swift
/// let data = try SecurityData.parse(Reply.parse("335 ADAT=Zm9vYmFy\r\n".utf8))
/// assert(data?.bytes == Array("foobar".utf8))
/// ```
public struct SecurityData: Hashable, Sendable {
    /// Decoded bytes.
    public let bytes: [UInt8]

    /// Creates security data from decoded bytes.
    public init(_ bytes: some Sequence<UInt8>) {
        self.bytes = Array(bytes)
    }

    /// Parses a 234, 235, 334 or 335 reply: the text after the first `ADAT=` in any line, up to the end of the line.
    ///
    /// - Returns: The data, or `nil` if there is no `ADAT=`, as in a reply to AUTH TLS.
    /// - Throws: ``ReplyError/payload(kind:offset:code:expected:)``: `wrongCode`, `invalidBase64`.
    public static func parse(_ reply: Reply) throws(ReplyError) -> SecurityData? {
        try Engine.securityData(reply, lenient: false).value
    }

    /// Parses one of these replies, or one with another 2yz code if it contains `ADAT=`.
    ///
    /// - Throws: The errors of ``parse(_:)``.
    public static func parseLenient(_ reply: Reply) throws(ReplyError) -> Lenient<SecurityData?> {
        try Engine.securityData(reply, lenient: true)
    }

    /// Parses the argument of ADAT, MIC, CONF or ENC: base64 (RFC 2228, section 10).
    ///
    /// Only the canonical form is accepted: complete groups of four characters, `=` only at the end, and no unused bits
    /// set.
    ///
    /// ```swift
    /// let data = try SecurityData.parseArgument("Zm9vYg==".utf8)
    /// assert(data.bytes == Array("foob".utf8))
    /// ```
    ///
    /// - Throws: ``ReplyError/payload(kind:offset:code:expected:)``: `invalidBase64`, with the offset of the first invalid
    ///   byte.
    public static func parseArgument(_ argument: some Sequence<UInt8>) throws(ReplyError) -> SecurityData {
        try Engine.securityData(argument: argument)
    }

    /// The bytes in base64, for the argument of ADAT.
    ///
    /// ```swift
    /// assert(SecurityData("foob".utf8).base64 == "Zm9vYg==")
    /// ```
    public var base64: String { Engine.base64(bytes) }

    /// Returns the bytes of the reply.
    ///
    /// ```swift
    /// let reply = try SecurityData("foo".utf8).encode(.securityDataAccepted)
    /// assert(reply == Array("235 ADAT=Zm9v\r\n".utf8))
    /// ```
    ///
    /// - Parameter code: A code that ``parse(_:)`` accepts.
    /// - Throws: ``ReplyError/encode(kind:line:offset:hole:needed:expected:)``: `outOfRange` for another code.
    public func encode(_ code: ReplyCode) throws(ReplyError) -> [UInt8] { try Engine.encode(self, code) }
}

extension SecurityData: CustomStringConvertible, CustomReflectable {
    /// Number of bytes.
    public var description: String { "\(bytes.count) bytes" }

    /// Nothing, so that `dump` does not show the bytes.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
