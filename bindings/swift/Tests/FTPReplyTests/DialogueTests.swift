import FTPReply
import Testing

@Suite struct Dialogues {
    /// Returns a dialogue after the greeting.
    private func greeted() -> Dialogue {
        var dialogue = Dialogue()
        dialogue.receive(.serviceReady)
        return dialogue
    }

    // RFC 959, section 5.4: USER, 331, PASS, 230.
    @Test func loginNeedsPassword() throws {
        var dialogue = Dialogue()
        #expect(dialogue.outstanding == [.connect] && !dialogue.isIdle && dialogue.advice() == nil)
        #expect(dialogue.receive(.serviceReady) == Outcome(kind: .completed, answered: .connect))
        try dialogue.send(.user, argument: "kim")
        #expect(dialogue.outstanding == [.user])
        let outcome = dialogue.receive(.needPassword)
        #expect(outcome == Outcome(kind: .needCommand, commands: [.pass], answered: .user))
        #expect("\(outcome)" == "need_command:PASS" && dialogue.expected == [.pass])
        try dialogue.send(.pass, argument: "hunter2")
        #expect("\(dialogue)" == "Dialogue(outstanding: [PASS])")
        #expect(dialogue.receive(try reply("230 Welcome")).kind == .completed)
        #expect(dialogue.isLoggedIn && dialogue.isIdle && dialogue.answered == .pass && dialogue.expected.isEmpty)
        #expect("\(dialogue)" == "Dialogue(outstanding: [], logged in)")
    }

    @Test func transferHasTwoReplies() throws {
        var dialogue = greeted()
        try dialogue.send(.retr, argument: "a")
        #expect(dialogue.receive(.fileStatusOkay).kind == .preliminary && dialogue.isTransferring)
        #expect(dialogue.receive(.closingDataConnection).kind == .completed && !dialogue.isTransferring)
        let surplus = dialogue.receive(.closingDataConnection)
        #expect(surplus == Outcome(kind: .violation, violation: .unsolicited))
        #expect("\(surplus)" == "violation:unsolicited")
    }

    // RFC 4217, section 4.2: AUTH TLS is not followed by ADAT.
    @Test func argumentOfAuthDecidesWhatFollows() throws {
        for (mechanism, kind) in [("TLS", OutcomeKind.violation), ("GSSAPI", .needCommand)] {
            var dialogue = greeted()
            try dialogue.send(.auth, argument: mechanism)
            #expect(dialogue.receive(.securityMechanismAccepted).kind == kind)
        }
    }

    @Test func closingServerIsReported() {
        var dialogue = Dialogue(overTLS: true)
        #expect(dialogue.isProtected && !Dialogue().isProtected)
        #expect(dialogue.receive(.serviceNotAvailable).kind == .transientFailure)
        #expect(dialogue.isClosing && dialogue.advice()?.recovery == .reconnect)
    }

    @Test func missingReplyIsReported() throws {
        var dialogue = greeted()
        try dialogue.send(.abor)
        try dialogue.send(.pwd)
        let outcome = dialogue.receive(.pathnameCreated)
        #expect(outcome == Outcome(kind: .completed, answered: .pwd, unanswered: [.abor]))
        #expect(dialogue.unanswered == [.abor])
    }

    @Test func sendRejectsCommandWithoutChange() throws {
        var dialogue = Dialogue()
        #expect(throws: ReplyError.send(kind: .greeting)) { try dialogue.send(.connect) }
        #expect(dialogue == Dialogue())
        for _ in 1..<Dialogue.capacity { try dialogue.send(.noop) }
        let full = dialogue
        #expect(throws: ReplyError.send(kind: .tooManyOutstanding)) { try dialogue.send(.noop) }
        #expect(dialogue == full && dialogue.outstanding.count == Dialogue.capacity)
    }

    @Test func eventsAreReceivedTogether() throws {
        var parser = greeted()
        try parser.send(.syst)
        var one = parser
        let events = ReplyParser().feed("what?\r\n215 UNIX\r\n".utf8)
        let outcomes = one.receive(events)
        #expect(outcomes.count == 2)
        #expect(outcomes[0] == .fault(unanswered: [.syst]) && outcomes[0].outcome == nil)
        #expect(outcomes[1].outcome == Outcome(kind: .violation, violation: .unsolicited))
        #expect(parser.fault() == [.syst])
        parser.receive(.nameSystemType)
        #expect(parser == one)
        #expect(one.receive([ReplyEvent]()).isEmpty)
    }

    @Test func givingUpReturnsOldestCommand() throws {
        var dialogue = greeted()
        try dialogue.send(.noop)
        try dialogue.send(.syst)
        #expect(dialogue.fault().isEmpty, "either can have got the fault")
        #expect(dialogue.giveUp() == [.noop] && dialogue.outstanding == [.syst])
        #expect(dialogue.giveUp() == [.syst] && dialogue.giveUp().isEmpty && dialogue.isIdle)
    }

    @Test func copyIsIndependent() throws {
        var dialogue = greeted()
        let copy = dialogue
        #expect(copy == dialogue)
        try dialogue.send(.noop)
        #expect(copy != dialogue && copy.isIdle && dialogue.outstanding == [.noop])
    }

    @Test func dialoguesWorkInManyTasks() async {
        await withTaskGroup(of: Bool.self) { group in
            let shared = greeted()
            for _ in 0..<64 {
                group.addTask {
                    var dialogue = shared
                    guard (try? dialogue.send(.user)) != nil else { return false }
                    return dialogue.receive(.needPassword).commands == [.pass]
                }
            }
            for await isRight in group { #expect(isRight) }
            #expect(shared.isIdle)
        }
    }
}
