import FTPReply
import Foundation
import Testing

@Test func lineStartsWithCode() throws {
    #expect(try ReplyCode(line: Data("220 ready\r\n".utf8)) == .serviceReady)
    #expect(try ReplyCode(line: "226\r\r\n".utf8) == .closingDataConnection)
    #expect(try ReplyCode(line: [0x35, 0x39, 0x39, 0x2D, 0xFF]).rawValue == 599)
}

@Test(arguments: ["", "22", " 220 x", "720 x", "2200 x", "220_x", "220\rx", "２２０ x"])
func lineWithoutCodeIsMalformed(_ line: String) {
    #expect(throws: ReplyError.fault(ReplyFault(kind: .malformed, offset: 0))) {
        try ReplyCode(line: Data(line.utf8))
    }
}

@Test func messageNeverContainsInput() {
    #expect {
        try ReplyCode(line: Data("secret".utf8))
    } throws: { error in
        "\(error)".contains("a line must start with a code") && !"\(error)".contains("secret")
    }
}

@Test func messageIsSentenceInEveryLanguage() {
    let fault = ReplyError.fault(ReplyFault(kind: .lineTooLong, offset: .max, code: .fileUnavailable))
    #expect(
        fault.message() == "line too long in the 550 reply at byte 18446744073709551615: "
            + "a line is longer than the limit, so the reply was discarded")
    let payload = ReplyError.payload(kind: .outOfRange, offset: 4, code: nil, expected: .port)
    #expect(payload.description == "value out of range at byte 4 of the input: expected a port from 1 to 65535")
    #expect((payload as any Error).localizedDescription == payload.message(.fromLocale()))
    #expect(payload.message(.ko) == "범위를 벗어난 값(입력, 바이트 오프셋 4). 필요: 1~65535의 포트")
    let hole = ReplyError.encode(kind: .unfilledHole, line: 0, offset: 0, hole: "sender", needed: 0, expected: nil)
    #expect(hole.message() == "no value for the placeholder `sender`; fill it in, or pass a text")
    let small = ReplyError.encode(kind: .bufferTooSmall, line: 0, offset: 0, hole: nil, needed: 10, expected: nil)
    #expect(small.message(.ko) == "버퍼가 너무 작습니다. 최소 10바이트가 필요합니다.")
    let port = ReplyError.encode(kind: .outOfRange, line: 0, offset: 0, hole: nil, needed: 0, expected: .port)
    #expect(port.message() == "value out of range: expected a port from 1 to 65535")
    #expect(ReplyError.send(kind: .greeting).message().hasPrefix("`connect` cannot be sent"))
}

@Test func argumentOf2GiBIsError() {
    // Takes no memory.
    let long = repeatElement(UInt8(ascii: "1"), count: 1 << 31)
    let error = ReplyError.tooLarge(size: 4 + (1 << 31), max: (1 << 31) - 1)
    #expect(throws: error) { try HostPort.parseArgument(long) }
    #expect(throws: error) { try Command.retr.encode(long) }
    #expect(throws: error) { try Reply.parse(long) }
    #expect(throws: error) { try ReplyCode(line: long) }
    #expect(throws: error) { try FileEntry.parseLines(long)[0].get() }
    #expect(error.message().hasPrefix("2147483652 is too large ") && error.message(.ko).contains("2147483647"))
}

@Test func everyKindHasMessage() {
    let errors =
        FaultKind.allCases.map { ReplyError.fault(ReplyFault(kind: $0, offset: 0)) }
        + PayloadErrorKind.allCases.map { .payload(kind: $0, offset: 0, code: .fileStatus, expected: .time) }
        + EncodeErrorKind.allCases.map { .encode(kind: $0, line: 1, offset: 2, hole: "x", needed: 3, expected: .port) }
        + SendErrorKind.allCases.map { .send(kind: $0) }
    for error in errors {
        #expect(Lang.allCases.allSatisfy { !error.message($0).isEmpty }, "\(error)")
        #expect("\(error)" == error.message(.en))
    }
}

@Test func adviceDependsOnCommandAndSituation() throws {
    #expect(Command.retr.advice(.fileUnavailable).recovery == .fixRequest)
    #expect(Command.stor.advice(.fileUnavailable).recovery == .chooseAnotherName)
    #expect(try #require(Command("XMKD")).advice(.fileUnavailable) == Command.mkd.advice(.fileUnavailable))
    let aborted = Command.retr.advice(.transferAborted)
    let aborting = Command.retr.advice(.transferAborted, situation: [.aborting, .protected])
    #expect(aborting.recovery == .proceed && aborting != aborted)
    #expect(aborting.causes(.ko) != aborted.causes(.ko))
    #expect(aborting.sources.map(\.description) == ["RFC 959, section 4.1.3"])
    #expect(Command.mlsd.advice(.commandNotImplemented).suggestedCommands == [.list, .nlst])
}

@Test func adviceWithoutEntryIsRecoveryOfCode() throws {
    let advice = try #require(Command("ZZZZ")).advice(.serviceNotAvailable)
    #expect(advice.recovery == .reconnect && advice.text(.ko) == Recovery.reconnect.text(.ko))
    #expect(advice.causes(.ko) == ReplyCode.serviceNotAvailable.causes(.ko))
    #expect(advice.suggestedCommands.isEmpty && advice.sources.isEmpty)
    #expect("\(advice)" == advice.text())
}

@Test func everyCommandAndCodeHasAdvice() {
    let situations = Situation.allCases.map { [$0] } + [[], Set(Situation.allCases)]
    for command in Command.allCases {
        for code in ReplyCode.allCases {
            for situation in situations {
                let advice = command.advice(code, situation: situation)
                #expect(Lang.allCases.allSatisfy { !advice.text($0).isEmpty }, "\(command) \(code)")
            }
        }
    }
}
