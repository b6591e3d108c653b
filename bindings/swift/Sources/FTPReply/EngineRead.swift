internal import FTPReplyEngine
internal import FTPReplyFFI
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
    ///
    /// It calls the C function and decodes the buffer where it is. The generated method copies the buffer twice, which
    /// takes a tenth of the time of reading. The checks of the generated code ran when the parser was created.
    static func feed(
        _ chunk: UnsafeRawBufferPointer, to parser: PackedParser, appendingTo events: inout [ReplyEvent]
    ) {
        let bytes = ForeignBytes(
            len: Int32(chunk.count), data: chunk.baseAddress?.assumingMemoryBound(to: UInt8.self))
        var status = RustCallStatus(code: 0, errorBuf: RustBuffer(capacity: 0, len: 0, data: nil))
        let buffer = uniffi_ftp_reply_ffi_fn_method_packedparser_feed(parser.uniffiCloneHandle(), bytes, &status)
        guard status.code == 0, let start = buffer.data else {
            preconditionFailure("the native library rejected a chunk; report this as a bug")
        }
        defer { ffi_ftp_reply_ffi_rustbuffer_free(buffer, &status) }
        // The length comes first, in 32 bits.
        let packed = UnsafeRawBufferPointer(start: start, count: Int(buffer.len)).dropFirst(4)
        PackedBuffer(UnsafeRawBufferPointer(rebasing: packed), chunk: chunk).append(to: &events)
    }

    static func finish(_ parser: PackedParser) -> [ReplyEvent] { events(in: parser.finish()) }

    /// Parses exactly one reply.
    static func parseReply(
        _ bytes: some Sequence<UInt8>, _ options: ParseOptions
    ) throws(ReplyError) -> ReplyEvent {
        let limits = PackedLimits(options.limits)
        let buffer = try call {
            try FTPReplyEngine.parseReply(
                bytes: data(bytes), terminator: UInt8(options.terminator.number), maxLine: limits.maxLine,
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
}

/// Limits as they cross the boundary.
struct PackedLimits {
    let maxLine: UInt64
    let maxReply: UInt64
    let maxLines: UInt64

    init(_ limits: Limits) {
        func packed(_ limit: Int) -> UInt64 { UInt64(min(max(limit, 0), Limits.max)) }
        maxLine = packed(limits.maxLine)
        maxReply = packed(limits.maxReply)
        maxLines = packed(limits.maxLines)
    }
}
