/// The features in a 211 reply to FEAT (RFC 2389, section 3.2), in the order of the server, which has no meaning.
///
/// A server without features, or one that rejects FEAT with 500 or 502, may still support older extensions such as SIZE and
/// MDTM. Try the commands to find out (section 3.2, last paragraph).
///
/// ```swift
/// let reply = try Reply.parse("211-Features:\r\n REST STREAM\r\n SIZE\r\n211 End\r\n".utf8)
/// let features = try Features.parse(reply)
/// assert(features.count == 2 && features.contains("size") && features["mlst"] == nil)
/// assert(features["rest"]?.text == "REST STREAM")
/// ```
public struct Features: Hashable, Sendable {
    private let list: [Feature]

    /// Creates a list of features.
    public init(_ features: some Sequence<Feature>) {
        list = Array(features)
    }

    /// Parses a 211 reply. A line between the first and the last is a feature if it starts with a space, or with `211-` as
    /// some servers send it, followed by a name of printable ASCII characters. All other lines are skipped. A one-line
    /// reply has no features.
    ///
    /// 211 also answers STAT and HELP. Only the command shows which one it is.
    ///
    /// - Throws: ``ReplyError/payload(kind:offset:code:expected:)``: `wrongCode`.
    public static func parse(_ reply: Reply) throws(ReplyError) -> Features {
        try Engine.features(reply, lenient: false).value
    }

    /// Parses a 211 reply, or one with another 2yz code if it contains a feature.
    ///
    /// - Throws: The errors of ``parse(_:)``.
    public static func parseLenient(_ reply: Reply) throws(ReplyError) -> Lenient<Features> {
        try Engine.features(reply, lenient: true)
    }

    /// Returns the first feature with this name in any letter case (RFC 2389, section 3.2), or `nil`.
    public subscript(name: String) -> Feature? {
        let name = name.asciiLowercased()
        return list.first { $0.name.asciiLowercased() == name }
    }

    /// Returns `true` if the server has a feature with this name, in any letter case.
    public func contains(_ name: String) -> Bool { self[name] != nil }

    /// Returns the bytes of the 211 reply: each feature after exactly one space, and `211 End` as the last line.
    ///
    /// Without features the reply is the single line `211 End`, because the RFC forbids an empty list.
    ///
    /// ```swift
    /// let features = try Features([Feature("MDTM"), Feature("SIZE")])
    /// let bytes = try features.encode()
    /// assert(bytes == Array("211-Features:\r\n MDTM\r\n SIZE\r\n211 End\r\n".utf8))
    /// ```
    ///
    /// - Throws: ``ReplyError/encode(kind:line:offset:hole:needed:expected:)`` with the line of the reply, if a feature was read
    ///   from a reply and cannot be written: see ``Feature/init(_:params:)``.
    public func encode() throws(ReplyError) -> [UInt8] { try Engine.encode(self) }
}

extension Features: RandomAccessCollection {
    /// 0.
    public var startIndex: Int { list.startIndex }

    /// Number of the features.
    public var endIndex: Int { list.endIndex }

    /// Returns a feature.
    public subscript(position: Int) -> Feature { list[position] }
}

extension Features: ExpressibleByArrayLiteral {
    /// Creates a list of features.
    public init(arrayLiteral elements: Feature...) { self.init(elements) }
}

extension Features: CustomStringConvertible {
    /// The features for people, escaped, with commas between them.
    public var description: String { "[\(list.map(\.description).joined(separator: ", "))]" }
}
