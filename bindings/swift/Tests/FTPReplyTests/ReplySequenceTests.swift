import FTPReply
import Foundation
import Testing

private let session = Array("220-A\r\n220 B\r\n\r\n331 C\r\nwhat?\r\n226 D\r\n".utf8)
private let texts = ["A\nB", "C", nil, "D"]

private func text(_ event: ReplyEvent) -> String? { try? event.get().text }

@Test func readerReturnsEventsOfAnySequence() {
    #expect(ReplyReader(session).map(text) == texts)
    #expect(ReplyReader(Data(session)).map(text) == texts)
    #expect(ReplyReader("220 A\n".utf8).map(text) == ["A"])
    #expect(ReplyReader(AnySequence(session)).map(text) == texts)
    #expect(ReplyReader(session.lazy.filter { _ in true }).map(text) == texts)
    #expect(ReplyReader([]).map(text).isEmpty && ReplyReader(AnySequence<UInt8>([])).map(text).isEmpty)
}

@Test func readerOfMemoryReadsManyChunks() {
    let line = Array("226 Transfer complete.\r\n".utf8)
    let count = 10_000
    let stream = Array(repeating: line, count: count).flatMap { $0 }
    var found = 0
    for event in ReplyReader(stream) where (try? event.get())?.raw == line { found += 1 }
    #expect(found == count)
}

@Test func readerReadsNoFurtherThanReply() throws {
    var readCount = 0
    let bytes = session.lazy.map { byte in
        readCount += 1
        return byte
    }
    var events = ReplyReader(AnySequence(bytes)).makeIterator()
    #expect(try events.next()?.get().text == "A\nB")
    #expect(readCount == 14 && events.isEmpty)
    #expect(try events.next()?.get().text == "C")
    #expect(readCount == 23)
}

@Test func readerReportsTruncatedReplyOnce() {
    for options in [ParseOptions(), ParseOptions(terminator: .anyCode)] {
        var events = ReplyReader("220 A\r\n331-B\r\n".utf8, options: options).makeIterator()
        _ = events.next()
        guard case .fault(let fault) = events.next() else {
            Issue.record("not a fault")
            return
        }
        #expect(fault.kind == .unexpectedEof && fault.offset == 7 && !events.isEmpty)
        #expect(events.next() == nil && events.next() == nil)
    }
}

@Test func optionsApplyToReader() {
    let options = ParseOptions(terminator: .anyCode, limits: Limits(maxLine: 5))
    let events = ReplyReader("226-A\r\n451 B\r\n220 AB\r\n".utf8, options: options).map(text)
    #expect(events == ["A\nB", nil])
}

/// Bytes that arrive when the test sends them.
private func stream<Element: Sendable>(_ elements: [Element]) -> AsyncStream<Element> {
    AsyncStream { continuation in
        elements.forEach { continuation.yield($0) }
        continuation.finish()
    }
}

@Test func bytesHaveReplies() async throws {
    var found: [String] = []
    for try await reply in stream(Array("220-A\r\n220 B\r\n\r\n331 C\r\n".utf8)).replies { found.append(reply.text) }
    #expect(found == ["A\nB", "C"])
}

@Test func chunksHaveReplies() async throws {
    for length in [1, 3, 1000] {
        let bytes = Array("220-A\r\n220 B\r\n\r\n331 C\r\n".utf8)
        let chunks = stride(from: 0, to: bytes.count, by: length).map { Data(bytes[$0..<min($0 + length, bytes.count)]) }
        var found: [String] = []
        for try await reply in stream(chunks).replies { found.append(reply.text) }
        #expect(found == ["A\nB", "C"])
    }
}

@Test func replyIsThereWhenItsLastByteHasArrived() async throws {
    let (bytes, sender) = AsyncStream.makeStream(of: UInt8.self)
    var replies = bytes.replies.makeAsyncIterator()
    "220 Ready\r\n331".utf8.forEach { sender.yield($0) }
    #expect(try await replies.next()?.text == "Ready")
    " Password?\n".utf8.forEach { sender.yield($0) }
    #expect(try await replies.next()?.text == "Password?" && replies.isEmpty)
    sender.finish()
    #expect(try await replies.next() == nil)
}

@Test func iteratorContinuesAfterFault() async throws {
    var replies = stream(session).replies.makeAsyncIterator()
    #expect(try await replies.next()?.text == "A\nB")
    #expect(try await replies.next()?.text == "C")
    await #expect(throws: ReplyError.fault(ReplyFault(kind: .malformed, offset: 23, kept: Array("what?".utf8)))) {
        try await replies.next()
    }
    #expect(try await replies.next()?.text == "D")
    #expect(try await replies.next() == nil)
}

@Test func truncatedStreamThrowsOnce() async throws {
    var replies = stream([Array("220 A\r\n331-B".utf8)]).replies.makeAsyncIterator()
    _ = try await replies.next()
    await #expect(throws: ReplyError.self) { try await replies.next() }
    #expect(try await replies.next() == nil)
}

@Test func cancellationInsideReplyIsNotFault() async throws {
    let (chunks, sender) = AsyncStream.makeStream(of: [UInt8].self)
    sender.yield(Array("220 A\r\n331-B\r\n".utf8))
    let (signals, signal) = AsyncStream.makeStream(of: Void.self)
    let reading = Task {
        for try await _ in chunks.replies { signal.yield() }
    }
    for await _ in signals { break }
    reading.cancel()
    await #expect(throws: CancellationError.self) { try await reading.value }
}

@Test func errorOfBytesIsThrown() async throws {
    struct Lost: Error {}
    let bytes = AsyncThrowingStream<UInt8, any Error> { continuation in
        "220 A\r\n220".utf8.forEach { continuation.yield($0) }
        continuation.finish(throwing: Lost())
    }
    var replies = bytes.replies.makeAsyncIterator()
    #expect(try await replies.next()?.text == "A")
    await #expect(throws: Lost.self) { try await replies.next() }
}

@Test func optionsApplyToAsyncReplies() async throws {
    let options = ParseOptions(terminator: .anyCode)
    var replies = stream(Array("226-A\r\n451 B\r\n".utf8)).replies(options: options).makeAsyncIterator()
    #expect(try await replies.next()?.code == .localError)
}

@MainActor
@Test func actorReadsReplies() async throws {
    var codes: [ReplyCode] = []
    for try await reply in stream(Array("220 A\r\n331 B\r\n".utf8)).replies { codes.append(reply.code) }
    #expect(codes == [.serviceReady, .needPassword])
}
