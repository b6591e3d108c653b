/// The port in a 229 reply (RFC 2428, section 3); see ``PassiveAddress``.
///
/// The reply has the form of an EPRT argument, but protocol and host must be blank, because the host is that of the
/// control connection. If a server names them, they are kept as it sent them, whether or not they are valid, and are
/// ``diagnostics``.
///
/// ```swift
/// let reply = try Reply.parse("229 Entering Extended Passive Mode (||fe80::1%eth0|6446|)\r\n".utf8)
/// if case .epsv(let address) = try PassiveAddress.parse(reply) {
///     assert(address.port == 6446 && address.diagnostics == [.hostGiven])
/// }
/// ```
public struct ExtendedPassiveAddress: Hashable, Sendable {
    /// Protocol as the server sent it; `nil` if it is blank, as it must be.
    public let `protocol`: [UInt8]?
    /// Host as the server sent it; `nil` if it is blank, as it must be.
    public let host: [UInt8]?
    /// Host if it is an IP address without a zone, otherwise `nil`. Do not connect to it.
    public let hostAddress: String?
    /// Port, never 0.
    public let port: UInt16
    /// A diagnostic for each field that should be blank.
    public let diagnostics: [DiagnosticKind]

    /// Creates the address, with neither protocol nor host.
    ///
    /// - Throws: ``ReplyError/encode(kind:line:offset:hole:needed:expected:)``: `outOfRange` if the port is 0.
    public init(port: UInt16) throws(ReplyError) {
        self = try Engine.extendedPassiveAddress(port: port)
    }

    /// Creates an address that the engine has parsed.
    init(
        checked port: UInt16, protocol: [UInt8]?, host: [UInt8]?, hostAddress: String?, diagnostics: [DiagnosticKind]
    ) {
        self.protocol = `protocol`
        self.host = host
        self.hostAddress = hostAddress
        self.port = port
        self.diagnostics = diagnostics
    }
}

extension ExtendedPassiveAddress: CustomStringConvertible, CustomReflectable {
    /// The fields between `|`, escaped and without secrets: protocol and host, which should be blank, and the port.
    public var description: String {
        "|\(Engine.sanitize(`protocol` ?? []))|\(Engine.sanitize(host ?? []))|\(port)|"
    }

    /// The fields, escaped and without secrets, so that `dump(_:)` shows nothing else.
    public var customMirror: Mirror { Mirror(self, children: ["fields": description], displayStyle: .struct) }
}
