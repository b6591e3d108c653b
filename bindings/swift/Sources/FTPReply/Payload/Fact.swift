/// A fact of a file, such as `size=987` (RFC 3659, sections 7.4 and 7.5).
public struct Fact: Hashable, Sendable {
    /// Name in lower case: `type`, `size`, `modify`, `create`, `unique`, `perm`, `lang`, `media-type`, `charset`, or a
    /// name of a system (`unix.mode`) or of one server (`x.…`).
    public let name: String
    /// Value as bytes. Its form depends on the name: for `size` it is a ``FileSize``, for `modify` and `create` a
    /// ``FileTime``.
    public let value: [UInt8]

    /// Creates a fact. The value is sent in UTF-8.
    public init(_ name: String, _ value: String) { self.init(name, Array(value.utf8)) }

    /// Creates a fact from the bytes of its value.
    public init(_ name: String, _ value: [UInt8]) {
        self.name = name.asciiLowercased()
        self.value = value
    }

    /// Value as text. Bytes that are not UTF-8 become U+FFFD.
    public var text: String { String(decoding: value, as: UTF8.self) }
}

extension Fact: CustomStringConvertible, CustomReflectable {
    /// Name and value for people: escaped, and without secrets.
    public var description: String { Engine.sanitize(Array("\(name)=".utf8) + value) }

    /// Name and value, escaped and without secrets, so that `dump(_:)` shows nothing else.
    public var customMirror: Mirror { Mirror(self, children: ["text": description], displayStyle: .struct) }
}
