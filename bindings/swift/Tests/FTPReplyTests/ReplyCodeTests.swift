import FTPReply
import Foundation
import Testing

let everyCode = (100...699).compactMap(ReplyCode.init(rawValue:))

@Test func everyNumberFrom100To699IsACodeAndNoOtherIs() {
    for number in 0...65_535 {
        let code = ReplyCode(rawValue: number)
        #expect(code?.rawValue == (100...699 ~= number ? number : nil))
    }
    for number in [Int.min, -550, -1, 65_536 + 550, 1 << 32 + 550, Int.max] {
        #expect(ReplyCode(rawValue: number) == nil, "\(number)")
    }
}

@Test func codesAreEqualAndOrderedByNumberAndPrintAsDigits() {
    #expect(ReplyCode.fileUnavailable == ReplyCode(rawValue: 550))
    #expect(ReplyCode.fileUnavailable != ReplyCode(rawValue: 551))
    #expect(Set(everyCode + everyCode).count == everyCode.count)
    #expect(everyCode.shuffled().sorted() == everyCode)
    #expect(everyCode.allSatisfy { "\($0)" == "\($0.rawValue)" })
    #expect(String(reflecting: ReplyCode.fileUnavailable) == "550 file_unavailable")
}

@Test func aCodeIsCodedAsItsNumber() throws {
    let codes = try [ReplyCode.serviceReady, #require(ReplyCode(rawValue: 599))]
    let json = try JSONEncoder().encode(codes)
    #expect(String(decoding: json, as: UTF8.self) == "[220,599]")
    #expect(try JSONDecoder().decode([ReplyCode].self, from: json) == codes)
    for wrong in ["[99]", "[700]", "[-550]", "[65761]", "[\"550\"]", "[550.5]", "[null]"] {
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([ReplyCode].self, from: Data(wrong.utf8)) }
    }
}

@Test func theFirstDigitAloneDecidesTheClassAndThePredicates() {
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
func aClassEndsWhereTheNextBegins(_ number: Int, _ expected: ReplyClass) {
    #expect(ReplyCode(rawValue: number)?.replyClass == expected)
}

@Test func theSecondDigitAloneDecidesTheGroup() {
    for code in everyCode {
        let digit = code.rawValue / 10 % 10
        #expect(code.group?.digit == (digit <= 5 ? digit : nil), "\(code)")
    }
    #expect(ReplyGroup.allCases.map(\.digit) == [0, 1, 2, 3, 4, 5])
}

@Test func theListedCodesAreThoseWithAName() {
    #expect(everyCode.filter { $0.name != nil } == ReplyCode.allCases)
    #expect(everyCode.filter(\.isListed) == ReplyCode.allCases)
    #expect(ReplyCode.allCases.count == 64)
    for code in ReplyCode.allCases {
        #expect(code.name.flatMap(ReplyCode.init(name:)) == code)
        #expect(code.aliases.allSatisfy { ReplyCode(name: $0) == code })
        #expect(!code.sources.isEmpty)
        #expect(code.status != nil)
    }
    for name in ["", "no_such_code", "FILE_UNAVAILABLE", "fileUnavailable", "file_unavailable "] {
        #expect(ReplyCode(name: name) == nil)
    }
}

@Test func anUnlistedCodeHasWhatItsClassHasAndNothingMore() {
    for code in everyCode where !code.isListed {
        #expect(code.name == nil && code.text() == nil && code.detail(.ko) == nil)
        #expect(code.status == nil && code.textSource == nil && code.wire == nil)
        #expect(code.sources.isEmpty && code.meanings.isEmpty && code.aliases.isEmpty && code.commands.isEmpty)
        #expect(code.recovery == code.replyClass.recovery)
        #expect(Lang.allCases.allSatisfy { code.explain($0) == code.replyClass.explain($0) })
        #expect(String(reflecting: code) == "\(code.rawValue)")
    }
}

@Test func aTextWithoutALanguageIsEnglish() {
    for code in everyCode {
        #expect(code.text() == code.text(.en))
        #expect(code.detail() == code.detail(.en))
        #expect(code.explain() == code.explain(.en))
        #expect(Lang.allCases.allSatisfy { !code.explain($0).isEmpty })
    }
    for code in ReplyCode.allCases {
        #expect(code.text(.en) != code.text(.ko))
        #expect(code.explain(.en) != code.explain(.ko))
    }
}

@Test func whatTheRFCsSayOf110And550And522IsAllThere() throws {
    let wire = try #require(ReplyCode.restartMarker.wire)
    #expect(wire.form == "MARK {sender} = {receiver}" && wire.isExact)
    #expect(ReplyCode.restartMarker.textSource == .rfc)
    #expect(ReplyCode.restartMarker.sources.contains { $0.document == .rfc959 })

    #expect(ReplyCode.fileUnavailable.detail() == "File unavailable (e.g., file not found, no access).")
    #expect(ReplyCode.fileUnavailable.sources.map(\.description).first == "RFC 959 section 4.2.2")
    #expect(ReplyCode.fileUnavailable.wire == nil)

    let meanings = ReplyCode.networkProtocolNotSupported.meanings
    let second = try #require(meanings.first { $0.sources.contains { $0.document == .rfc4217 } })
    #expect(!second.text().isEmpty)
    #expect(second.explain(.en) != second.explain(.ko))
}

@Test func aCodeKnowsTheCommandsThatItMayAnswer() {
    #expect(ReplyCode.needPassword.commands == [.user])
    #expect(ReplyCode.invalidRestParameter.commands.contains(.retr), "a later document adds it")
    for code in ReplyCode.allCases {
        #expect(code.commands.allSatisfy { $0.replies?.contains(code) == true })
    }
}

@Test func aSwitchTakesListedAndUnlistedCodes() {
    func word(_ code: ReplyCode) -> String {
        switch code {
        case .fileUnavailable, .fileBusy: "file"
        case _ where code.mayRetry: "later"
        default: "other"
        }
    }
    #expect([550, 450, 499, 599].compactMap(ReplyCode.init(rawValue:)).map(word) == ["file", "file", "later", "other"])
}
