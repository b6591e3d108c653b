/// The number of bytes in a 125 or 150 reply, in the form of most servers: `(1234 bytes)`.
///
/// No RFC defines it, so a missing size is not an error. It is a hint, because a file can change during the transfer. SIZE
/// returns the exact number (RFC 3659, section 4).
///
/// ```swift
/// let reply = try Reply.parse("150 Opening BINARY mode data connection for a.txt (1234 bytes).\r\n".utf8)
/// let found = try TransferSize.parse(reply)
/// assert(found?.bytes == 1234)
/// ```
public struct TransferSize: Hashable, Sendable {
    /// Number of bytes.
    public let bytes: UInt64

    /// Creates a size.
    public init(bytes: UInt64) {
        self.bytes = bytes
    }

    /// Parses a 125 or 150 reply: the last `(N bytes)` or `(1 byte)` in any line, with the word in any letter case. It is
    /// the last one, because a file name in the text can contain another.
    ///
    /// - Returns: The size, or `nil` if the reply has none.
    /// - Throws: ``ReplyError/payload(kind:offset:code:expected:)``: `wrongCode`, `outOfRange` if N does not fit in 64
    ///   bits.
    public static func parse(_ reply: Reply) throws(ReplyError) -> TransferSize? {
        try Engine.transferSize(reply, lenient: false).value
    }

    /// Parses a 125 or 150 reply. If ``parse(_:)`` finds nothing, the size is the last whole number before the word
    /// `bytes` or `byte`, without parentheses. A number that is too large does not count.
    ///
    /// ```swift
    /// let reply = try Reply.parse("150 Starting 12 bytes\r\n".utf8)
    /// let read = try TransferSize.parseLenient(reply)
    /// assert(read.value?.bytes == 12)
    /// ```
    ///
    /// - Throws: The errors of ``parse(_:)``.
    public static func parseLenient(_ reply: Reply) throws(ReplyError) -> Lenient<TransferSize?> {
        try Engine.transferSize(reply, lenient: true)
    }

    /// Returns the bytes of the reply.
    ///
    /// ```swift
    /// let reply = try TransferSize(bytes: 9).encode(.fileStatusOkay)
    /// assert(String(decoding: reply, as: UTF8.self).hasSuffix("(9 bytes)\r\n"))
    /// ```
    ///
    /// - Parameter code: 125 if the data connection is already open, otherwise 150.
    /// - Throws: ``ReplyError/encode(kind:line:offset:hole:needed:expected:)``: `outOfRange` for another code.
    public func encode(_ code: ReplyCode) throws(ReplyError) -> [UInt8] { try Engine.encode(self, code) }
}

extension TransferSize: Comparable {
    /// Compares the numbers of bytes.
    public static func < (one: TransferSize, other: TransferSize) -> Bool { one.bytes < other.bytes }
}

extension TransferSize: CustomStringConvertible {
    /// The number of bytes.
    public var description: String { "\(bytes)" }
}

extension TransferSize: Codable {
    /// Decodes a number.
    public init(from decoder: any Decoder) throws {
        bytes = try decoder.singleValueContainer().decode(UInt64.self)
    }

    /// Encodes the number.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(bytes)
    }
}
