import FTPReply

/// A command that failed, with the reply of the server and what to do.
struct Failure: Error {
    var command: Command
    var reply: Reply
    /// What is known about the session, on which the advice depends.
    var situation: Set<Situation>

    /// Returns the reply, its meaning, its causes and the next step, in one language.
    func explanation(_ lang: Lang) -> String {
        let help = Help.explain(reply, lang, command: command, situation: situation)
        let causes = help.causes.map { "- \($0)" }
        return (["\(command): \(reply)", help.headline] + causes + [help.nextStep]).joined(separator: "\n")
    }
}

/// A control connection.
struct Client {
    private let control: Socket
    private let parser = ReplyParser()
    private var events: ArraySlice<ReplyEvent> = []
    private var dialogue = Dialogue()

    /// Maximum number of replies to wait for the one that decides.
    private static let maxReplies = 100

    /// Connects and waits for the greeting.
    init(host: String, port: String) throws {
        control = try Socket(host: host, port: port)
        try wait(for: .connect, [.completed])
    }

    /// Logs in. The server decides whether it needs the password.
    mutating func logIn(user: String, password: String) throws {
        var reply = try execute(.user, user, until: [.completed, .needCommand])
        if dialogue.expected == [.pass] { reply = try execute(.pass, password, until: [.completed, .needCommand]) }
        guard dialogue.isLoggedIn else { throw failure(reply) }
    }

    /// Receives a file or a listing and passes its bytes to `receive`.
    mutating func download(_ command: Command, _ name: String, _ receive: ([UInt8]) throws -> Void) throws {
        try transfer(command, name) { data in
            while case let bytes = try data.receive(), !bytes.isEmpty { try receive(bytes) }
        }
    }

    /// Stores a file, whose bytes come from `next`, which returns nothing at the end.
    mutating func upload(_ name: String, _ next: () throws -> [UInt8]?) throws {
        try transfer(.stor, name) { data in
            while let bytes = try next() { try data.send(bytes) }
        }
    }

    /// Sends QUIT.
    mutating func quit() throws { try execute(.quit) }

    /// Sends a command and waits until it has one of the outcomes.
    @discardableResult
    private mutating func execute(
        _ command: Command, _ argument: String = "", until outcomes: Set<OutcomeKind> = [.completed]
    ) throws -> Reply {
        try send(command, argument)
        return try wait(for: command, outcomes)
    }

    /// Transfers data. The data connection is open before the command that uses it is sent.
    private mutating func transfer(_ command: Command, _ name: String, _ work: (Socket) throws -> Void) throws {
        try execute(.type, "I")
        var data: Socket? = try dataConnection()
        try send(command, name)
        try wait(for: command, [.preliminary])
        let result = Result { try work(data!) }
        data = nil  // which ends an upload
        let last = try wait(for: command, [.completed])
        // RFC 959, section 3.2: only these two codes end a transfer.
        guard [.closingDataConnection, .fileActionOkay].contains(last.code) else { throw failure(last) }
        try result.get()
    }

    /// Connects to the address of EPSV, or of PASV if that is the advice on a failure.
    private mutating func dataConnection() throws -> Socket {
        let reply: Reply
        do {
            reply = try execute(.epsv)
        } catch let failure as Failure {
            guard dialogue.advice()?.suggestedCommands.contains(.pasv) == true else { throw failure }
            reply = try execute(.pasv)
        }
        let server = try control.peerAddress()
        let (host, port) = try PassiveAddress.parse(reply).dataAddress(controlPeer: server)
        return try Socket(host: host, port: "\(port)")
    }

    private mutating func send(_ command: Command, _ argument: String) throws {
        let line = try command.encode(argument)
        try dialogue.send(command, argument: argument)
        try control.send(line)
    }

    /// Reads replies until the command has one of the outcomes. Another final outcome is an error.
    @discardableResult
    private mutating func wait(for command: Command, _ outcomes: Set<OutcomeKind>) throws -> Reply {
        for _ in 0..<Self.maxReplies {
            let reply = try nextReply()
            let outcome = dialogue.receive(reply)
            let isAnswer = outcome.answered == command
            if isAnswer, outcomes.contains(outcome.kind) { return reply }
            if (isAnswer && outcome.kind != .preliminary) || dialogue.isClosing { throw failure(reply) }
        }
        throw NetworkError("\(command) failed: no final reply among \(Self.maxReplies)")
    }

    private mutating func nextReply() throws -> Reply {
        while events.isEmpty {
            let bytes = try control.receive()
            if bytes.isEmpty {
                try parser.finish()
                throw NetworkError("the server closed the connection")
            }
            events = parser.feed(bytes)[...]
        }
        switch events.removeFirst() {
        case .reply(let reply): return reply
        case .fault(let fault):
            dialogue.fault()
            throw ReplyError.fault(fault)
        }
    }

    /// Returns the error for a reply that does not complete its command.
    private func failure(_ reply: Reply) -> Failure {
        let situation: Set<Situation> = [
            dialogue.isLoggedIn ? .loggedIn : .loggedOut, dialogue.isProtected ? .protected : .clearText,
        ]
        return Failure(command: dialogue.answered ?? .connect, reply: reply, situation: situation)
    }
}
