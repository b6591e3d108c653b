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

    /// Reads the module that this test run is linked with, and what it adds to the types of other modules.
    static func ofModule(_ module: String) throws -> SymbolGraph {
        let headers = package.appendingPathComponent("Sources/FTPReplyFFI/generated")
        let output = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: output) }
        _ = try swift([
            "symbolgraph-extract", "-module-name", module, "-minimum-access-level", "public",
            "-I", products.appendingPathComponent("Modules").path, "-I", headers.path,
            "-target", try target(), "-output-dir", output.path,
        ])
        let files = try FileManager.default.contentsOfDirectory(at: output, includingPropertiesForKeys: nil)
        let graphs = try files.map { try JSONDecoder().decode(SymbolGraph.self, from: Data(contentsOf: $0)) }
        return SymbolGraph(symbols: graphs.flatMap(\.symbols))
    }

    private static func target() throws -> String {
        struct Info: Decodable {
            struct Target: Decodable { var triple: String }
            var target: Target
        }
        return try JSONDecoder().decode(Info.self, from: swift(["-print-target-info"])).target.triple
    }

    private static func swift(_ arguments: [String]) throws -> Data {
        Data(try printed(env, ["swift"] + arguments).utf8)
    }
}

@Test(arguments: [
    ("FTPReply", ["Advice", "Command.judge(_:)", "Help.hints(_:_:)", "ReplyCode.init(line:)", "ReplyError.message(_:)"]),
    ("FTPReplyCodes", ["Command", "Command.replies", "ReplyCode", "ReplyCode.explain(_:)", "Violation"]),
])
func publicSignaturesNeverNameEngineTypes(_ module: String, _ some: [String]) throws {
    let graph = try SymbolGraph.ofModule(module)
    let names = Set(graph.symbols.map { $0.pathComponents.joined(separator: ".") })
    #expect(names.isSuperset(of: some))
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
    #expect(identifiers.contains { $0.hasPrefix("s:\(module.utf8.count)\(module)") })
}
