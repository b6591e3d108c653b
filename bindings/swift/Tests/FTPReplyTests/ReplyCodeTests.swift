import FTPReply
import Foundation
import Testing

let everyCode = (100...699).compactMap(ReplyCode.init(rawValue:))

@Suite struct ReplyCodeFacts {
    @Test func rawValueAcceptsOnly100To699() {
        for number in 0...65_535 {
            let code = ReplyCode(rawValue: number)
            #expect(code?.rawValue == (100...699 ~= number ? number : nil))
        }
        for number in [Int.min, -550, -1, 65_536 + 550, 1 << 32 + 550, Int.max] {
            #expect(ReplyCode(rawValue: number) == nil, "\(number)")
        }
    }

    @Test func codesCompareByNumber() {
        #expect(ReplyCode.fileUnavailable == ReplyCode(rawValue: 550))
        #expect(ReplyCode.fileUnavailable != ReplyCode(rawValue: 551))
        #expect(Set(everyCode + everyCode).count == everyCode.count)
        #expect(everyCode.shuffled().sorted() == everyCode)
    }

    @Test func descriptionIsThreeDigits() {
        #expect(everyCode.allSatisfy { "\($0)" == "\($0.rawValue)" && $0.description == "\($0.rawValue)" })
        #expect(String(reflecting: ReplyCode.fileUnavailable) == "550 file_unavailable")
    }

    @Test func codeIsEncodedAsNumber() throws {
        let codes = try [ReplyCode.serviceReady, #require(ReplyCode(rawValue: 599))]
        let json = try JSONEncoder().encode(codes)
        #expect(String(decoding: json, as: UTF8.self) == "[220,599]")
        #expect(try JSONDecoder().decode([ReplyCode].self, from: json) == codes)
    }

    @Test(arguments: ["[99]", "[700]", "[-550]", "[65761]", "[\"550\"]", "[550.5]", "[null]"])
    func decodingRejectsInvalidCode(_ json: String) {
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([ReplyCode].self, from: Data(json.utf8)) }
    }

    @Test func firstDigitDecidesClassAndPredicates() {
        for code in everyCode {
            let digit = code.rawValue / 100
            #expect(code.replyClass.digit == digit)
            let predicates = [
                code.isPositivePreliminary, code.isPositiveCompletion, code.isPositiveIntermediate,
                code.isTransientNegative, code.isPermanentNegative, code.isProtected,
            ]
            #expect(predicates == (1...6).map { $0 == digit }, "\(code)")
            #expect(code.mayRetry == (digit == 4), "\(code)")
        }
        #expect(ReplyClass.allCases.map(\.digit) == [1, 2, 3, 4, 5, 6])
    }

    @Test(arguments: [
        (100, ReplyClass.positivePreliminary), (199, .positivePreliminary), (200, .positiveCompletion),
        (299, .positiveCompletion), (300, .positiveIntermediate), (399, .positiveIntermediate),
        (400, .transientNegative), (499, .transientNegative), (500, .permanentNegative), (599, .permanentNegative),
        (600, .protected), (699, .protected),
    ])
    func classCoversItsHundredCodes(_ number: Int, _ expected: ReplyClass) {
        #expect(ReplyCode(rawValue: number)?.replyClass == expected)
    }

    @Test func secondDigitDecidesGroup() {
        for code in everyCode {
            let digit = code.rawValue / 10 % 10
            #expect(code.group?.digit == (digit <= 5 ? digit : nil), "\(code)")
        }
        #expect(ReplyGroup.allCases.map(\.digit) == [0, 1, 2, 3, 4, 5])
    }

    @Test func listedCodesAreThoseWithName() {
        #expect(everyCode.filter { $0.name != nil } == ReplyCode.allCases)
        #expect(everyCode.filter(\.isListed) == ReplyCode.allCases)
        for code in ReplyCode.allCases {
            #expect(!code.sources.isEmpty)
            #expect(code.status != nil && code.textSource != nil)
        }
    }

