import FTPReply
import Testing

struct JudgeCase: Decodable, CustomTestStringConvertible, Sendable {
    struct Judgement: Decodable, Sendable {
        var verdict: Verdict
    }

    var id: String
    var command: String
    var code: Int
    var expect: Expectation<Judgement>

    var testDescription: String { id }

    static let all: [JudgeCase] = Vectors.cases("judge.json")
}

@Test(arguments: JudgeCase.all)
func aCodeIsJudgedAsAnAnswerToACommand(_ judge: JudgeCase) throws {
    switch judge.expect.error {
    case "invalid_verb": #expect(Command(judge.command) == nil)
    case "invalid_code": #expect(ReplyCode(rawValue: judge.code) == nil)
    case let other:
        try #require(other == nil, "an error that this test does not know")
        let command = try #require(Command(judge.command))
        let code = try #require(ReplyCode(rawValue: judge.code))
        #expect(command.judge(code) == judge.expect.ok?.verdict)
    }
}
