/// Reads one reply after another from a source that suspends, such as a connection.
///
/// An actor can keep it as a property, which it cannot do with an iterator of ``Swift/AsyncSequence/replies``.
///
/// ```swift
/// actor Session {
///     let connection: Connection
///     let replies: AsyncReplyReader
///
///     init(_ connection: Connection) {
///         self.connection = connection
///         replies = AsyncReplyReader { try await connection.receive() }
///     }
///
///     func execute(_ command: Command, _ argument: String) async throws -> Reply? {
///         try await connection.send(command.encode(argument))
///         return try await replies.next()
///     }
/// }
/// ```
///
/// A cancelled call loses no reply: the next one continues where it stopped. After an error of the source, such as a
/// timeout, you can continue, too. Calls wait for each other, and each gets another reply.
public actor AsyncReplyReader {
    private let receive: @Sendable () async throws -> [UInt8]?
    private var events: EventQueue
    private var isReading = false
    /// Calls that wait for the one that reads, the oldest first.
    private var waiting: [CheckedContinuation<Void, Never>] = []

    /// Creates a reader at the start of a stream.
    ///
    /// - Parameters:
    ///   - options: Terminator and limits.
    ///   - receive: Returns the next chunk, such as `Data`, or `nil` at the end of the stream. The reader calls it only if
    ///     no complete reply is buffered.
    public init<Chunk: Sequence<UInt8>>(
        options: ParseOptions = ParseOptions(), receive: @escaping @Sendable () async throws -> Chunk?
    ) {
        self.receive = { try await receive().map { Array($0) } }
        events = EventQueue(options: options)
    }

    /// `true` if nothing has arrived after the last reply or fault, which must be true before TLS starts. Then create
    /// another reader for the encrypted stream.
    public var isEmpty: Bool { events.isEmpty }

    /// Returns the next reply, or `nil` at the end of the stream.
    ///
    /// - Throws: ``ReplyError/fault(_:replies:)``, after which the next call continues; an error of the source;
    ///   `CancellationError` if the task is cancelled and the stream ends inside a reply.
    public func next() async throws -> Reply? {
        await begin()
        defer { end() }
        while true {
            if let event = events.next() { return try event.get() }
            guard !events.hasEnded, let chunk = try await receive() else {
                // A source can end when the task is cancelled. Then the server has not truncated the reply.
                if !events.isEmpty { try Task.checkCancellation() }
                return try events.end()?.get()
            }
            events.feed(chunk)
        }
    }

    /// Waits until no other call reads. Otherwise two chunks could arrive in the wrong order.
    private func begin() async {
        if isReading { await withCheckedContinuation { waiting.append($0) } }
        isReading = true
    }

    /// Lets the next call read.
    private func end() {
        isReading = !waiting.isEmpty
        if isReading { waiting.removeFirst().resume() }
    }
}
