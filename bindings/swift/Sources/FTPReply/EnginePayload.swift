internal import FTPReplyEngine
internal import Foundation

extension Engine {
    /// Returns the members whose bits are set. Bit n - 1 is member n.
    static func members<Member: ClosedSetMember>(_ bits: UInt32) -> [Member] {
        Member.allCases.filter { bits >> ($0.number - 1) & 1 != 0 }
    }

    // MARK: Server

    static func expectedDelay(_ reply: Reply) throws(ReplyError) -> ExpectedDelay {
        ExpectedDelay(minutes: try call { try parseExpectedDelay(reply: Data(reply.raw)) })
    }

    static func encode(_ delay: ExpectedDelay) -> [UInt8] {
        [UInt8](valid { try encodeExpectedDelay(minutes: delay.minutes) })
    }

    static func systemType(_ reply: Reply, lenient: Bool) throws(ReplyError) -> Lenient<SystemType> {
        let flat = try call { try parseSystemType(reply: Data(reply.raw), lenient: lenient) }
        return Lenient(value: SystemType(parsed: [UInt8](flat.name)), liberties: members(flat.liberties))
    }

    static func encode(_ system: SystemType) throws(ReplyError) -> [UInt8] {
        try bytes { try encodeSystemType(name: system.text) }
    }

    // MARK: Transfer

    static func restartMarker(_ reply: Reply) throws(ReplyError) -> RestartMarker {
        let flat = try call { try parseRestartMarker(reply: Data(reply.raw)) }
        return RestartMarker(checked: flat.sender, flat.receiver)
    }

    /// Encodes markers that have been checked or not.
    static func encodeRestartMarker(_ sender: String, _ receiver: String) throws(ReplyError) -> [UInt8] {
        try bytes { try FTPReplyEngine.encodeRestartMarker(sender: sender, receiver: receiver) }
    }

    static func encode(_ marker: RestartMarker) -> [UInt8] {
        valid { try encodeRestartMarker(marker.sender, marker.receiver) }
    }

    static func transferSize(_ reply: Reply, lenient: Bool) throws(ReplyError) -> Lenient<TransferSize?> {
        let flat = try call { try parseTransferSize(reply: Data(reply.raw), lenient: lenient) }
        return Lenient(value: flat.bytes.map(TransferSize.init), liberties: members(flat.liberties))
    }

    static func encode(_ size: TransferSize, _ code: ReplyCode) throws(ReplyError) -> [UInt8] {
        try bytes { try encodeTransferSize(code: number(code), bytes: size.bytes) }
    }

    static func uniqueName(_ reply: Reply, lenient: Bool) throws(ReplyError) -> Lenient<UniqueName> {
        let flat = try call { try parseUniqueName(reply: Data(reply.raw), lenient: lenient) }
        return Lenient(value: UniqueName(parsed: [UInt8](flat.name)), liberties: members(flat.liberties))
    }

    static func check(_ name: UniqueName) throws(ReplyError) {
        try call { try checkUniqueName(name: data(name.name)) }
    }

    static func encode(_ name: UniqueName, _ code: ReplyCode) throws(ReplyError) -> [UInt8] {
        try bytes { try encodeUniqueName(code: number(code), name: Data(name.name)) }
    }

    // MARK: Security

    static func securityData(_ reply: Reply, lenient: Bool) throws(ReplyError) -> Lenient<SecurityData?> {
        let flat = try call { try parseSecurityData(reply: Data(reply.raw), lenient: lenient) }
        return Lenient(value: flat.data.map { SecurityData($0) }, liberties: members(flat.liberties))
    }

    static func securityData(argument: some Sequence<UInt8>) throws(ReplyError) -> SecurityData {
        SecurityData(try bytes { try parseBase64(text: data(argument)) })
    }

    static func base64(_ bytes: [UInt8]) -> String { toBase64(data: Data(bytes)) }

    static func encode(_ data: SecurityData, _ code: ReplyCode) throws(ReplyError) -> [UInt8] {
        try bytes { try encodeSecurityData(code: number(code), data: self.data(data.bytes)) }
    }

    static func protectedReply(_ reply: Reply) throws(ReplyError) -> ProtectedReply {
        let fragments = try call { try protectedFragments(reply: Data(reply.raw)) }
        return ProtectedReply(parsed: reply, fragments: fragments.map { [UInt8]($0) })
    }

    /// Parses the unprotected bytes of the fragments.
    static func open(
        _ reply: Reply, fragments: [[UInt8]], _ options: ParseOptions
    ) throws(ReplyError) -> Reply {
        let limits = PackedLimits(options.limits)
        let buffer = try call {
            try openProtected(
                reply: Data(reply.raw), fragments: data(fragments),
                terminator: UInt8(options.terminator.number), maxLine: limits.maxLine, maxReply: limits.maxReply,
                maxLines: limits.maxLines)
        }
        return try event(in: buffer).get()
    }

    static func encodeProtected(
        _ code: ReplyCode, _ fragments: some Sequence<some Sequence<UInt8>>
    ) throws(ReplyError) -> [UInt8] {
        try bytes {
            try FTPReplyEngine.encodeProtected(code: number(code), fragments: data(fragments))
        }
    }
}
