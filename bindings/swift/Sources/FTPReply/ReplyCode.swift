/// An FTP reply code: three digits, the first from 1 to 6 (RFC 959 section 4.2, RFC 2228 section 5.2).
///
/// The set is open: servers send numbers that no RFC lists, and such a number is a value like any other.
/// A listed code also has a constant, a name, texts and sources.
///
/// ```swift
/// let code = ReplyCode(rawValue: 550)!
/// assert(code == .fileUnavailable)
/// print("\(code): \(code.explain(.ko))")
/// ```
public struct ReplyCode: RawRepresentable, Hashable, Codable, Sendable {
    private let number: UInt16

    /// What a code may be.
    static let numbers = 100...699

    /// The code with this number, listed or not; `nil` if the number is not in 100...699.
    ///
    /// ```swift
    /// assert(ReplyCode(rawValue: 599)?.isListed == false)
    /// assert(ReplyCode(rawValue: 700) == nil)
    /// ```
    public init?(rawValue: Int) {
        guard Self.numbers ~= rawValue else { return nil }
        number = UInt16(rawValue)
    }

    /// A code whose number is known to be one.
    init(listed number: UInt16) {
        self.number = number
    }

    /// The listed code with this name or older name in `snake_case`; `nil` if there is none.
    ///
    /// ```swift
    /// assert(ReplyCode(name: "file_unavailable") == .fileUnavailable)
    /// ```
    public init?(name: String) {
        guard let code = ReplyTable.code(named: name) else { return nil }
        self = code
    }

    /// The code at the start of a raw reply line, with or without its line end (RFC 959 section 4.2).
    ///
    /// ```swift
    /// let code = try ReplyCode(line: Data("220 ready\r\n".utf8))
    /// assert(code == .serviceReady)
    /// ```
    ///
    /// - Parameter line: The bytes of the line.
    /// - Throws: ``ReplyError/malformed`` if the line does not begin with three digits, the first from 1 to 6,
    ///   followed by a space, a hyphen or the line end.
    public init(line: some Sequence<UInt8>) throws(ReplyError) {
        number = try Engine.codeOfLine(line)
    }

    /// The number, 100 to 699.
    public var rawValue: Int { Int(number) }

    /// The listed codes in which every word occurs: in the number, the name or a text of any language. The
    /// codes whose number, name or headline has the words come first.
    ///
    /// ```swift
    /// assert(ReplyCode.search("passive mode").contains(.enteringPassiveMode))
    /// ```
    public static func search(_ words: String) -> [ReplyCode] {
        Engine.search(words).map(ReplyCode.init(listed:))
    }
}

extension ReplyCode: Comparable {
    /// By number.
    public static func < (one: ReplyCode, other: ReplyCode) -> Bool { one.number < other.number }
}

extension ReplyCode: CaseIterable {
    /// Every listed code, ascending, the unregistered ones too; ``status`` tells them apart.
    public static let allCases: [ReplyCode] = ReplyTable.entries.map { ReplyCode(listed: $0.code) }
}

extension ReplyCode: CustomStringConvertible, CustomDebugStringConvertible {
    /// The three digits, nothing else.
    public var description: String { String(number) }

    /// The digits and, for a listed code, the name.
    public var debugDescription: String { name.map { "\(number) \($0)" } ?? description }
}
