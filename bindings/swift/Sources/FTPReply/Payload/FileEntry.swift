/// A file or directory with its facts, as sent for MLST and MLSD (RFC 3659, section 7).
///
/// The path is bytes, usually UTF-8. It can be empty if MLST had no argument.
///
/// ```swift
/// let entry = try FileEntry.parseLine("Type=file;Size=987;Modify=19981107085215; Makefile".utf8)
/// assert(entry.text == "Makefile" && entry.fact("type")?.text == "file")
/// let time = try entry.fact("modify").map { fact in try FileTime.parseValue(fact.value) }
/// assert(time?.year == 1998)
/// ```
public struct FileEntry: Sendable {
    /// Facts in the order of the server, which has no meaning.
    public let facts: [Fact]
    /// Path as bytes, or the name in a listing.
    public let path: [UInt8]
    /// Line as MLSD sends it over the data connection, without its line end.
    public let line: [UInt8]

    /// Creates an entry. The path is sent in UTF-8.
    ///
    /// ```swift
    /// let entry = try FileEntry(facts: [Fact("type", "file"), Fact("size", "987")], path: "Makefile")
    /// assert(entry.line == Array("type=file;size=987; Makefile".utf8))
    /// ```
    ///
    /// - Throws: ``ReplyError/encode(kind:line:offset:hole:needed:expected:)``: `outOfRange` if a name is empty, or if a name or
    ///   value contains a character that RFC 3659, section 2.1 does not allow, such as a space or semicolon, or if there
    ///   are no facts but the path looks like facts and a path; `controlByte` if the path contains one.
    public init(facts: [Fact], path: String) throws(ReplyError) { try self.init(facts: facts, path: path.utf8) }

    /// Creates an entry from the bytes of a path.
    ///
    /// - Throws: The same errors as with a string.
    public init(facts: [Fact], path: some Sequence<UInt8>) throws(ReplyError) {
        self = try Engine.fileEntry(facts: facts, path: path)
    }

    /// Creates an entry that the engine has parsed.
    init(parsed facts: [Fact], path: [UInt8], line: [UInt8]) {
        self.facts = facts
        self.path = path
        self.line = line
    }

    /// Parses a 250 reply to MLST: its first entry, after exactly one space on the second line.
    ///
    /// An entry without facts is a space and a path. If that path itself looks like facts and a path, a server has sent too
    /// many spaces, and the result is an error instead of a wrong path.
    ///
    /// - Throws: ``ReplyError/payload(kind:offset:code:expected:)``: `wrongCode`, `missing` if there are fewer than three
    ///   lines, `malformed` if the line is not an entry, `controlByte` in the facts or the path.
    public static func parse(_ reply: Reply) throws(ReplyError) -> FileEntry {
        try Engine.fileEntry(reply, lenient: false).value
    }

    /// Parses a 250 reply, or one with another 2yz code. There can be any number of spaces before the facts, or none.
    ///
    /// - Throws: The errors of ``parse(_:)``.
    public static func parseLenient(_ reply: Reply) throws(ReplyError) -> Lenient<FileEntry> {
        try Engine.fileEntry(reply, lenient: true)
    }

    /// Parses every entry of a 250 reply to MLST. Only a file of several types has more than one, all with the same path
    /// (RFC 3659, section 7.5.1.6).
    ///
    /// - Throws: The errors of ``parse(_:)``, for any entry.
    public static func parseAll(_ reply: Reply) throws(ReplyError) -> [FileEntry] { try Engine.fileEntries(reply) }

    /// Parses a line that MLSD sent over the data connection, without its line end.
    ///
    /// - Throws: ``ReplyError/payload(kind:offset:code:expected:)``: `malformed`, `controlByte`. The offset is from the
    ///   start of the line.
    public static func parseLine(_ line: some Sequence<UInt8>) throws(ReplyError) -> FileEntry {
        try Engine.fileEntry(line: line)
    }

    /// Parses a part of a listing of MLSD that consists of complete lines, in one call of the engine. This is faster than
    /// ``parseLine(_:)`` for each.
    ///
    /// ```swift
    /// let listing = "type=dir; pub\r\ntype=file;size=3; a.txt\r\n"
    /// for case .success(let entry) in FileEntry.parseLines(listing.utf8) { print(entry.text) }
    /// ```
    ///
    /// - Returns: The entry of each line, or the error of ``parseLine(_:)``.
    public static func parseLines(_ listing: some Sequence<UInt8>) -> [Result<FileEntry, ReplyError>] {
        Engine.fileEntries(listing: listing)
    }

    /// Returns the first fact with this name in any letter case (RFC 3659, section 7.5), or `nil`.
    public func fact(_ name: String) -> Fact? {
        let name = name.asciiLowercased()
        return facts.first { $0.name == name }
    }

    /// Path as text. Bytes that are not UTF-8 become U+FFFD, so send ``path`` back to the server instead.
    public var text: String { String(decoding: path, as: UTF8.self) }

    /// Returns the bytes of the 250 reply to MLST.
    ///
    /// ```swift
    /// let entry = try FileEntry(facts: [Fact("type", "dir")], path: "/tmp")
    /// assert(entry.encode() == Array("250-Listing\r\n type=dir; /tmp\r\n250 End\r\n".utf8))
    /// ```
    public func encode() -> [UInt8] { Engine.encode(self) }
}

extension FileEntry: Hashable {
    /// Compares facts and paths. The letter case of a fact's name has no meaning.
    public static func == (one: FileEntry, other: FileEntry) -> Bool {
        one.facts == other.facts && one.path == other.path
    }

    /// Hashes facts and path.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(facts)
        hasher.combine(path)
    }
}

extension FileEntry: CustomStringConvertible, CustomReflectable {
    /// The line for people: escaped, and without secrets.
    public var description: String { Engine.sanitize(line) }

    /// The line, escaped and without secrets, so that `dump(_:)` shows nothing else.
    public var customMirror: Mirror { Mirror(self, children: ["line": description], displayStyle: .struct) }
}
