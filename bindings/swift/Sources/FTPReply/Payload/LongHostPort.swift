/// An address and a port as numbers, each with its length: `<long-host-port>` of RFC 1639, section 2.
///
/// It is the argument of LPRT, and the 228 reply contains it: see ``PassiveAddress``. EPRT and EPSV have replaced these
/// commands. The supported address families are versions of IP, 4 and 6.
///
/// ```swift
/// let address = try LongHostPort.parseArgument("4,4,10,0,0,5,2,156,64".utf8)
/// assert(address.host == "10.0.0.5" && address.port == 40000)
/// ```
public struct LongHostPort: Hashable, Sendable {
    /// IP address in dotted decimal, or in the form of RFC 5952. If you connect to the host of a reply, a hostile server
    /// can choose the target: use ``PassiveAddress/dataAddress(controlPeer:policy:)``.
    public let host: String
    /// Port, never 0.
    public let port: UInt16
    /// The numbers, joined by commas: the argument of LPRT.
    public let argument: String

    /// Creates the address.
    ///
    /// - Parameters:
    ///   - host: An IPv4 or IPv6 address, without a scope.
    ///   - port: The port.
    /// - Throws: ``ReplyError/payload(kind:offset:code:expected:)``: `invalidAddress` if the host is not an IP address.
    ///   ``ReplyError/encode(kind:line:offset:hole:needed:expected:)``: `outOfRange` if the port is 0.
    public init(host: String, port: UInt16) throws(ReplyError) {
        self = try Engine.longHostPort(host: host, port: port)
    }

    /// Creates an address that the engine has checked.
    init(checked host: String, _ port: UInt16, argument: String) {
        self.host = host
        self.port = port
        self.argument = argument
    }

    /// Parses the argument of LPRT: numbers and commas, without spaces. For the addresses that a server should reject, see
    /// ``HostPort/parseArgument(_:)``.
    ///
    /// - Throws: ``ReplyError/payload(kind:offset:code:expected:)``: `missing` if the argument is empty, `malformed`,
    ///   `outOfRange` if a number is over 255 or the port is 0, `unsupportedProtocol` for an address family other than 4
    ///   and 6 (the server answers with 521), `invalidAddress` if a length does not fit the family.
    public static func parseArgument(_ argument: some Sequence<UInt8>) throws(ReplyError) -> LongHostPort {
        try Engine.longHostPort(argument: argument)
    }
}

extension LongHostPort: LosslessStringConvertible {
    /// Creates the address from the argument of LPRT. Returns `nil` if ``parseArgument(_:)`` rejects it.
    public init?(_ description: String) {
        guard let address = try? Engine.longHostPort(argument: description.utf8) else { return nil }
        self = address
    }

    /// The argument of LPRT.
    public var description: String { argument }
}

extension LongHostPort: Codable {
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
