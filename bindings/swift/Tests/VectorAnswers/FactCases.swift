import FTPReply

struct FactCase: Case {
    var code: Int
    var lang: String

    func answer() -> Answer {
        guard let code = ReplyCode(rawValue: code) else { return .error("invalid_code") }
        let lang = Lang.matching(lang)
        return .ok(
            .object([
                "name": .optional(code.name),
                "text": .optional(code.text(lang)),
                "detail": .optional(code.detail(lang)),
                "explain": .text(code.explain(lang)),
                "causes": .list(code.causes(lang).map(JSON.text)),
                "class": .text(code.replyClass.name),
                "group": .optional(code.group?.name),
                "recovery": .text(code.recovery.name),
                "status": .optional(code.status?.name),
            ]))
    }
}

struct JudgeCase: Case {
    var command: String
    var code: Int

    func answer() -> Answer {
        guard let command = Command(command) else { return .error("invalid_verb") }
        guard let code = ReplyCode(rawValue: code) else { return .error("invalid_code") }
        return .ok(.object(["verdict": .text(command.judge(code).name)]))
    }
}

struct AdviceCase: Case {
    var command: String
    var code: Int
    var situation: [String]

    func answer() -> Answer {
        guard let command = Command(command) else { return .error("invalid_verb") }
        guard let code = ReplyCode(rawValue: code) else { return .error("invalid_code") }
        let members = situation.compactMap(Situation.init(name:))
        guard members.count == situation.count else { return .error("unknown_situation") }
        let advice = command.advice(code, situation: Set(members))
        return .ok(
            .object([
                "recovery": .text(advice.recovery.name),
                "text": .text(advice.text()),
                "try": .list(advice.suggestedCommands.map { .text($0.name) }),
            ]))
    }
}

struct HintCase: Case {
    var code: Int?
    var text: String

    func answer() -> Answer {
        let known = code.flatMap(ReplyCode.init(rawValue:))
        guard code == nil || known != nil else { return .error("invalid_code") }
        return .ok(.object(["hints": .list(Help.hints(known, text).map { .text($0.name) })]))
    }
}

struct ExplainCase: Case {
    var code: Int?
    var text: String
    var lang: String

    func answer() -> Answer {
        let known = code.flatMap(ReplyCode.init(rawValue:))
        guard code == nil || known != nil else { return .error("invalid_code") }
        let explanation = Help.explain(known, text, Lang.matching(lang))
        return .ok(
            .object([
                "headline": .text(explanation.headline),
                "cause": .optional(explanation.causes.first),
                "next_step": .text(explanation.nextStep),
            ]))
    }
}

struct SearchCase: Case {
    var words: String
    var lang: String

    func answer() -> Answer {
        let codes = Help.search(words, Lang.matching(lang)).prefix(8)
        return .ok(.object(["codes": .list(codes.map { .number($0.rawValue) })]))
    }
}

struct LangCase: Case {
    var tag: String

    func answer() -> Answer { .ok(.object(["tag": .text(Lang.matching(tag).tag)])) }
}

struct LineCase: Case {
    var input: Bytes

    func answer() -> Answer {
        do {
            let code = try ReplyCode(line: input.bytes)
            return .ok(.object(["code": .number(code.rawValue)]))
        } catch {
            return .error(error.kind)
        }
    }
}

struct SetCase: Case {
    var set: String
    var lang: String

    func answer() -> Answer {
        guard let set = ClosedSet(name: set) else { return .error("unknown_set") }
        let lang = Lang.matching(lang)
        let members = set.members.map { member in
            JSON.object([
                "number": .number(member.number),
                "name": .text(member.name),
                "text": .text(member.text(lang)),
            ])
        }
        return .ok(.object(["members": .list(members)]))
    }
}

struct MessageCase: Case {
    var error: String
    var errorKind: String
    var offset: UInt64?
    var code: Int?
    var expected: String?
    var line: UInt64?
    var hole: String?
    var needed: UInt64?
    var lang: String

    private var replyError: ReplyError? {
        let offset = offset ?? 0
        let code = code.flatMap(ReplyCode.init(rawValue:))
        switch error {
        case "fault":
            return FaultKind(name: errorKind).map { .fault(ReplyFault(kind: $0, offset: offset, code: code)) }
        case "payload":
            guard let kind = PayloadErrorKind(name: errorKind), let expected = expected.flatMap(Expectation.init(name:))
            else { return nil }
            return .payload(kind: kind, offset: offset, code: code, expected: expected)
        case "encode":
            return EncodeErrorKind(name: errorKind).map {
                .encode(
                    kind: $0, line: line ?? 0, offset: offset, hole: hole, needed: needed ?? 0,
                    expected: expected.flatMap(Expectation.init(name:)))
            }
        case "send":
            return SendErrorKind(name: errorKind).map { .send(kind: $0) }
        default:
            return nil
        }
    }

    func answer() -> Answer {
        guard let replyError else { return .error("unknown_kind") }
        return .ok(.object(["text": .text(replyError.message(Lang.matching(lang)))]))
    }
}
