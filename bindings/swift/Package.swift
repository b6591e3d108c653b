// swift-tools-version: 6.0
import PackageDescription

// Imports are internal unless they are declared public.
let settings: [SwiftSetting] = [.enableUpcomingFeature("InternalImportsByDefault")]

let package = Package(
    name: "FTPReply",
    platforms: [.macOS(.v13), .iOS(.v16), .tvOS(.v16), .watchOS(.v9)],
    products: [
        .library(name: "FTPReply", targets: ["FTPReply"]),
        .library(name: "FTPReplyCodes", targets: ["FTPReplyCodes"]),
    ],
    targets: [
        // Facts: needs neither the native library nor Foundation.
        .target(name: "FTPReplyCodes", swiftSettings: settings),
        .target(
            name: "FTPReply", dependencies: ["FTPReplyCodes", "FTPReplyEngine", "FTPReplyFFI"], swiftSettings: settings),
        // Generated calls into the engine. FTPReply imports this module internally, so the compiler rejects its types in
        // a public signature.
        .target(name: "FTPReplyEngine", dependencies: ["FTPReplyFFI"]),
        // The engine's C functions. pkg-config finds the library: SwiftPM does not let other packages depend on a version
        // of a package that sets a library path.
        .systemLibrary(name: "FTPReplyFFI", path: "Sources/FTPReplyFFI/generated", pkgConfig: "ftp_reply_ffi"),
        // The program of the README; the tests run it.
        .executableTarget(name: "Explain", dependencies: ["FTPReply"], path: "Examples/Explain"),
        // The tests run it against a server.
        .executableTarget(name: "Client", dependencies: ["FTPReply"], path: "Examples/Client"),
        // Answers test vectors. `cargo xtask vectors` runs the program, and the tests call the library.
        .target(
            name: "VectorAnswers", dependencies: ["FTPReply", "FTPReplyEngine"], path: "Tests/VectorAnswers",
            swiftSettings: settings),
        .executableTarget(name: "VectorRunner", dependencies: ["VectorAnswers"], path: "Tests/VectorRunner"),
        // Programs that tests run in separate processes.
        .executableTarget(name: "LocaleProgram", dependencies: ["FTPReply"], path: "Tests/LocaleProgram"),
        .executableTarget(name: "MemoryProgram", dependencies: ["FTPReply"], path: "Tests/MemoryProgram"),
        .testTarget(
            name: "FTPReplyTests",
            dependencies: ["FTPReply", "VectorAnswers", "Client", "Explain", "LocaleProgram", "MemoryProgram"],
            swiftSettings: settings),
    ]
)
