import Foundation
import Testing

/// The README of the package.
enum Readme {
    private static let page = try? String(contentsOf: package.appendingPathComponent("README.md"), encoding: .utf8)

    /// Returns the headings and texts of the sections.
    static func sections() throws -> [(heading: Substring, text: Substring)] {
        try #require(page).split(separator: "\n## ").dropFirst().map { section in
            let end = section.firstIndex(of: "\n") ?? section.endIndex
            return (section[..<end], section[end...])
        }
    }

    /// Returns the blocks of this language in a text.
    static func blocks(_ language: String, in text: Substring) -> [String] {
        text.split(separator: "```\(language)\n").dropFirst().map { String($0.prefix(upTo: $0.range(of: "```")!.lowerBound)) }
    }

    /// Returns the first block of this language in a section.
    static func block(_ language: String, in heading: String) throws -> String {
        let section = try #require(sections().first { $0.heading == heading })
        return try #require(blocks(language, in: section.text).first)
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
