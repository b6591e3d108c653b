import FTPReply
import Foundation
import Testing

struct ReplyCase: VectorCase {
    struct Read: Decodable, Sendable {}

    struct Options: Decodable, Sendable {
        var terminator: String?
        var maxLine: Int?
        var maxReply: Int?
        var maxLines: Int?
    }

    static let kind = "reply"
    static let all: [ReplyCase] = Vectors.cases()

    var id: String
    /// One character per byte.
    var input: String
    var options: Options?

    var bytes: [UInt8] { input.unicodeScalars.map { UInt8($0.value) } }

    var parser: ReplyParser {
        let limits = Limits(maxLine: options?.maxLine, maxReply: options?.maxReply, maxLines: options?.maxLines)
        let terminator = (options?.terminator).flatMap(Terminator.init(name:)) ?? .sameCode
        return ReplyParser(options: ParseOptions(terminator: terminator, limits: limits))
    }
}

/// Everything that a stream shows to a caller.
private func read(_ chunks: some Sequence<[UInt8]>, _ parser: ReplyParser) -> [Description] {
    var found = chunks.flatMap { parser.feed($0) }.map(Description.init)
    do {
        try parser.finish()
    } catch .fault(let fault, _) {
        found.append(Description(.fault(fault)))
    } catch {
        Issue.record("another error: \(error)")
    }
    return found
}

@Test(arguments: ReplyCase.all)
func chunksMakeNoDifference(_ vector: ReplyCase) {
    let bytes = vector.bytes
    let atOnce = read([bytes], vector.parser)
    // Cutting a long stream at each byte would take minutes.
    if bytes.count <= 4096 {
        #expect(read(bytes.map { [$0] }, vector.parser) == atOnce)
        for cut in 0...min(bytes.count, 300) {
            #expect(read(split(bytes, [cut]), vector.parser) == atOnce, "cut at \(cut)")
        }
    }
    var numbers = Numbers(state: UInt64(truncatingIfNeeded: bytes.count) &+ 959)
    for _ in 0..<10 {
        let lengths = (0..<8).map { _ in Int.random(in: 0...max(1, bytes.count / 3), using: &numbers) }
        #expect(read(split(bytes, lengths), vector.parser) == atOnce, "\(lengths)")
    }
}

/// Random numbers that are the same in every run.
private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}

private struct Contiguous: ContiguousBytes {
    var bytes: [UInt8]

    func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try bytes.withUnsafeBytes(body)
    }
}

@Test func feedTakesEveryKindOfBytes() {
    let bytes = Array("220 Ready\r\n".utf8)
    let fed: [(ReplyParser) -> [ReplyEvent]] = [
        { $0.feed(bytes) }, { $0.feed(Data(bytes)) }, { $0.feed(bytes[...]) }, { $0.feed(ContiguousArray(bytes)) },
        { $0.feed("220 Ready\r\n".utf8) }, { $0.feed(Contiguous(bytes: bytes)) }, { $0.feed(bytes.lazy.map { $0 }) },
        { $0.feed(AnySequence(bytes)) }, { $0.feed((Data([0]) + bytes).dropFirst()) },
        { parser in bytes.withUnsafeBytes { parser.feed($0) } },
        { parser in bytes.withUnsafeBufferPointer { parser.feed($0) } },
        { $0.feed([0x32, 0x32, 0x30, 0x20, 0x52, 0x65, 0x61, 0x64, 0x79, 0x0D, 0x0A]) },
    ]
    for feed in fed {
        let parser = ReplyParser()
        let events = feed(parser)
        #expect(events.count == 1)
        #expect(events.first.map(Description.init)?.bytes == bytes && parser.isEmpty)
    }
    #expect(ReplyParser().feed([]).isEmpty && ReplyParser().feed(Data()).isEmpty)
    #expect(ReplyParser().feed(UnsafeRawBufferPointer(start: nil, count: 0)).isEmpty)
}

