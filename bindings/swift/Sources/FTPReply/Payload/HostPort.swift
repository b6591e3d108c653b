/// An IPv4 address and a port as six numbers: `<host-port>` of RFC 959, section 5.3.2.
///
/// It is the argument of PORT, and the 227 reply contains it: see ``PassiveAddress``.
///
/// ```swift
/// let address = try HostPort(host: "192.168.1.2", port: 1930)
/// assert(address.description == "192,168,1,2,7,138")
/// ```
public struct HostPort: Hashable, Sendable {
    /// IPv4 address in dotted decimal. If you connect to the host of a reply, a hostile server can choose the target: use
    /// ``PassiveAddress/dataAddress(controlPeer:policy:)``.
    public let host: String
    /// Port, never 0.
    public let port: UInt16
    /// The six numbers, joined by commas: the argument of PORT.
    public let argument: String

    /// Creates the address.
    ///
    /// - Parameters:
    ///   - host: An IPv4 address in dotted decimal.
    ///   - port: The port.
    /// - Throws: ``ReplyError/payload(kind:offset:code:expected:)``: `invalidAddress` if the host is not an IPv4 address.
    ///   ``ReplyError/encode(kind:line:offset:hole:needed:expected:)``: `outOfRange` if the port is 0.
    public init(host: String, port: UInt16) throws(ReplyError) {
        self = try Engine.hostPort(host: host, port: port)
    }

    /// Creates an address that the engine has checked.
    init(checked host: String, _ port: UInt16, argument: String) {
        self.host = host
        self.port = port
        self.argument = argument
    }

    /// Parses the argument of PORT: six numbers and five commas, without spaces.
    ///
    /// A server should reject a port below 1024 and a host other than the client's, so that it cannot be used to attack
    /// another machine (RFC 2577, section 3):
    ///
    /// ```swift
    /// let address = try HostPort.parseArgument("192,168,1,2,7,138".utf8)
    /// assert(address.host == clientHost && address.port >= 1024)
    /// ```
    ///
    /// - Throws: ``ReplyError/payload(kind:offset:code:expected:)``: `missing` if the argument is empty, `malformed`,
    ///   `outOfRange` if a number is over 255 or the port is 0.
    public static func parseArgument(_ argument: some Sequence<UInt8>) throws(ReplyError) -> HostPort {
        try Engine.hostPort(argument: argument)
    }
}

extension HostPort: LosslessStringConvertible {
    /// Creates the address from the argument of PORT. Returns `nil` if ``parseArgument(_:)`` rejects it.
    public init?(_ description: String) {
        guard let address = try? Engine.hostPort(argument: description.utf8) else { return nil }
        self = address
    }

    /// The argument of PORT.
    public var description: String { argument }
}

extension HostPort: Codable {
    /// Decodes host and port.
    ///
    /// - Throws: `DecodingError.dataCorrupted` if ``init(host:port:)`` rejects them.
    public init(from decoder: any Decoder) throws {
        let fields = try HostAndPort(from: decoder)
        do {
            try self.init(host: fields.host, port: fields.port)
        } catch {
            throw fields.corrupted(decoder, error)
        }
    }

    /// Encodes host and port.
    public func encode(to encoder: any Encoder) throws { try HostAndPort(host: host, port: port).encode(to: encoder) }
}
