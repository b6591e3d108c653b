import FTPReply
import Testing

struct JudgeCase: VectorCase {
    struct Judgment: Decodable, Sendable {
        var verdict: Verdict
    }

    static let kind = "judge"
    static let all: [JudgeCase] = Vectors.cases()

    var id: String
    var command: String
    var code: Int
    var expect: Expected<Judgment>
}

@Test(arguments: JudgeCase.all)
func verdictsMatchVectors(_ judge: JudgeCase) throws {
    switch judge.expect.error {
    case "invalid_verb": #expect(Command(judge.command) == nil)
    case "invalid_code": #expect(ReplyCode(rawValue: judge.code) == nil)
    case let other:
        try #require(other == nil, "an unexpected error")
        let command = try #require(Command(judge.command))
        let code = try #require(ReplyCode(rawValue: judge.code))
        #expect(command.judge(code) == judge.expect.ok?.verdict)
    }
}
