extension Reply: CustomStringConvertible, CustomReflectable {
    /// The reply on one line: code, a space, and the lines with `\n` between them, escaped and without secrets.
    public var description: String { Engine.display(self) }

    /// The code and the lines, escaped and without secrets, so that `dump(_:)` shows nothing else.
    public var customMirror: Mirror {
        Mirror(self, children: ["code": code, "lines": sanitizedLines], displayStyle: .struct)
    }

    /// Text of each line for people: escaped and without secrets.
    ///
    /// ```swift
    /// let reply = try Reply.parse("500 Unknown command PASS hunter2\r\n".utf8)
    /// assert(reply.sanitizedLines == ["Unknown command PASS ****"])
    /// ```
    public var sanitizedLines: [String] { Engine.sanitizedLines(self) }

    /// Returns a copy in which everything after the first word PASS, ACCT or ADAT is replaced with `****`.
    public func withoutSecrets() -> Reply { Engine.withoutSecrets(self) }
}

extension ReplyFault: CustomStringConvertible, CustomReflectable {
    /// The message in English.
    public var description: String { message() }

    /// Kind, offset, code and kept bytes, escaped and without secrets, so that `dump(_:)` shows nothing else.
    public var customMirror: Mirror {
        Mirror(
            self, children: ["kind": kind, "offset": offset, "code": code as Any, "kept": sanitized],
            displayStyle: .struct)
    }

    /// The kept bytes for people: escaped and without secrets.
    ///
    /// ```swift
    /// let events = ReplyParser().feed("> PASS hunter2\r\n".utf8)
    /// if case .fault(let fault) = events[0] { assert(fault.sanitized == "> PASS ****") }
    /// ```
    public var sanitized: String { Engine.sanitize(kept, in: code) }

    /// Returns a copy in which everything after the first word PASS, ACCT or ADAT is replaced with `****`.
    public func withoutSecrets() -> ReplyFault {
        ReplyFault(
            kind: kind, offset: offset, code: code, kept: Engine.withoutSecrets(kept, in: code),
            diagnostics: diagnostics, omittedDiagnostics: omittedDiagnostics)
    }
}

/// Text that is safe to show in a terminal or a log.
///
/// ```swift
/// assert(Display.escape("\u{1B}[2Jcafé".utf8) == #"\x1b[2Jcafé"#)
/// assert(Display.sanitize("PASS hunter2".utf8) == "PASS ****")
/// ```
public enum Display {
    /// Returns text that cannot control a terminal: control characters and invisible characters become escape
    /// sequences. The text can contain secrets; see ``sanitize(_:)``.
    public static func escape(_ text: some Sequence<UInt8>) -> String { Engine.escape(text) }

    /// Returns text escaped and without secrets: everything after the first word PASS, ACCT or ADAT, in any letter case, is
    /// replaced with `****`.
    public static func sanitize(_ text: some Sequence<UInt8>) -> String { Engine.sanitize(text) }
}
