import FTPReply
import Testing

struct LangCase: VectorCase {
    struct Match: Decodable, Sendable {
        var tag: String
    }

    static let kind = "lang"
    static let all: [LangCase] = Vectors.cases()

    var id: String
    var tag: String
    var expect: Expected<Match>
}

@Test(arguments: LangCase.all)
func languagesMatchVectors(_ lang: LangCase) throws {
    let expected = try #require(lang.expect.ok)
    #expect(Lang.matching(lang.tag).tag == expected.tag)
}

struct LineCase: VectorCase {
    struct Code: Decodable, Sendable {
        var code: Int
    }

    static let kind = "line"
    static let all: [LineCase] = Vectors.cases()

    var id: String
    /// One character per byte.
    var input: String
    var expect: Expected<Code>
}

@Test(arguments: LineCase.all)
func codesOfLinesMatchVectors(_ line: LineCase) throws {
    let bytes = try line.input.unicodeScalars.map { try #require(UInt8(exactly: $0.value)) }
    let code = try? ReplyCode(line: bytes)
    #expect(code?.rawValue == line.expect.ok?.code)
    #expect(line.expect.ok != nil || line.expect.error == "malformed")
}

struct SetCase: VectorCase {
    struct Members: Decodable, Sendable {
        struct Member: Decodable, Equatable, Sendable {
            var number: Int
            var name: String
            var text: String
        }

        var members: [Member]
    }

    static let kind = "set"
    static let all: [SetCase] = Vectors.cases()

    var id: String
    var set: String
    var lang: String
    var expect: Expected<Members>
}

@Test(arguments: SetCase.all)
func closedSetsMatchVectors(_ set: SetCase) throws {
    guard let expected = set.expect.ok else {
        #expect(set.expect.error == "unknown_set")
        #expect(ClosedSet(name: set.set) == nil)
        return
    }
    let closedSet = try #require(ClosedSet(name: set.set))
    let lang = Lang.matching(set.lang)
    let members = closedSet.members.map {
        SetCase.Members.Member(number: $0.number, name: $0.name, text: $0.text(lang))
    }
    #expect(members == expected.members)
}
