import FTPReply
import Foundation
import Testing

/// The snippets of the README. `readmeSnippetsRun` compares them.
@Suite struct ReadmeSnippets {
    @Test func streamIsRead() throws {
        let parser = ReplyParser()
        precondition(parser.feed("220-Welcome\r\n to this".utf8).isEmpty)
        for event in parser.feed(" server\r\n220 Ready\r\nwhat?\r\n".utf8) {
            switch event {
            case .reply(let reply): print(reply.code, reply.lines.count, reply.text)
            case .fault(let fault): print(fault.message(.ko))
            }
        }
        try parser.finish()
    }

    @Test func replyIsEscaped() throws {
        let reply = try Reply.parse("500 Unknown command PASS hunter2\r\n".utf8)
        precondition("\(reply)" == "500 Unknown command PASS ****")
        precondition(reply.lines[0].elementsEqual("Unknown command PASS hunter2".utf8))
    }

    @Test func sessionIsRead() throws {
        let session = Data("150 Here it comes\r\n226 Done\r\n".utf8)
        let replies = try ReplyParser.parse(session)
        precondition(replies.map(\.code) == [.fileStatusOkay, .closingDataConnection])
        for event in ReplyReader(session) { print(event) }
    }

    @Test func addressIsRead() throws {
        let reply = try Reply.parse("227 Entering Passive Mode (10,0,0,1,156,64).\r\n".utf8)
        let (host, port) = try PassiveAddress.parse(reply).dataAddress(controlPeer: "203.0.113.9")
        precondition(host == "203.0.113.9" && port == 40_000)
    }

    @Test func nameIsReadLeniently() throws {
        let name = try Pathname.parseLenient(Reply.parse("257 /home/user\r\n".utf8))
        precondition(name.value.text == "/home/user" && name.liberties == [.unquotedPath])
    }

    @Test func dialogueNamesNextCommand() throws {
        var dialogue = Dialogue()
        dialogue.receive(.serviceReady)
        try dialogue.send(.user)
        let outcome = dialogue.receive(.needPassword)
        precondition(outcome.kind == .needCommand && outcome.commands == [.pass])
    }

    @Test func bytesAreReadAsynchronously() async throws {
        let bytes = AsyncStream<UInt8> { connection in
            "220 Ready\r\n331 Password?\r\n".utf8.forEach { connection.yield($0) }
            connection.finish()
        }
        for try await reply in bytes.replies { print(reply.code.explain(.ko)) }
    }

    @Test func actorKeepsReader() async throws {
        actor Session {
            let replies: AsyncReplyReader
            var dialogue = Dialogue()

            init(receive: @escaping @Sendable () async throws -> Data?) {
                replies = AsyncReplyReader(receive: receive)
            }

            func nextOutcome() async throws -> Outcome? {
                guard let reply = try await replies.next() else { return nil }
                return dialogue.receive(reply)
            }
        }

        let session = Session { Data("220 Ready\r\n".utf8) }
        let outcome = try await session.nextOutcome()
        precondition(outcome?.answered == .connect)
    }

    @Test func codesAreSwitched() throws {
        switch ReplyCode(rawValue: 550)! {
        case .fileUnavailable, .fileNameNotAllowed: print("the name is wrong")
        case let code where code.mayRetry: print("try again later")
        case let code: print(code.explain())
        }
    }

    @Test func adviceIsPrinted() {
        print(Command.list.advice(.notLoggedIn, situation: [.loggedIn, .clearText]).text())
    }

    @Test func errorHasRepliesBeforeIt() {
        do {
            _ = try ReplyParser.parse("220 Ready\r\nwhat?\r\n".utf8)
        } catch .fault(let fault, let replies) {
            print(replies, fault.kind, fault.offset, fault.message(.ko))
        } catch {
            print(error)
        }
    }
}
