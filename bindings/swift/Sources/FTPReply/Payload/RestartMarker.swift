/// The two markers of a 110 reply (RFC 1123, section 4.1.3.4).
///
/// They mark the same position in the file, one in the notation of the sender of the data and one in that of the receiver.
/// Only the side that created a marker can interpret it. REST sends it back.
///
/// ```swift
/// let marker = try RestartMarker.parse(Reply.parse("110 MARK 4096 = 17:512\r\n".utf8))
/// assert(marker.sender == "4096" && marker.receiver == "17:512")
/// ```
public struct RestartMarker: Hashable, Sendable {
    /// Marker of the sender of the data.
    public let sender: String
    /// Marker of the receiver of the data.
    public let receiver: String

    /// Creates a pair of markers: printable ASCII characters without spaces (RFC 959, section 5.3.2).
    ///
    /// - Throws: ``ReplyError/encode(kind:line:offset:hole:needed:expected:)``: `outOfRange` if a marker is empty or contains
    ///   another character.
    public init(sender: String, receiver: String) throws(ReplyError) {
        _ = try Engine.encodeRestartMarker(sender, receiver)
        self.init(checked: sender, receiver)
    }

    /// Creates markers that the engine has parsed.
    init(checked sender: String, _ receiver: String) {
        self.sender = sender
        self.receiver = receiver
    }

    /// Parses a 110 reply. The text must be exact: one line, `MARK` in capitals, one space on each side of `=`.
    ///
    /// - Throws: ``ReplyError/payload(kind:offset:code:expected:)``: `wrongCode`, `multiLine`, `missing` if there is no
    ///   text, `malformed` for any other text.
    public static func parse(_ reply: Reply) throws(ReplyError) -> RestartMarker { try Engine.restartMarker(reply) }

    /// Returns the bytes of the 110 reply.
    ///
    /// ```swift
    /// let marker = try RestartMarker(sender: "1", receiver: "2")
    /// assert(marker.encode() == Array("110 MARK 1 = 2\r\n".utf8))
    /// ```
    public func encode() -> [UInt8] { Engine.encode(self) }
}

extension RestartMarker: CustomStringConvertible {
    /// Both markers, with ` = ` between them.
    public var description: String { Engine.sanitize("\(sender) = \(receiver)".utf8) }
}
