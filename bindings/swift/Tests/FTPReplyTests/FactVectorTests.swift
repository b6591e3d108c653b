import FTPReply
import Testing

struct FactCase: Decodable, CustomTestStringConvertible, Sendable {
    struct Facts: Decodable, Equatable, Sendable {
        var name: String?
        var text: String?
        var `class`: String
        var group: String?
        var recovery: String
        var status: String?
    }

    var id: String
    var code: Int
    var lang: String
    var expect: Expectation<Facts>

    var testDescription: String { id }

    static let all: [FactCase] = Vectors.cases("facts.json")
}

@Test(arguments: FactCase.all)
func aCodeHasTheFactsOfTheTable(_ fact: FactCase) throws {
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
        class: code.replyClass.rawValue,
        group: code.group?.rawValue,
        recovery: code.recovery.rawValue,
        status: code.status?.rawValue
    )
    #expect(found == expected)
}
