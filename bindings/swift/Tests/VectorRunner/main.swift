// Answers test vectors: one case per line on standard input, one answer per line on standard output.
// `cargo xtask vectors --lang swift` runs it; `bindings/vectors/README.md` documents the kinds.

import Foundation

/// Types of the cases, by kind.
let kinds: [String: any Case.Type] = [
    "advice": AdviceCase.self,
    "explain": ExplainCase.self,
    "fact": FactCase.self,
    "hint": HintCase.self,
    "judge": JudgeCase.self,
    "lang": LangCase.self,
    "line": LineCase.self,
    "message": MessageCase.self,
    "search": SearchCase.self,
    "set": SetCase.self,
]

struct Head: Decodable {
    var id: String
    var kind: String
}

func stop(_ problem: String) -> Never {
    FileHandle.standardError.write(Data("\(problem)\n".utf8))
    exit(1)
}

func answer(_ line: Data) -> JSON {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let head: Head
    do {
        head = try decoder.decode(Head.self, from: line)
    } catch {
        stop("invalid case: expected `id` and `kind`: \(error)")
    }
    guard let type = kinds[head.kind] else { stop("case \(head.id): unknown kind \(head.kind)") }
    do {
        switch try decoder.decode(type, from: line).answer() {
        case .ok(let value): return .object(["id": .text(head.id), "lang": .text("swift"), "ok": value])
        case .error(let name): return .object(["id": .text(head.id), "lang": .text("swift"), "error": .text(name)])
        }
    } catch {
        stop("case \(head.id): invalid fields for the kind \(head.kind): \(error)")
    }
}

while let line = readLine() { print(answer(Data(line.utf8))) }
