import FTPReply
import Testing

struct AdviceCase: VectorCase {
    struct Advised: Decodable, Sendable {
        var recovery: String
        var text: String
        var `try`: [String]
    }

    static let kind = "advice"
    static let all: [AdviceCase] = Vectors.cases()

    var id: String
    var command: String
    var code: Int
    var situation: [String]
    var expect: Expected<Advised>
}

@Test(arguments: AdviceCase.all)
func adviceMatchesVectors(_ advice: AdviceCase) throws {
    switch advice.expect.error {
    case "invalid_verb": #expect(Command(advice.command) == nil)
    case "invalid_code": #expect(ReplyCode(rawValue: advice.code) == nil)
    case "unknown_situation": #expect(advice.situation.contains { Situation(name: $0) == nil })
    case let other:
        try #require(other == nil, "an unexpected error")
        let expected = try #require(advice.expect.ok)
        let command = try #require(Command(advice.command))
        let code = try #require(ReplyCode(rawValue: advice.code))
        let situation = try advice.situation.map { try #require(Situation(name: $0)) }
        let found = command.advice(code, situation: Set(situation))
        #expect(found.recovery.name == expected.recovery)
        #expect(found.text() == expected.text)
        #expect(found.suggestedCommands.map(\.name) == expected.try)
    }
}
