import Foundation
import Testing

/// Public symbols of the compiled module, as the compiler's own extractor reads them.
private struct SymbolGraph: Decodable {
    struct Symbol: Decodable {
        struct Fragment: Decodable {
            var spelling: String
            /// Mangled name of the symbol that the fragment refers to.
            var preciseIdentifier: String?
        }

        var pathComponents: [String]
        var declarationFragments: [Fragment]
    }

    var symbols: [Symbol]

    /// Reads the module that this test run is linked with.
    static func ofModule(_ module: String) throws -> SymbolGraph {
        let products = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        let headers = package.appendingPathComponent("Sources/FTPReplyFFI/generated")
        let output = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: output) }
        _ = try swift([
            "symbolgraph-extract", "-module-name", module, "-minimum-access-level", "public",
            "-I", products.appendingPathComponent("Modules").path, "-I", headers.path,
            "-target", try target(), "-output-dir", output.path,
        ])
        let file = output.appendingPathComponent("\(module).symbols.json")
        return try JSONDecoder().decode(SymbolGraph.self, from: Data(contentsOf: file))
    }

    private static func target() throws -> String {
        struct Info: Decodable {
            struct Target: Decodable { var triple: String }
            var target: Target
        }
        return try JSONDecoder().decode(Info.self, from: swift(["-print-target-info"])).target.triple
    }

    private static func swift(_ arguments: [String]) throws -> Data {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["swift"] + arguments
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "swift \(arguments[0]) failed")
        return data
    }
}

@Test func publicSignaturesNeverNameEngineTypes() throws {
    let graph = try SymbolGraph.ofModule("FTPReply")
    let names = Set(graph.symbols.map { $0.pathComponents.joined(separator: ".") })
    #expect(names.isSuperset(of: ["ReplyCode", "ReplyCode.init(line:)", "Command.judge(_:)", "Command.advice(_:situation:)", "Help.hints(_:_:)", "ReplyError.message(_:)", "Violation"]))
    for symbol in graph.symbols {
        for fragment in symbol.declarationFragments {
            let identifier = fragment.preciseIdentifier ?? ""
            #expect(
                !identifier.contains("FTPReplyEngine") && !identifier.contains("FTPReplyFFI"),
                "\(symbol.pathComponents.joined(separator: ".")) names \(fragment.spelling)")
        }
    }
    // Shows that the search above finds the types of a module.
    let identifiers = graph.symbols.flatMap(\.declarationFragments).compactMap(\.preciseIdentifier)
    #expect(identifiers.contains { $0.hasPrefix("s:8FTPReply") })
}
