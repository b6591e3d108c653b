/// One entry of the generated table of codes.
struct ReplyEntry: Sendable {
    let code: UInt16
    let name: String
    let aliases: [String]
    let status: CodeStatus
    let recovery: Recovery
    let textSource: TextSource
    let text: Texts
    var detail: Texts? = nil
    let explain: Texts
    var causes: TextLists? = nil
    var wire: WireForm? = nil
    let meanings: [Meaning]
    let sources: [Source]
}

/// The table of codes, and lookups in it.
enum ReplyTable {
    static let entries: [ReplyEntry] = replyEntries()

    /// Index of the entry for each number from 100 to 699.
    private static let indices: [UInt16?] = {
        var indices = [UInt16?](repeating: nil, count: ReplyCode.numbers.count)
        for (index, entry) in entries.enumerated() {
            indices[Int(entry.code) - ReplyCode.numbers.lowerBound] = UInt16(index)
        }
        return indices
    }()

    private static let indicesByName: [String: Int] = {
        var indices: [String: Int] = [:]
        for (index, entry) in entries.enumerated() {
            for name in entry.aliases + [entry.name] { indices[name] = index }
        }
        return indices
    }()

    /// Returns the index of the entry of a code. Returning the entry would retain each of its strings and arrays,
    /// which costs twenty times as much as reading one fact.
    static func index(of code: ReplyCode) -> Int? {
        indices[code.rawValue - ReplyCode.numbers.lowerBound].map(Int.init)
    }

    /// Returns the code with this name or former name, in any letter case.
    static func code(named name: String) -> ReplyCode? {
        indicesByName[name.asciiLowercased()].map { ReplyCode(listed: entries[$0].code) }
    }
}
