/// One feature: its name and its parameters (RFC 2389, section 3.2).
///
/// ```swift
/// let feature = try Feature("REST", params: "STREAM")
/// assert(feature.text == "REST STREAM")
/// ```
public struct Feature: Hashable, Sendable {
    /// Name in the letter case that was sent. It is usually the name of a command.
    public let name: String
    /// Text after the name and a space, as bytes; empty if there is none.
    ///
    /// The document of the feature defines its meaning. For example, the star in `MLST size*;type*;perm;` marks the facts
    /// that are sent by default (RFC 3659, section 7.8).
    public let params: [UInt8]
    /// Line of the feature in the reply, without the space before it.
    let line: [UInt8]

    /// Creates a feature. The parameters are sent in UTF-8.
    ///
    /// - Throws: ``ReplyError/encode(kind:line:offset:hole:needed:expected:)``: `controlByte` if it contains a control byte other
    ///   than a tab in its parameters, `outOfRange` if the name is empty, not ASCII or contains a space.
    public init(_ name: String, params: String = "") throws(ReplyError) {
        self = try Engine.feature(name, params: params)
    }

    /// Creates a feature that the engine has parsed.
    init(parsed name: String, params: [UInt8], line: [UInt8]) {
        self.name = name
        self.params = params
        self.line = line
    }

    /// Name and parameters as text. Bytes that are not UTF-8 become U+FFFD.
    public var text: String { String(decoding: line, as: UTF8.self) }
}

extension Feature: CustomStringConvertible, CustomReflectable {
    /// Name and parameters for people: escaped, and without secrets.
    public var description: String { Engine.sanitize(line) }

    /// Name and parameters, escaped and without secrets, so that `dump(_:)` shows nothing else.
    public var customMirror: Mirror { Mirror(self, children: ["text": description], displayStyle: .struct) }
}
