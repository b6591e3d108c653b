import FTPReply
import Foundation
import Testing

@Suite struct LangFacts {
    @Test(arguments: ["ko", "KO", "ko-KR", "ko-Kore-KR", "ko_KR", "ko_KR.UTF-8", "ko_KR.UTF-8@x", "ko@y", "ko-한국"])
    func lookupFindsKorean(_ tag: String) {
        #expect(Lang.lookup(tag) == .ko)
        #expect(Lang.matching(tag) == .ko)
    }

    @Test(arguments: ["en", "EN", "en-GB", "C", "C.UTF-8", "POSIX"])
    func lookupFindsEnglish(_ tag: String) {
        #expect(Lang.lookup(tag) == .en)
        #expect(Lang.matching(tag) == .en)
    }

    @Test(arguments: ["", "kok", "tlh", "-ko", "x-ko", "한국어", "\u{212A}O", "c", "posix", "-", "_", ".", "@ko"])
    func unknownTagMatchesEnglish(_ tag: String) {
        #expect(Lang.lookup(tag) == nil)
        #expect(Lang.matching(tag) == .en)
    }

    @Test(arguments: Lang.allCases)
    func languageIsFoundByTagAndNumber(_ lang: Lang) {
        #expect(Lang.lookup(lang.tag) == lang)
        #expect(Lang.lookup(lang.tag.uppercased()) == lang)
        #expect(Lang.lookup(lang.tag.replacing("-", with: "_") + ".UTF-8") == lang)
        #expect(Lang(number: lang.number) == lang)
        #expect(lang.aliases.allSatisfy { Lang.lookup($0) == lang })
        #expect(!lang.name.isEmpty)
    }

    @Test func numbersCountFrom0() {
        #expect(Lang.allCases.map(\.number) == Array(0..<Lang.allCases.count))
        #expect(Lang.en.number == 0 && Lang.ko.name == "한국어")
        #expect(Lang(number: -1) == nil && Lang(number: Lang.allCases.count) == nil)
    }

    @Test(arguments: [
        ("ko", Lang.ko), ("ko_KR", .ko), ("ko-Kore-KR", .ko), ("en_US", .en), ("en_US_POSIX", .en), ("tlh", .en),
    ])
    func localeSelectsLanguage(_ identifier: String, _ lang: Lang) {
        #expect(Lang.matching(Locale(identifier: identifier)) == lang)
    }

    @Test func fromLocaleFindsListedLanguage() {
        #expect(Lang.allCases.contains(Lang.fromLocale()))
    }
}
