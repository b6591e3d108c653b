/// An FTP command: a verb of three or four letters (RFC 959, section 5.3), or the greeting of a new connection as the
/// pseudo-command ``connect``.
///
/// The set is open: a verb that no RFC defines is a command, too. Commands compare by verb: `XPWD` does not equal `PWD`.
/// Compare ``canonical`` to ignore aliases.
///
/// ```swift
/// assert(Command("retr") == .retr)
/// assert(Command.retr.replies!.contains(.fileUnavailable))
/// ```
public struct Command: Hashable, Sendable {
    /// Verb in upper case, or `connect` for the greeting.
    public let name: String

    /// Creates a command from a name that is known to be valid.
    package init(listed name: String) {
        self.name = name
    }

    /// Creates the command with this verb, in any letter case, listed or not; `connect` in lower case is the greeting.
    /// Returns `nil` unless the verb is three or four ASCII letters.
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

    /// `true` if the table has the command, by its verb or an alias.
    public var isListed: Bool { entry != nil }

    /// Command that this one is an alias of, such as `PWD` for `XPWD`; otherwise the command itself.
    public var canonical: Command { entry.map { Command(listed: $0.name) } ?? self }

    /// Other verbs for this command.
    public var aliases: [Command] { entry?.aliases.map(Command.init(listed:)) ?? [] }

    /// Returns what the command does, in a few words, or `nil` for an unlisted command.
    ///
    /// - Parameter lang: The language; English by default.
    public func text(_ lang: Lang = .en) -> String? { entry?.text[lang] }

    /// Replies that the RFCs list for the command (RFC 959, section 5.4 and later RFCs); `nil` for an unlisted command.
    ///
    /// ```swift
    /// assert(Command.user.replies?.intermediate.contains(.needPassword) == true)
    /// ```
    public var replies: CommandReplies? { entry?.replies }

    /// State diagram that the command follows (RFC 959, section 6); `nil` for an unlisted command.
    public var diagram: Diagram? { entry?.diagram }

    /// Sections that list the replies of the command; empty for an unlisted command.
    public var sources: [Source] { entry?.sources ?? [] }

    /// Returns the further meaning that a code has as a reply to this command, or `nil` if it has its first one.
    ///
    /// ```swift
    /// assert(Command.mkd.meaning(.addressFamilyNotSupported)?.name == "directory_exists")
    /// assert(Command.list.meaning(.addressFamilyNotSupported) == nil)
    /// ```
    public func meaning(_ code: ReplyCode) -> Meaning? {
        let command = canonical
        return code.meanings.first { $0.commands.contains(command) }
    }
}

extension Command: Comparable {
    /// Compares the names.
    public static func < (one: Command, other: Command) -> Bool { one.name < other.name }
}

extension Command: CaseIterable {
    /// Listed commands, the greeting first, without aliases.
    public static let allCases: [Command] = CommandTable.entries.map { Command(listed: $0.name) }
}

extension Command: LosslessStringConvertible {
    /// The name.
    public var description: String { name }
}

extension Command: Codable {
    /// Decodes a name.
    ///
    /// - Throws: `DecodingError.dataCorrupted` if the name is not a command's.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let command = Command(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: ArgumentErrorKind.invalidVerb.text())
        }
        self = command
    }

    /// Encodes the name.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(name)
    }
}
