/// An asynchronous sequence of the replies in chunks of bytes.
///
/// ``Swift/AsyncSequence/replies`` makes one from bytes, such as those of a `FileHandle` or `URLSession`, or from chunks of
/// bytes. It returns each reply as soon as its last byte has arrived.
///
/// ```swift
/// for try await reply in connection.bytes.replies {
///     print(reply.code.explain(.ko))
/// }
/// ```
///
/// A fault ends the loop with ``ReplyError/fault(_:replies:)``, and so does the end of the stream inside a reply. To read
/// the replies after a fault, use an iterator: its next call continues.
public struct AsyncReplies<Chunks: AsyncSequence>: AsyncSequence where Chunks.Element: Sequence<UInt8> {
    private let chunks: Chunks
    private let options: ParseOptions

    /// Creates a sequence of the replies in these chunks.
    ///
    /// - Parameters:
    ///   - chunks: The chunks, such as arrays or `Data`.
    ///   - options: Terminator and limits.
    public init(_ chunks: Chunks, options: ParseOptions = ParseOptions()) {
        self.chunks = chunks
        self.options = options
    }

    /// Returns an iterator over the replies.
    public func makeAsyncIterator() -> Iterator {
        Iterator(chunks: chunks.makeAsyncIterator(), events: EventQueue(options: options))
    }

    /// An iterator over the replies in chunks of bytes.
    public struct Iterator: AsyncIteratorProtocol {
        private var chunks: Chunks.AsyncIterator
        private var events: EventQueue

        fileprivate init(chunks: Chunks.AsyncIterator, events: EventQueue) {
            self.chunks = chunks
            self.events = events
        }

        /// `true` if nothing has arrived after the last reply or fault, which must be true before TLS starts. Bytes that the
        /// source has buffered do not count.
        public var isEmpty: Bool { events.isEmpty }

        /// Returns the next reply, or `nil` at the end of the stream.
        ///
        /// - Throws: ``ReplyError/fault(_:replies:)``, after which the next call continues; an error of the chunks;
        ///   `CancellationError` if the task is cancelled and the chunks end inside a reply.
        public mutating func next() async throws -> Reply? {
            while true {
                if let event = events.next() { return try event.get() }
                guard let chunk = try await chunks.next() else {
                    // Many sequences end when the task is cancelled. Then the server has not truncated the reply.
                    if !events.isEmpty { try Task.checkCancellation() }
                    return try events.end()?.get()
                }
                events.feed(chunk)
            }
        }
    }
}

extension AsyncReplies: Sendable where Chunks: Sendable {}

extension AsyncSequence where Element: Sequence<UInt8> {
    /// The replies in the chunks, with the default options.
    ///
    /// ```swift
    /// for try await reply in chunks.replies { print(reply) }
    /// ```
    public var replies: AsyncReplies<Self> { AsyncReplies(self) }
}

extension AsyncSequence where Element == UInt8 {
    /// The replies in the bytes, with the default options.
    ///
    /// ```swift
    /// for try await reply in bytes.replies { print(reply) }
    /// ```
    public var replies: AsyncReplies<AsyncLineChunks<Self>> { replies(options: ParseOptions()) }

    /// Returns the replies in the bytes.
    ///
    /// - Parameter options: Terminator and limits.
    public func replies(options: ParseOptions) -> AsyncReplies<AsyncLineChunks<Self>> {
        AsyncReplies(AsyncLineChunks(bytes: self), options: options)
    }
}

/// An asynchronous sequence of bytes, in chunks that end where a line ends; ``Swift/AsyncSequence/replies`` uses it.
public struct AsyncLineChunks<Bytes: AsyncSequence>: AsyncSequence where Bytes.Element == UInt8 {
    fileprivate let bytes: Bytes

    /// Returns an iterator over the chunks.
    public func makeAsyncIterator() -> Iterator { Iterator(bytes: bytes.makeAsyncIterator()) }

    /// An iterator over chunks that end where a line ends.
    public struct Iterator: AsyncIteratorProtocol {
        fileprivate var bytes: Bytes.AsyncIterator

        /// Returns the next chunk, or `nil` at the end of the bytes.
        public mutating func next() async throws -> [UInt8]? {
            var chunk = LineChunk()
            while !chunk.isComplete, let byte = try await bytes.next() { chunk.append(byte) }
            return chunk.bytes.isEmpty ? nil : chunk.bytes
        }
    }
}

extension AsyncLineChunks: Sendable where Bytes: Sendable {}
