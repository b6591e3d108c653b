import FTPReply
import Testing

@Suite struct Security {
    // "foobar" is a test vector of RFC 4648, section 10.
    @Test func dataIsDecoded() throws {
        let data = try SecurityData.parse(reply("335 ADAT=Zm9vYmFy"))
        #expect(data == SecurityData("foobar".utf8) && data?.base64 == "Zm9vYmFy")
        #expect(try SecurityData.parse(reply("234 Proceed with negotiation.")) == nil)
        #expect(try text(SecurityData("foo".utf8).encode(.securityDataAccepted)) == "235 ADAT=Zm9v\r\n")
        #expect(SecurityData([]).base64 == "" && SecurityData("f".utf8).base64 == "Zg==")
        #expect(try SecurityData.parseArgument("Zm9vYg==".utf8).bytes == Array("foob".utf8))
    }

    @Test func dataHasTypedErrors() throws {
        #expect(throws: payloadError(.invalidBase64, at: 0, nil, .canonicalBase64)) {
            try SecurityData.parseArgument("!".utf8)
        }
        #expect(throws: payloadError(.wrongCode, at: 0, .commandOkay, .securityDataReply)) {
            try SecurityData.parse(reply("200 ADAT=Zg=="))
        }
        #expect(try SecurityData.parseLenient(reply("200 ADAT=Zg==")).liberties == [.otherCode])
        #expect(throws: outOfRange(.securityDataReply)) { try SecurityData([]).encode(.commandOkay) }
    }

    @Test func dataIsNotShown() {
        let data = SecurityData("hunter2".utf8)
        var dumped = ""
        dump(data, to: &dumped)
        #expect("\(data)" == "7 bytes" && !dumped.contains("104"), "104 is the letter h")
    }

    // RFC 2228, section 5.2: the base64 of "200 Command okay." in a 631.
    @Test func protectedReplyContainsReply() throws {
        let protected = try ProtectedReply.parse(reply("631 MjAwIENvbW1hbmQgb2theS4NCg=="))
        #expect(protected.code == .integrityProtected && protected.fragments == [Array("200 Command okay.\r\n".utf8)])
        #expect(try protected.open { $0 } == reply("200 Command okay."))
        #expect("\(protected)" == "ProtectedReply(631, fragments: 1)")
    }

    @Test func mechanismDecodesEachFragment() throws {
        let mask: ([UInt8]) -> [UInt8] = { $0.map { $0 ^ 0x55 } }
        let fragments = ["20", "0 ok\r\n"].map { mask(Array($0.utf8)) }
        let protected = try ProtectedReply.parse(Reply.parse(ProtectedReply.encode(.privateProtected, fragments: fragments)))
        #expect(try protected.open(unprotect: mask) == reply("200 ok"))
        struct Rejected: Error {}
        #expect(throws: Rejected.self) { try protected.open { _ in throw Rejected() } }
    }

    @Test func protectedReplyHasTypedErrors() throws {
        let nested = try ProtectedReply.encode(.integrityProtected, fragments: ["631 YQ==\r\n".utf8])
        let notOne = try ProtectedReply.encode(.integrityProtected, fragments: ["200 a\r\n200 b\r\n".utf8])
        #expect(throws: payloadError(.nested, at: 0, .integrityProtected, .unprotectedReply)) {
            try ProtectedReply.parse(Reply.parse(nested)).open { $0 }
        }
        #expect(throws: payloadError(.notOneReply, at: 0, .integrityProtected, .oneReply)) {
            try ProtectedReply.parse(Reply.parse(notOne)).open { $0 }
        }
        let limits = ParseOptions(limits: Limits(maxLine: 4))
        let one = try ProtectedReply.encode(.integrityProtected, fragments: ["200 four\r\n".utf8])
        #expect(throws: payloadError(.notOneReply, at: 0, .integrityProtected, .oneReply)) {
            try ProtectedReply.parse(Reply.parse(one)).open(options: limits) { $0 }
        }
        #expect(throws: outOfRange(.protectedReply)) { try ProtectedReply.encode(.commandOkay, fragments: [[1]]) }
        #expect(throws: payloadError(.wrongCode, at: 0, .commandOkay, .protectedReply)) {
            try ProtectedReply.parse(reply("200 YQ=="))
        }
    }
}
