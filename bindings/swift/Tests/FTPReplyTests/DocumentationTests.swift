import Foundation
import Testing

/// Names that the examples in documentation comments use without declaring them.
private let context = """
    import FTPReply
    import Foundation
    struct Mechanism { func verify(_ bytes: [UInt8]) throws -> [UInt8] { bytes } }
    struct Connection {
        var bytes: AsyncStream<UInt8> { AsyncStream { $0.finish() } }
        func receive() async throws -> Data? { nil }
        func send(_ bytes: [UInt8]) async throws {}
    }
    struct Context {
        let clientHost = "192.168.1.2"
        let mechanism = Mechanism()
        let connection = Connection()
        let parser = ReplyParser()
        let chunk: [UInt8] = []
        let chunks = AsyncStream<[UInt8]> { $0.finish() }
        let bytes = AsyncStream<UInt8> { $0.finish() }
        let line = Array("220 Ready".utf8)
        let outcome = Outcome(kind: .completed)
        var dialogue = Dialogue()
        func reply() throws -> Reply { try Reply.parse("550 No such file\\r\\n".utf8) }
        func send(_ command: Command) {}
        func next() {}
        func explain(_ outcome: Outcome) {}
    }

    """

/// Returns the examples in the documentation comments of a file.
private func examples(in file: URL) throws -> [String] {
    var examples: [String] = []
    var example: [Substring]?
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        let text = line.drop { $0 == " " }
        guard text.hasPrefix("///") else { continue }
        let comment = text.dropFirst(text.hasPrefix("/// ") ? 4 : 3)
        switch (comment, example) {
        case ("```swift", _): example = []
        case ("```", let lines?):
            examples.append(lines.joined(separator: "\n"))
            example = nil
        case (_, let lines?): example = lines + [comment]
        default: break
        }
    }
    return examples
}

@Test func documentationExamplesCompile() throws {
    let sources = package.appendingPathComponent("Sources")
    let files = ["FTPReply", "FTPReplyCodes"].flatMap { module in
        let found = FileManager.default.enumerator(atPath: sources.appendingPathComponent(module).path)
        return (found?.allObjects as? [String] ?? []).map { sources.appendingPathComponent("\(module)/\($0)") }
    }
    let all = try files.filter { $0.pathExtension == "swift" }.sorted { $0.path < $1.path }.flatMap(examples)
    #expect(all.count > 100)
    var program = context
    for (number, example) in all.enumerated() {
        // An example about a reply begins with one unless it parses its own.
        let reply = example.contains("reply") && !example.contains(/(let|var) reply\b/) ? "let reply = try reply()\n" : ""
        program += "extension Context { mutating func example\(number)() async throws {\n\(reply)\(example)\n} }\n"
    }
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).swift")
    try program.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    let headers = package.appendingPathComponent("Sources/FTPReplyFFI/generated")
    let modules = products.appendingPathComponent("Modules")
    // Warnings do not matter: an example does not need to use what it declares.
    let arguments = ["-typecheck", "-suppress-warnings", "-I", modules.path, "-I", headers.path, file.path]
    _ = try printed(env, ["swiftc"] + arguments)
}
