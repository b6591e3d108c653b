import Foundation
import Testing
import VectorAnswers

/// A case of any kind, as JSON.
struct Vector: Sendable, CustomTestStringConvertible {
    let id: String
    let kind: String
    let line: Data
    let expect: [String: Value]

    var testDescription: String { id }

    static let all: [Vector] = Vectors.files.flatMap { path, contents in
        do {
            return try JSONDecoder().decode([[String: Value]].self, from: contents).map(Vector.init)
        } catch {
            fatalError("cannot read \(path.path): \(error)")
        }
    }

    private init(_ fields: [String: Value]) throws {
        guard case .text(let id) = fields["id"], case .text(let kind) = fields["kind"],
            case .object(let expect) = fields["expect"]
        else { throw CocoaError(.coderReadCorrupt) }
        (self.id, self.kind, self.expect) = (id, kind, expect)
        line = try JSONEncoder().encode(fields)
    }
}

@Test(arguments: Vector.all)
func answerMatchesVector(_ vector: Vector) throws {
    let printed = try answer(vector.line)
    var answer = try JSONDecoder().decode([String: Value].self, from: Data(printed.utf8))
    #expect(answer.removeValue(forKey: "id") == .text(vector.id))
    #expect(answer.removeValue(forKey: "lang") == .text("swift"))
    switch vector.kind {
    case "fact": #expect(withFields(of: vector.expect["ok"], answer) == vector.expect)
    case "search": try expectFirstThree(vector.expect["ok"], in: answer["ok"])
    default: #expect(answer == vector.expect)
    }
}

/// Returns the answer without the facts that the case does not compare.
private func withFields(of expected: Value?, _ answer: [String: Value]) -> [String: Value] {
    guard case .object(let names) = expected, case .object(let facts) = answer["ok"] else { return answer }
    return answer.merging(["ok": .object(facts.filter { names.keys.contains($0.key) })]) { _, compared in compared }
}

/// Expects that each code which the case names is among the first three.
private func expectFirstThree(_ expected: Value?, in answer: Value?) throws {
    let codes = try #require(expected?["first_three"]).items
    let found = try #require(answer?["codes"]).items.prefix(3)
    #expect(!codes.isEmpty && codes.allSatisfy(found.contains))
}

@Test func vectorsHaveEveryKind() {
    let kinds = Set(Vector.all.map(\.kind))
    #expect(kinds.isSuperset(of: ["reply", "packed", "display", "dialogue", "encode", "host_policy", "protected"]))
    #expect(Vector.all.count > 1000)
}
