internal import FTPReplyEngine
internal import Foundation

/// Addresses of data connections.
extension Engine {
    static func hostPort(host: String, port: UInt16) throws(ReplyError) -> HostPort {
        HostPort(try call { try FTPReplyEngine.hostPort(host: host, port: port) })
    }

    static func hostPort(argument: some Sequence<UInt8>) throws(ReplyError) -> HostPort {
        HostPort(try call { try parseHostPortArgument(argument: data(argument)) })
    }

    static func longHostPort(host: String, port: UInt16) throws(ReplyError) -> LongHostPort {
        LongHostPort(try call { try FTPReplyEngine.longHostPort(host: host, port: port) })
    }

    static func longHostPort(argument: some Sequence<UInt8>) throws(ReplyError) -> LongHostPort {
        LongHostPort(try call { try parseLongHostPortArgument(argument: data(argument)) })
    }

    static func extendedHostPort(host: String, port: UInt16) throws(ReplyError) -> ExtendedHostPort {
        ExtendedHostPort(try call { try FTPReplyEngine.extendedHostPort(host: host, port: port) })
    }

    static func extendedHostPort(argument: some Sequence<UInt8>) throws(ReplyError) -> ExtendedHostPort {
        ExtendedHostPort(try call { try parseExtendedHostPortArgument(argument: data(argument)) })
    }

    static func extendedPassiveAddress(port: UInt16) throws(ReplyError) -> ExtendedPassiveAddress {
        ExtendedPassiveAddress(try call { try FTPReplyEngine.extendedPassiveAddress(port: port) })
    }

    static func passiveAddress(_ reply: Reply, lenient: Bool) throws(ReplyError) -> Lenient<PassiveAddress> {
        let flat = try call { try parsePassiveAddress(reply: Data(reply.raw), lenient: lenient) }
        return Lenient(value: PassiveAddress(flat), liberties: members(flat.liberties))
    }

    static func dataHost(
        _ address: PassiveAddress, controlPeer: String, policy: HostPolicy
    ) throws(ReplyError) -> String {
        // The host of a 229 reply does not count.
        let named: String? = if case .epsv = address { nil } else { address.host }
        return try call { try FTPReplyEngine.dataHost(policy: UInt8(policy.number), named: named, controlPeer: controlPeer) }
    }

    static func encode(_ address: PassiveAddress) -> [UInt8] {
        let bytes = valid {
            try encodePassiveAddress(code: number(address.code), host: address.host ?? "", port: address.port)
        }
        return [UInt8](bytes)
    }

    static func supportedProtocols(_ reply: Reply) throws(ReplyError) -> SupportedProtocols? {
        try call { try parseSupportedProtocols(reply: Data(reply.raw)) }.map { SupportedProtocols($0) }
    }

    static func encode(_ protocols: SupportedProtocols, _ code: ReplyCode) throws(ReplyError) -> [UInt8] {
        try bytes { try encodeSupportedProtocols(code: number(code), numbers: protocols.numbers) }
    }
}

extension HostPort {
    fileprivate init(_ flat: FlatHostPort) { self.init(checked: flat.host, flat.port, argument: flat.argument) }
}

extension LongHostPort {
    fileprivate init(_ flat: FlatHostPort) { self.init(checked: flat.host, flat.port, argument: flat.argument) }
}

extension ExtendedHostPort {
    fileprivate init(_ flat: FlatHostPort) {
        self.init(checked: flat.host, flat.port, protocol: Int(flat.protocol), argument: flat.argument)
    }
}

extension ExtendedPassiveAddress {
    fileprivate init(_ flat: FlatPassiveAddress) {
        self.init(
            checked: flat.port, protocol: flat.protocolGiven.map { [UInt8]($0) }, host: flat.hostGiven.map { [UInt8]($0) },
            hostAddress: flat.host, diagnostics: Engine.members(flat.diagnostics))
    }
}

extension PassiveAddress {
    fileprivate init(_ flat: FlatPassiveAddress) {
        switch ReplyCode(listed: flat.code) {
        case .enteringPassiveMode:
            self = .pasv(HostPort(checked: flat.host ?? "", flat.port, argument: flat.argument))
        case .enteringLongPassiveMode:
            self = .lpsv(LongHostPort(checked: flat.host ?? "", flat.port, argument: flat.argument))
        default: self = .epsv(ExtendedPassiveAddress(flat))
        }
    }

    /// Code of the reply with this form.
    fileprivate var code: ReplyCode {
        switch self {
        case .pasv: .enteringPassiveMode
        case .lpsv: .enteringLongPassiveMode
        case .epsv: .enteringExtendedPassiveMode
        }
    }
}
