/// A document that a ``Source`` cites.
///
/// ```swift
/// assert(Document.rfc959.label == "RFC 959")
/// ```
public struct Document: Hashable, Identifiable, Sendable, CustomStringConvertible {
    /// Identifier in codes.toml, such as `rfc959`.
    public let id: String
    /// Name in a citation, such as `RFC 959`.
    public let label: String
    /// Title.
    public let title: String
    /// Year and month of publication, `YYYY-MM`.
    public let date: String
    /// Address of the text.
    public let url: String

    /// The label.
    public var description: String { label }
}

/// A section of a document.
///
/// ```swift
/// print(ReplyCode.fileUnavailable.sources[0])  // RFC 959, section 4.2.2
/// ```
public struct Source: Hashable, Sendable, CustomStringConvertible {
    /// Index in the table, which is smaller and cheaper to copy than the entry.
    let index: Int

    private var entry: SourceEntry { SourceTable.entries[index] }

    /// Document.
    public var document: Document { entry.document }

    /// Section, as the document numbers or names it.
    public var section: String { entry.section }

    /// Address of the section, or of the document if it has no anchors.
    public var url: String { entry.url }

    /// Returns the document and the section as a sentence cites them.
    ///
    /// ```swift
    /// assert(ReplyCode.fileUnavailable.sources[0].citation(.ko) == "RFC 959 4.2.2절")
    /// ```
    ///
    /// - Parameter lang: The language; English by default.
    public func citation(_ lang: Lang = .en) -> String { entry.citation[lang] }

    /// The citation in English.
    public var description: String { citation() }
}

/// One entry of the generated table of sections.
struct SourceEntry: Sendable {
    let document: Document
    let section: String
    let url: String
    let citation: Texts
}

/// The table of sections.
package enum SourceTable {
    static let entries: [SourceEntry] = sourceEntries()

    private static let indices: [[String]: Int] = {
        let keys = entries.enumerated().map { ([$0.element.document.id, $0.element.section], $0.offset) }
        return Dictionary(uniqueKeysWithValues: keys)
    }()

    /// Returns the source with this section of a document.
    package static func source(in document: String, section: String) -> Source? {
        indices[[document, section]].map(Source.init(index:))
    }
}
