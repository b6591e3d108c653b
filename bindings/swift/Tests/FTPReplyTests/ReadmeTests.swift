import Foundation
import Testing

@Test func readmeProgramPrintsReadmeOutput() throws {
    let source = package.appendingPathComponent("Examples/Explain/main.swift")
    #expect(try Readme.block("swift", in: "Use") == String(contentsOf: source, encoding: .utf8))
    let output = try printed(products.appendingPathComponent("Explain"))
    #expect(try Readme.block("text", in: "Use") == output)
}
