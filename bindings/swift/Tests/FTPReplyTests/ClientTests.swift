import FTPReply
import Foundation
import Testing

/// The example client against a real server. `cargo xtask test swift` starts one and names it in the environment.
@Suite(.enabled(if: Server.url != nil, "FTP_REPLY_FTP_SERVER does not name a server")) struct ClientExample {
    @Test func clientUploadsListsAndDownloads() throws {
        let contents = Data((0..<300_000).map { UInt8(truncatingIfNeeded: $0) })
        let stored = try Server.client("put", "every byte", input: contents)
        #expect(stored.status == 0 && stored.errors.isEmpty, "\(stored.errors)")
        let listed = try Server.client("list")
        #expect(listed.status == 0 && String(decoding: listed.output, as: UTF8.self).contains("every byte\r\n"))
        let fetched = try Server.client("get", "every byte")
        #expect(fetched.status == 0 && fetched.output == contents)
    }

    @Test func missingFileIsExplainedInKorean() throws {
        let fetched = try Server.client("get", "missing", locale: "ko_KR.UTF-8")
        #expect(fetched.status == 1 && fetched.output.isEmpty)
        let lines = fetched.errors.split(separator: "\n").map(String.init)
        #expect(lines.first?.hasPrefix("RETR: 550 ") == true)
        #expect(lines.count == 4, "the reply, the headline, a cause and the next step: \(lines)")
        #expect(lines.dropFirst().allSatisfy { $0.contains { "가"..."힣" ~= $0 } })
    }

    @Test func missingFileIsExplainedInEnglish() throws {
        let fetched = try Server.client("get", "missing")
        #expect(fetched.errors.contains("Requested action not taken") && !fetched.errors.contains { "가"..."힣" ~= $0 })
    }

    @Test func wrongPasswordIsNotShown() throws {
        let rejected = try Server.client("list", password: "my-secret")
        #expect(rejected.status == 1 && rejected.errors.hasPrefix("PASS: 530 ") && !rejected.errors.contains("my-secret"))
    }

    @Test func lineBreakInNameIsNotSent() throws {
        let rejected = try Server.client("get", "a\r\nDELE b")
        #expect(rejected.status == 1 && rejected.errors.contains("control byte"))
    }
}

private enum Server {
    static let url = ProcessInfo.processInfo.environment["FTP_REPLY_FTP_SERVER"].flatMap(URLComponents.init(string:))

    struct Result {
        var status: Int32
        var output: Data
        var errors: String
    }

    /// Runs the client with a task.
    static func client(
        _ task: String..., password: String? = nil, locale: String = "C.UTF-8", input: Data = Data()
    ) throws -> Result {
        let url = try #require(url)
        let files = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: files, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: files) }
        // Files, because a full pipe would block the client.
        let paths = ["input", "output", "errors"].map { files.appendingPathComponent($0) }
        try input.write(to: paths[0])
        try Data().write(to: paths[1])
        try Data().write(to: paths[2])

        let process = Process()
        process.executableURL = products.appendingPathComponent("Client")
        process.arguments = try [
            #require(url.host), String(#require(url.port)), #require(url.user), password ?? #require(url.password),
        ] + task
        process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": locale]) { $1 }
        process.standardInput = try FileHandle(forReadingFrom: paths[0])
        process.standardOutput = try FileHandle(forWritingTo: paths[1])
        process.standardError = try FileHandle(forWritingTo: paths[2])
        try process.run()
        process.waitUntilExit()
        let errors = String(decoding: try Data(contentsOf: paths[2]), as: UTF8.self)
        return Result(status: process.terminationStatus, output: try Data(contentsOf: paths[1]), errors: errors)
    }
}
