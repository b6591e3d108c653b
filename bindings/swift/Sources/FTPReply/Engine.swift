internal import FTPReplyEngine
internal import Foundation

/// Functions of the native library, with the types of this module. A member of a closed set crosses the boundary as its
/// number.
enum Engine {
    /// Returns the code. A fault crosses the boundary as minus its number.
    static func codeOfLine(_ line: some Sequence<UInt8>) throws(ReplyError) -> ReplyCode {
        let number = Int(try call { FTPReplyEngine.codeOfLine(line: try data(line)) })
        guard let code = ReplyCode(rawValue: number) else {
            throw .fault(ReplyFault(kind: member(-number), offset: 0))
        }
        return code
    }

    static func judge(_ command: String, _ code: ReplyCode) -> Verdict {
        member(Int(FTPReplyEngine.judge(command: command, code: UInt16(code.rawValue))))
    }

    static func advice(_ command: String, _ code: ReplyCode, _ situation: Set<Situation>) -> Advice {
        guard
            let flat = FTPReplyEngine.advice(
                command: command, code: UInt16(code.rawValue), situation: bits(situation))
        else { preconditionFailure("the command and the code are valid") }
        return advice(flat)
    }

    static func advice(_ flat: FlatAdvice) -> Advice {
        Advice(
            recovery: member(Int(flat.recovery)), suggestedCommands: flat.commands.map(Command.init(listed:)),
            sources: flat.sources.map(source), texts: Texts(inOrder: flat.texts),
            causes: TextLists(inOrder: flat.causes))
    }

    static func source(_ flat: FlatSource) -> Source {
        guard let source = SourceTable.source(in: flat.document, section: flat.section) else {
            preconditionFailure("the native library does not match this module; rebuild both: \(flat)")
        }
        return source
    }

    static func hints(_ code: ReplyCode?, _ text: String) -> [Hint] {
        FTPReplyEngine.hints(code: number(code), text: Data(text.utf8)).map(hint)
    }

    static func explain(
        _ code: ReplyCode?, _ text: String, _ lang: Lang, _ command: Command?, _ situation: Set<Situation>
    ) -> Explanation { explain(code, Data(text.utf8), lang, command, situation) }

    static func explain(
        _ code: ReplyCode?, _ text: Data, _ lang: Lang, _ command: Command?, _ situation: Set<Situation>
    ) -> Explanation {
        let flat = FTPReplyEngine.explain(
            code: number(code), text: text, lang: UInt8(lang.number), command: command?.name ?? "",
            situation: bits(situation))
        return Explanation(
            code: code, headline: flat.headline, causes: flat.causes, nextStep: flat.nextStep,
            recovery: member(Int(flat.recovery)), suggestedCommands: flat.commands.map(Command.init(listed:)),
            hint: flat.hint.map(hint))
    }

    static func search(_ words: String, _ lang: Lang) -> [ReplyCode] {
        FTPReplyEngine.search(words: words, lang: UInt8(lang.number)).map(ReplyCode.init(listed:))
    }

    static func hint(_ flat: FlatHint) -> Hint {
        Hint(
            name: flat.name, server: Document.allCases.first { $0.id == flat.server },
            recovery: member(Int(flat.recovery)), suggestedCommands: flat.commands.map(Command.init(listed:)),
            sources: flat.sources.map(source), causes: Texts(inOrder: flat.causes),
            nextSteps: Texts(inOrder: flat.nextSteps))
    }

    static func number(_ code: ReplyCode?) -> UInt16 { UInt16(code?.rawValue ?? 0) }

    static func bits(_ situation: Set<Situation>) -> UInt8 {
        situation.reduce(0) { $0 | 1 << ($1.number - 1) }
    }

    /// Returns the code with this number, which is 0 if there is none.
    static func code(_ number: UInt16) -> ReplyCode? { ReplyCode(rawValue: Int(number)) }

    /// Returns the member with this number.
    static func member<Member: ClosedSetMember>(_ number: Int) -> Member {
        guard let member = Member(number: number) else {
            let member = "\(Member.closedSet) \(number)"
            preconditionFailure("the native library does not match this module; rebuild both: \(member)")
        }
        return member
    }
}
