internal import FTPReplyEngine
internal import Foundation

extension Engine {
    /// Calls a function that returns bytes.
    static func bytes(_ body: () throws -> Data) throws(ReplyError) -> [UInt8] { [UInt8](try call(body)) }

    static func encode(_ command: Command, _ argument: some Sequence<UInt8>) throws(ReplyError) -> [UInt8] {
        try bytes { try encodeCommand(verb: command.name, argument: data(argument)) }
    }

    static func encode(_ reply: ReplyBuilder) throws(ReplyError) -> [UInt8] {
        try bytes {
            try encodeReply(code: number(reply.code), lines: data(reply.lines), style: UInt8(reply.style.number))
        }
    }

    /// Returns the bytes of a reply with the text of the table.
    static func replyFromTable(_ code: ReplyCode, _ lang: Lang) throws(ReplyError) -> [UInt8] {
        try bytes {
            try encodeReplyFromTable(
                code: number(code), lang: UInt8(lang.number), style: UInt8(EncodeStyle.indent.number))
        }
    }

    static func encode(_ features: Features) throws(ReplyError) -> [UInt8] {
        try bytes { try encodeFeatures(lines: features.map { Data($0.line) }) }
    }
}
