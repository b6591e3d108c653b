internal import FTPReplyEngine
internal import Foundation

/// Reading replies.
extension Engine {
    static func limits() -> Limits {
        let limits = FTPReplyEngine.limits()
        return Limits(line: Int(limits.maxLine), reply: Int(limits.maxReply), lines: Int(limits.maxLines))
    }

    static func maxLimit() -> Int { Int(FTPReplyEngine.limits().maxLimit) }

    static func packedParser(_ options: ParseOptions) -> PackedParser {
        let limits = PackedLimits(options.limits)
        return valid {
            try PackedParser(
                terminator: UInt8(options.terminator.number), maxLine: limits.maxLine, maxReply: limits.maxReply,
                maxLines: limits.maxLines)
        }
    }

    /// Parses a chunk in place and appends its events.
    static func feed(
        _ chunk: UnsafeRawBufferPointer, to parser: PackedParser, appendingTo events: inout [ReplyEvent]
    ) {
        let buffer = valid { try parser.feed(chunk: data(inPlace: chunk)) }
        buffer.withUnsafeBytes { PackedBuffer($0, chunk: chunk).append(to: &events) }
    }

    static func finish(_ parser: PackedParser) -> [ReplyEvent] { events(in: parser.finish()) }

    /// Parses exactly one reply.
    static func parseReply(
        _ bytes: some Sequence<UInt8>, _ options: ParseOptions
    ) throws(ReplyError) -> ReplyEvent {
        let limits = PackedLimits(options.limits)
        let buffer = try call {
            try FTPReplyEngine.parseReply(
                bytes: Data(bytes), terminator: UInt8(options.terminator.number), maxLine: limits.maxLine,
                maxReply: limits.maxReply, maxLines: limits.maxLines)
        }
        return event(in: buffer)
    }

    /// Returns the only event of a buffer that has all bytes of the event.
    static func event(in buffer: Data) -> ReplyEvent {
        let found = events(in: buffer)
        precondition(found.count == 1, "the native library returned a wrong number of events")
        return found[0]
    }

    private static func events(in buffer: Data) -> [ReplyEvent] {
        var events: [ReplyEvent] = []
        buffer.withUnsafeBytes { PackedBuffer($0, chunk: UnsafeRawBufferPointer(start: nil, count: 0)).append(to: &events) }
        return events
    }

    /// Returns data that refers to bytes of the caller. It must not be used after they are gone.
    private static func data(inPlace bytes: UnsafeRawBufferPointer) -> Data {
        guard let start = bytes.baseAddress, !bytes.isEmpty else { return Data() }
        return Data(bytesNoCopy: UnsafeMutableRawPointer(mutating: start), count: bytes.count, deallocator: .none)
    }
}

/// Limits as they cross the boundary.
struct PackedLimits {
    let maxLine: UInt64
    let maxReply: UInt64
    let maxLines: UInt64

    init(_ limits: Limits) {
        func packed(_ limit: Int) -> UInt64 {
            precondition(limit >= 0, "a limit must not be negative")
            return UInt64(min(limit, Limits.max))
        }
        maxLine = packed(limits.maxLine)
        maxReply = packed(limits.maxReply)
        maxLines = packed(limits.maxLines)
    }
}
