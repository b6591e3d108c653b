import Foundation
import Testing

/// Builds the README's program for FTPReplyCodes in a separate package, where pkg-config finds no native library.
@Test func codesBuildWithoutNativeLibrary() throws {
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    let sources = directory.appendingPathComponent("Sources/Alone")
    try FileManager.default.createDirectory(at: sources, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    let manifest = """
        // swift-tools-version: 6.0
        import PackageDescription

        let package = Package(
            name: "Alone",
            dependencies: [.package(name: "FTPReply", path: "\(package.path)")],
            targets: [
                .executableTarget(name: "Alone", dependencies: [.product(name: "FTPReplyCodes", package: "FTPReply")])
            ]
        )

        """
    try Data(manifest.utf8).write(to: directory.appendingPathComponent("Package.swift"))
    let program = try Readme.block("swift", in: "Codes alone")
    try Data(program.utf8).write(to: sources.appendingPathComponent("main.swift"))
    let output = try printed(
        env, ["swift", "run", "--quiet", "--package-path", directory.path, "Alone"],
        environment: ["PKG_CONFIG_PATH": "", "PKG_CONFIG_LIBDIR": directory.path])
    #expect(try Readme.block("text", in: "Codes alone") == output)
}

@Test func sourcesOfCodesImportNothing() throws {
    let directory = package.appendingPathComponent("Sources/FTPReplyCodes")
    let paths = try #require(FileManager.default.enumerator(at: directory, includingPropertiesForKeys: nil))
    let files = paths.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
    try #require(files.contains { $0.lastPathComponent == "ReplyCode.swift" })
    for file in files {
        let imports = try String(contentsOf: file, encoding: .utf8).matches(of: #/(^|\n) *(@?\w+ +)*import /#)
        #expect(imports.isEmpty, "\(file.lastPathComponent)")
    }
}
