/// An FTP reply code: three digits, the first from 1 to 6 (RFC 959, section 4.2; RFC 2228, section 5.2).
///
/// The set is open: servers also send numbers that no RFC defines, and each number from 100 to 699 is a code. A listed
/// code also has a constant, a name, texts and sources.
///
/// ```swift
/// let code = ReplyCode(rawValue: 550)!
/// assert(code == .fileUnavailable)
/// print("\(code): \(code.explain(.ko))")
/// ```
public struct ReplyCode: RawRepresentable, Hashable, Codable, Sendable {
    private let number: UInt16

    /// Numbers of all codes.
    static let numbers = 100...699

    /// Creates the code with this number, listed or not. Returns `nil` if the number is not in 100...699.
    ///
    /// ```swift
    /// assert(ReplyCode(rawValue: 599)?.isListed == false)
    /// assert(ReplyCode(rawValue: 700) == nil)
    /// ```
    public init?(rawValue: Int) {
        guard Self.numbers ~= rawValue else { return nil }
        number = UInt16(rawValue)
    }

    /// Creates a code from a number that is known to be valid.
    package init(listed number: UInt16) {
        self.number = number
    }

    /// Creates the listed code with this name or former name, in any letter case. Returns `nil` if there is none.
    ///
    /// ```swift
    /// assert(ReplyCode(name: "FILE_UNAVAILABLE") == .fileUnavailable)
    /// ```
    public init?(name: String) {
        guard let code = ReplyTable.code(named: name) else { return nil }
        self = code
    }

    /// Number of the code, 100 to 699.
    public var rawValue: Int { Int(number) }
}

extension ReplyCode: Comparable {
    /// Compares the numbers.
    public static func < (one: ReplyCode, other: ReplyCode) -> Bool { one.number < other.number }
}

extension ReplyCode: CaseIterable {
    /// Listed codes in ascending order, including unregistered ones; ``status`` distinguishes them.
    public static let allCases: [ReplyCode] = ReplyTable.entries.map { ReplyCode(listed: $0.code) }
}

extension ReplyCode: CustomStringConvertible, CustomDebugStringConvertible {
    /// The three digits.
    public var description: String { String(number) }

    /// The three digits and, for a listed code, the name.
    public var debugDescription: String { name.map { "\(number) \($0)" } ?? description }
}
