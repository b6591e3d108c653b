import FTPReply
import Testing

struct FactCase: VectorCase {
    struct Facts: Decodable, Sendable {
        var name: String?
        var text: String?
        var detail: String?
        var explain: String?
        var causes: [String]?
        var `class`: String
        var group: String?
        var recovery: String
        var status: String?
        /// `true` if the case compares the detail, which can be null.
        var hasDetail: Bool

        private enum Key: CodingKey { case name, text, detail, explain, causes, `class`, group, recovery, status }

        init(from decoder: any Decoder) throws {
            let facts = try decoder.container(keyedBy: Key.self)
            name = try facts.decodeIfPresent(String.self, forKey: .name)
            text = try facts.decodeIfPresent(String.self, forKey: .text)
            detail = try facts.decodeIfPresent(String.self, forKey: .detail)
            explain = try facts.decodeIfPresent(String.self, forKey: .explain)
            causes = try facts.decodeIfPresent([String].self, forKey: .causes)
            `class` = try facts.decode(String.self, forKey: .class)
            group = try facts.decodeIfPresent(String.self, forKey: .group)
            recovery = try facts.decode(String.self, forKey: .recovery)
            status = try facts.decodeIfPresent(String.self, forKey: .status)
            hasDetail = facts.contains(.detail)
        }
    }

    static let kind = "fact"
    static let all: [FactCase] = Vectors.cases()

    var id: String
    var code: Int
    var lang: String
    var expect: Expected<Facts>
}

@Test(arguments: FactCase.all)
func factsMatchVectors(_ fact: FactCase) throws {
    guard let expected = fact.expect.ok else {
        #expect(fact.expect.error == "invalid_code")
        #expect(ReplyCode(rawValue: fact.code) == nil)
        return
    }
    let code = try #require(ReplyCode(rawValue: fact.code))
    let lang = try #require(Lang(rawValue: fact.lang))
    #expect(code.name == expected.name)
    #expect(code.text(lang) == expected.text)
    #expect(code.replyClass.name == expected.class)
    #expect(code.group?.name == expected.group)
    #expect(code.recovery.name == expected.recovery)
    #expect(code.status?.name == expected.status)
    if expected.hasDetail { #expect(code.detail(lang) == expected.detail) }
    if let explain = expected.explain { #expect(code.explain(lang) == explain) }
    if let causes = expected.causes { #expect(code.causes(lang) == causes) }
}
