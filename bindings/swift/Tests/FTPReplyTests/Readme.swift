import Foundation
import Testing

/// The README of the package.
enum Readme {
    /// Returns the first block of this language in a section.
    static func block(_ language: String, in section: String) throws -> String {
        let page = try String(contentsOf: package.appendingPathComponent("README.md"), encoding: .utf8)
        let heading = try #require(page.range(of: "\n## \(section)\n"))
        let start = try #require(page.range(of: "```\(language)\n", range: heading.upperBound..<page.endIndex))
        let end = try #require(page[start.upperBound...].range(of: "```"))
        return String(page[start.upperBound..<end.lowerBound])
    }
}

/// Runs a program and returns what it prints. A program that fails, fails the test.
func printed(_ program: URL, _ arguments: [String] = [], environment: [String: String] = [:]) throws -> String {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(program.lastPathComponent) \(arguments) failed")
    return String(decoding: data, as: UTF8.self)
}

/// Directory of the programs of this build.
let products = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()

/// Finds `swift` on PATH.
let env = URL(fileURLWithPath: "/usr/bin/env")
