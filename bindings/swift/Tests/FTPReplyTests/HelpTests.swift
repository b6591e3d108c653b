import FTPReply
import Testing

@Suite struct HelpFacts {
    private let passive = "Passive data channel timed out."

    @Test func hintIsFactWithTextsInEveryLanguage() throws {
        let text = "OOPS: vsftpd: refusing to run with writable root inside chroot()"
        let hint = try #require(Help.hints(.commandUnrecognized, text).first)
        #expect(hint.name == "writable_root" && "\(hint)" == hint.name)
        #expect(hint.server?.label == "vsftpd")
        #expect(Lang.allCases.allSatisfy { !hint.cause($0).isEmpty && !hint.nextStep($0).isEmpty })
        #expect(hint.cause() != hint.cause(.ko))
        #expect(!hint.sources.isEmpty && hint.sources.allSatisfy { $0.document == hint.server })
    }

    @Test func hintsIgnoreLetterCaseAndDependOnCode() {
        let hints = Help.hints(.serviceNotAvailable, passive)
        #expect(hints.first?.name == "passive_data_timed_out")
        #expect(Help.hints(.serviceNotAvailable, passive.uppercased()) == hints)
        #expect(Help.hints(.commandOkay, passive).isEmpty)
        #expect(Help.hints(nil, passive).isEmpty)
    }

    @Test(arguments: Lang.allCases)
    func explanationPrefersHintToTextsOfCode(_ lang: Lang) throws {
        let explanation = Help.explain(.serviceNotAvailable, passive, lang)
        let hint = try #require(explanation.hint)
        #expect(explanation.headline == ReplyCode.serviceNotAvailable.text(lang))
        #expect(explanation.causes == [hint.cause(lang)] && explanation.nextStep == hint.nextStep(lang))
        #expect(explanation.recovery == .retryDataConnection)
    }

    @Test func explanationWithoutHintHasTextsOfCode() {
        let explanation = Help.explain(.serviceNotAvailable, "", .ko)
        #expect(explanation.hint == nil && explanation.suggestedCommands.isEmpty)
        #expect(explanation.causes == ReplyCode.serviceNotAvailable.causes(.ko))
        #expect(explanation.nextStep == Recovery.reconnect.text(.ko))
    }

    @Test func explanationHasAdviceForCommandAndSituation() {
        let code = ReplyCode.networkProtocolNotSupported
        let explanation = Help.explain(code, "", command: .list, situation: [.clearText])
        let advice = Command.list.advice(code, situation: [.clearText])
        #expect(explanation.nextStep == advice.text() && explanation.causes == advice.causes())
        #expect(explanation.recovery == advice.recovery)
        #expect(explanation.suggestedCommands == advice.suggestedCommands)
        #expect(Help.explain(code, "", command: .list) != explanation)
    }

    @Test func lineThatIsNotReplyHasExplanation() {
        let explanation = Help.explain(nil, "hello")
        #expect(explanation.code == nil && explanation.causes.isEmpty)
        #expect("\(explanation)" == "\(explanation.headline)\n\(explanation.nextStep)")
    }

    @Test func searchFindsWordsOfAnyLanguage() {
        #expect(Help.search("PASSIVE mode").contains(.enteringPassiveMode))
        #expect(Help.search("550").first == .fileUnavailable)
        #expect(Help.search("비밀번호", .ko).contains(.needPassword))
        #expect(Help.search(" ").isEmpty)
    }
}
