import FTPReply
import Foundation
import Testing

@Suite struct FileValues {
    // The example of RFC 3659, section 4.3.
    @Test func sizeIsDigits() throws {
        let size = try FileSize.parse(reply("213 1830"))
        #expect(size == FileSize(bytes: 1830) && "\(size)" == "1830" && size < FileSize(bytes: 1831))
        #expect(text(size.encode()) == "213 1830\r\n")
        #expect(try FileSize.parse(reply("213 18446744073709551615")).bytes == .max)
        #expect(try FileSize.parseValue("0042".utf8).bytes == 42)
    }

    @Test func sizeHasTypedErrors() throws {
        #expect(throws: payloadError(.wrongCode, at: 0, .commandOkay, .fileStatusReply)) {
            try FileSize.parse(reply("200 1830"))
        }
        #expect(throws: payloadError(.outOfRange, at: 4, .fileStatus, .byteCount)) {
            try FileSize.parse(reply("213 18446744073709551616"))
        }
        #expect(throws: payloadError(.missing, at: 0, nil, .decimalDigits)) { try FileSize.parseValue("".utf8) }
    }

    @Test func lenientSizeNamesLiberties() throws {
        let read = try FileSize.parseLenient(reply("213 File size is 1830 bytes."))
        #expect(read == Lenient(value: FileSize(bytes: 1830), liberties: [.surroundingText]))
        #expect(try FileSize.parseLenient(reply("213 1830")) == Lenient(value: FileSize(bytes: 1830)))
        #expect(throws: ReplyError.self) { try FileSize.parseLenient(reply("550 1830 bytes")) }
    }

    // The examples of RFC 3659, section 3.3.
    @Test func timeIsUTC() throws {
        let time = try FileTime.parse(reply("213 19980615100045.014"))
        #expect("\(time)" == "1998-06-15T10:00:45.014Z" && time.value == "19980615100045.014")
        #expect(time.year == 1998 && time.month == 6 && time.day == 15)
        #expect(time.hour == 10 && time.minute == 0 && time.second == 45 && time.nanosecond == 14_000_000)
        #expect(time.unixSeconds == 897_904_845)
        #expect(text(time.encode()) == "213 19980615100045.014\r\n")
        #expect(try FileTime.parse(Reply.parse(time.encode())) == time)
    }

    @Test func timeHasFields() throws {
        #expect(try FileTime(year: 2024, month: 2, day: 29) == FileTime.parseValue("20240229000000".utf8))
        #expect(try FileTime(unixSeconds: -1, nanosecond: 5) == FileTime.parseValue("19691231235959.000000005".utf8))
        #expect(try "\(FileTime(unixSeconds: -1))" == "1969-12-31T23:59:59Z")
    }

    @Test(arguments: [
        [2023, 2, 29, 0, 0, 0, 0], [999, 1, 1, 0, 0, 0, 0], [10_000, 1, 1, 0, 0, 0, 0], [2024, 13, 1, 0, 0, 0, 0],
        [2024, 1, 1, 24, 0, 0, 0], [2024, 1, 1, 12, 0, 60, 0], [2024, 1, 1, 0, 0, 0, 1_000_000_000],
        [2024, -1, 1, 0, 0, 0, 0], [2024, 257, 1, 0, 0, 0, 0], [67_560, 1, 1, 0, 0, 0, 0],
        [2024, 1, 1, 256, 0, 0, 0], [2024, 1, 1, 0, 0, 0, -1], [.max, .min, 1, 0, 0, 0, 1 << 32],
    ])
    func timeRejectsFields(_ field: [Int]) {
        let kind = encodeErrorKind {
            try FileTime(
                year: field[0], month: field[1], day: field[2], hour: field[3], minute: field[4], second: field[5],
                nanosecond: field[6])
        }
        #expect(kind == .outOfRange)
    }

    @Test func unixTimeHasRange() {
        #expect(throws: outOfRange(.year)) { try FileTime(unixSeconds: .max) }
        #expect(throws: outOfRange(.nanosecond)) { try FileTime(unixSeconds: 0, nanosecond: 1_000_000_000) }
        #expect(throws: outOfRange(.nanosecond)) { try FileTime(unixSeconds: 0, nanosecond: -1) }
        // 9999-12-31T23:59:59Z is the last second.
        #expect(throws: outOfRange(.year)) { try FileTime(unixSeconds: 253_402_300_800) }
    }

    @Test func leapSecondIsBeforeNextSecond() throws {
        let times = try ["20161231235959", "20161231235959.9", "20161231235960", "20161231235960.5", "20170101000000"]
            .map { value in try FileTime.parseValue(value.utf8) }
        #expect(times == times.sorted() && Set(times).count == times.count)
        #expect(times.reversed().sorted() == times)
        #expect(times[2].unixSeconds == times[4].unixSeconds && times[2] < times[4] && !(times[4] < times[2]))
    }

    @Test func timeConvertsToDate() throws {
        let time = try FileTime.parseValue("20240229120000.5".utf8)
        #expect(time.date == Date(timeIntervalSince1970: 1_709_208_000.5))
        #expect(try FileTime(time.date) == time)
        #expect(try "\(FileTime(Date(timeIntervalSince1970: -0.25)))" == "1969-12-31T23:59:59.75Z")
        for date in [Date.distantPast, Date(timeIntervalSince1970: .infinity), Date(timeIntervalSince1970: .nan)] {
            #expect(throws: outOfRange(.year)) { try FileTime(date) }
        }
    }

    @Test func valuesAreEncoded() throws {
        let times = [try FileTime.parseValue("20240229120000.5".utf8)]
        let json = try JSONEncoder().encode(times)
        #expect(String(decoding: json, as: UTF8.self) == #"["2024-02-29T12:00:00.5Z"]"#)
        #expect(try JSONDecoder().decode([FileTime].self, from: json) == times)
        for text in ["20240229120000", "2024-02-30T12:00:00Z", "2024-0229T12:00:00Z", "2024-02-29 12:00:00Z", ""] {
            #expect(throws: DecodingError.self) { try JSONDecoder().decode([FileTime].self, from: Data("[\"\(text)\"]".utf8)) }
        }
        #expect(try JSONDecoder().decode([FileSize].self, from: JSONEncoder().encode([FileSize(bytes: .max)])) == [FileSize(bytes: .max)])
    }

    // RFC 959, Appendix II: a quote in the path is doubled.
    @Test func quoteInPathIsDoubled() throws {
        let path = try Pathname.parse(reply(#"257 "/usr/dm/foo""bar" directory created"#))
        #expect(path.text == #"/usr/dm/foo"bar"# && path.path == Array(#"/usr/dm/foo"bar"#.utf8))
        #expect(try text(path.encode(commentary: "created.")) == "257 \"/usr/dm/foo\"\"bar\" created.\r\n")
        #expect(try Pathname(#"/usr/dm/foo"bar"#) == path)
    }

    @Test func pathHasTypedErrors() throws {
        #expect(throws: payloadError(.unclosedQuote, at: 8, .pathnameCreated, .closingQuote)) {
            try Pathname.parse(reply(#"257 "/pu"#))
        }
        #expect(throws: encodeError(.controlByte, at: 4)) { try Pathname("/pub\r\n230 Logged in") }
        #expect(throws: encodeError(.controlByte, at: 0)) { try Pathname([0]) }
        #expect(throws: encodeError(.lineBreak, at: 5)) { try Pathname("/").encode(commentary: "a\nb") }
        #expect(try Pathname.parseLenient(reply("257 /home/user")).liberties == [.unquotedPath])
    }

    @Test func pathIsEscapedForPeople() throws {
        let path = try Pathname.parse(Reply.parse([0x32, 0x35, 0x37, 0x20, 0x22, 0x1B, 0xFF, 0x22, 0x0D, 0x0A]))
        #expect("\(path)" == "\\x1b\\xff" && path.path == [0x1B, 0xFF])
        #expect(try "\(Pathname("/PASS hunter2"))" == "/PASS ****")
    }
}
