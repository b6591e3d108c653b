/// One deviation from the protocol that did not prevent reading.
///
/// ```swift
/// let reply = try ReplyParser.parse("\r\n220 Ready\r\n".utf8)[0]
/// assert(reply.diagnostics == [Diagnostic(kind: .blankLine, offset: 0)])
/// ```
public struct Diagnostic: Hashable, Sendable {
    /// Kind of the deviation.
    public let kind: DiagnosticKind
    /// Offset in bytes from the start of the stream.
    public let offset: UInt64

    /// Creates a diagnostic.
    public init(kind: DiagnosticKind, offset: UInt64) {
        self.kind = kind
        self.offset = offset
    }
}

extension Diagnostic: CustomStringConvertible {
    /// The name of the kind and the offset.
    public var description: String { "\(kind) at \(offset)" }
}
