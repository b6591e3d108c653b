/// What a reply means, and which command it answers; `Dialogue.receive(_:)` returns it.
///
/// ```swift
/// switch outcome.kind {
/// case .needCommand: send(outcome.commands[0])
/// case .completed: next()
/// default: explain(outcome)
/// }
/// ```
public struct Outcome: Hashable, Sendable {
    /// What the reply means for the command.
    public let kind: OutcomeKind
    /// Commands of which one must be sent next, the usual one first; empty for another kind. Also empty if neither the code
    /// nor the command determines the next one.
    public let commands: [Command]
    /// How the server broke the protocol; `nil` for another kind.
    public let violation: Violation?
    /// Command that the reply answered, as it was sent; `nil` if it answered none.
    public let answered: Command?
    /// Commands that the reply shows to have got no last reply, the oldest first.
    public let unanswered: [Command]

    /// Creates an outcome, for a test.
    public init(
        kind: OutcomeKind, commands: [Command] = [], violation: Violation? = nil, answered: Command? = nil,
        unanswered: [Command] = []
    ) {
        self.kind = kind
        self.commands = commands
        self.violation = violation
        self.answered = answered
        self.unanswered = unanswered
    }
}

extension Outcome: CustomStringConvertible {
    /// The kind, with the commands or the violation, for logs: `need_command:PASS`, `violation:unsolicited`.
    public var description: String {
        let details = violation.map(\.name) ?? commands.map(\.name).joined(separator: ",")
        return details.isEmpty ? kind.name : "\(kind):\(details)"
    }
}

/// What one of several events means; `Dialogue.receive(_:)` returns one for each.
public enum EventOutcome: Hashable, Sendable {
    /// A reply, and what it means.
    case reply(Outcome)
    /// A fault, and the commands that it gave up: the one that waited, if there was exactly one.
    case fault(unanswered: [Command])

    /// What the reply means; `nil` for a fault.
    public var outcome: Outcome? {
        if case .reply(let outcome) = self { outcome } else { nil }
    }

    /// Commands that get no last reply, the oldest first.
    public var unanswered: [Command] {
        switch self {
        case .reply(let outcome): outcome.unanswered
        case .fault(let unanswered): unanswered
        }
    }
}
