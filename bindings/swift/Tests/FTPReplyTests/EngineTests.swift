import FTPReply
import Foundation
import Testing

@Test func theCodeOfARawLineIsReadByTheEngine() throws {
    #expect(try ReplyCode(line: Data("220 ready\r\n".utf8)) == .serviceReady)
    #expect(try ReplyCode(line: "226\r\r\n".utf8) == .closingDataConnection)
    #expect(try ReplyCode(line: [0x35, 0x39, 0x39, 0x2D, 0xFF]).rawValue == 599)
}

@Test(arguments: ["", "22", " 220 x", "720 x", "2200 x", "220_x", "220\rx", "２２０ x"])
func aLineThatIsNoneIsMalformed(_ line: String) {
    #expect(throws: ReplyError.malformed) { try ReplyCode(line: Data(line.utf8)) }
}

@Test func anErrorSaysWhatWasExpectedAndNotWhatCame() {
    #expect {
        try ReplyCode(line: Data("secret".utf8))
    } throws: { error in
        "\(error)".contains("three digits") && !"\(error)".contains("secret")
    }
}

@Test func theEngineFindsCodesByWordsOfAnyLanguage() {
    #expect(ReplyCode.search("PASSIVE mode").contains(.enteringPassiveMode))
    #expect(ReplyCode.search("550") == [.fileUnavailable])
    #expect(ReplyCode.search("비밀번호").contains(.needPassword))
    #expect(ReplyCode.search(" ").isEmpty)
}
