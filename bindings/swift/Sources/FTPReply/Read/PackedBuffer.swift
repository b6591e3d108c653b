/// A line as it is in a packed buffer: three little-endian indices, which do not count from the start of the reply.
@usableFromInline
struct PackedLine: Sendable {
    @usableFromInline let start: UInt32
    @usableFromInline let textStart: UInt32
    @usableFromInline let end: UInt32

    /// Creates a line from the words of the buffer, in its byte order.
    init(start: UInt32, textStart: UInt32, end: UInt32) {
        self.start = start
        self.textStart = textStart
        self.end = end
    }

    /// Returns the range of the line in a reply that starts at this index.
    @inlinable
    func range(in reply: UInt32, isRaw: Bool) -> Range<Int> {
        let first = UInt32(littleEndian: isRaw ? start : textStart)
        return Int(first - reply)..<Int(UInt32(littleEndian: end) - reply)
    }
}

/// Reads the events of a chunk from the buffer of numbers in which they cross the boundary. The documentation of
/// `ftp_reply::bulk::PackedParser` in Rust defines the layout.
struct PackedBuffer {
    private static let version = 1
    private static let headerWords = 4
    private static let eventWords = 8
    private static let diagnosticWords = 3
    private static let lineWords = 3

    private let words: PackedWords
    private let bytes: PackedBytes
    private let eventCount: Int
    private let firstDiagnostic: Int
    private let firstLine: Int

    /// Reads the header. `chunk` is the chunk whose events the buffer has.
    init(_ buffer: UnsafeRawBufferPointer, chunk: UnsafeRawBufferPointer) {
        precondition(buffer.count >= 4 * Self.headerWords, "the native library returned an incomplete buffer")
        words = PackedWords(start: buffer.baseAddress!)
        precondition(words[0] == Self.version, "the native library does not match this module; rebuild both")
        eventCount = Int(words[1])
        firstDiagnostic = Self.headerWords + Self.eventWords * eventCount
        firstLine = firstDiagnostic + Self.diagnosticWords * Int(words[2])
        let end = 4 * (firstLine + Self.lineWords * Int(words[3]))
        precondition(buffer.count >= end, "the native library returned an incomplete buffer")
        bytes = PackedBytes(held: UnsafeRawBufferPointer(rebasing: buffer[end...]), chunk: chunk)
    }

    /// Appends the events in the order of the stream.
    func append(to events: inout [ReplyEvent]) {
        events.reserveCapacity(events.count + eventCount)
        var diagnostic = firstDiagnostic
        var line = firstLine
        for event in stride(from: Self.headerWords, to: firstDiagnostic, by: Self.eventWords) {
            let kind = words[event] & 0xFFFF
            let code = UInt16(words[event] >> 16)
            let start = words[event + 1]
            let raw = bytes.copy(Int(start), Int(words[event + 2]))
            let lineCount = Int(words[event + 3])
            let diagnosticCount = Int(words[event + 6])
            if kind == 0 {
                var details: ReplyDetails?
                if lineCount != 1 || diagnosticCount != 0 {
                    details = ReplyDetails(
                        lines: lineCount == 1 ? [] : words.copy(line, lineCount),
                        diagnostics: diagnostics(at: diagnostic, diagnosticCount),
                        omittedDiagnostics: Int(words[event + 7]))
                }
                let reply = Reply(
                    code: ReplyCode(listed: code), raw: raw, start: start, firstLine: words.line(at: line),
                    details: details)
                events.append(.reply(reply))
            } else {
                let fault = ReplyFault(
                    kind: Engine.member(Int(kind)), offset: words.long(at: event + 4), code: Engine.code(code), kept: raw,
                    diagnostics: diagnostics(at: diagnostic, diagnosticCount),
                    omittedDiagnostics: Int(words[event + 7]))
                events.append(.fault(fault))
            }
            diagnostic += Self.diagnosticWords * diagnosticCount
            line += Self.lineWords * lineCount
        }
    }

    private func diagnostics(at index: Int, _ count: Int) -> [Diagnostic] {
        guard count > 0 else { return [] }
        return (0..<count).map { number in
            let diagnostic = index + Self.diagnosticWords * number
            return Diagnostic(kind: Engine.member(Int(words[diagnostic])), offset: words.long(at: diagnostic + 1))
        }
    }
}

/// The words at the start of a buffer, each little-endian. The header has their count.
private struct PackedWords {
    let start: UnsafeRawPointer

    subscript(index: Int) -> UInt32 {
        UInt32(littleEndian: start.loadUnaligned(fromByteOffset: 4 * index, as: UInt32.self))
    }

    /// Returns the line in the words from this index on.
    func line(at index: Int) -> PackedLine { start.loadUnaligned(fromByteOffset: 4 * index, as: PackedLine.self) }

    /// Copies lines as one block.
    func copy(_ index: Int, _ count: Int) -> [PackedLine] {
        [PackedLine](unsafeUninitializedCapacity: count) { lines, initializedCount in
            let length = count * MemoryLayout<PackedLine>.stride
            UnsafeMutableRawBufferPointer(lines)
                .copyMemory(from: UnsafeRawBufferPointer(start: start + 4 * index, count: length))
            initializedCount = count
        }
    }

    /// Reads a number of two words, the low one first.
    func long(at index: Int) -> UInt64 { UInt64(self[index]) | UInt64(self[index + 1]) << 32 }
}

/// Bytes to which the indices of a buffer refer: those that were kept from earlier chunks, then the chunk.
private struct PackedBytes {
    let held: UnsafeRawBufferPointer
    let chunk: UnsafeRawBufferPointer

    func copy(_ start: Int, _ count: Int) -> [UInt8] {
        let end = start + count
        precondition(end <= held.count + chunk.count, "the native library returned a wrong index")
        if start >= held.count {
            return [UInt8](UnsafeRawBufferPointer(rebasing: chunk[(start - held.count)..<(end - held.count)]))
        }
        let first = held[start..<min(end, held.count)]
        return [UInt8](UnsafeRawBufferPointer(rebasing: first)) + chunk.prefix(max(end - held.count, 0))
    }
}
