/// The size in the 213 reply to SIZE (RFC 3659, section 4).
///
/// It is the number of bytes that a transfer of the file would send with the current TYPE, MODE and STRU.
///
/// ```swift
/// let size = try FileSize.parse(Reply.parse("213 1830\r\n".utf8))
/// assert(size.bytes == 1830)
/// ```
public struct FileSize: Hashable, Sendable {
    /// Number of bytes.
    public let bytes: UInt64

    /// Creates a size.
    public init(bytes: UInt64) {
        self.bytes = bytes
    }

    /// Parses a 213 reply: one line of digits. Spaces after them are accepted.
    ///
    /// - Throws: ``ReplyError/payload(kind:offset:code:expected:)``: `wrongCode`, `multiLine`, `missing` if there is no
    ///   text, `malformed` if it is not a number, `outOfRange` if it does not fit in 64 bits.
    public static func parse(_ reply: Reply) throws(ReplyError) -> FileSize {
        try Engine.fileSize(reply, lenient: false).value
    }

    /// Parses a 213 reply and also accepts other text around the number.
    ///
    /// The number is the one before the word `bytes`, the one at the start of the line, or the only one, in this order.
    /// A number with another unit or a fraction does not count. The reply can have another 2yz code.
    ///
    /// ```swift
    /// let reply = try Reply.parse("213 File size is 1830 bytes.\r\n".utf8)
    /// let read = try FileSize.parseLenient(reply)
    /// assert(read.liberties == [.surroundingText])
    /// ```
    ///
    /// - Throws: The errors of ``parse(_:)``.
    public static func parseLenient(_ reply: Reply) throws(ReplyError) -> Lenient<FileSize> {
        try Engine.fileSize(reply, lenient: true)
    }

    /// Parses a single value: the fact `size` of MLST and MLSD (RFC 3659, section 7.5.7).
    ///
    /// ```swift
    /// let value = try FileSize.parseValue("1830".utf8)
    /// assert(value.bytes == 1830)
    /// ```
    ///
    /// - Throws: ``ReplyError/payload(kind:offset:code:expected:)``: `missing` if the value is empty, `malformed`,
    ///   `outOfRange`.
    public static func parseValue(_ value: some Sequence<UInt8>) throws(ReplyError) -> FileSize {
        try Engine.fileSizeValue(value)
    }

    /// Returns the bytes of the 213 reply.
    ///
    /// ```swift
    /// assert(FileSize(bytes: 1830).encode() == Array("213 1830\r\n".utf8))
    /// ```
    public func encode() -> [UInt8] { Engine.encode(self) }
}

extension FileSize: Comparable {
    /// Compares the numbers of bytes.
    public static func < (one: FileSize, other: FileSize) -> Bool { one.bytes < other.bytes }
}

extension FileSize: CustomStringConvertible {
    /// The number of bytes.
    public var description: String { "\(bytes)" }
}

extension FileSize: Codable {
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
