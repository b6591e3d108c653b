import FTPReply
import Foundation
import Testing

@Test func anyVerbOfThreeOrFourLettersIsACommand() throws {
    #expect(Command("retr") == .retr)
    let unlisted = try #require(Command("avbl"))
    #expect("\(unlisted)" == "AVBL" && !unlisted.isListed && unlisted.replies == nil && unlisted.text() == nil)
    #expect(unlisted.canonical == unlisted && unlisted.aliases.isEmpty && unlisted.diagram == nil)
    #expect(Command("connect") == .connect)
    let wrong = [
        "", "LS", "RETRY", "RE R", "ÄBC", "ſtor", "CONNECT", "R\0TR", "R@TR", "R[TR", "R{TR", "R`TR", "RETR file",
        "CWD\r\n",
    ]
    for verb in wrong {
        #expect(Command(verb) == nil, "\(verb)")
    }
}

@Test func anAliasIsAnotherCommandWithTheSameFacts() throws {
    let alias = try #require(Command("XPWD"))
    #expect(alias != .pwd)
    #expect(alias.canonical == .pwd)
    #expect(alias.replies == Command.pwd.replies)
    #expect(Command.pwd.aliases == [alias])
}

@Test func aCommandIsCodedAsItsName() throws {
    let commands: [Command] = try [.retr, .connect, #require(Command("AVBL"))]
    let json = try JSONEncoder().encode(commands)
    #expect(String(decoding: json, as: UTF8.self) == #"["RETR","connect","AVBL"]"#)
    #expect(try JSONDecoder().decode([Command].self, from: json) == commands)
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([Command].self, from: Data(#"["LS"]"#.utf8)) }
}

@Test func theRepliesKeepTheNestingOfRFC959() throws {
    let replies = try #require(Command.retr.replies)
    #expect(replies.preliminary.map(\.rawValue) == [125, 150])
    #expect(replies.afterPreliminary.marker.map(\.rawValue) == [110])
    #expect(replies.afterPreliminary.success.map(\.rawValue) == [226, 250])
    #expect(replies.afterPreliminary.failure.map(\.rawValue) == [425, 426, 451])
    #expect(replies.contains(.fileUnavailable) && !replies.contains(.needPassword))
    #expect(Command.user.replies?.intermediate.map(\.rawValue) == [331, 332])
    let later = try #require(replies.later.first { $0.code.rawValue == 554 })
    #expect("\(later.source)" == "RFC 1123 section 4.1.3.4")
}

@Test func everyListedCommandHasTextRepliesSourcesAndADiagram() {
    #expect(Command.allCases.first == .connect)
    for command in Command.allCases {
        #expect(command.isListed && command.canonical == command)
        #expect(Command(command.name) == command)
        #expect(command.replies?.all.isEmpty == false, "\(command)")
        #expect(!command.sources.isEmpty, "\(command)")
        #expect(Lang.allCases.allSatisfy { command.text($0)?.isEmpty == false })
        #expect(command.diagram?.arc(.protected) == .error)
    }
    #expect(Set(Command.allCases).count == Command.allCases.count)
    #expect(Command.retr.diagram?.arc(.positivePreliminary) == .wait)
    #expect(Command.user.diagram?.arc(.positiveIntermediate) == .next)
}
