import FTPReply
import Testing

@Suite struct Listings {
    // The example of RFC 2389, section 3.2.
    @Test func featuresAreCollection() throws {
        let features = try Features.parse(
            reply("211-Extensions supported:\r\n MLST size*;create;modify*;perm;media-type\r\n SIZE\r\n COMPRESSION\r\n MDTM\r\n211 END"))
        #expect(features.map(\.name) == ["MLST", "SIZE", "COMPRESSION", "MDTM"])
        #expect(features["mlst"]?.params == Array("size*;create;modify*;perm;media-type".utf8))
        #expect(features.contains("Size") && !features.contains("UTF8") && features["UTF8"] == nil)
        #expect(features.count == 4 && features[3].text == "MDTM" && features.last?.params == [])
        #expect(try Features.parse(Reply.parse(features.encode())) == features)
        #expect(try Features.parse(reply("211 no features")).isEmpty)
    }

    @Test func featuresAreWrittenAfterOneSpace() throws {
        let features: Features = try [Feature("MDTM"), Feature("REST", params: "STREAM")]
        #expect(try text(features.encode()) == "211-Features:\r\n MDTM\r\n REST STREAM\r\n211 End\r\n")
        #expect(try text(Features([]).encode()) == "211 End\r\n")
        #expect("\(features)" == "[MDTM, REST STREAM]")
    }

    @Test(arguments: ["", " ", "A B", "É", "A ", "한"])
    func featureRejectsName(_ name: String) {
        #expect(encodeErrorKind { try Feature(name) } == .outOfRange)
    }

    @Test func featureRejectsControlByte() {
        #expect(encodeErrorKind { try Feature("A\r\n230 x") } == .controlByte)
        #expect(throws: ReplyError.self) { try Feature("A", params: "b\nc") }
    }

    @Test func lenientFeaturesNeedFeature() throws {
        #expect(try Features.parseLenient(reply("200-x\r\n SIZE\r\n200 End")).liberties == [.otherCode])
        #expect(throws: payloadError(.wrongCode, at: 0, .commandOkay, .featuresReply)) {
            try Features.parseLenient(reply("200 OK"))
        }
    }

    // An example of RFC 3659, section 7.7.4.
    @Test func entryHasFactsAndPath() throws {
        let entry = try FileEntry.parse(
            reply("250- Listing tmp\r\n Type=dir;Modify=19981107085215;Perm=el; /tmp\r\n250 End"))
        #expect(entry.text == "/tmp" && entry.facts.map(\.name) == ["type", "modify", "perm"])
        #expect(entry.fact("TYPE")?.text == "dir" && entry.fact("size") == nil)
        let modified = try #require(entry.fact("modify"))
        #expect(try FileTime.parseValue(modified.value).year == 1998)
        #expect(try FileEntry.parse(Reply.parse(entry.encode())) == entry)
    }

    @Test func entryIsWritten() throws {
        let entry = try FileEntry(facts: [Fact("type", "file"), Fact("size", "987")], path: "Makefile")
        #expect(text(entry.line) == "type=file;size=987; Makefile" && "\(entry)" == text(entry.line))
        #expect(text(entry.encode()) == "250-Listing\r\n type=file;size=987; Makefile\r\n250 End\r\n")
        #expect(try FileEntry.parseLine(entry.line) == entry)
        let sent = try FileEntry.parseLine("Type=file;SIZE=987; Makefile".utf8)
        #expect(sent == entry && sent.hashValue == entry.hashValue && sent.line != entry.line)
        let bare = try FileEntry(facts: [], path: [0xFF, 0x20])
        #expect(bare.line == [0x20, 0xFF, 0x20] && bare.path == [0xFF, 0x20])
    }

    @Test func entryHasTypedErrors() throws {
        #expect(payloadErrorKind { try FileEntry.parse(reply("250 ok")) } == .missing)
        #expect(payloadErrorKind { try FileEntry.parseLine("no entry".utf8) } == .malformed)
        #expect(encodeErrorKind { try FileEntry(facts: [Fact("a b", "c")], path: "x") } == .outOfRange)
        #expect(encodeErrorKind { try FileEntry(facts: [Fact("type", "a;b=c")], path: "x") } == .outOfRange)
        #expect(encodeErrorKind { try FileEntry(facts: [Fact("type", "file")], path: "a\r\n") } == .controlByte)
    }

    @Test func replyCanHaveSeveralEntries() throws {
        let entries = try FileEntry.parseAll(
            reply("250-x\r\n type=file; lib.tar\r\n type=dir; lib.tar\r\n250 End"))
        #expect(entries.map { $0.fact("type")?.text } == ["file", "dir"])
    }

    @Test func listingIsParsedAtOnce() throws {
        let listing = "Type=dir; pub\r\nno entry\r\ntype=file;size=3; a b.txt\r\n"
        let entries = FileEntry.parseLines(listing.utf8)
        #expect(entries.count == 3)
        #expect(try entries[0].get() == FileEntry.parseLine("Type=dir; pub".utf8))
        #expect(throws: ReplyError.self) { try entries[1].get() }
        #expect(try entries[2].get().text == "a b.txt")
        #expect(FileEntry.parseLines("".utf8).isEmpty)
    }

    @Test func lenientEntryAcceptsSpacing() throws {
        let read = try FileEntry.parseLenient(reply("250-Listing\r\nType=file;Size=3; a.txt\r\n\r\n250 End"))
        #expect(read.value.text == "a.txt" && read.liberties == [.entrySpacing])
    }
}
