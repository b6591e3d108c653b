/// A time in UTC, down to nanoseconds, as files have it (RFC 3659, section 2.3).
///
/// The years are 1000 to 9999. The value is in the reply to MDTM and in the facts `modify` and `create` of MLST and MLSD.
/// ``date`` converts it for Foundation.
///
/// ```swift
/// let time = try FileTime.parse(Reply.parse("213 19980615100045.014\r\n".utf8))
/// assert("\(time)" == "1998-06-15T10:00:45.014Z" && time.unixSeconds == 897_904_845)
/// ```
public struct FileTime: Hashable, Sendable {
    /// Year, 1000 to 9999.
    public let year: Int
    /// Month, 1 to 12.
    public let month: Int
    /// Day of the month, from 1.
    public let day: Int
    /// Hour, 0 to 23.
    public let hour: Int
    /// Minute, 0 to 59.
    public let minute: Int
    /// Second, 0 to 59, or 60 in a leap second.
    public let second: Int
    /// Nanosecond, 0 to 999,999,999. Further digits were truncated.
    public let nanosecond: Int
    /// Unix time: seconds since 1970-01-01T00:00:00Z, without leap seconds. A leap second has the Unix time of the next
    /// second.
    public let unixSeconds: Int64
    /// Form on the wire, for a fact: 14 digits, and a fraction if there is one.
    ///
    /// ```swift
    /// let time = try FileTime(unixSeconds: 0, nanosecond: 500_000_000)
    /// assert(time.value == "19700101000000.5")
    /// ```
    public let value: String
    /// Form of RFC 3339, without trailing zeros.
    let text: String

    /// Creates a time in UTC. Second 60 is a leap second.
    ///
    /// ```swift
    /// let time = try FileTime(year: 2024, month: 2, day: 29, hour: 12)
    /// assert("\(time)" == "2024-02-29T12:00:00Z")
    /// ```
    ///
    /// - Throws: ``ReplyError/encode(kind:line:offset:hole:needed:expected:)``: `outOfRange` if the date or time of day does not
    ///   exist. Second 60 exists only at 23:59.
    public init(
        year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0, nanosecond: Int = 0
    ) throws(ReplyError) {
        self = try Engine.fileTime(
            year: year, month: month, day: day, hour: hour, minute: minute, second: second, nanosecond: nanosecond)
    }

    /// Creates a time from its Unix time: seconds since 1970-01-01T00:00:00Z, without leap seconds.
    ///
    /// ```swift
    /// let time = try FileTime(unixSeconds: -1)
    /// assert("\(time)" == "1969-12-31T23:59:59Z")
    /// ```
    ///
    /// - Throws: ``ReplyError/encode(kind:line:offset:hole:needed:expected:)``: `outOfRange` outside the years 1000 to 9999, or
    ///   unless `nanosecond` is from 0 to 999,999,999.
    public init(unixSeconds: Int64, nanosecond: Int = 0) throws(ReplyError) {
        self = try Engine.fileTime(unixSeconds: unixSeconds, nanosecond: nanosecond)
    }

    /// Parses a 213 reply to MDTM: one line with a time value and nothing else.
    ///
    /// - Throws: ``ReplyError/payload(kind:offset:code:expected:)``: `wrongCode`, `multiLine`, `missing` if there is no
    ///   text, `malformed` if it is not a time value, `invalidTime` if the date or time of day does not exist.
    public static func parse(_ reply: Reply) throws(ReplyError) -> FileTime {
        try Engine.fileTime(reply, lenient: false).value
    }

    /// Parses a 213 reply and also accepts other text around the time value.
    ///
    /// A time with a zone, such as `+0900`, does not count, because the value is in UTC. The reply can have another 2yz
    /// code.
    ///
    /// ```swift
    /// let reply = try Reply.parse("213 20240229120000 GMT\r\n".utf8)
    /// let read = try FileTime.parseLenient(reply)
    /// assert(read.liberties == [.surroundingText])
    /// ```
    ///
    /// - Throws: The errors of ``parse(_:)``.
    public static func parseLenient(_ reply: Reply) throws(ReplyError) -> Lenient<FileTime> {
        try Engine.fileTime(reply, lenient: true)
    }

    /// Parses a single time value, such as the fact `modify`.
    ///
    /// ```swift
    /// let value = try FileTime.parseValue("20161231235960".utf8)
    /// assert(value.second == 60)
    /// ```
    ///
    /// - Throws: ``ReplyError/payload(kind:offset:code:expected:)``: `missing` if the value is empty, `malformed`,
    ///   `invalidTime`.
    public static func parseValue(_ value: some Sequence<UInt8>) throws(ReplyError) -> FileTime {
        try Engine.fileTimeValue(value)
    }

    /// Returns the bytes of the 213 reply to MDTM.
    ///
    /// ```swift
    /// let bytes = try FileTime(unixSeconds: 0).encode()
    /// assert(bytes == Array("213 19700101000000\r\n".utf8))
    /// ```
    public func encode() -> [UInt8] { Engine.encode(self) }
}

extension FileTime: Comparable {
    /// Compares the times. A leap second is before the second that follows it.
    public static func < (one: FileTime, other: FileTime) -> Bool {
        // A leap second has the Unix time of the second that follows it.
        (one.unixSeconds, other.second == 60 ? 1 : 0, one.nanosecond)
            < (other.unixSeconds, one.second == 60 ? 1 : 0, other.nanosecond)
    }
}

extension FileTime: CustomStringConvertible {
    /// Time in the form of RFC 3339, without trailing zeros, such as `2024-02-29T12:00:00.5Z`.
    public var description: String { text }
}

extension FileTime: Codable {
    /// Decodes the form of RFC 3339 that ``description`` has.
    ///
    /// - Throws: `DecodingError.dataCorrupted` if the text has another form, or if the time does not exist.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        let separators: Set<Character> = ["-", "T", ":", "Z"]
        // Parsing a time value checks the numbers, and the comparison checks the separators.
        guard let time = try? FileTime.parseValue(text.filter { !separators.contains($0) }.utf8), time.text == text else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: PayloadErrorKind.invalidTime.text())
        }
        self = time
    }

    /// Encodes the ``description``.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
