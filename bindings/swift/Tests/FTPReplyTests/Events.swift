import FTPReply

/// Everything that an event shows to a caller, to compare events that were read in different ways.
struct Description: Equatable, Sendable {
    var fault: FaultKind?
    var offset: UInt64?
    var code: ReplyCode?
    var bytes: [UInt8]
    var lines: [[UInt8]]
    var rawLines: [[UInt8]]
    var diagnostics: [Diagnostic]
    var omitted: Int

    init(_ event: ReplyEvent) {
        switch event {
        case .reply(let reply):
            code = reply.code
            bytes = reply.raw
            lines = reply.lines.map(Array.init)
            rawLines = reply.rawLines.map(Array.init)
            diagnostics = reply.diagnostics
            omitted = reply.omittedDiagnostics
        case .fault(let found):
            fault = found.kind
            offset = found.offset
            code = found.code
            bytes = found.kept
            lines = []
            rawLines = []
            diagnostics = found.diagnostics
            omitted = found.omittedDiagnostics
        }
    }
}

/// Splits bytes into chunks of these lengths. The rest is the last chunk.
func split(_ bytes: [UInt8], _ lengths: [Int]) -> [[UInt8]] {
    var rest = bytes[...]
    var chunks = lengths.map { length in
        defer { rest = rest.dropFirst(length) }
        return Array(rest.prefix(length))
    }
    chunks.append(Array(rest))
    return chunks
}
