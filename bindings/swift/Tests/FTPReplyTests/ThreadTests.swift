import Dispatch
import FTPReply
import Foundation
import Testing

private func requireSendable<Value: Sendable>(_: Value.Type) {}

@Test func everyValueIsSendable() {
    requireSendable(Reply.self)
    requireSendable(ReplyLines.self)
    requireSendable(ReplyFault.self)
    requireSendable(ReplyEvent.self)
    requireSendable(ReplyError.self)
    requireSendable(Diagnostic.self)
    requireSendable(ParseOptions.self)
    requireSendable(ReplyParser.self)
    requireSendable(ReplyReader<[UInt8]>.self)
    requireSendable(AsyncReplyReader.self)
    requireSendable(AsyncReplies<AsyncStream<[UInt8]>>.self)
    requireSendable(AsyncReplies<AsyncLineChunks<AsyncStream<UInt8>>>.self)
}

@Test func parsersOfThreadsAreSeparate() {
    let failures = Counter()
    DispatchQueue.concurrentPerform(iterations: 8) { thread in
        let parser = ReplyParser()
        let chunk = Array("220-thread \(thread)\r\n220 \(thread)\r\n".utf8)
        for _ in 0..<2_000 where parser.feed(chunk.prefix(9)).count + parser.feed(chunk.dropFirst(9)).count != 1 {
            failures.add(1)
        }
    }
    #expect(failures.value == 0)
}

@Test func threadsCanShareParserAndReply() throws {
    let parser = ReplyParser()
    let reply = try Reply.parse("550-No\r\n550 such file\r\n".utf8)
    let found = Counter()
    DispatchQueue.concurrentPerform(iterations: 8) { _ in
        for _ in 0..<2_000 {
            found.add(parser.feed(reply.raw).count { (try? $0.get()) == reply })
            if reply.lines.count != 2 || parser.options != ParseOptions() { found.add(1 << 32) }
        }
    }
    #expect(found.value == 16_000 && parser.isEmpty)
}

@Test func largeChunksOfThreadsAreNotMixed() {
    let parser = ReplyParser()
    // Long enough for several slices, whose ends are inside lines.
    let chunk = Array(String(repeating: "220 \(String(repeating: "x", count: 100))\r\n", count: 10_000).utf8)
    let replies = Counter()
    DispatchQueue.concurrentPerform(iterations: 4) { _ in
        for _ in 0..<4 { replies.add(parser.feed(chunk).count { (try? $0.get().raw.count) == 106 }) }
    }
    #expect(replies.value == 160_000 && parser.isEmpty)
}

/// A number that threads can share.
private final class Counter: @unchecked Sendable {
    private let lock = NSLock()
    private var number = 0

    var value: Int { lock.withLock { number } }

    func add(_ other: Int) { lock.withLock { number += other } }
}
