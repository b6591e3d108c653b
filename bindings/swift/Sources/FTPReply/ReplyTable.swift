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
    var wire: WireForm? = nil
    let meanings: [Meaning]
    let sources: [Source]
}

/// The entries, and the ways to find one.
enum ReplyTable {
    static let entries: [ReplyEntry] = replyEntries()

    /// For each number from 100 to 699 the place of its entry.
    private static let places: [UInt16?] = {
        var places = [UInt16?](repeating: nil, count: ReplyCode.numbers.count)
        for (place, entry) in entries.enumerated() {
            places[Int(entry.code) - ReplyCode.numbers.lowerBound] = UInt16(place)
        }
        return places
    }()

    private static let placesByName: [String: Int] = {
        var places: [String: Int] = [:]
        for (place, entry) in entries.enumerated() {
            for name in entry.aliases + [entry.name] { places[name] = place }
        }
        return places
    }()

    /// The place of a code's entry. To hand out the entry itself would copy it and so count a reference for each of
    /// its texts and lists: twenty times the cost of a fact that is read in its place.
    static func place(of code: ReplyCode) -> Int? {
        places[code.rawValue - ReplyCode.numbers.lowerBound].map(Int.init)
    }

    static func code(named name: String) -> ReplyCode? {
        placesByName[name].map { ReplyCode(listed: entries[$0].code) }
    }
}