    @Test func codeIsFoundByNameInAnyLetterCase() {
        for code in ReplyCode.allCases {
            #expect(code.name.flatMap(ReplyCode.init(name:)) == code)
            #expect((code.name?.uppercased()).flatMap(ReplyCode.init(name:)) == code)
            #expect(code.aliases.allSatisfy { ReplyCode(name: $0) == code })
        }
        for name in ["", "no_such_code", "fileUnavailable", "file_unavailable ", "file_\u{17F}tatus"] {
            #expect(ReplyCode(name: name) == nil)
        }
    }

    @Test func unlistedCodeHasFactsOfItsClass() {
        for code in everyCode where !code.isListed {
            #expect(code.name == nil && code.text() == nil && code.detail(.ko) == nil && code.description(.ko) == nil)
            #expect(code.status == nil && code.textSource == nil && code.wire == nil)
            #expect(code.sources.isEmpty && code.meanings.isEmpty && code.aliases.isEmpty && code.commands.isEmpty)
            #expect(code.recovery == code.replyClass.recovery)
            #expect(Lang.allCases.allSatisfy { code.explain($0) == code.replyClass.explain($0) })
            #expect(String(reflecting: code) == "\(code.rawValue)")
        }
    }

    @Test func textWithoutLanguageIsEnglish() {
        for code in everyCode {
            #expect(code.text() == code.text(.en))
            #expect(code.detail() == code.detail(.en))
            #expect(code.explain() == code.explain(.en))
            #expect(code.description() == code.description(.en))
        }
    }

    @Test(arguments: Lang.allCases)
    func listedCodeHasTextInEveryLanguage(_ lang: Lang) {
        for code in ReplyCode.allCases {
            #expect(code.text(lang)?.isEmpty == false && !code.explain(lang).isEmpty)
            #expect((code.detail(lang) == nil) == (code.detail() == nil))
            let parts = [code.text(lang), code.detail(lang)].compactMap { $0 }
            #expect(code.description(lang) == parts.joined(separator: " "))
        }
    }

    @Test func detailOf550IsThatOfRFC959() {
        #expect(ReplyCode.fileUnavailable.detail() == "File unavailable (e.g., file not found, no access).")
        #expect(
            ReplyCode.fileUnavailable.description(.en)
                == "Requested action not taken. File unavailable (e.g., file not found, no access).")
        #expect(ReplyCode.fileUnavailable.wire == nil)
    }

    @Test func wireFormOf110IsExact() throws {
        let wire = try #require(ReplyCode.restartMarker.wire)
        #expect(wire.form == "MARK {sender} = {receiver}" && wire.isExact)
        #expect(ReplyCode.restartMarker.textSource == .rfc)
        #expect(ReplyCode.restartMarker.sources.contains { $0.document == .rfc959 })
    }

    @Test func meaningsOf522CiteRFC4217() throws {
        let meanings = ReplyCode.networkProtocolNotSupported.meanings
        let second = try #require(meanings.first { $0.sources.contains { $0.document == .rfc4217 } })
        #expect(!second.text().isEmpty)
        #expect(second.explain(.en) != second.explain(.ko))
    }

    @Test func commandsAreThoseThatListTheCode() {
        #expect(ReplyCode.needPassword.commands.contains(.user))
        #expect(ReplyCode.invalidRestParameter.commands.contains(.retr), "another document adds it")
        for code in ReplyCode.allCases {
            #expect(code.commands.allSatisfy { $0.replies?.contains(code) == true })
        }
    }

    @Test func switchAcceptsListedAndUnlistedCodes() {
        func word(_ code: ReplyCode) -> String {
            switch code {
            case .fileUnavailable, .fileBusy: "file"
            case _ where code.mayRetry: "later"
            default: "other"
            }
        }
        let codes = [550, 450, 499, 599].compactMap(ReplyCode.init(rawValue:))
        #expect(codes.map(word) == ["file", "file", "later", "other"])
    }
}
