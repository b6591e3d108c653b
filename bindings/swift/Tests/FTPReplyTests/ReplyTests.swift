import FTPReply
import Foundation
import Testing

private let welcome = Array("230-Welcome\r\n\u{1B}[31m red\r\n\r\n230-more\r\n 230 x\r\n230 Logged in\r\n".utf8)

@Test func replyHasCodeBytesAndLines() throws {
    let reply = try Reply.parse(welcome)
    #expect(reply.code == .userLoggedIn && reply.raw == welcome)
    #expect(reply.lineCount == 6 && reply.lines.count == 6)
    #expect(
        reply.lines.map { String(decoding: $0, as: UTF8.self) } == [
            "Welcome", "\u{1B}[31m red", "", "more", " 230 x", "Logged in",
        ])
    #expect(
        reply.rawLines.map { String(decoding: $0, as: UTF8.self) } == [
            "230-Welcome", "\u{1B}[31m red", "", "230-more", " 230 x", "230 Logged in",
        ])
    #expect(reply.text == "Welcome\n\u{1B}[31m red\n\nmore\n 230 x\nLogged in")
    #expect(reply.diagnostics.isEmpty && reply.omittedDiagnostics == 0)
}

@Test(arguments: [("200\r\n", ""), ("200 \n", ""), ("200 OK\r\r\n", "OK"), ("200-a\n200\n", "a\n")])
func textOfShortRepliesIsExact(_ input: String, _ text: String) throws {
    #expect(try Reply.parse(input.utf8).text == text)
}

@Test func undecodableTextIsReplaced() throws {
    let reply = try Reply.parse([0x35, 0x35, 0x30, 0x20, 0xC6, 0xC4, 0x21, 0x0D, 0x0A])
    #expect(reply.text == "\u{FFFD}\u{FFFD}!")
    #expect(reply.lines[0].elementsEqual([0xC6, 0xC4, 0x21]))
}

@Test func repliesCompareByCodeAndBytes() throws {
    let events = ReplyParser().feed("220 A\r\n\r\n220 A\r\n220  A\r\n".utf8)
    let replies = try events.map { try $0.get() }
    #expect(replies[0] == replies[1] && replies[1].diagnostics.map(\.kind) == [.blankLine])
    #expect(replies[0] != replies[2] && Set(replies).count == 2)
    #expect(replies[0].lines != replies[2].lines && Set([replies[0].lines, replies[1].lines]).count == 1)
}

@Test(arguments: [
    ("", FaultKind.unexpectedEof, 0), ("220 A", .unexpectedEof, 0), ("220-A\r\n", .unexpectedEof, 0),
    ("what?\r\n", .malformed, 0), ("220 A\r\n221 B\r\n", .malformed, 7), ("\r\n220 A\r\n", .malformed, 0),
])
func parseRequiresExactlyOneReply(_ input: String, _ kind: FaultKind, _ offset: UInt64) throws {
    do {
        _ = try Reply.parse(input.utf8)
        Issue.record("no error")
    } catch {
        guard case .fault(let fault, let replies) = error else {
            Issue.record("another error: \(error)")
            return
        }
        #expect(fault.kind == kind && fault.offset == offset && replies.isEmpty)
    }
}

@Test func optionsApplyToParse() throws {
    let other = "226-A\r\n451 B\r\n".utf8
    #expect(throws: ReplyError.self) { try Reply.parse(other) }
    let reply = try Reply.parse(other, options: ParseOptions(terminator: .anyCode))
    #expect(reply.code == .localError && reply.diagnostics.map(\.kind) == [.codeMismatch])
    #expect(reply.text == "A\nB" && "\(reply)" == "451 A\\nB")

    let limits = Limits(maxLine: 5)
    #expect(try Reply.parse("220 A\r\n".utf8, options: ParseOptions(limits: limits)).text == "A")
    #expect(throws: ReplyError.fault(ReplyFault(kind: .lineTooLong, offset: 0, code: .serviceReady, kept: Array("220 A".utf8)))) {
        try Reply.parse("220 AB\r\n".utf8, options: ParseOptions(limits: limits))
    }
}

@Test func bytesBeyondEveryLimitAreFault() throws {
    let bytes = Array("220 ".utf8) + Array(repeating: 0x61, count: Limits.max) + Array("\r\n".utf8)
    let options = ParseOptions(limits: Limits(maxLine: .max, maxReply: .max, maxLines: .max))
    do {
        _ = try Reply.parse(bytes, options: options)
        Issue.record("no error")
    } catch .fault(let fault, _) {
        #expect(fault.kind == .lineTooLong && fault.offset == 0 && fault.code == .serviceReady)
    } catch {
        Issue.record("another error: \(error)")
    }
}

