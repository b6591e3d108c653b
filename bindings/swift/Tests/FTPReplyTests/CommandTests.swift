import FTPReply
import Foundation
import Testing

@Suite struct CommandFacts {
    @Test func verbIsNormalizedToUpperCase() {
        #expect(Command("retr") == .retr && Command("rEtR") == .retr)
        #expect(Command("connect") == .connect)
    }

    @Test func unlistedVerbIsCommandWithoutFacts() throws {
        let unlisted = try #require(Command("zzqx"))
        #expect("\(unlisted)" == "ZZQX" && !unlisted.isListed && unlisted.replies == nil && unlisted.text() == nil)
        #expect(unlisted.canonical == unlisted && unlisted.aliases.isEmpty && unlisted.diagram == nil)
    }

    @Test(arguments: [
        "", "LS", "RETRY", "RE R", "ÄBC", "ſtor", "CONNECT", "R\0TR", "R@TR", "R[TR", "R{TR", "R`TR", "RETR file",
        "CWD\r\n",
    ])
    func commandRejectsInvalidVerb(_ verb: String) {
        #expect(Command(verb) == nil)
    }

    @Test func aliasHasFactsOfCanonicalCommand() throws {
        let alias = try #require(Command("XPWD"))
        #expect(alias != .pwd && alias.isListed)
        #expect(alias.canonical == .pwd)
        #expect(alias.replies == Command.pwd.replies)
        #expect(Command.pwd.aliases.contains(alias))
    }

    @Test func commandIsEncodedAsName() throws {
        let commands: [Command] = try [.retr, .connect, #require(Command("ZZQX"))]
        let json = try JSONEncoder().encode(commands)
        #expect(String(decoding: json, as: UTF8.self) == #"["RETR","connect","ZZQX"]"#)
        #expect(try JSONDecoder().decode([Command].self, from: json) == commands)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([Command].self, from: Data(#"["LS"]"#.utf8)) }
    }

    // RFC 959's example of MKD has a 521, and RFC 1639 gives LPRT and LPSV the same number.
    @Test func meaningDependsOnCommand() throws {
        let meaning = try #require(Command.mkd.meaning(.addressFamilyNotSupported))
        #expect(meaning.name == "directory_exists" && meaning.commands == [.mkd] && "\(meaning)" == meaning.name)
        #expect(try #require(Command("XMKD")).meaning(.addressFamilyNotSupported) == meaning)
        #expect(Command.lpsv.meaning(.addressFamilyNotSupported)?.name == "address_family_not_supported")
        #expect(Command.list.meaning(.addressFamilyNotSupported) == nil)
        #expect(Command.mkd.meaning(.fileUnavailable) == nil)
    }

    @Test func repliesKeepNestingOfRFC959() throws {
        let replies = try #require(Command.retr.replies)
        #expect(replies.preliminary.contains(.fileStatusOkay))
        #expect(replies.afterPreliminary.marker.contains(.restartMarker))
        #expect(replies.afterPreliminary.success.contains(.closingDataConnection))
        #expect(replies.afterPreliminary.failure.contains(.transferAborted))
        #expect(!replies.success.contains(.closingDataConnection) && !replies.failure.contains(.transferAborted))
        #expect(replies.contains(.fileUnavailable) && !replies.contains(.needPassword))
        #expect(Command.user.replies?.intermediate.contains(.needPassword) == true)
        let later = try #require(replies.later.first { $0.code == .invalidRestParameter })
        #expect("\(later.source)" == "RFC 1123, section 4.1.3.4")
    }

    @Test func slotsAreListsOfReplies() throws {
        for command in Command.allCases {
            let replies = try #require(command.replies)
            #expect(ReplySlot.allCases.flatMap(replies.slot) == replies.all)
            #expect(replies.slot(.preliminary) == replies.preliminary)
            #expect(replies.slot(.afterPreliminaryMarker) == replies.afterPreliminary.marker)
            #expect(replies.slot(.afterPreliminarySuccess) == replies.afterPreliminary.success)
            #expect(replies.slot(.afterPreliminaryFailure) == replies.afterPreliminary.failure)
            #expect(replies.slot(.success) == replies.success)
            #expect(replies.slot(.intermediate) == replies.intermediate)
            #expect(replies.slot(.failure) == replies.failure)
            #expect(replies.slot(.later) == replies.later.map(\.code))
        }
    }

    @Test func listedCommandHasEveryFact() {
        #expect(Command.allCases.first == .connect)
        for command in Command.allCases {
            #expect(command.isListed && command.canonical == command)
            #expect(Command(command.name) == command)
            #expect(command.replies?.all.isEmpty == false, "\(command)")
            #expect(!command.sources.isEmpty, "\(command)")
            #expect(Lang.allCases.allSatisfy { command.text($0)?.isEmpty == false })
            #expect(command.diagram != nil)
        }
        #expect(Set(Command.allCases).count == Command.allCases.count)
    }
}
