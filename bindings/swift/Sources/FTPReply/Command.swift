/// An FTP command by its verb: three or four letters (RFC 959 section 5.3), or the greeting of a new connection as
/// the pseudo-command ``connect``.
///
/// The set is open, like that of the codes: a verb that no RFC lists is a value like any other. Commands are equal if
/// their verbs are: `XPWD` is not `PWD`, its ``canonical`` command is.
///
/// ```swift
/// assert(Command("retr") == .retr)
/// assert(Command.retr.replies!.contains(.fileUnavailable))
/// ```
public struct Command: Hashable, Sendable {
    /// The verb in upper case, or `connect` for the greeting.
    public let name: String

    /// A command whose name is known to be one.
    init(listed name: String) {
        self.name = name
    }

    /// The command with this verb, in any letter case, listed or not; `connect` in lower case is the greeting. `nil` if
    /// it is not three or four ASCII letters.
    ///
    /// ```swift
    /// assert(Command("AVBL")?.isListed == false)
    /// assert(Command("RETR file") == nil)
    /// ```
    public init?(_ verb: String) {
        let letters = verb.utf8
        if verb == Command.connect.name {
            name = verb
        } else if 3...4 ~= letters.count, letters.allSatisfy({ 0x41...0x5A ~= $0 & 0xDF }) {
            name = verb.uppercased()
        } else {
            return nil
        }
    }

    private var entry: CommandEntry? { CommandTable.entry(named: name) }

    /// Whether the table has the command, by its verb or an alias.
    public var isListed: Bool { entry != nil }

    /// The command that this one is another verb for, `PWD` for `XPWD`; itself for most.
    public var canonical: Command { entry.map { Command(listed: $0.name) } ?? self }

    /// Other verbs for this command.
    public var aliases: [Command] { entry?.aliases.map(Command.init(listed:)) ?? [] }

    /// What the command does, in a few words; `nil` if it is not listed.
    ///
    /// - Parameter lang: English if none is named.
    public func text(_ lang: Lang = .en) -> String? { entry?.text[lang] }

    /// The replies that the RFCs list for the command (RFC 959 section 5.4 and its successors); `nil` if it is not
    /// listed.
    ///
    /// ```swift
    /// assert(Command.user.replies?.intermediate.contains(.needPassword) == true)
    /// ```
    public var replies: CommandReplies? { entry?.replies }

    /// The state diagram that the command follows (RFC 959 section 6); `nil` if it is not listed.
    public var diagram: Diagram? { entry?.diagram }

    /// Where the command's replies are listed; empty if it is not listed.
    public var sources: [Source] { entry?.sources ?? [] }

    /// How a reply code fits this command, the first verdict that applies.
    ///
    /// ```swift
    /// assert(Command.retr.judge(.fileUnavailable) == .listed)
    /// assert(Command.retr.judge(.needPassword) == .wrongClass)
    /// ```
    public func judge(_ code: ReplyCode) -> Verdict { Engine.judge(name, code) }
}

extension Command: Comparable {
    /// By name.
    public static func < (one: Command, other: Command) -> Bool { one.name < other.name }
}

extension Command: CaseIterable {
    /// Every listed command, the greeting first, without the aliases.
    public static let allCases: [Command] = CommandTable.entries.map { Command(listed: $0.name) }
}

extension Command: LosslessStringConvertible {
    /// The name.
    public var description: String { name }
}

extension Command: Codable {
    /// Reads a name.
    ///
    /// - Throws: `DecodingError.dataCorrupted` if it is not the verb of a command.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let command = Command(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "not the verb of an FTP command: expected three or four ASCII letters")
        }
        self = command
    }

    /// Writes the name.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(name)
    }
}
