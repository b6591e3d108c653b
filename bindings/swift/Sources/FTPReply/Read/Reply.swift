/// A reply as received: its code and bytes.
///
/// Two replies are equal if their codes and bytes are, wherever they were in their streams. The description shows the
/// reply on one line. It escapes control characters and hides everything after the word PASS, ACCT or ADAT. The bytes
/// and ``text`` are not changed.
///
/// ```swift
/// let reply = try Reply.parse("230-Welcome\r\n to this server\r\n230 Logged in\r\n".utf8)
/// assert(reply.code == .userLoggedIn && reply.lines.count == 3)
/// assert(reply.lines[1].elementsEqual(" to this server".utf8))
/// print(reply)  // 230 Welcome\n to this server\nLogged in
/// ```
public struct Reply: Sendable {
    /// Code. It is that of the last line if ``Terminator/anyCode`` let another code end the reply.
    public let code: ReplyCode

    /// All bytes, from the first digit of the code to the last line end.
    ///
    /// They can contain Telnet commands, so do not send them to a peer that does not implement Telnet.
    public let raw: [UInt8]

    /// Index of the reply in the buffer from which its lines come.
    @usableFromInline let start: UInt32
    @usableFromInline let firstLine: PackedLine
    /// Lines of a reply that has several, and diagnostics; `nil` for most replies.
    @usableFromInline let details: ReplyDetails?

    /// Number of lines, at least 1.
    public var lineCount: Int { rawLines.count }

    /// Text of each line: without its line end and Telnet commands, without code and separator on the first and the last
    /// line, and without `NNN-` of the same code on the lines between (RFC 959, section 4.2). Nothing else is trimmed.
    ///
    /// The lines share the bytes of the reply. `Array(line)` copies one, and `String(decoding: line, as: UTF8.self)`
    /// decodes it.
    @inlinable public var lines: ReplyLines { ReplyLines(self, isRaw: false) }

    /// Each line as received, without its line end.
    @inlinable public var rawLines: ReplyLines { ReplyLines(self, isRaw: true) }

    /// Lines of text, joined by a line feed. Bytes that are not UTF-8 become U+FFFD.
    ///
    /// Servers send any encoding: decode ``lines`` for another. The text can contain control characters and secrets: show
    /// the description or ``sanitizedLines`` instead.
    public var text: String {
        if details?.lines.isEmpty ?? true { return String(decoding: lines[0], as: UTF8.self) }
        return lines.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
    }

    /// Deviations between the reply or fault before this reply and its end, at most 16.
    public var diagnostics: [Diagnostic] { details?.diagnostics ?? [] }

    /// Number of diagnostics that were not kept.
    public var omittedDiagnostics: Int { details?.omittedDiagnostics ?? 0 }

    /// Parses exactly one reply, with its line end.
    ///
    /// ```swift
    /// let reply = try Reply.parse(Data("550 No such file\r\n".utf8))
    /// assert(reply.text == "No such file")
    /// ```
    ///
    /// - Parameters:
    ///   - bytes: The bytes of the reply.
    ///   - options: Terminator and limits.
    /// - Throws: ``ReplyError/fault(_:replies:)``, also for other bytes before or after the reply.
    public static func parse(
        _ bytes: some Sequence<UInt8>, options: ParseOptions = ParseOptions()
    ) throws(ReplyError) -> Reply {
        try Engine.parseReply(bytes, options).get()
    }
}

/// Lines after the first, and diagnostics. Most replies have neither.
@usableFromInline
final class ReplyDetails: Sendable {
    /// Every line, or nothing if the reply has one.
    @usableFromInline let lines: [PackedLine]
    let diagnostics: [Diagnostic]
    let omittedDiagnostics: Int

    init(lines: [PackedLine], diagnostics: [Diagnostic], omittedDiagnostics: Int) {
        self.lines = lines
        self.diagnostics = diagnostics
        self.omittedDiagnostics = omittedDiagnostics
    }
}

extension Reply: Hashable {
    /// Compares codes and bytes.
    public static func == (one: Reply, other: Reply) -> Bool { one.code == other.code && one.raw == other.raw }

    /// Hashes the code and the bytes.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(code)
        hasher.combine(raw)
    }
}
