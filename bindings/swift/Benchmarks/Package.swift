// swift-tools-version: 6.0
import PackageDescription

let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "FTPReply", path: "..")],
    targets: [
        .executableTarget(
            name: "FactBenchmark", dependencies: [.product(name: "FTPReplyCodes", package: "FTPReply")]),
        .executableTarget(
            name: "ReadBenchmark", dependencies: ["CFTPReply", .product(name: "FTPReply", package: "FTPReply")]),
        // The C library, to compare with.
        .systemLibrary(name: "CFTPReply", pkgConfig: "ftp_reply"),
    ]
)
