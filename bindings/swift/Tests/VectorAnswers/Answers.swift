package import Foundation

/// Types of the cases, by kind.
private let kinds: [String: any Case.Type] = [
    "advice": AdviceCase.self,
    "command": CommandCase.self,
    "dialogue": DialogueCase.self,
    "display": DisplayCase.self,
    "encode": EncodeCase.self,
    "explain": ExplainCase.self,
    "fact": FactCase.self,
    "hint": HintCase.self,
    "host_policy": HostPolicyCase.self,
    "judge": JudgeCase.self,
    "lang": LangCase.self,
    "line": LineCase.self,
    "message": MessageCase.self,
    "packed": PackedCase.self,
    "reply": ReplyCase.self,
    "search": SearchCase.self,
    "set": SetCase.self,
].merging(PayloadCase.kinds.map { ($0, PayloadCase.self) }) { kind, _ in kind }

private struct Head: Decodable {
    var id: String
    var kind: String
}

/// A case that cannot be answered because it is invalid.
package struct InvalidCase: Error, CustomStringConvertible {
    package var description: String
}

/// Answers a case through the public API. Case and answer are one line of JSON each.
package func answer(_ line: Data) throws(InvalidCase) -> String {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let head: Head
    do {
        head = try decoder.decode(Head.self, from: line)
    } catch {
        throw InvalidCase(description: "invalid case: expected `id` and `kind`: \(error)")
    }
    guard let type = kinds[head.kind] else {
        throw InvalidCase(description: "case \(head.id): unknown kind \(head.kind)")
    }
    let answer: Answer
    do {
        answer = try decoder.decode(type, from: line).answer()
    } catch {
        throw InvalidCase(description: "case \(head.id): invalid fields for the kind \(head.kind): \(error)")
    }
    return "\(JSON.fields([Field("id", .text(head.id)), Field("lang", .text("swift"))] + answer.fields))"
}
