internal import FTPReplyEngine
internal import Foundation

/// Functions of the native library, with the types of this module. A member of a closed set crosses the boundary as its
/// number.
enum Engine {
    /// Returns 0 if the line does not start with a code.
    static func codeOfLine(_ line: some Sequence<UInt8>) -> Int {
        Int(FTPReplyEngine.codeOfLine(line: Data(line)))
    }

    static func judge(_ command: String, _ code: ReplyCode) -> Verdict {
        let number = Int(FTPReplyEngine.judge(command: command, code: UInt16(code.rawValue)))
        guard let verdict = Verdict(number: number) else {
            preconditionFailure("the native library does not match this module; rebuild both: verdict \(number)")
        }
        return verdict
    }

    static func search(_ words: String) -> [UInt16] { FTPReplyEngine.search(words: words) }

    static func message(of error: ReplyError, _ lang: Lang) -> String {
        FTPReplyEngine.errorMessage(details: FlatError(error), lang: UInt8(lang.number))
    }
}

extension FlatError {
    fileprivate init(_ error: ReplyError) {
        switch error {
        case let .fault(kind, offset, code):
            self.init(kind, code: code, offset: offset)
        case let .payload(kind, offset, code, expected):
            self.init(kind, code: code, offset: offset, expected: expected)
        case let .encode(kind, line, offset, hole, needed):
            self.init(kind, offset: offset, line: line, hole: hole, needed: needed)
        case let .send(kind):
            self.init(kind)
        }
    }

    /// Leaves the fields that the error does not have 0 or empty.
    private init<Kind: ClosedSetMember>(
        _ kind: Kind, code: ReplyCode? = nil, offset: UInt64 = 0, expected: Expectation? = nil, line: UInt64 = 0,
        hole: String? = nil, needed: UInt64 = 0
    ) {
        self.init(
            set: UInt8(Kind.closedSet.number), kind: UInt8(kind.number), code: UInt16(code?.rawValue ?? 0),
            offset: offset, expected: UInt8(expected?.number ?? 0), line: line, hole: hole ?? "", needed: needed,
            argument: "")
    }
}
