internal import FTPReplyEngine
internal import Foundation

/// Replies for people, and the words in them.
extension Engine {
    static func display(_ reply: Reply) -> String { FTPReplyEngine.displayReply(reply: Data(reply.raw)) }

    static func sanitizedLines(_ reply: Reply) -> [String] {
        FTPReplyEngine.sanitizedLines(reply: Data(reply.raw))
    }

    static func withoutSecrets(_ reply: Reply) -> Reply {
        let buffer = valid { try FTPReplyEngine.withoutSecrets(reply: Data(reply.raw)) }
        let copy = valid { try event(in: buffer).get() }
        return Reply(
            code: copy.code, raw: copy.raw, start: copy.start, firstLine: copy.firstLine,
            details: ReplyDetails(
                lines: copy.details?.lines ?? [], diagnostics: reply.diagnostics,
                omittedDiagnostics: reply.omittedDiagnostics))
    }

    static func withoutSecrets(_ bytes: [UInt8], in code: ReplyCode?) -> [UInt8] {
        [UInt8](FTPReplyEngine.faultWithoutSecrets(code: number(code), kept: Data(bytes)))
    }

    static func message(of fault: ReplyFault, _ lang: Lang) -> String {
        FTPReplyEngine.faultMessage(
            kind: UInt8(fault.kind.number), offset: fault.offset, code: number(fault.code), kept: Data(fault.kept),
            lang: UInt8(lang.number))
    }

    static func sanitize(_ bytes: [UInt8], in code: ReplyCode?) -> String {
        FTPReplyEngine.sanitizeInReply(code: number(code), text: Data(bytes))
    }

    static func sanitize(_ text: some Sequence<UInt8>) -> String { FTPReplyEngine.sanitize(text: Data(text)) }

    static func escape(_ text: some Sequence<UInt8>) -> String { FTPReplyEngine.escape(text: Data(text)) }

    static func unescapeIAC(_ text: some Sequence<UInt8>) -> [UInt8] {
        [UInt8](FTPReplyEngine.unescapeIac(text: Data(text)))
    }

    static func hints(_ reply: Reply) -> [Hint] { FTPReplyEngine.replyHints(reply: Data(reply.raw)).map(hint) }

    static func explain(
        _ reply: Reply, _ lang: Lang, _ command: Command?, _ situation: Set<Situation>
    ) -> Explanation {
        explain(reply.code, Data(reply.lines.joined(separator: "\n".utf8)), lang, command, situation)
    }
}
