/// What to do about a reply to a command; ``Command/advice(_:situation:)`` returns it.
///
/// The code alone is often not enough: 550 to RETR means that the file cannot be read, and 550 to STOR that it cannot be
/// written.
///
/// ```swift
/// let advice = Command.epsv.advice(.networkProtocolNotSupported)
/// assert(advice.recovery == .doNotRepeat && advice.suggestedCommands == [.pasv])
/// print(advice.text(.ko))
/// ```
public struct Advice: Hashable, Sendable {
    /// What to do, as one of a few kinds of steps.
    public let recovery: Recovery
    /// Commands to send instead of the one that failed, or before it, the best one first.
    public let suggestedCommands: [Command]
    /// Sections from which the advice follows; empty if it is the recovery of the code.
    public let sources: [Source]
    private let texts: Texts
    private let causes: TextLists

    init(recovery: Recovery, suggestedCommands: [Command], sources: [Source], texts: Texts, causes: TextLists) {
        self.recovery = recovery
        self.suggestedCommands = suggestedCommands
        self.sources = sources
        self.texts = texts
        self.causes = causes
    }

    /// Returns the advice, one line.
    ///
    /// - Parameter lang: The language; English by default.
    public func text(_ lang: Lang = .en) -> String { texts[lang] }

    /// Returns what can have caused the reply: short phrases, the likeliest first.
    ///
    /// - Parameter lang: The language; English by default.
    public func causes(_ lang: Lang = .en) -> [String] { causes[lang] }
}

extension Advice: CustomStringConvertible {
    /// The text in English.
    public var description: String { text() }
}
