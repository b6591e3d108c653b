import FTPReply
import Testing

@Suite struct ReplyValues {
    // RFC 1123, section 4.1.3.4: the exact form of a 110.
    @Test func markersAreExact() throws {
        let marker = try RestartMarker.parse(reply("110 MARK 4096 = 17:512"))
        #expect(marker.sender == "4096" && marker.receiver == "17:512" && "\(marker)" == "4096 = 17:512")
        #expect(text(marker.encode()) == "110 MARK 4096 = 17:512\r\n")
        #expect(try RestartMarker(sender: "4096", receiver: "17:512") == marker)
        #expect(throws: payloadError(.malformed, at: 4, .restartMarker, .restartMarker)) {
            try RestartMarker.parse(reply("110 Mark 1 = 2"))
        }
    }

    @Test(arguments: ["", "a b", "é", "\r\n", "\u{7F}"])
    func markerRejectsCharacter(_ marker: String) {
        #expect(encodeErrorKind { try RestartMarker(sender: "1", receiver: marker) } == .outOfRange)
    }

    // RFC 959, section 4.2.2: "Service ready in nnn minutes."
    @Test func delayIsBeforeWordMinutes() throws {
        #expect(try ExpectedDelay.parse(reply("120 Service ready in 015 minutes.")).minutes == 15)
        #expect(text(ExpectedDelay(minutes: 5).encode()) == "120 Service ready in 5 minutes.\r\n")
        #expect(ExpectedDelay(minutes: 5) < ExpectedDelay(minutes: 6) && "\(ExpectedDelay(minutes: 5))" == "5")
        #expect(payloadErrorKind { try ExpectedDelay.parse(reply("120 soon")) } == .missing)
        #expect(payloadErrorKind { try ExpectedDelay.parse(reply("120 in 4294967296 minutes")) } == .outOfRange)
    }

    @Test func transferSizeIsLastInParentheses() throws {
        let found = try TransferSize.parse(reply("150 Opening BINARY mode for a (1 byte).txt (1234 bytes)."))
        #expect(found == TransferSize(bytes: 1234) && "\(TransferSize(bytes: 9))" == "9")
        #expect(try TransferSize.parse(reply("150 Here it comes")) == nil)
        let read = try TransferSize.parseLenient(reply("150 Starting 12 bytes"))
        #expect(read.value == TransferSize(bytes: 12) && !read.liberties.isEmpty)
        #expect(try text(TransferSize(bytes: 9).encode(.dataConnectionAlreadyOpen)).hasSuffix("(9 bytes)\r\n"))
        #expect(throws: outOfRange(.transferStartReply)) { try TransferSize(bytes: 9).encode(.commandOkay) }
    }

    // RFC 1123, section 4.1.2.9: "FILE: pppp".
    @Test func uniqueNameIsAfterFILE() throws {
        let name = try UniqueName.parse(reply("150 FILE: notes.txt.1"))
        #expect(try name == UniqueName("notes.txt.1") && name.text == "notes.txt.1" && "\(name)" == "notes.txt.1")
        #expect(try text(name.encode(.fileStatusOkay)) == "150 FILE: notes.txt.1\r\n")
        let read = try UniqueName.parseLenient(reply("226 Transfer complete (unique file name:notes.1)."))
        #expect(read.value.text == "notes.1" && read.liberties.contains(.otherCode))
        #expect(throws: outOfRange(.nonemptyName)) { try UniqueName("") }
        #expect(throws: encodeError(.controlByte, at: 1)) { try UniqueName("a\nb") }
        #expect(throws: outOfRange(.transferStartReply)) { try name.encode(.commandOkay) }
    }

    // RFC 959, section 5.4: "NAME system type."
    @Test func systemTypeIsFirstWord() throws {
        let system = try SystemType.parse(reply("215  UNIX Type: L8"))
        #expect(try system == SystemType("UNIX") && system.text == "UNIX" && "\(system)" == "UNIX")
        #expect(try text(system.encode()) == "215 UNIX system type.\r\n")
        #expect(payloadErrorKind { try SystemType.parse(reply("215 ")) } == .missing)
        let other = try SystemType.parse(Reply.parse([0x32, 0x31, 0x35, 0x20, 0xC6, 0x0D, 0x0A]))
        #expect(other.name == [0xC6] && "\(other)" == "\\xc6")
        #expect(throws: ReplyError.self) { try other.encode() }
        for name in ["", "A B", "é", "A\r"] { #expect(throws: ReplyError.self) { try SystemType(name) } }
    }
}
