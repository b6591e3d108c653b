/// Bytes from a server that are not a valid reply, or end inside one.
///
/// The description is the message in English. It shows the bytes escaped and without secrets.
///
/// ```swift
/// let events = ReplyParser().feed("220_Ready\r\n".utf8)
/// if case .fault(let fault) = events[0] {
///     assert(fault.kind == .malformed && fault.offset == 0)
///     print(fault.message(.ko))
/// }
/// ```
public struct ReplyFault: Sendable {
    /// Reason of the fault.
    public let kind: FaultKind
    /// Offset of the reply or malformed line, in bytes from the start of the stream.
    public let offset: UInt64
    /// Code of the reply, if known.
    public let code: ReplyCode?
    /// The bytes from the offset on, at most 256, without the line end of a malformed line. They can contain control
    /// characters and secrets: show ``sanitized`` instead.
    public let kept: [UInt8]
    /// Deviations between the reply or fault before this fault and its end, at most 16.
    public let diagnostics: [Diagnostic]
    /// Number of diagnostics that were not kept.
    public let omittedDiagnostics: Int

    /// Creates a fault, for a test.
    public init(
        kind: FaultKind, offset: UInt64, code: ReplyCode? = nil, kept: [UInt8] = [], diagnostics: [Diagnostic] = [],
        omittedDiagnostics: Int = 0
    ) {
        self.kind = kind
        self.offset = offset
        self.code = code
        self.kept = kept
        self.diagnostics = diagnostics
        self.omittedDiagnostics = omittedDiagnostics
    }

    /// Returns the fault as a sentence. It shows the bytes escaped and without secrets.
    ///
    /// - Parameter lang: The language; English by default.
    public func message(_ lang: Lang = .en) -> String { Engine.message(of: self, lang) }
}

extension ReplyFault: Hashable {
    /// Compares kind, offset, code and bytes.
    public static func == (one: ReplyFault, other: ReplyFault) -> Bool {
        one.kind == other.kind && one.offset == other.offset && one.code == other.code && one.kept == other.kept
    }

    /// Hashes kind, offset, code and bytes.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(kind)
        hasher.combine(offset)
        hasher.combine(code)
        hasher.combine(kept)
    }
}
