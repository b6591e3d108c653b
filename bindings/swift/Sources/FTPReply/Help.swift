/// What a reply means and what to do about it: hints from the words of the server, explanations and search.
///
/// A hint is more specific than the code: 421 alone means that the connection closes, and `421 Passive data channel timed out.`
/// that the data port cannot be reached. What to do about a reply to a certain command is
/// ``Command/advice(_:situation:)``.
///
/// ```swift
/// let explanation = Help.explain(.serviceNotAvailable, "Passive data channel timed out.", .ko)
/// print(explanation.headline)
/// explanation.causes.forEach { print("- \($0)") }
/// print(explanation.nextStep)
/// ```
public enum Help {
    /// Returns the hints for a reply with this code and text, the best first. The search takes time proportional to the
    /// length of the text.
    ///
    /// ```swift
    /// assert(Help.hints(.serviceNotAvailable, "Passive data channel timed out.")[0].server == .pyftpdlib)
    /// ```
    ///
    /// - Parameters:
    ///   - code: The code; `nil` for a line that is not a reply, such as the greeting of an SSH server.
    ///   - text: The text of one or more lines, with or without the code.
    public static func hints(_ code: ReplyCode?, _ text: String) -> [Hint] { Engine.hints(code, text) }

    /// Explains a reply for a screen. The best hint for the text comes before the advice for the command and situation,
    /// and that before the texts of the code, so that nothing shown contradicts the server's words.
    ///
    /// ```swift
    /// let explanation = Help.explain(.networkProtocolNotSupported, "", command: .list)
    /// assert(explanation.suggestedCommands == [.pbsz, .prot])
    /// ```
    ///
    /// - Parameters:
    ///   - code: The code; `nil` for a line that is not a reply.
    ///   - text: The text of the reply; it can be empty.
    ///   - lang: The language; English by default.
    ///   - command: The command that the reply answers, if it is known.
    ///   - situation: What is known about the session; nothing by default.
    public static func explain(
        _ code: ReplyCode?, _ text: String, _ lang: Lang = .en, command: Command? = nil,
        situation: Set<Situation> = []
    ) -> Explanation { Engine.explain(code, text, lang, command, situation) }

    /// Returns the listed codes for what a person types, the best match first. The search covers the texts, causes, hints
    /// and keywords of all languages, and prefers those of `lang`. It ignores letter case, accents, Korean particles and
    /// common endings. No word is required; without a word or number that occurs anywhere it finds nothing.
    ///
    /// ```swift
    /// assert(Help.search("permission denied").first == .fileUnavailable)
    /// ```
    public static func search(_ words: String, _ lang: Lang = .en) -> [ReplyCode] { Engine.search(words, lang) }
}

/// What certain words of a server mean. If a hint contradicts the explanation of the code, the hint is right.
///
/// ```swift
/// let hint = Help.hints(.serviceNotAvailable, "Passive data channel timed out.")[0]
/// assert(hint.name == "passive_data_timed_out" && hint.recovery == .retryDataConnection)
/// ```
public struct Hint: Hashable, Sendable {
    /// Name in `snake_case`. It never changes between versions.
    public let name: String
    /// Server, if only this one sends the words.
    public let server: Document?
    /// What to do, as one of a few kinds of steps.
    public let recovery: Recovery
    /// Commands to send instead of the one that failed, or before it, the best one first.
    public let suggestedCommands: [Command]
    /// Files of servers' public sources, or pages of their documentation, that contain the words.
    public let sources: [Source]
    private let causes: Texts
    private let nextSteps: Texts

    init(
        name: String, server: Document?, recovery: Recovery, suggestedCommands: [Command], sources: [Source],
        causes: Texts, nextSteps: Texts
    ) {
        self.name = name
        self.server = server
        self.recovery = recovery
        self.suggestedCommands = suggestedCommands
        self.sources = sources
        self.causes = causes
        self.nextSteps = nextSteps
    }

    /// Returns the cause in one sentence.
    ///
    /// - Parameter lang: The language; English by default.
    public func cause(_ lang: Lang = .en) -> String { causes[lang] }

    /// Returns what to do, in one or two sentences.
    ///
    /// - Parameter lang: The language; English by default.
    public func nextStep(_ lang: Lang = .en) -> String { nextSteps[lang] }
}

extension Hint: CustomStringConvertible {
    /// The name.
    public var description: String { name }
}

/// What a reply means and what to do, in one language.
public struct Explanation: Hashable, Sendable {
    /// Code; `nil` for a line that is not a reply.
    public let code: ReplyCode?
    /// What the code means, one line.
    public let headline: String
    /// Causes, the likeliest first; empty if nothing went wrong, or if none is known.
    public let causes: [String]
    /// What to do, in one or two sentences.
    public let nextStep: String
    /// What to do, as one of a few kinds of steps.
    public let recovery: Recovery
    /// Commands to send instead of the one that failed, or before it, the best one first.
    public let suggestedCommands: [Command]
    /// Best hint for the text, from which cause, next step and recovery come.
    public let hint: Hint?
}

extension Explanation: CustomStringConvertible {
    /// Headline, causes and next step, one per line.
    public var description: String { ([headline] + causes + [nextStep]).joined(separator: "\n") }
}
