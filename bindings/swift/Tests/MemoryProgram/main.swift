// Measures the memory of this process, which a test runs alone. Stops with an error if it grows.

import FTPReply
import Foundation

/// Returns the memory of this process in KiB.
func residentMemory() throws -> Int {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }!
    return line.split(separator: " ").compactMap { Int($0) }.first!
}

/// Runs the body often, after a first part that fills caches, and checks the memory.
func measure(_ name: String, count: Int, limit: Int = 4096, _ body: () -> Void) throws {
    for _ in 0..<count / 10 { body() }
    let before = try residentMemory()
    for _ in 0..<count { body() }
    let growth = try residentMemory() - before
    guard growth < limit else { fatalError("\(name): the memory grew by \(growth) KiB") }
    print("\(name): \(count)")
}

let chunks = ["220-A\r\n22", "0 B\r\nwhat?\r\n\r\n331 C\r\n"].map { Array($0.utf8) }
let parser = ReplyParser()
try measure("pairs of feeds", count: 500_000) {
    let found = chunks.map { parser.feed($0).count }
    precondition(found == [0, 3])
}
try measure("parsers", count: 100_000) {
    let events = ReplyParser().feed("220-An incomplete reply\r\n".utf8)
    precondition(events.isEmpty)
}
try measure("descriptions", count: 100_000) {
    let reply = try? Reply.parse("550 No such file\r\n".utf8)
    precondition(reply?.description == "550 No such file")
}

let large = Array(repeating: Array("226 Transfer complete.\r\n".utf8), count: 40_000).flatMap { $0 }
var kept: [ReplyEvent] = []
// A kept reply does not keep its chunk: fifty chunks have 46 MiB.
try measure("kept replies", count: 50, limit: 16_384) { kept.append(parser.feed(large).last!) }
