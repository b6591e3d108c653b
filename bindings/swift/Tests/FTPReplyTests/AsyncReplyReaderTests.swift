import FTPReply
import Testing

/// A source of chunks, which checks that no two calls overlap.
private actor Source {
    enum Step: Sendable {
        case chunk(String)
        case failure
        case end
    }

    private var steps: ArraySlice<Step>
    private(set) var callCount = 0
    private var isReceiving = false

    init(_ steps: Step...) { self.steps = steps[...] }

    func receive() async throws -> String.UTF8View? {
        #expect(!isReceiving)
        isReceiving = true
        defer { isReceiving = false }
        callCount += 1
        await Task.yield()
        switch steps.popFirst() {
        case .chunk(let text): return text.utf8
        case .failure: throw Timeout()
        case .end, nil: return nil
        }
    }

    nonisolated func reader() -> AsyncReplyReader { AsyncReplyReader { try await self.receive() } }
}

private struct Timeout: Error {}

@Suite struct AsyncReplyReaders {
    @Test func readerReturnsRepliesOfChunks() async throws {
        let source = Source(.chunk("220-A\r\n220"), .chunk(" B\r\n331 C\r\n2"), .chunk("26 D\r\n"))
        let replies = source.reader()
        #expect(try await replies.next()?.text == "A\nB")
        // The next reply is buffered, and so is the start of another.
        #expect(try await replies.next()?.text == "C")
        #expect(await source.callCount == 2)
        #expect(await !replies.isEmpty)
        #expect(try await replies.next()?.text == "D")
        #expect(await replies.isEmpty)
        #expect(try await replies.next() == nil)
        #expect(try await replies.next() == nil)
        #expect(await source.callCount == 4)
    }

    @Test func readerContinuesAfterFaultAndError() async throws {
        let source = Source(.chunk("what?\r\n22"), .failure, .chunk("0 A\r\n33"), .end)
        let replies = source.reader()
        await #expect(throws: ReplyError.self) { try await replies.next() }
        await #expect(throws: Timeout.self) { try await replies.next() }
        #expect(try await replies.next()?.text == "A")
        let end = ReplyFault(kind: .unexpectedEof, offset: 14, kept: Array("33".utf8))
        await #expect(throws: ReplyError.fault(end)) { try await replies.next() }
        #expect(try await replies.next() == nil)
    }

    @Test func callsWaitForEachOther() async throws {
        let replies = Source(.chunk("220 A\r\n22"), .chunk("1 B\r\n"), .chunk("222"), .chunk(" C\r\n")).reader()
        let texts = try await withThrowingTaskGroup(of: String?.self) { group in
            for _ in 0..<4 { group.addTask { try await replies.next()?.text } }
            return try await group.reduce(into: Set<String?>()) { $0.insert($1) }
        }
        #expect(texts == ["A", "B", "C", nil])
    }

    @Test func cancelledTaskDoesNotBlameServer() async {
        let replies = Source(.chunk("220 A")).reader()
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await replies.next()
        }
        await #expect(throws: CancellationError.self) { try await task.value }
    }
}
