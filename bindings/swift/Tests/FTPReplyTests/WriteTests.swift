import FTPReply
import Testing

@Suite struct CommandLines {
    // RFC 959, section 5.3: a verb, a space and the argument, CR LF.
    @Test func lineHasVerbSpaceAndArgument() throws {
        #expect(try text(Command.retr.encode("notes.txt")) == "RETR notes.txt\r\n")
        #expect(try text(Command.pasv.encode()) == "PASV\r\n")
        #expect(try text(#require(Command("xcwd")).encode(" a  b ")) == "XCWD  a  b \r\n")
        #expect(try Command.cwd.encode("파일") == Array("CWD 파일\r\n".utf8))
        #expect(try text(Command.dele.encode([0xE9, 0xFF])) == "DELE \u{E9}\u{FF}\r\n")
    }

    @Test(arguments: ["\r", "\n", "\0"])
    func argumentThatEndsLineIsRejected(_ end: String) {
        #expect(throws: encodeError(.controlByte, at: 3)) { try Command.retr.encode("abc\(end)DELE x") }
    }

    @Test func greetingIsNeverSent() {
        #expect(throws: encodeError(.invalidVerb)) { try Command.connect.encode() }
    }
}

@Suite struct ReplyBuilders {
    // RFC 959, section 4.2: the first line has a hyphen, the last line has the code and a space.
    @Test func linesAreIndented() throws {
        var builder = ReplyBuilder(.helpMessage, lines: ["First", "", "230 looks like a reply", "Last"])
        #expect(try text(builder.encode()) == "214-First\r\n \r\n 230 looks like a reply\r\n214 Last\r\n")
        builder.style = .code
        #expect(try text(builder.encode()) == "214-First\r\n214-\r\n214-230 looks like a reply\r\n214 Last\r\n")
    }

    @Test func partsOfTextAreWritten() throws {
        let text = "RETR notes.txt\nEnd"
        let lines = text.split(separator: "\n")
        #expect(try ReplyBuilder(.helpMessage, lines: lines).encode() == Array("214-RETR notes.txt\r\n214 End\r\n".utf8))
        #expect(try Command.retr.encode(lines[0].dropFirst(5)) == Array("RETR notes.txt\r\n".utf8))
        var dialogue = Dialogue()
        try dialogue.send(.retr, argument: lines[0].dropFirst(5))
        #expect(dialogue.outstanding == [.connect, .retr])
    }

    @Test func noLinesAreOneEmptyLine() throws {
        #expect(try text(ReplyBuilder(.commandOkay, lines: []).encode()) == "200 \r\n")
        #expect(try text(ReplyBuilder(.commandOkay, lines: [String]()).encode()) == "200 \r\n")
        #expect(try text(ReplyBuilder(.commandOkay, lines: [""]).encode()) == "200 \r\n")
    }

    // RFC 2228, section 5.2: every line of a 63z reply begins with its code.
    @Test func protectedReplyHasCodeOnEachLine() throws {
        let builder = ReplyBuilder(.privateProtected, lines: ["YQ==", "Yg==", "Yw=="])
        #expect(try text(builder.encode()) == "632-YQ==\r\n632-Yg==\r\n632 Yw==\r\n")
    }

    @Test(arguments: ["a\r", "a\n", "a\r\n230 b"])
    func lineBreakIsRejected(_ line: String) {
        #expect(throws: encodeError(.lineBreak, line: 1, at: 1)) {
            try ReplyBuilder(.systemStatus, lines: ["first", line]).encode()
        }
    }

    @Test func bytesAreWrittenUnchanged() throws {
        let builder = ReplyBuilder(.fileUnavailable, lines: [[0xC6, 0x00, 0xFF]])
        #expect(try text(builder.encode()) == "550 \u{C6}\0\u{FF}\r\n")
    }

    @Test func textComesFromTable() throws {
        #expect(try text(ReplyBuilder(fromTable: .notLoggedIn).encode()) == "530 Not logged in.\r\n")
        let korean = try ReplyBuilder(fromTable: .notLoggedIn, .ko)
        #expect(try korean.encode() == Array("530 \(ReplyCode.notLoggedIn.text(.ko)!)\r\n".utf8))
        #expect(throws: encodeError(.noText)) { try ReplyBuilder(fromTable: #require(ReplyCode(rawValue: 599))) }
        #expect(throws: ReplyError.encode(kind: .unfilledHole, line: 0, offset: 0, hole: "h1", needed: 0, expected: nil)) {
            try ReplyBuilder(fromTable: .enteringPassiveMode)
        }
    }

    @Test func descriptionShowsNoText() {
        #expect("\(ReplyBuilder(.commandUnrecognized, lines: ["PASS hunter2"]))" == "ReplyBuilder(500, indent)")
    }
}
