internal import FTPReplyEngine
internal import Foundation

extension Engine {
    static let maxOutstanding = Int(FTPReplyEngine.limits().maxOutstanding)

    static func send(
        _ command: Command, _ argument: some Sequence<UInt8>, in session: FTPReplyEngine.Dialogue
    ) throws(ReplyError) {
        try call { try session.send(command: command.name, argument: data(argument)) }
    }

    static func outcome(of code: ReplyCode, in session: FTPReplyEngine.Dialogue) -> Outcome {
        Outcome(session.receive(codes: [UInt16(code.rawValue)])[0])
    }

    /// Passes the codes of all events in one call. 0 stands for a fault.
    static func outcomes(
        of events: some Sequence<ReplyEvent>, in session: FTPReplyEngine.Dialogue
    ) -> [EventOutcome] {
        let codes: [UInt16] = events.map { event in
            if case .reply(let reply) = event { UInt16(reply.code.rawValue) } else { 0 }
        }
        return session.receive(codes: codes).map { flat in
            flat.kind == 0
                ? .fault(unanswered: flat.unanswered.map(Command.init(listed:))) : .reply(Outcome(flat))
        }
    }

    /// Returns the command with this verb, or `nil` for an empty one.
    static func command(_ verb: String) -> Command? { verb.isEmpty ? nil : Command(listed: verb) }
}

extension Outcome {
    fileprivate init(_ flat: FlatOutcome) {
        self.init(
            kind: Engine.member(Int(flat.kind)), commands: flat.commands.map(Command.init(listed:)),
            violation: flat.violation == 0 ? nil : Engine.member(Int(flat.violation)),
            answered: Engine.command(flat.answered), unanswered: flat.unanswered.map(Command.init(listed:)))
    }
}
