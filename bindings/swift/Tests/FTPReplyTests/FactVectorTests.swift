import FTPReply
import Testing

struct FactCase: VectorCase {
    struct Facts: Decodable, Equatable, Sendable {
        var name: String?
        var text: String?
        var `class`: String
        var group: String?
        var recovery: String
        var status: String?
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
    let found = FactCase.Facts(
        name: code.name,
        text: code.text(lang),
        class: code.replyClass.name,
        group: code.group?.name,
        recovery: code.recovery.name,
        status: code.status?.name
    )
    #expect(found == expected)
}
