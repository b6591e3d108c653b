import FTPReply
import FTPReplyEngine
import Foundation

struct ReplyCase: Case {
    struct Options: Decodable {
        var terminator: Terminator?
        var maxLine: UInt64?
        var maxReply: UInt64?
        var maxLines: UInt64?

        var parseOptions: ParseOptions {
            ParseOptions(
                terminator: terminator ?? .sameCode,
                limits: Limits(
                    maxLine: maxLine.map(Int.init(clamping:)), maxReply: maxReply.map(Int.init(clamping:)),
                    maxLines: maxLines.map(Int.init(clamping:))))
        }
    }

    var input: Bytes
    var chunks: [UInt64]?
    var options: Options?

    func answer() -> Answer {
        let parser = ReplyParser(options: options?.parseOptions ?? ParseOptions())
        let events = input.chunks(chunks).flatMap(parser.feed)
        let end = (try? parser.finish()) == nil ? "unexpected_eof" : "clean"
        return Answer(fields: [Field("events", .list(events.map(json))), Field("end", .text(end))])
    }

    private func json(_ event: ReplyEvent) -> JSON {
        switch event {
        case .reply(let reply):
            .fields(
                [
                    Field("code", .number(reply.code.rawValue)),
                    Field("lines", .list(reply.lines.map { .bytes($0) })),
                    Field("raw_len", .number(reply.raw.count)),
                ] + notes(reply.diagnostics, reply.omittedDiagnostics))
        case .fault(let fault):
            .fields(
                [
                    Field("fault", .text(fault.kind.name)),
                    Field("offset", .number(fault.offset)),
                    Field("code", .optional(fault.code?.rawValue)),
                ] + notes(fault.diagnostics, fault.omittedDiagnostics))
        }
    }

    /// Returns the fields about diagnostics. A field without a value is left out.
    private func notes(_ diagnostics: [Diagnostic], _ omitted: some BinaryInteger) -> [Field] {
        let list = diagnostics.map { JSON.object(["kind": .text($0.kind.name), "offset": .number($0.offset)]) }
        return (list.isEmpty ? [] : [Field("diagnostics", .list(list))]) + (omitted == 0 ? [] : [Field("omitted", .number(omitted))])
    }
}

/// The packed buffers are internal, so this case calls the engine below the public API.
struct PackedCase: Case {
    var input: Bytes
    var chunks: [UInt64]?

    func answer() -> Answer {
        do {
            let limits = limits()
            let parser = try PackedParser(
                terminator: UInt8(Terminator.sameCode.number), maxLine: limits.maxLine, maxReply: limits.maxReply,
                maxLines: limits.maxLines)
            let buffers = try input.chunks(chunks).map { try parser.feed(chunk: Data($0)) } + [parser.finish()]
            return .ok(.object(["buffers": .list(buffers.map { .text(hexadecimal($0)) })]))
        } catch {
            return .error("too_large")
        }
    }

    private func hexadecimal(_ data: Data) -> String {
        data.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

struct DisplayCase: Case {
    var input: Bytes

    func answer() -> Answer {
        guard let reply = input.oneReply else { return .error("not_one_reply") }
        return .ok(.object(["text": .text("\(reply)")]))
    }
}

struct EncodeCase: Case {
    var code: Int
    var lines: [Bytes]
    var style: EncodeStyle?

    func answer() -> Answer {
        guard let code = ReplyCode(rawValue: code) else { return .error("invalid_code") }
        let reply = ReplyBuilder(code, lines: lines.map(\.bytes), style: style ?? .indent)
        return Answer { () throws(ReplyError) in .object(["bytes": .bytes(try reply.encode())]) }
    }
}

struct CommandCase: Case {
    var verb: String
    var argument: Bytes?

    func answer() -> Answer {
        guard let command = Command(verb) else { return .error("invalid_verb") }
        return Answer { () throws(ReplyError) in
            .object(["bytes": .bytes(try command.encode(argument?.bytes ?? []))])
        }
    }
}
