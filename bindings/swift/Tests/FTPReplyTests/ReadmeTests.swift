import Foundation
import Testing

@Test func readmeProgramPrintsReadmeOutput() throws {
    let source = package.appendingPathComponent("Examples/Explain/main.swift")
    #expect(try Readme.block("swift", in: "Use") == String(contentsOf: source, encoding: .utf8))
    let output = try printed(products.appendingPathComponent("Explain"))
    #expect(try Readme.block("text", in: "Use") == output)
}

/// The programs of these sections, and the manifest, are compared and run elsewhere.
private let programs = ["Install", "Use", "Codes alone"]

@Test func readmeSnippetsRun() throws {
    let file = package.appendingPathComponent("Tests/FTPReplyTests/ReadmeSnippets.swift")
    let source = try String(contentsOf: file, encoding: .utf8)
    let sections = try Readme.sections().filter { !programs.contains(String($0.heading)) }
    let snippets = sections.flatMap { Readme.blocks("swift", in: $0.text) }
    #expect(snippets.count > 5)
    for snippet in snippets {
        let lines = snippet.split(separator: "\n", omittingEmptySubsequences: false)
        let body = lines.map { $0.isEmpty ? "" : "        \($0)" }.joined(separator: "\n")
        #expect(source.contains("{\n\(body)    }\n"), "\(snippet)")
    }
}
