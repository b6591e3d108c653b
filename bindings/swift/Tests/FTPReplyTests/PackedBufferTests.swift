@testable import FTPReply
import Foundation
import Testing

/// Buffers written by hand, in hexadecimal.
struct PackedCase: VectorCase {
    struct Buffers: Decodable, Sendable {
        var buffers: [String]
    }

    static let kind = "packed"
    static let all: [PackedCase] = Vectors.cases()

    var id: String
    /// One character per byte.
    var input: String
    var chunks: [Int]?
    var expect: Expected<Buffers>
}

@Test(arguments: PackedCase.all)
func packedBuffersAreDecoded(_ packed: PackedCase) throws {
    let bytes = packed.input.unicodeScalars.map { UInt8($0.value) }
    var chunks = split(bytes, packed.chunks ?? [])
    let buffers = try #require(packed.expect.ok).buffers.map(bytesOf)
    // The last buffer is that of the end of the stream.
    chunks.append([])
    try #require(chunks.count == buffers.count)
    let parser = ReplyParser()
    for (index, (chunk, buffer)) in zip(chunks, buffers).enumerated() {
        let decoded = decode(buffer, chunk)
        let found = index == buffers.count - 1 ? parser.end() : parser.feed(chunk)
        #expect(decoded.map(Description.init) == found.map(Description.init))
    }
}

@Test func everyFieldOfEventIsDecoded() throws {
    // A reply that starts in an earlier chunk, after a blank line, and a fault beyond 4 GiB.
    let words: [UInt32] = [
        1, 2, 2, 2,
        220 << 16, 0, 19, 2, 2, 0, 1, 3,
        4 | 331 << 16, 19, 4, 0, 7, 1, 1, 0,
        1, 0, 0,
        2, 9, 1,
        0, 4, 5,
        7, 11, 16,
    ]
    let buffer = words.flatMap { word in withUnsafeBytes(of: word.littleEndian, Array.init) } + Array("220-A\r\n22".utf8)
    let events = decode(buffer, Array("0 Ready\r\r\n331 x".utf8))
    try #require(events.count == 2)
    let reply = try events[0].get()
    #expect(reply.code == .serviceReady && reply.raw == Array("220-A\r\n220 Ready\r\r\n".utf8))
    #expect(reply.lines.map { String(decoding: $0, as: UTF8.self) } == ["A", "Ready"])
    #expect(reply.rawLines.map { String(decoding: $0, as: UTF8.self) } == ["220-A", "220 Ready"])
    #expect(reply.diagnostics == [Diagnostic(kind: .blankLine, offset: 0)] && reply.omittedDiagnostics == 3)
    let fault = ReplyFault(
        kind: .tooManyLines, offset: 4_294_967_303, code: .needPassword, kept: Array("331 ".utf8),
        diagnostics: [Diagnostic(kind: .telnetCommand, offset: 4_294_967_305)])
    #expect(Description(events[1]) == Description(.fault(fault)))
}

/// Decodes a buffer with memory of its exact size.
private func decode(_ buffer: [UInt8], _ chunk: [UInt8]) -> [ReplyEvent] {
    var events: [ReplyEvent] = []
    buffer.withUnsafeBytes { buffer in
        chunk.withUnsafeBytes { PackedBuffer(buffer, chunk: $0).append(to: &events) }
    }
    return events
}

private func bytesOf(_ hexadecimal: String) -> [UInt8] {
    let digits = Array(hexadecimal.utf8)
    return stride(from: 0, to: digits.count, by: 2).map {
        UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)!
    }
}
