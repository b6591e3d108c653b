/// One entry of the generated table of commands.
struct CommandEntry: Sendable {
    let name: String
    let aliases: [String]
    let text: Texts
    let diagram: Diagram
    let replies: CommandReplies
    let sources: [Source]
}

/// The entries, and the way to find one.
enum CommandTable {
    static let entries: [CommandEntry] = commandEntries()

    private static let places: [String: Int] = {
        var places: [String: Int] = [:]
        for (place, entry) in entries.enumerated() {
            for name in entry.aliases + [entry.name] { places[name] = place }
        }
        return places
    }()

    static func entry(named name: String) -> CommandEntry? { places[name].map { entries[$0] } }
}