@Test func repliesOwnTheirBytes() throws {
    let parser = ReplyParser()
    var buffer = Array("220 Ready\r\nwhat?\r\n331-A\r\n".utf8)
    let events = parser.feed(buffer)
    for index in buffer.indices { buffer[index] = 0x21 }
    buffer = Array("331 B\r\n".utf8)
    let rest = parser.feed(buffer)
    buffer.removeAll()
    #expect(try events[0].get().text == "Ready" && rest[0].get().text == "A\nB")
    guard case .fault(let fault) = events[1] else {
        Issue.record("not a fault")
        return
    }
    #expect(fault.kept == Array("what?".utf8))
}

@Test func chunkLongerThanSliceIsReadWhole() throws {
    let line = Array("226 Transfer complete.\r\n".utf8)
    let count = 40_000
    let stream = Array(repeating: line, count: count).flatMap { $0 } + "what".utf8
    #expect(stream.count > 3 * 256 * 1024)
    let parser = ReplyParser()
    let events = parser.feed(stream)
    #expect(events.count == count && events.allSatisfy { (try? $0.get())?.raw == line })
    #expect(!parser.isEmpty)
    guard case .fault(let fault) = parser.feed("?\n".utf8)[0] else {
        Issue.record("not a fault")
        return
    }
    #expect(fault.offset == UInt64(count * line.count))
}

@Test func finishReportsIncompleteReply() throws {
    let parser = ReplyParser()
    try parser.finish()
    #expect(parser.isEmpty)
    #expect(parser.feed("220-A\r\n".utf8).isEmpty)
    let fault = ReplyFault(kind: .unexpectedEof, offset: 0, code: .serviceReady, kept: Array("220-A\r\n".utf8))
    for _ in 0..<2 {
        #expect(throws: ReplyError.fault(fault)) { try parser.finish() }
    }
    #expect(!parser.isEmpty && parser.feed("220 B\r\n".utf8).count == 1)
    try parser.finish()
}

@Test func isEmptyShowsAppendedReply() {
    let parser = ReplyParser()
    #expect(parser.feed("234 Proceed\r\n".utf8).count == 1 && parser.isEmpty)
    #expect(parser.feed("\r\n".utf8).isEmpty && !parser.isEmpty)
}

@Test func resetStartsAnotherStream() throws {
    let parser = ReplyParser(options: ParseOptions(limits: Limits(maxLine: 5)))
    _ = parser.feed("220 A\r\n220-".utf8)
    parser.reset()
    #expect(parser.isEmpty && parser.options.limits.maxLine == 5)
    guard case .fault(let fault) = parser.feed("220 AB\r\n".utf8)[0] else {
        Issue.record("not a fault")
        return
    }
    #expect(fault.kind == .lineTooLong && fault.offset == 0)
}

@Test func copyContinuesAlone() throws {
    let parser = ReplyParser(options: ParseOptions(terminator: .anyCode))
    _ = parser.feed("226-A\r\n".utf8)
    let copy = parser.copy()
    #expect(try parser.feed("226 B\r\n".utf8)[0].get().code == .closingDataConnection)
    #expect(try copy.feed("451 C\r\n".utf8)[0].get().code == .localError)
}

@Test func parseReturnsRepliesOrFirstFault() throws {
    #expect(try ReplyParser.parse("150 A\r\n226 B\r\n".utf8).map(\.text) == ["A", "B"])
    #expect(try ReplyParser.parse([]).isEmpty)
    for (input, kind) in [("150 A\r\n226 B\r\nwhat?\r\nand?\r\n", FaultKind.malformed), ("150 A\r\n226 B\r\n2", .unexpectedEof)] {
        do {
            _ = try ReplyParser.parse(input.utf8)
            Issue.record("no error")
        } catch .fault(let fault, let replies) {
            #expect(fault.kind == kind && fault.offset == 14)
            #expect(replies.map(\.text) == ["A", "B"])
        } catch {
            Issue.record("another error: \(error)")
        }
    }
}
