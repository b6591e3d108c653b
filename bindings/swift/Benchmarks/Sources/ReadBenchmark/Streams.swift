/// Streams of replies, always the same. They are like those of the other languages' benchmarks.
struct Streams {
    private static let length = 1_000_000
    private static let codes = [200, 226, 250, 150, 331, 550, 227, 213]
    private static let characters = Array("etaoinshrdlucmfwypvbgkqjxz    ".utf8)

    private var state: UInt64 = 959

    /// One-line replies, 35 bytes on average.
    static let single = make { numbers in numbers.reply(lineCount: 1, lengths: 14...44) }

    /// Replies of which 75 % have one line, 20 % have 3 to 12 lines, and 5 % have 50 to 500.
    static let mixed = make { numbers in
        let kind = numbers.next(1...100)
        let count = kind <= 75 ? 1 : kind <= 95 ? numbers.next(3...12) : numbers.next(50...500)
        return numbers.reply(lineCount: count, lengths: 14...70)
    }

    private static func make(_ reply: (inout Streams) -> [UInt8]) -> [UInt8] {
        var numbers = Streams()
        var stream: [UInt8] = []
        while stream.count < length { stream += reply(&numbers) }
        return stream
    }

    /// Returns a reply with lines of random words.
    private mutating func reply(lineCount: Int, lengths: ClosedRange<Int>) -> [UInt8] {
        let code = Self.codes[next(0...Self.codes.count - 1)]
        var reply: [UInt8] = []
        for line in 1...lineCount {
            let prefix = line == 1 || line == lineCount ? "\(code)" : ""
            reply += "\(prefix)\(line == 1 && lineCount > 1 ? "-" : " ")".utf8
            for _ in 0..<next(lengths) { reply.append(Self.characters[next(0...Self.characters.count - 1)]) }
            reply += "\r\n".utf8
        }
        return reply
    }

    private mutating func next(_ range: ClosedRange<Int>) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return range.lowerBound + Int(state >> 33) % range.count
    }
}
