/// Events that a parser has found and a reader has not returned yet.
struct EventQueue {
    private let parser: ReplyParser
    private var events: [ReplyEvent] = []
    private var index = 0
    /// `true` after the end of the stream.
    private(set) var hasEnded = false

    init(options: ParseOptions) {
        parser = ReplyParser(options: options)
    }

    /// `true` if the reader has returned every event, and nothing has arrived after it.
    var isEmpty: Bool { index == events.count && parser.isEmpty }

    /// Removes and returns the first event, or returns `nil` if more bytes are needed.
    mutating func next() -> ReplyEvent? {
        guard index < events.count else { return nil }
        defer { index += 1 }
        return events[index]
    }

    /// Parses a chunk. Call it when there are no events.
    mutating func feed(_ chunk: some Sequence<UInt8>) {
        events = parser.feed(chunk)
        index = 0
    }

    /// Returns the fault of a stream that ends inside a reply, once.
    mutating func end() -> ReplyEvent? {
        guard !hasEnded else { return nil }
        hasEnded = true
        return parser.end().first
    }
}
