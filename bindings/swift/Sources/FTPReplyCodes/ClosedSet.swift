/// A member of a closed set: an enum whose members are the same in every language of this project.
///
/// ```swift
/// func label(_ member: some ClosedSetMember) -> String { "\(member.number) \(member.text(.ko))" }
/// assert(Recovery(name: "LOG_IN") == .logIn)
/// ```
///
/// The raw value is the ``name``, and so is the encoded form. `allCases` has the members in the order of their numbers.
public protocol ClosedSetMember: RawRepresentable, CaseIterable, Hashable, Codable, Sendable, CustomStringConvertible
where RawValue == String {
    /// The set to which the members of this type belong.
    static var closedSet: ClosedSet { get }

    /// Creates the member with this name or former name, in any letter case. Returns `nil` if there is none.
    init?(name: String)

    /// Number of the member, from 1. It never changes.
    var number: Int { get }

    /// Former names in `snake_case`. ``init(name:)`` still accepts them.
    var aliases: [String] { get }

    /// Returns the text of the member, one line.
    func text(_ lang: Lang) -> String

    /// Sections that define the member; empty if no document does.
    var sources: [Source] { get }
}

extension ClosedSetMember {
    /// Creates the member with this number. Returns `nil` if there is none.
    public init?(number: Int) {
        guard let member = Self.allCases.first(where: { $0.number == number }) else { return nil }
        self = member
    }

    /// Returns the text of the member in English.
    public func text() -> String { text(.en) }

    /// Name of the member in `snake_case`, the same in every language of this project.
    public var name: String { rawValue }

    /// The ``name``.
    public var description: String { name }
}

/// A member of a closed set whose members are explained.
///
/// ```swift
/// for case let member as any ExplainedMember in ClosedSet.violation.members {
///     print(member.name, member.explain(.ko))
/// }
/// ```
public protocol ExplainedMember: ClosedSetMember {
    /// Returns a longer explanation of the member.
    func explain(_ lang: Lang) -> String
}

extension ExplainedMember {
    /// Returns a longer explanation of the member in English.
    public func explain() -> String { explain(.en) }
}

extension ClosedSet: CustomStringConvertible {
    /// Creates the set with this number. Returns `nil` if there is none.
    public init?(number: Int) {
        guard let set = Self.allCases.first(where: { $0.number == number }) else { return nil }
        self = set
    }

    /// Creates the set with this name, in any letter case. Returns `nil` if there is none.
    ///
    /// ```swift
    /// assert(ClosedSet(name: "verdict") == Verdict.closedSet)
    /// ```
    public init?(name: String) { self.init(rawValue: name.asciiLowercased()) }

    /// Returns the member with this number, or `nil` if the set has none.
    ///
    /// ```swift
    /// assert(ClosedSet.recovery.member(number: Recovery.wait.number)?.name == "wait")
    /// ```
    public func member(number: Int) -> (any ClosedSetMember)? { members.first { $0.number == number } }

    /// Returns the member with this name or former name, in any letter case, or `nil` if the set has none.
    ///
    /// ```swift
    /// assert(ClosedSet.recovery.member(name: "LOG_IN")?.number == Recovery.logIn.number)
    /// ```
    public func member(name: String) -> (any ClosedSetMember)? {
        let name = name.asciiLowercased()
        return members.first { $0.name == name || $0.aliases.contains(name) }
    }

    /// Name of the set in `snake_case`, the same in every language of this project.
    public var name: String { rawValue }

    /// The ``name``.
    public var description: String { name }
}
