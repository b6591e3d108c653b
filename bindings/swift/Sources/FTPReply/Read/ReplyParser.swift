internal import FTPReplyEngine
public import Foundation

/// Parses replies from a stream that arrives in chunks of any size.
///
/// Call ``feed(_:)`` with each chunk. How the stream is split into chunks makes no difference. After a fault, parsing
/// continues. At the end of the stream, call ``finish()``.
///
/// ```swift
/// let parser = ReplyParser()
/// assert(parser.feed("220-Welcome\r\n to this".utf8).isEmpty)
/// for event in parser.feed(" server\r\n220 Ready\r\n".utf8) {
///     print(event)  // 220 Welcome\n to this server\nReady
/// }
/// try parser.finish()
/// ```
///
/// Replies own their bytes: you can overwrite a buffer after you have fed it. Threads can share a parser: calls take
/// effect one after the other. The chunks of a stream must be fed in their order.
///
/// After the reply to `AUTH TLS` everything must be encrypted. An attacker on the network can append unencrypted replies
/// to it. Start TLS only if ``feed(_:)`` returned one reply and ``isEmpty`` is true.
public final class ReplyParser: Sendable {
    /// Options of the parser.
    public let options: ParseOptions
    private let engine: PackedParser
    /// Held by each call, because a large chunk crosses the boundary in several.
    private let lock = NSLock()

    /// Maximum length in bytes of what crosses the boundary at once, so that a large chunk needs little memory.
    private static let sliceLength = 256 * 1024

    /// Creates a parser at the start of a stream.
    ///
    /// - Parameter options: Terminator and limits.
    public init(options: ParseOptions = ParseOptions()) {
        self.options = options
        engine = Engine.packedParser(options)
    }

    private init(options: ParseOptions, engine: PackedParser) {
        self.options = options
        self.engine = engine
    }

    /// Returns a parser with the same options in the same state.
    public func copy() -> ReplyParser { ReplyParser(options: options, engine: lock.withLock { engine.copy() }) }

    /// Parses a chunk and returns the replies and faults that it completes, in the order of the stream.
    ///
    /// - Parameter bytes: The chunk. It is read in place.
    public func feed(_ bytes: UnsafeRawBufferPointer) -> [ReplyEvent] {
        lock.lock()
        defer { lock.unlock() }
        var events: [ReplyEvent] = []
        var rest = bytes[...]
        repeat {
            let slice = UnsafeRawBufferPointer(rebasing: rest.prefix(Self.sliceLength))
            Engine.feed(slice, to: engine, appendingTo: &events)
            rest = rest.dropFirst(Self.sliceLength)
        } while !rest.isEmpty
        return events
    }

    /// Parses a chunk and returns the replies and faults that it completes, in the order of the stream.
    ///
    /// - Parameter bytes: The chunk, such as an array or `Data`. It is read in place if it is contiguous in memory.
    @inlinable
    public func feed(_ bytes: some Sequence<UInt8>) -> [ReplyEvent] {
        let events = bytes.withContiguousStorageIfAvailable { feed(UnsafeRawBufferPointer($0)) }
        return events ?? Array(bytes).withUnsafeBytes { feed($0) }
    }

    /// Parses a chunk and returns the replies and faults that it completes, in the order of the stream.
    ///
    /// - Parameter bytes: The chunk. It is read in place.
    @_disfavoredOverload
    public func feed(_ bytes: some ContiguousBytes) -> [ReplyEvent] { bytes.withUnsafeBytes { feed($0) } }

    #if compiler(>=6.2)
        /// Parses a chunk and returns the replies and faults that it completes, in the order of the stream.
        ///
        /// - Parameter bytes: The chunk. It is read in place.
        public func feed(_ bytes: RawSpan) -> [ReplyEvent] { bytes.withUnsafeBytes { feed($0) } }

        /// Parses a chunk and returns the replies and faults that it completes, in the order of the stream.
        ///
        /// - Parameter bytes: The chunk. It is read in place.
        public func feed(_ bytes: Span<UInt8>) -> [ReplyEvent] { feed(bytes.bytes) }
    #endif

    /// Checks that the stream is not inside a reply or line. It does not change the parser, and more chunks can follow.
    ///
    /// - Throws: ``ReplyError/fault(_:replies:)`` of the kind ``FaultKind/unexpectedEof``, with the bytes of the incomplete
    ///   reply.
    public func finish() throws(ReplyError) {
        for event in end() { _ = try event.get() }
    }

    /// Returns the fault of a stream that ends here, or nothing if it is not inside a reply or line.
    func end() -> [ReplyEvent] { lock.withLock { Engine.finish(engine) } }

    /// `true` if nothing has arrived after the last reply or fault, not even a blank line. Check it before you start TLS.
    public var isEmpty: Bool { lock.withLock { engine.isEmpty() } }

    /// Resets everything except the options, for the start of another stream.
    public func reset() { lock.withLock { engine.reset() } }

    /// Parses bytes that are complete replies, such as a recorded session.
    ///
    /// ```swift
    /// let replies = try ReplyParser.parse("150 Here it comes\r\n226 Done\r\n".utf8)
    /// assert(replies.map(\.code) == [.fileStatusOkay, .closingDataConnection])
    /// ```
    ///
    /// - Parameters:
    ///   - bytes: The bytes.
    ///   - options: Terminator and limits.
    /// - Throws: ``ReplyError/fault(_:replies:)`` with the first fault and the replies before it.
    public static func parse(
        _ bytes: some Sequence<UInt8>, options: ParseOptions = ParseOptions()
    ) throws(ReplyError) -> [Reply] {
        let parser = ReplyParser(options: options)
        var replies: [Reply] = []
        for event in parser.feed(bytes) + parser.end() {
            switch event {
            case .reply(let reply): replies.append(reply)
            case .fault(let fault): throw .fault(fault, replies: replies)
            }
        }
        return replies
    }
}
