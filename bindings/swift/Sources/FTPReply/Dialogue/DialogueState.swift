internal import FTPReplyEngine

extension Dialogue {
    /// Command that the last reply answered, as it was sent; `nil` if it answered none, or if it is protected and must be
    /// decoded first.
    public var answered: Command? { Engine.command(state.answered) }

    /// Commands that got no last reply, the oldest first: those that the last call of `receive(_:)`,
    /// ``giveUp()`` or ``fault()`` gave up.
    public var unanswered: [Command] { state.unanswered.map(Command.init(listed:)) }

    /// Commands that wait for a reply, the oldest first.
    public var outstanding: [Command] { state.outstanding.map(Command.init(listed:)) }

    /// Commands of which one must be sent next, the usual one first; empty if any command can be sent.
    public var expected: [Command] { state.expected.map(Command.init(listed:)) }

    /// `true` if no reply is due, so that a client can stop reading.
    public var isIdle: Bool { state.isIdle }

    /// `true` if a transfer has started and neither its last reply nor a 2yz to `ABOR` has arrived.
    public var isTransferring: Bool { state.isTransferring }

    /// `true` if the server has accepted a login that is still valid.
    public var isLoggedIn: Bool { state.isLoggedIn }

    /// `true` if a security data exchange has succeeded. The TLS handshake is up to the caller.
    public var isProtected: Bool { state.isProtected }

    /// `true` if the server is about to close the connection: it has sent 421 or 221, or accepted `QUIT`.
    public var isClosing: Bool { state.isClosing }
}

extension Dialogue: Equatable {
    /// Returns `true` if both dialogues are in the same state.
    public static func == (one: Dialogue, other: Dialogue) -> Bool { one.session.isEqual(other: other.session) }
}

extension Dialogue: CustomStringConvertible {
    /// The commands that wait and the state of the session, for logs.
    public var description: String {
        let state = state
        let flags = [
            (state.isLoggedIn, "logged in"), (state.isProtected, "protected"), (state.isTransferring, "transferring"),
            (state.isClosing, "closing"),
        ]
        let words = ["outstanding: \(outstanding)"] + flags.filter(\.0).map(\.1)
        return "Dialogue(\(words.joined(separator: ", ")))"
    }
}
