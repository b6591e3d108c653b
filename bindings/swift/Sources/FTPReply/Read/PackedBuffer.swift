/// Indices of a line in the bytes of its reply.
struct PackedLine: Sendable {
    let start: UInt32
    let textStart: UInt32
    let end: UInt32
}

/// Reads the events of a chunk from the buffer of numbers in which they cross the boundary. The documentation of
/// `ftp_reply::bulk::PackedParser` in Rust defines the layout.
struct PackedBuffer {
    private static let version: UInt32 = 1
    private static let headerWords = 4
    private static let eventWords = 8
    private static let diagnosticWords = 3
    private static let lineWords = 3

    private let words: UnsafeRawBufferPointer
    private let held: UnsafeRawBufferPointer
    private let chunk: UnsafeRawBufferPointer
    private let eventCount: Int
    private let firstDiagnostic: Int
    private let firstLine: Int

    /// Reads the header. `chunk` is the chunk whose events the buffer has.
    init(_ buffer: UnsafeRawBufferPointer, chunk: UnsafeRawBufferPointer) {
        func word(_ index: Int) -> Int {
            Int(UInt32(littleEndian: buffer.loadUnaligned(fromByteOffset: 4 * index, as: UInt32.self)))
        }
        precondition(
            buffer.count >= 4 * Self.headerWords && word(0) == Self.version,
            "the native library does not match this module; rebuild both")
        eventCount = word(1)
        firstDiagnostic = Self.headerWords + Self.eventWords * eventCount
        firstLine = firstDiagnostic + Self.diagnosticWords * word(2)
        let end = 4 * (firstLine + Self.lineWords * word(3))
        precondition(buffer.count >= end, "the native library returned an incomplete buffer")
        words = UnsafeRawBufferPointer(rebasing: buffer[..<end])
        held = UnsafeRawBufferPointer(rebasing: buffer[end...])
        self.chunk = chunk
    }

    private func word(_ index: Int) -> UInt32 {
        UInt32(littleEndian: words.loadUnaligned(fromByteOffset: 4 * index, as: UInt32.self))
    }

    private func offset(at index: Int) -> UInt64 { UInt64(word(index)) | UInt64(word(index + 1)) << 32 }

    /// Appends the events in the order of the stream.
    func append(to events: inout [ReplyEvent]) {
        events.reserveCapacity(events.count + eventCount)
        var diagnostic = firstDiagnostic
        var line = firstLine
        for index in 0..<eventCount {
            let event = Self.headerWords + Self.eventWords * index
            let kind = word(event) & 0xFFFF
            let code = UInt16(word(event) >> 16)
            let start = word(event + 1)
            let bytes = copy(Int(start), Int(word(event + 2)))
            let lineCount = Int(word(event + 3))
            let diagnosticCount = Int(word(event + 6))
            let found = diagnostics(at: diagnostic, count: diagnosticCount)
            let omitted = Int(word(event + 7))
            diagnostic += Self.diagnosticWords * diagnosticCount
            if kind == 0 {
                let first = packedLine(at: line, start)
                let details: ReplyDetails? =
                    if lineCount == 1 && diagnosticCount == 0 {
                        nil
                    } else {
                        ReplyDetails(
                            lines: lineCount == 1 ? [] : lines(at: line, lineCount, start), diagnostics: found,
                            omittedDiagnostics: omitted)
                    }
                let reply = Reply(code: ReplyCode(listed: code), raw: bytes, firstLine: first, details: details)
                events.append(.reply(reply))
                line += Self.lineWords * lineCount
            } else {
                let fault = ReplyFault(
                    kind: Engine.member(Int(kind)), offset: offset(at: event + 4), code: Engine.code(code), kept: bytes,
                    diagnostics: found, omittedDiagnostics: omitted)
                events.append(.fault(fault))
            }
        }
    }

    private func packedLine(at index: Int, _ start: UInt32) -> PackedLine {
        PackedLine(
            start: word(index) - start, textStart: word(index + 1) - start, end: word(index + 2) - start)
    }

    /// Reads the lines of a reply. They count from its start.
    private func lines(at index: Int, _ count: Int, _ start: UInt32) -> [PackedLine] {
        [PackedLine](unsafeUninitializedCapacity: count) { lines, initializedCount in
            for line in 0..<count {
                lines.initializeElement(at: line, to: packedLine(at: index + Self.lineWords * line, start))
            }
            initializedCount = count
        }
    }

    private func diagnostics(at index: Int, count: Int) -> [Diagnostic] {
        (0..<count).map { number in
            let diagnostic = index + Self.diagnosticWords * number
            return Diagnostic(kind: Engine.member(Int(word(diagnostic))), offset: offset(at: diagnostic + 1))
        }
    }

    /// Copies bytes. Those held back from earlier chunks come before those of the chunk.
    private func copy(_ start: Int, _ count: Int) -> [UInt8] {
        precondition(start + count <= held.count + chunk.count, "the native library returned a wrong index")
        return [UInt8](unsafeUninitializedCapacity: count) { bytes, initializedCount in
            let target = UnsafeMutableRawBufferPointer(bytes)
            let end = start + count
            let split = min(max(held.count, start), end)
            if start < split { target.copyMemory(from: .init(rebasing: held[start..<split])) }
            if split < end {
                let rest = UnsafeMutableRawBufferPointer(rebasing: target[(split - start)...])
                rest.copyMemory(from: .init(rebasing: chunk[(split - held.count)..<(end - held.count)]))
            }
            initializedCount = count
        }
    }
}
