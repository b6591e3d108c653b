/// The machine-readable part of a reply's text.
///
/// ```swift
/// let wire = ReplyCode.restartMarker.wire!  // RFC 1123, section 4.1.3.4
/// assert(wire.form == "MARK {sender} = {receiver}" && wire.isExact)
/// ```
public struct WireForm: Hashable, Sendable, CustomStringConvertible {
    /// Text after the code, with `{name}` for each value.
    public let form: String
    /// `true` if the text must be exactly this form.
    public let isExact: Bool

    /// The form.
    public var description: String { form }
}

/// A further meaning of a number that RFCs use for two things.
///
/// ```swift
/// for meaning in ReplyCode.networkProtocolNotSupported.meanings {
///     print(meaning.text(), meaning.commands, meaning.sources)
/// }
/// ```
public struct Meaning: Hashable, Sendable {
    /// Name in `snake_case`. Two codes can have a meaning of the same name.
    public let name: String
    /// Commands to which a reply with the code has this meaning.
    public let commands: [Command]
    private let texts: Texts
    private let explanations: Texts
    /// Status of this meaning in the RFCs, which can differ from that of the code.
    public let status: CodeStatus
    /// Sections that define this meaning.
    public let sources: [Source]

    init(
        name: String, commands: [Command], text: Texts, explain: Texts, status: CodeStatus, sources: [Source]
    ) {
        self.name = name
        self.commands = commands
        texts = text
        explanations = explain
        self.status = status
        self.sources = sources
    }

    /// Returns the headline of the number in this meaning, one line.
    ///
    /// - Parameter lang: The language; English by default.
    public func text(_ lang: Lang = .en) -> String { texts[lang] }

    /// Returns the explanation for end users: what happened and what to do.
    ///
    /// - Parameter lang: The language; English by default.
    public func explain(_ lang: Lang = .en) -> String { explanations[lang] }
}

extension Meaning: CustomStringConvertible {
    /// The name.
    public var description: String { name }
}
