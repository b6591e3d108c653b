import FTPReply
import Testing

struct MessageCase: VectorCase {
    struct Message: Decodable, Sendable {
        var text: String
    }

    static let kind = "message"
    static let all: [MessageCase] = Vectors.cases()

    var id: String
    var error: String
    var errorKind: String
    var offset: UInt64?
    var code: Int?
    var expected: String?
    var line: UInt64?
    var hole: String?
    var needed: UInt64?
    var lang: String
    var expect: Expected<Message>

    /// The error, or `nil` if its kind does not exist.
    var replyError: ReplyError? {
        let code = code.flatMap(ReplyCode.init(rawValue:))
        switch error {
        case "fault":
            return FaultKind(name: errorKind).map { .fault(ReplyFault(kind: $0, offset: offset ?? 0, code: code)) }
        case "payload":
            guard let kind = PayloadErrorKind(name: errorKind),
                let expected = expected.flatMap(FTPReply.Expectation.init(name:))
            else { return nil }
            return .payload(kind: kind, offset: offset ?? 0, code: code, expected: expected)
        case "encode":
            return EncodeErrorKind(name: errorKind).map {
                .encode(kind: $0, line: line ?? 0, offset: offset ?? 0, hole: hole, needed: needed ?? 0)
            }
        case "send":
            return SendErrorKind(name: errorKind).map { .send(kind: $0) }
        default:
            return nil
        }
    }
}

@Test(arguments: MessageCase.all)
func messagesMatchVectors(_ message: MessageCase) throws {
    guard let expected = message.expect.ok else {
        #expect(message.expect.error == "unknown_kind")
        #expect(message.replyError == nil)
        return
    }
    let error = try #require(message.replyError)
    #expect(error.message(Lang.matching(message.lang)) == expected.text)
}
