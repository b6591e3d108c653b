/// One entry of the generated table of commands.
struct CommandEntry: Sendable {
    let name: String
    let aliases: [String]
    let text: Texts
    let diagram: Diagram
    let replies: CommandReplies
    let sources: [Source]
}

/// The table of commands, and a lookup in it.
enum CommandTable {
    static let entries: [CommandEntry] = commandEntries()

    private static let indices: [String: Int] = {
        var indices: [String: Int] = [:]
        for (index, entry) in entries.enumerated() {
            for name in entry.aliases + [entry.name] { indices[name] = index }
        }
        return indices
    }()

    /// Returns the entry of the command with this verb or alias.
    static func entry(named name: String) -> CommandEntry? { indices[name].map { entries[$0] } }
}
