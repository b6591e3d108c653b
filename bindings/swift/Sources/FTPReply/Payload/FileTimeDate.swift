public import Foundation

extension FileTime {
    /// Creates a time from a date.
    ///
    /// A `Date` has a precision of about 100 nanoseconds in this century, so the last digits of the fraction are not
    /// exact.
    ///
    /// ```swift
    /// let time = try FileTime(Date(timeIntervalSince1970: 1.5))
    /// assert(time.nanosecond == 500_000_000)
    /// ```
    ///
    /// - Throws: ``ReplyError/encode(kind:line:offset:hole:needed:expected:)``: `outOfRange` outside the years 1000 to 9999.
    public init(_ date: Date) throws(ReplyError) {
        let interval = date.timeIntervalSince1970
        let seconds = interval.rounded(.down)
        // The year 9999 ends before this; a larger value, or one that is not a number, does not convert.
        guard abs(seconds) < 1e12 else {
            throw .encode(kind: .outOfRange, line: 0, offset: 0, hole: nil, needed: 0, expected: .year)
        }
        let nanosecond = Int(((interval - seconds) * 1e9).rounded(.down))
        try self.init(unixSeconds: Int64(seconds), nanosecond: min(nanosecond, 999_999_999))
    }

    /// Time as a date, without the digits that a `Date` cannot represent. A leap second becomes the next second.
    public var date: Date {
        Date(timeIntervalSince1970: Double(unixSeconds) + Double(nanosecond) / 1e9)
    }
}
