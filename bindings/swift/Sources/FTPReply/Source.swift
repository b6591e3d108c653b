/// A document that a ``Source`` cites.
///
/// ```swift
/// assert(Document.rfc959.label == "RFC 959")
/// ```
public struct Document: Hashable, Identifiable, Sendable, CustomStringConvertible {
    /// The name that the project's table knows it by.
    public let id: String
    /// How to cite it in a sentence.
    public let label: String
    /// The title.
    public let title: String
    /// The year and month of publication, `YYYY-MM`.
    public let date: String
    /// Where to read it.
    public let url: String

    /// The label.
    public var description: String { label }
}

/// A place in a document.
///
/// ```swift
/// print(ReplyCode.fileUnavailable.sources[0])  // RFC 959 section 4.2.2
/// ```
public struct Source: Hashable, Sendable, CustomStringConvertible {
    /// The document.
    public let document: Document
    /// The section, as the document numbers it.
    public let section: String

    init(_ document: Document, _ section: String) {
        self.document = document
        self.section = section
    }

    /// The form to cite it by in an English sentence; what has no number is no section but an appendix or the like.
    public var description: String {
        section.first?.isNumber == true ? "\(document) section \(section)" : "\(document) \(section)"
    }
}

/// Whose words the English text of a code is.
public enum TextSource: String, CaseIterable, Codable, Sendable {
    /// The RFC's own headline, to the character.
    case rfc
    /// This project's: the RFC gives only a grammar or an example, or no RFC defines the code.
    case project
}

/// The part of a reply's text that programs read.
///
/// ```swift
/// let wire = ReplyCode.restartMarker.wire!  // RFC 1123 section 4.1.3.4
/// assert(wire.form == "MARK {sender} = {receiver}" && wire.isExact)
/// ```
public struct WireForm: Hashable, Sendable, CustomStringConvertible {
    /// The text after the code, each value as `{name}`.
    public let form: String
    /// Whether the text must be nothing but this form.
    public let isExact: Bool

    /// The form.
    public var description: String { form }
}

/// A further meaning of a number that RFCs gave to two things.
///
/// ```swift
/// for meaning in ReplyCode.networkProtocolNotSupported.meanings {
///     print(meaning.text(), meaning.sources)
/// }
/// ```
public struct Meaning: Hashable, Sendable {
    private let texts: Texts
    private let explanations: Texts
    /// Where this meaning is defined.
    public let sources: [Source]

    init(text: Texts, explain: Texts, sources: [Source]) {
        texts = text
        explanations = explain
        self.sources = sources
    }

    /// What the number says in this meaning, one line.
    ///
    /// - Parameter lang: English if none is named.
    public func text(_ lang: Lang = .en) -> String { texts[lang] }

    /// What happened and what to do, in plain words.
    ///
    /// - Parameter lang: English if none is named.
    public func explain(_ lang: Lang = .en) -> String { explanations[lang] }
}
