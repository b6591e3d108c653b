internal import FTPReplyEngine

/// Tracks one control connection: which command each reply answers, and what it means.
///
/// A new dialogue waits for the greeting. Call `send(_:argument:)` for each command and
/// `receive(_:)` for each reply. Commands can be sent ahead, up to ``capacity``. A violation of the protocol is
/// reported, and the dialogue continues (RFC 1123, section 4.1.4.4).
///
/// A dialogue is a value: a copy is independent.
///
/// ```swift
/// var dialogue = Dialogue()
/// dialogue.receive(.serviceReady)
/// try dialogue.send(.user)
/// assert(dialogue.receive(.needPassword).commands == [.pass])
/// ```
public struct Dialogue: Sendable {
    /// Shared with copies until one of them changes.
    var session: FTPReplyEngine.Dialogue

    /// Maximum number of commands that wait for a reply, the greeting included.
    public static let capacity = Engine.maxOutstanding

    /// Creates the dialogue of a new connection, which waits for the greeting.
    ///
    /// - Parameter overTLS: `true` if the connection uses TLS from its first byte, as on port 990.
    public init(overTLS: Bool = false) {
        session = FTPReplyEngine.Dialogue(overTls: overTLS)
    }

    /// Makes the session one that no copy shares.
    private mutating func makeUnique() {
        if !isKnownUniquelyReferenced(&session) { session = session.copy() }
    }

    /// Records that a command is sent.
    ///
    /// The argument is not stored. Only that of `AUTH` matters: with TLS, no `ADAT` follows (RFC 4217, section 4.2).
    ///
    /// - Throws: ``ReplyError/send(kind:)``: `tooManyOutstanding` if ``capacity`` commands wait already, `greeting` for the
    ///   greeting, which the server sends. The dialogue is unchanged then: do not send the command.
    public mutating func send(_ command: Command, argument: String = "") throws(ReplyError) {
        try send(command, argument: argument.utf8)
    }

    /// Records that a command is sent with an argument that is part of a string.
    ///
    /// - Throws: The same errors as with a string.
    public mutating func send(_ command: Command, argument: Substring) throws(ReplyError) {
        try send(command, argument: argument.utf8)
    }

    /// Records that a command is sent with an argument of any bytes.
    ///
    /// - Throws: The same errors as with a string.
    public mutating func send(_ command: Command, argument: some Sequence<UInt8>) throws(ReplyError) {
        makeUnique()
        try Engine.send(command, argument, in: session)
    }

    /// Receives a reply and returns what it means.
    @discardableResult
    public mutating func receive(_ reply: Reply) -> Outcome { receive(reply.code) }

    /// Receives a reply with this code and returns what it means.
    @discardableResult
    public mutating func receive(_ code: ReplyCode) -> Outcome {
        makeUnique()
        return Engine.outcome(of: code, in: session)
    }

    /// Receives what ``ReplyParser`` returned for a chunk, and returns what each reply means. This is faster than one call
    /// for each.
    ///
    /// ```swift
    /// let events = parser.feed(chunk)
    /// for (event, outcome) in zip(events, dialogue.receive(events)) { print(event, outcome.unanswered) }
    /// ```
    @discardableResult
    public mutating func receive(_ events: some Sequence<ReplyEvent>) -> [EventOutcome] {
        makeUnique()
        return Engine.outcomes(of: events, in: session)
    }

    /// Gives up the oldest waiting command. Call it when you stop waiting for a reply, for example after a timeout, and
    /// continue to use the connection.
    ///
    /// - Returns: The commands that get no last reply, the oldest first.
    @discardableResult
    public mutating func giveUp() -> [Command] {
        makeUnique()
        return session.giveUp().map(Command.init(listed:))
    }

    /// Records that the server sent something that is not a reply. Call it when the parser returns a fault.
    ///
    /// If exactly one command waits, the fault stands for its reply, and the command is given up.
    ///
    /// - Returns: The commands that get no last reply, the oldest first.
    @discardableResult
    public mutating func fault() -> [Command] {
        makeUnique()
        return session.fault().map(Command.init(listed:))
    }

    /// Returns what to do about the last reply, or `nil` before the first one.
    ///
    /// The advice depends on the code, the command that it answered, and the session: login, clear text, and an abort in
    /// progress. It never requires a wait for a reply that is not due.
    ///
    /// ```swift
    /// var dialogue = Dialogue()
    /// dialogue.receive(.serviceNotAvailable)
    /// assert(dialogue.advice()?.recovery == .reconnect)
    /// ```
    public func advice() -> Advice? { session.advice().map(Engine.advice) }
}

extension Dialogue {
    /// Answers of all queries.
    var state: FlatDialogueState { session.state() }
}
