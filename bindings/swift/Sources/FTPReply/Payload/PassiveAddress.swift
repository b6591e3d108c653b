/// Address at which the server listens for the data connection: the reply to PASV, LPSV or EPSV.
///
/// The code of the reply decides its form, not the command, so a 229 to PASV or a 227 to EPSV is also parsed.
///
/// Do not trust the host in the reply. A hostile server can name any host that the client can reach, such as one inside the
/// client's network, and make the client connect to it. A server behind NAT names a host that is unreachable. By default,
/// ``dataAddress(controlPeer:policy:)`` therefore returns the host of the control connection:
///
/// ```swift
/// let reply = try Reply.parse("227 Entering Passive Mode (10,0,0,1,156,64).\r\n".utf8)
/// let address = try PassiveAddress.parse(reply)
/// let (host, port) = try address.dataAddress(controlPeer: "203.0.113.9")
/// assert(host == "203.0.113.9" && port == 40000)
/// ```
public enum PassiveAddress: Hashable, Sendable {
    /// 227, the reply to PASV (RFC 959, section 4.1.2).
    case pasv(HostPort)
    /// 228, the reply to LPSV (RFC 1639, section 3).
    case lpsv(LongHostPort)
    /// 229, the reply to EPSV (RFC 2428, section 3).
    case epsv(ExtendedPassiveAddress)

    /// Parses a 227, 228 or 229 reply. Lines are searched in order:
    ///
    /// - 227: the first run of exactly six decimal numbers joined by commas. Spaces around the commas are accepted, and any
    ///   text around the run (RFC 1123, section 4.1.2.6).
    /// - 228: the first such run whose two lengths match the number of numbers.
    /// - 229: the first parentheses that contain one delimiter four times and a port. The delimiter is a character from 33
    ///   to 126, but not a digit or parenthesis.
    ///
    /// If the values found are invalid, the result is an error, and the search does not continue.
    ///
    /// - Throws: ``ReplyError/payload(kind:offset:code:expected:)``: `wrongCode`, `missing` if there is no address,
    ///   `outOfRange` if a number is over 255 or the port is not 1 to 65535; for 228 also `unsupportedProtocol` and
    ///   `invalidAddress`; for 229 also `malformed` if the port is not a number.
    public static func parse(_ reply: Reply) throws(ReplyError) -> PassiveAddress {
        try Engine.passiveAddress(reply, lenient: false).value
    }

    /// Parses one of these replies, or one with another 2yz code. The form of the address is then the first that the reply
    /// contains: that of 229, 227 or 228.
    ///
    /// - Throws: The errors of ``parse(_:)``.
    public static func parseLenient(_ reply: Reply) throws(ReplyError) -> Lenient<PassiveAddress> {
        try Engine.passiveAddress(reply, lenient: true)
    }

    /// Host in the reply, if it is an IP address, otherwise `nil`. Do not trust it: connect to
    /// ``dataAddress(controlPeer:policy:)``.
    public var host: String? {
        switch self {
        case .pasv(let address): address.host
        case .lpsv(let address): address.host
        case .epsv(let address): address.hostAddress
        }
    }

    /// Port, never 0.
    public var port: UInt16 {
        switch self {
        case .pasv(let address): address.port
        case .lpsv(let address): address.port
        case .epsv(let address): address.port
        }
    }

    /// Returns the host and the port to connect to.
    ///
    /// For a 229 reply, the host is that of the control connection under every policy, even if the reply names another one
    /// (RFC 2428, section 3).
    ///
    /// ```swift
    /// let address = try PassiveAddress.parse(Reply.parse("227 ok (198,51,100,7,156,64)\r\n".utf8))
    /// let (host, _) = try address.dataAddress(controlPeer: "203.0.113.9", policy: .trustReply)
    /// assert(host == "198.51.100.7")
    /// ```
    ///
    /// - Parameters:
    ///   - controlPeer: The server's IP address on the control connection. The scope of an IPv6 address is kept.
    ///   - policy: Whether to use the host in the reply.
    /// - Throws: ``ReplyError/unusableHost(host:)`` if the host is an unspecified or multicast address.
    ///   ``ReplyError/payload(kind:offset:code:expected:)``: `invalidAddress` if `controlPeer` is not an IP address.
    public func dataAddress(
        controlPeer: String, policy: HostPolicy = .controlPeer
    ) throws(ReplyError) -> (host: String, port: UInt16) {
        (try Engine.dataHost(self, controlPeer: controlPeer, policy: policy), port)
    }

    /// Returns the bytes of the 227, 228 or 229 reply. A 229 has the port alone, because its protocol and host must be
    /// blank (RFC 2428, section 3).
    ///
    /// ```swift
    /// let reply = try PassiveAddress.epsv(ExtendedPassiveAddress(port: 6446)).encode()
    /// assert(reply == Array("229 Entering Extended Passive Mode (|||6446|)\r\n".utf8))
    /// ```
    public func encode() -> [UInt8] { Engine.encode(self) }
}

extension PassiveAddress: CustomStringConvertible {
    /// The address in the form of its reply, escaped.
    public var description: String {
        switch self {
        case .pasv(let address): address.description
        case .lpsv(let address): address.description
        case .epsv(let address): address.description
        }
    }
}
