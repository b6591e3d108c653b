/// The lines of a reply, which share its bytes.
///
/// ```swift
/// for line in reply.lines {
///     print(String(decoding: line, as: UTF8.self))
/// }
/// ```
public struct ReplyLines: RandomAccessCollection, Sendable {
    @usableFromInline let bytes: [UInt8]
    /// Index of the reply in the buffer from which the lines come.
    @usableFromInline let start: UInt32
    @usableFromInline let first: PackedLine
    /// Every line, or nothing if the reply has one.
    @usableFromInline let lines: [PackedLine]
    @usableFromInline let isRaw: Bool

    @inlinable
    init(_ reply: Reply, isRaw: Bool) {
        bytes = reply.raw
        start = reply.start
        first = reply.firstLine
        lines = reply.details?.lines ?? []
        self.isRaw = isRaw
    }

    /// 0.
    @inlinable public var startIndex: Int { 0 }

    /// Number of the lines.
    @inlinable public var endIndex: Int { lines.isEmpty ? 1 : lines.count }

    /// Returns the bytes of a line.
    @inlinable
    public subscript(index: Int) -> ArraySlice<UInt8> {
        precondition(index >= 0 && index < endIndex, "a line's index must be less than the number of lines")
        let line = index == 0 ? first : lines[index]
        return bytes[line.range(in: start, isRaw: isRaw)]
    }
}

extension ReplyLines: Hashable {
    /// Compares the bytes of the lines.
    public static func == (one: ReplyLines, other: ReplyLines) -> Bool { one.elementsEqual(other) }

    /// Hashes the bytes of the lines.
    public func hash(into hasher: inout Hasher) { forEach { hasher.combine($0) } }
}

extension ReplyLines: CustomStringConvertible, CustomReflectable {
    /// The lines with `\n` between them, escaped and without secrets.
    public var description: String { Engine.sanitize(joined(separator: "\n".utf8)) }

    /// The lines, escaped and without secrets, so that `dump(_:)` shows nothing else.
    public var customMirror: Mirror { Mirror(self, children: ["text": description], displayStyle: .struct) }
}
