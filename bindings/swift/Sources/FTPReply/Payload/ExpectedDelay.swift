/// The delay in minutes in a 120 reply (RFC 959, sections 4.2.2 and 5.4).
///
/// ```swift
/// let reply = try Reply.parse("120 Service ready in 015 minutes.\r\n".utf8)
/// let found = try ExpectedDelay.parse(reply)
/// assert(found.minutes == 15)
/// ```
public struct ExpectedDelay: Hashable, Sendable {
    /// Delay in minutes.
    public let minutes: UInt32

    /// Creates a delay.
    public init(minutes: UInt32) {
        self.minutes = minutes
    }

    /// Parses a 120 reply: the first whole number directly before a word that starts with `min`, in any letter case.
    ///
    /// - Throws: ``ReplyError/payload(kind:offset:code:expected:)``: `wrongCode`, `missing` if there is no such number,
    ///   `outOfRange` if it does not fit in 32 bits.
    public static func parse(_ reply: Reply) throws(ReplyError) -> ExpectedDelay { try Engine.expectedDelay(reply) }

    /// Returns the bytes of the 120 reply.
    ///
    /// ```swift
    /// assert(ExpectedDelay(minutes: 5).encode() == Array("120 Service ready in 5 minutes.\r\n".utf8))
    /// ```
    public func encode() -> [UInt8] { Engine.encode(self) }
}

extension ExpectedDelay: Comparable {
    /// Compares the minutes.
    public static func < (one: ExpectedDelay, other: ExpectedDelay) -> Bool { one.minutes < other.minutes }
}

extension ExpectedDelay: CustomStringConvertible {
    /// The number of minutes.
    public var description: String { "\(minutes)" }
}

extension ExpectedDelay: Codable {
    /// Decodes a number of minutes.
    public init(from decoder: any Decoder) throws {
        minutes = try decoder.singleValueContainer().decode(UInt32.self)
    }

    /// Encodes the number of minutes.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(minutes)
    }
}
