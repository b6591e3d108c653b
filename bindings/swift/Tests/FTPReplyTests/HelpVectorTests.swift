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

struct ExplainCase: VectorCase {
    struct Explained: Decodable, Sendable {
        var headline: String
        var cause: String?
        var nextStep: String
    }

    static let kind = "explain"
    static let all: [ExplainCase] = Vectors.cases()

    var id: String
    var code: Int?
    var text: String
    var lang: String
    var expect: Expected<Explained>
}

@Test(arguments: ExplainCase.all)
func explanationsMatchVectors(_ explain: ExplainCase) throws {
    let code = explain.code.flatMap(ReplyCode.init(rawValue:))
    guard let expected = explain.expect.ok else {
        #expect(explain.expect.error == "invalid_code" && explain.code != nil && code == nil)
        return
    }
    try #require((code == nil) == (explain.code == nil))
    let found = Help.explain(code, explain.text, Lang.matching(explain.lang))
    #expect(found.headline == expected.headline)
    #expect(found.causes.first == expected.cause)
    #expect(found.nextStep == expected.nextStep)
}
