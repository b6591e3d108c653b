import FTPReply
import Testing

struct HintCase: VectorCase {
    struct Hints: Decodable, Sendable {
        var hints: [String]
    }

    static let kind = "hint"
    static let all: [HintCase] = Vectors.cases()

    var id: String
    var code: Int?
    var text: String
    var expect: Expected<Hints>
}

@Test(arguments: HintCase.all)
func hintsMatchVectors(_ hint: HintCase) throws {
    let code = hint.code.flatMap(ReplyCode.init(rawValue:))
    guard let expected = hint.expect.ok else {
        #expect(hint.expect.error == "invalid_code" && hint.code != nil && code == nil)
        return
    }
    try #require((code == nil) == (hint.code == nil))
    #expect(Help.hints(code, hint.text).map(\.name) == expected.hints)
}

struct SearchCase: VectorCase {
    struct Codes: Decodable, Sendable {
        var firstThree: [Int]
    }

    static let kind = "search"
    static let all: [SearchCase] = Vectors.cases()

    var id: String
    var words: String
    var lang: String
    var expect: Expected<Codes>
}

@Test(arguments: SearchCase.all)
func searchMatchesVectors(_ search: SearchCase) throws {
    let expected = try #require(search.expect.ok)
    let found = Help.search(search.words, Lang.matching(search.lang)).prefix(3).map(\.rawValue)
    #expect(expected.firstThree.allSatisfy(found.contains), "\(found)")
}
