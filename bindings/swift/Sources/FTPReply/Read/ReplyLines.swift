/// The lines of a reply, which share its bytes.
///
/// ```swift
/// for line in reply.lines {
///     print(String(decoding: line, as: UTF8.self))
/// }
/// ```
public struct ReplyLines: RandomAccessCollection, Sendable {
    private let bytes: [UInt8]
    private let first: PackedLine
    private let lines: [PackedLine]
    private let isRaw: Bool

    init(_ reply: Reply, isRaw: Bool) {
        bytes = reply.raw
        first = reply.firstLine
        lines = reply.details?.lines ?? []
        self.isRaw = isRaw
    }

    /// 0.
    public var startIndex: Int { 0 }

    /// Number of the lines.
    public var endIndex: Int { Swift.max(lines.count, 1) }

    /// Returns the bytes of a line.
    public subscript(index: Int) -> ArraySlice<UInt8> {
        precondition(index == 0 || lines.indices ~= index, "a line's index must be less than the number of lines")
        let line = index == 0 ? first : lines[index]
        return bytes[Int(isRaw ? line.start : line.textStart)..<Int(line.end)]
    }
}

extension ReplyLines: Hashable {
    /// Compares the bytes of the lines.
    public static func == (one: ReplyLines, other: ReplyLines) -> Bool { one.elementsEqual(other) }

    /// Hashes the bytes of the lines.
    public func hash(into hasher: inout Hasher) { forEach { hasher.combine($0) } }
}
