/// Protocol, host and port between delimiters: the argument of EPRT (RFC 2428, section 2).
///
/// The 229 reply has a similar form, but only a port: see ``ExtendedPassiveAddress``.
///
/// ```swift
/// let address = try ExtendedHostPort(host: "2001:db8::1", port: 40000)
/// assert(address.description == "|2|2001:db8::1|40000|")
/// ```
public struct ExtendedHostPort: Hashable, Sendable {
    /// Number of the protocol of the host: 1 for IPv4, 2 for IPv6.
    public let `protocol`: Int
    /// IP address in dotted decimal, or in the form of RFC 5952.
    public let host: String
    /// Port, never 0.
    public let port: UInt16
    /// The fields with the delimiter `|`: the argument of EPRT.
    public let argument: String

    /// Creates the address.
    ///
    /// - Parameters:
    ///   - host: An IPv4 or IPv6 address, without a scope.
    ///   - port: The port.
    /// - Throws: ``ReplyError/payload(kind:offset:code:expected:)``: `invalidAddress` if the host is not an IP address.
    ///   ``ReplyError/encode(kind:line:offset:hole:needed:expected:)``: `outOfRange` if the port is 0.
    public init(host: String, port: UInt16) throws(ReplyError) {
        self = try Engine.extendedHostPort(host: host, port: port)
    }

    /// Creates an address that the engine has checked.
    init(checked host: String, _ port: UInt16, protocol: Int, argument: String) {
        self.protocol = `protocol`
        self.host = host
        self.port = port
        self.argument = argument
    }

    /// Parses the argument of EPRT. It must have all three fields, and the host must be an address of the protocol: 1 is
    /// IPv4 in dotted decimal, 2 is IPv6. For the addresses that a server should reject, see
    /// ``HostPort/parseArgument(_:)``.
    ///
    /// - Throws: ``ReplyError/payload(kind:offset:code:expected:)``: `missing` if the argument is empty, `malformed`,
    ///   `unsupportedProtocol` for another protocol (the server answers with 522), `invalidAddress`, `outOfRange` if the
    ///   port is not 1 to 65535.
    public static func parseArgument(_ argument: some Sequence<UInt8>) throws(ReplyError) -> ExtendedHostPort {
        try Engine.extendedHostPort(argument: argument)
    }
}

extension ExtendedHostPort: LosslessStringConvertible {
    /// Creates the address from the argument of EPRT. Returns `nil` if ``parseArgument(_:)`` rejects it.
    public init?(_ description: String) {
        guard let address = try? Engine.extendedHostPort(argument: description.utf8) else { return nil }
        self = address
    }

    /// The argument of EPRT.
    public var description: String { argument }
}

extension ExtendedHostPort: Codable {
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
