// swift-tools-version: 6.0
import PackageDescription

// Where `libftp_reply_ffi.a` is, the engine in Rust; `cargo build --package ftp-reply-uniffi` makes it.
let libraryFolder = Context.environment["FTP_REPLY_LIBRARY_FOLDER"] ?? "\(Context.packageDirectory)/lib"

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
        .target(
            name: "FTPReplyEngine",
            dependencies: ["FTPReplyFFI"],
            // The file itself, for with a folder the linker would rather take a shared library that lies there too.
            linkerSettings: [.unsafeFlags(["-Xlinker", "\(libraryFolder)/libftp_reply_ffi.a"])]
        ),
        .systemLibrary(name: "FTPReplyFFI", path: "Sources/FTPReplyFFI/generated"),
        .executableTarget(name: "FactBenchmark", dependencies: ["FTPReply"], path: "Benchmarks/FactBenchmark"),
        .executableTarget(name: "Explain", dependencies: ["FTPReply"], path: "Examples/Explain"),
        // Explain is the program of the README; the tests run it.
        .testTarget(name: "FTPReplyTests", dependencies: ["FTPReply", "Explain"], swiftSettings: settings),
    ]
)