@Test func limitsHaveDefaultsAndMaximum() {
    #expect(Limits() == Limits(maxLine: 65_536, maxReply: 1_048_576, maxLines: 16_384))
    #expect(ParseOptions().terminator == .sameCode && ParseOptions().limits == Limits())
    let unlimited = ParseOptions(limits: Limits(maxLine: .max, maxReply: .max, maxLines: .max))
    #expect(ReplyParser(options: unlimited).feed("220 A\r\n".utf8).count == 1)
    #expect(Limits.max >= 1 << 26)
    let negative = ReplyParser(options: ParseOptions(limits: Limits(maxLine: -1, maxReply: .min, maxLines: -1)))
    let events = negative.feed("220 A\r\n".utf8)
    #expect(events.count == 1 && (try? events[0].get()) == nil)
}

@Test func displayedReplyIsEscapedAndMasked() throws {
    #expect("\(try Reply.parse(welcome))" == #"230 Welcome\n\x1b[31m red\n\nmore\n 230 x\nLogged in"#)
    let secret = try Reply.parse("500-Unknown\r\n500 PASS hunter2\r\n".utf8)
    #expect("\(secret)" == #"500 Unknown\nPASS ****"#)
    #expect(secret.sanitizedLines == ["Unknown", "PASS ****"])
    #expect(try Reply.parse("214 PASS <password>\r\n".utf8).sanitizedLines == ["PASS <password>"])
}

@Test func nothingPrintedHasSecretsOrControlCharacters() throws {
    let events = ReplyParser().feed("\r\n331 PASS hunter2\u{1B}\r\n> ACCT hunter2\u{1B}\r\n".utf8)
    try #require(events.count == 2)
    let error = ReplyError.fault(ReplyFault(kind: .malformed, offset: 0, kept: Array("PASS hunter2".utf8)), replies: [try events[0].get()])
    for value in events.map({ $0 as Any }) + [events, error, try events[0].get(), try events[0].get().lines.count] {
        var dumped = ""
        dump(value, to: &dumped)
        for printed in ["\(value)", String(reflecting: value), dumped, (error as any Error).localizedDescription] {
            #expect(!printed.contains("hunter2") && !printed.contains("\u{1B}"))
            // The bytes as numbers.
            #expect(!printed.contains("104, 117, 110") && !printed.contains("- 104"))
        }
    }
}

@Test func copyWithoutSecretsHasNone() throws {
    let events = ReplyParser().feed("\r\n331-A\r\n331 PASS hunter2\r\n> ACCT hunter2\r\n".utf8)
    guard case .reply(let reply) = events[0], case .fault(let fault) = events[1] else {
        Issue.record("other events")
        return
    }
    let copy = reply.withoutSecrets()
    #expect(copy.raw == Array("331-A\r\n331 PASS ****\r\n".utf8) && copy.text == "A\nPASS ****")
    #expect(copy.diagnostics == reply.diagnostics && !copy.diagnostics.isEmpty)
    #expect(fault.withoutSecrets().kept == Array("> ACCT ****".utf8) && fault.sanitized == "> ACCT ****")
    #expect(fault.withoutSecrets().offset == fault.offset)
}

@Test func textIsEscapedAndSanitized() {
    #expect(Display.escape([0x1B, 0x5B, 0x32, 0x4A, 0x63, 0xE9]) == #"\x1b[2Jc\xe9"#)
    #expect(Display.escape("PASS hunter2".utf8) == "PASS hunter2")
    #expect(Display.sanitize("530 pass hunter2\u{202E}".utf8) == "530 pass ****")
    #expect(Telnet.unescapeIAC([0x61, 0xFF, 0xFF, 0x62, 0xFF]) == [0x61, 0xFF, 0x62, 0xFF])
}

@Test func replyIsExplained() throws {
    let reply = try Reply.parse("421 Passive data channel timed out.\r\n".utf8)
    #expect(reply.hints() == Help.hints(.serviceNotAvailable, "Passive data channel timed out."))
    #expect(Help.explain(reply, .ko) == Help.explain(.serviceNotAvailable, reply.text, .ko))
    let protected = try Reply.parse("522-Secure\r\n522 data only\r\n".utf8)
    #expect(
        Help.explain(protected, command: .list, situation: [.clearText])
            == Help.explain(.networkProtocolNotSupported, protected.text, command: .list, situation: [.clearText]))
}
