/// A sequence of the replies in bytes, read one at a time.
///
/// It reads no further than the line that ends a reply, so a sequence can read its bytes from a file or a connection. If
/// the bytes are in memory, it reads large chunks. At the end of the bytes inside a reply, the last event is a fault of
/// the kind ``FaultKind/unexpectedEof``.
///
/// ```swift
/// let session = Data("220 Ready\r\n221 Goodbye\r\n".utf8)
/// for event in ReplyReader(session) {
///     print(try event.get().code)
/// }
/// ```
public struct ReplyReader<Bytes: Sequence<UInt8>>: Sequence {
    private let bytes: Bytes
    private let options: ParseOptions

    /// Creates a reader of these bytes.
    ///
    /// - Parameters:
    ///   - bytes: The bytes, such as an array, `Data`, or a sequence that reads a file.
    ///   - options: Terminator and limits.
    public init(_ bytes: Bytes, options: ParseOptions = ParseOptions()) {
        self.bytes = bytes
        self.options = options
    }

    /// Returns an iterator over the replies and faults.
    public func makeIterator() -> Iterator { Iterator(bytes: bytes, events: EventQueue(options: options)) }

    /// An iterator over the replies and faults in bytes.
    public struct Iterator: IteratorProtocol {
        private let bytes: Bytes
        /// Offset of the next chunk if the bytes are in memory.
        private var offset = 0
        /// Iterator of bytes that are not in memory.
        private var rest: Bytes.Iterator?
        private var events: EventQueue

        private static var chunkLength: Int { 64 * 1024 }

        fileprivate init(bytes: Bytes, events: EventQueue) {
            self.bytes = bytes
            self.events = events
        }

        /// `true` if the bytes that were read end with the last reply or fault.
        public var isEmpty: Bool { events.isEmpty }

        /// Returns the next reply or fault, or `nil` at the end of the bytes.
        public mutating func next() -> ReplyEvent? {
            while true {
                if let event = events.next() { return event }
                guard feedChunk() else { return events.end() }
            }
        }

        /// Parses the next chunk. Returns `false` at the end of the bytes.
        private mutating func feedChunk() -> Bool {
            if rest == nil {
                let fed = bytes.withContiguousStorageIfAvailable { bytes in
                    let chunk = bytes[Swift.min(offset, bytes.count)...].prefix(Self.chunkLength)
                    events.feed(chunk)
                    offset += chunk.count
                    return !chunk.isEmpty
                }
                if let fed { return fed }
                rest = bytes.makeIterator()
            }
            var line = LineChunk()
            while !line.isComplete, let byte = rest?.next() { line.append(byte) }
            events.feed(line.bytes)
            return !line.bytes.isEmpty
        }
    }
}

extension ReplyReader: Sendable where Bytes: Sendable {}

extension ReplyReader: CustomReflectable {
    /// The options, so that `dump(_:)` does not show the bytes.
    public var customMirror: Mirror { Mirror(self, children: ["options": options], displayStyle: .struct) }
}

/// Bytes up to the end of a line. A reply can end nowhere else, so a reader that has no more bytes at hand parses them
/// before it waits for others.
struct LineChunk {
    private(set) var bytes: [UInt8] = []

    /// `true` if the bytes must be parsed. The length limits the memory that an endless line needs.
    var isComplete: Bool { bytes.last == UInt8(ascii: "\n") || bytes.count == 4096 }

    mutating func append(_ byte: UInt8) { bytes.append(byte) }
}
