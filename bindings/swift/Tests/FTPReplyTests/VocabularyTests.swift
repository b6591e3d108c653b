import FTPReply
import Testing

@Test(arguments: ["ko", "KO", "ko-KR", "ko-Kore-KR", "ko_KR", "ko_KR.UTF-8", "ko_KR.UTF-8@x", "ko@y", "ko-한국"])
func aLocaleOfKoreanIsKorean(_ tag: String) {
    #expect(Lang.matching(tag) == .ko)
    #expect(Lang.lookup(tag) == .ko)
}

@Test(arguments: ["en", "EN", "en-GB", "C", "C.UTF-8", "POSIX"])
func aLocaleOfEnglishIsEnglish(_ tag: String) {
    #expect(Lang.matching(tag) == .en)
    #expect(Lang.lookup(tag) == .en)
}

@Test(arguments: ["", "kok", "tlh", "-ko", "x-ko", "한국어", "\u{212A}O", "c", "posix", "-", "_", ".", "@ko"])
func aLanguageThatTheTextsLackIsNotFoundAndMatchesEnglish(_ tag: String) {
    #expect(Lang.lookup(tag) == nil)
    #expect(Lang.matching(tag) == .en)
}

@Test func theLocaleAsksForALanguageThatTheTextsHave() {
    #expect(Lang.allCases.contains(Lang.fromLocale()))
    #expect(Lang.allCases.map(\.tag) == ["en", "ko"])
    #expect(Lang.ko.name == "한국어")
}

@Test func theClosedSetsAreThoseOfTheContract() {
    #expect(
        Recovery.allCases.map(\.rawValue) == [
            "proceed", "wait", "continue_sequence", "retry_later", "retry_data_connection", "reconnect", "log_in",
            "give_account", "secure_channel", "fix_request", "choose_another_name", "free_space", "do_not_repeat",
        ])
    #expect(CodeStatus.allCases.map(\.rawValue) == ["standard", "extension", "historic", "unregistered"])
    #expect(
        ReplyClass.allCases.map(\.rawValue) == [
            "positive_preliminary", "positive_completion", "positive_intermediate", "transient_negative",
            "permanent_negative", "protected",
        ])
    #expect(
        ReplyGroup.allCases.map(\.rawValue) == [
            "syntax", "information", "connections", "authentication", "unspecified", "file_system",
        ])
}

@Test(arguments: Lang.allCases)
func everyWordOfTheVocabularyIsInEveryLanguage(_ lang: Lang) {
    let words =
        Recovery.allCases.flatMap { [$0.text(lang), $0.explain(lang)] }
        + CodeStatus.allCases.flatMap { [$0.text(lang), $0.explain(lang)] }
        + ReplyClass.allCases.flatMap { [$0.text(lang), $0.explain(lang)] }
        + ReplyGroup.allCases.flatMap { [$0.text(lang), $0.explain(lang)] }
        + Diagram.allCases.map { $0.text(lang) }
    #expect(words.allSatisfy { !$0.isEmpty })
    #expect(ReplyClass.protected.text() == ReplyClass.protected.text(.en))
}

@Test func everySourceLeadsToADocument() {
    let sources =
        ReplyCode.allCases.flatMap(\.sources) + Command.allCases.flatMap(\.sources)
        + ReplyClass.allCases.flatMap(\.sources) + ReplyGroup.allCases.flatMap(\.sources)
        + Diagram.allCases.flatMap(\.sources)
    #expect(sources.allSatisfy { Document.allCases.contains($0.document) && !$0.section.isEmpty })
    #expect(Set(Document.allCases.map(\.id)).count == Document.allCases.count)
    #expect(Document.allCases.allSatisfy { $0.url.hasPrefix("https://") })
    #expect("\(Document.rfc959)" == "RFC 959")
}
