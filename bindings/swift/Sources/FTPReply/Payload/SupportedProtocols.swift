/// The list of supported protocols in a 521 or 522 reply.
///
/// The numbers of 522 are address families, 1 for IPv4 and 2 for IPv6 (RFC 2428, section 2). Those of 521 are versions of
/// IP, 4 and 6 (RFC 1639, section 4). Both codes have other meanings without a list (RFC 4217, section 10.2), so a missing
/// list is not an error.
///
/// ```swift
/// let reply = try Reply.parse("522 Network protocol not supported, use (1,2)\r\n".utf8)
/// let found = try SupportedProtocols.parse(reply)
/// assert(found?.numbers == [1, 2])
/// ```
public struct SupportedProtocols: Hashable, Sendable {
    /// Numbers in the order of the server.
    public let numbers: [UInt16]

    /// Creates a list of numbers.
    public init(_ numbers: some Sequence<UInt16>) {
        self.numbers = Array(numbers)
    }

    /// Parses a 521 or 522 reply: the first parentheses in any line that contain only decimal numbers joined by commas,
    /// which may have spaces around them.
    ///
    /// - Returns: The list, or `nil` if the reply has none.
    /// - Throws: ``ReplyError/payload(kind:offset:code:expected:)``: `wrongCode`, `outOfRange` if a number is over 65535.
    public static func parse(_ reply: Reply) throws(ReplyError) -> SupportedProtocols? {
        try Engine.supportedProtocols(reply)
    }

    /// Returns the bytes of the 521 or 522 reply.
    ///
    /// ```swift
    /// let reply = try SupportedProtocols([1]).encode(.networkProtocolNotSupported)
    /// assert(reply == Array("522 Network protocol not supported, use (1)\r\n".utf8))
    /// ```
    ///
    /// - Throws: ``ReplyError/encode(kind:line:offset:hole:needed:expected:)``: `outOfRange` for another code, or an empty list.
    public func encode(_ code: ReplyCode) throws(ReplyError) -> [UInt8] { try Engine.encode(self, code) }
}

extension SupportedProtocols: CustomStringConvertible {
    /// The numbers with commas between them.
    public var description: String { numbers.map(String.init).joined(separator: ",") }
}
