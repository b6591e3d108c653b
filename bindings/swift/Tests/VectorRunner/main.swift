// Answers test vectors of the kinds `fact` and `judge`: one case a line on standard input, one answer a line on
// standard output. `cargo xtask vectors --lang swift` runs it; `bindings/vectors/README.md` documents both.

import FTPReply
import Foundation

struct Head: Decodable {
    var id: String
    var kind: String
}

struct FactCase: Decodable {
    var code: Int
    var lang: String
}

struct JudgeCase: Decodable {
    var command: String
    var code: Int
}

/// A text as JSON, or null.
func json(_ text: String?) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return String(decoding: try encoder.encode(text), as: UTF8.self)
}

/// An object of texts, its fields in the order given.
func object(_ fields: KeyValuePairs<String, String?>) throws -> String {
    let members = try fields.map { "\(try json($0.key)):\(try json($0.value))" }
    return "{\(members.joined(separator: ","))}"
}

func fact(_ fact: FactCase) throws -> String {
    guard let code = ReplyCode(rawValue: fact.code) else { return #""error":"invalid_code""# }
    let fields: KeyValuePairs<String, String?> = [
        "name": code.name,
        "text": code.text(Lang.matching(fact.lang)),
        "class": code.replyClass.rawValue,
        "group": code.group?.rawValue,
        "recovery": code.recovery.rawValue,
        "status": code.status?.rawValue,
    ]
    return #""ok":"# + (try object(fields))
}

func judge(_ judge: JudgeCase) throws -> String {
    guard let command = Command(judge.command) else { return #""error":"invalid_verb""# }
    guard let code = ReplyCode(rawValue: judge.code) else { return #""error":"invalid_code""# }
    return #""ok":"# + (try object(["verdict": command.judge(code).rawValue]))
}

func stop(_ problem: String) -> Never {
    FileHandle.standardError.write(Data("\(problem)\n".utf8))
    exit(1)
}

func answer(_ line: Data) throws -> String {
    let decoder = JSONDecoder()
    let head = try decoder.decode(Head.self, from: line)
    let (id, kind) = (try json(head.id), try json(head.kind))
    let result: String
    do {
        switch head.kind {
        case "fact": result = try fact(decoder.decode(FactCase.self, from: line))
        case "judge": result = try judge(decoder.decode(JudgeCase.self, from: line))
        default: stop("case \(id): this runner does not know the kind \(kind)")
        }
    } catch {
        stop("case \(id) is no case of kind \(kind): \(error)")
    }
    return #"{"id":\#(id),"lang":"swift",\#(result)}"#
}

while let line = readLine() {
    do {
        print(try answer(Data(line.utf8)))
    } catch {
        stop("a case without a usable `id` or `kind`: \(error)")
    }
}
