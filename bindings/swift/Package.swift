// swift-tools-version: 6.0
import PackageDescription

// What is not said to be public is imported for the module's own use.
let settings: [SwiftSetting] = [.enableUpcomingFeature("InternalImportsByDefault")]

let package = Package(
    name: "FTPReply",
    products: [
        .library(name: "FTPReply", targets: ["FTPReply"])
    ],
    targets: [
        .target(name: "FTPReply", dependencies: ["FTPReplyEngine"], swiftSettings: settings),
        // Generated calls into the engine. Programs never see this module: FTPReply imports it internally, and so the
        // compiler refuses its types in a public signature.
        .target(name: "FTPReplyEngine", dependencies: ["FTPReplyFFI"]),
        // The engine's C functions. Its library lies where the pkg-config file says, for a folder named here would
        // keep other packages from depending on a version of this one.
        .systemLibrary(name: "FTPReplyFFI", path: "Sources/FTPReplyFFI/generated", pkgConfig: "ftp_reply_ffi"),
        .executableTarget(name: "FactBenchmark", dependencies: ["FTPReply"], path: "Benchmarks/FactBenchmark"),
        // The program of the README; the tests run it.
        .executableTarget(name: "Explain", dependencies: ["FTPReply"], path: "Examples/Explain"),
        // `cargo xtask vectors` runs it.
        .executableTarget(name: "VectorRunner", dependencies: ["FTPReply"], path: "Tests/VectorRunner"),
        .testTarget(name: "FTPReplyTests", dependencies: ["FTPReply", "Explain"], swiftSettings: settings),
    ]
)
