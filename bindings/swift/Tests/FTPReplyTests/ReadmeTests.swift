import Foundation
import Testing

/// Returns the first block of this language in the section Use of the README.
private func block(_ language: String) throws -> String {
    let page = try String(contentsOf: package.appendingPathComponent("README.md"), encoding: .utf8)
    let use = try #require(page.range(of: "## Use\n"))
    let start = try #require(page.range(of: "```\(language)\n", range: use.upperBound..<page.endIndex))
    let end = try #require(page[start.upperBound...].range(of: "```"))
    return String(page[start.upperBound..<end.lowerBound])
}

@Test func readmeProgramPrintsReadmeOutput() throws {
    let source = package.appendingPathComponent("Examples/Explain/main.swift")
    #expect(try block("swift") == String(contentsOf: source, encoding: .utf8))

    let process = Process()
    let products = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    process.executableURL = products.appendingPathComponent("Explain")
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(try block("text") == String(decoding: printed, as: UTF8.self))
}
