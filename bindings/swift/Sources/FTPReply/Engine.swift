internal import FTPReplyEngine
internal import Foundation

/// The functions of the native library in the types of this module.
enum Engine {
    static func codeOfLine(_ line: some Sequence<UInt8>) throws(ReplyError) -> UInt16 {
        do {
            return try FTPReplyEngine.codeOfLine(line: Data(line))
        } catch FTPReplyEngine.ReplyError.Malformed {
            throw .malformed
        } catch {
            preconditionFailure("the native library is of another build than this module: \(error)")
        }
    }

    static func judge(_ command: String, _ code: ReplyCode) -> Verdict {
        let name = FTPReplyEngine.judge(command: command, code: UInt16(code.rawValue))
        guard let verdict = Verdict(rawValue: name) else {
            preconditionFailure("the native library is of another build than this module: \(name)")
        }
        return verdict
    }

    static func search(_ words: String) -> [UInt16] { FTPReplyEngine.search(words: words) }
}
