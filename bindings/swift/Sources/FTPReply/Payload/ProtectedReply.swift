/// A protected reply, whose fragments contain another reply (RFC 2228, section 5.2).
///
/// Each line is a fragment, protected by the security mechanism and encoded in base64. ``open(options:unprotect:)`` returns
/// the reply inside, which answers the command.
///
/// ```swift
/// let protected = try ProtectedReply.parse(Reply.parse("631 MjAwIENvbW1hbmQgb2theS4NCg==\r\n".utf8))
/// let reply = try protected.open { fragment in try mechanism.verify(fragment) }
/// assert(reply.code == .commandOkay)
/// ```
public struct ProtectedReply: Hashable, Sendable {
    /// Code: 631 for integrity, 633 for confidentiality, 632 for both.
    public var code: ReplyCode { reply.code }
    /// Decoded fragments, which the security mechanism verifies or decrypts.
    public let fragments: [[UInt8]]

    private let reply: Reply

    /// Creates a protected reply that the engine has parsed.
    init(parsed reply: Reply, fragments: [[UInt8]]) {
        self.fragments = fragments
        self.reply = reply
    }

    /// Parses a 631, 632, 633 or other 63z reply. Every line must start with the code, followed by base64.
    ///
    /// - Throws: ``ReplyError/payload(kind:offset:code:expected:)``: `wrongCode`, `malformed` if an inner line does not
    ///   start with the code and a hyphen, `invalidBase64`.
    public static func parse(_ reply: Reply) throws(ReplyError) -> ProtectedReply { try Engine.protectedReply(reply) }

    /// Returns the reply inside.
    ///
    /// The results of `unprotect` are joined and parsed. They must be exactly one reply, without a blank line or a Telnet
    /// command before or after it, but the last line end can be missing.
    ///
    /// - Parameters:
    ///   - options: The options of the connection.
    ///   - unprotect: The security mechanism: it gets each decoded fragment and returns the verified or decrypted bytes.
    /// - Throws: What `unprotect` throws. ``ReplyError/payload(kind:offset:code:expected:)``: `notOneReply` if the bytes
    ///   are not exactly one reply or exceed a limit, `nested` if that reply is also protected.
    public func open(
        options: ParseOptions = ParseOptions(), unprotect: (_ fragment: [UInt8]) throws -> [UInt8]
    ) throws -> Reply {
        try Engine.open(reply, fragments: fragments.map(unprotect), options)
    }

    /// Returns the bytes of a protected reply. A server splits the reply, with its line ends, into fragments of any length,
    /// protects each one and passes the results.
    ///
    /// ```swift
    /// let reply = try ProtectedReply.encode(.privateProtected, fragments: ["20".utf8, "0 ok".utf8])
    /// assert(reply == Array("632-MjA=\r\n632 MCBvaw==\r\n".utf8))
    /// ```
    ///
    /// - Throws: ``ReplyError/encode(kind:line:offset:hole:needed:expected:)``: `outOfRange` if the code is not 63z.
    public static func encode(
        _ code: ReplyCode, fragments: some Sequence<some Sequence<UInt8>>
    ) throws(ReplyError) -> [UInt8] { try Engine.encodeProtected(code, fragments) }
}

extension ProtectedReply: CustomStringConvertible, CustomReflectable {
    /// Code and number of fragments.
    public var description: String { "ProtectedReply(\(code), fragments: \(fragments.count))" }

    /// Only the code, so that `dump(_:)` does not show the bytes.
    public var customMirror: Mirror { Mirror(self, children: ["code": code]) }
}
