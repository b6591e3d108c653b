// Compares reading in Swift with the scanner of the C library. Both visit the code and each line of each reply, on the same
// bytes in the same process. They take turns, so that both run under the same conditions, and the best round counts.

import CFTPReply
import FTPReply

/// What a reader found: the same for all, or the benchmark stops.
struct Found: Equatable {
    var replies = 0
    var lines = 0
    var codes = 0
    var bytes = 0
}

func readInSwift(_ stream: [UInt8], _ chunkLength: Int) -> Found {
    let parser = ReplyParser()
    var found = Found()
    stream.withUnsafeBytes { stream in
        var rest = stream[...]
        while !rest.isEmpty {
            for event in parser.feed(UnsafeRawBufferPointer(rebasing: rest.prefix(chunkLength))) {
                guard case .reply(let reply) = event else { fatalError("a fault") }
                found.replies += 1
                found.codes += reply.code.rawValue
                for line in reply.lines {
                    found.lines += 1
                    found.bytes += line.count
                }
            }
            rest = rest.dropFirst(chunkLength)
        }
    }
    return found
}

func readInC(_ stream: [UInt8], _ chunkLength: Int) -> Found {
    var scanner = ftp_reply_scanner_t()
    ftp_reply_scanner_init(&scanner)
    var found = Found()
    stream.withUnsafeBytes { stream in
        let bytes = stream.baseAddress!.assumingMemoryBound(to: CChar.self)
        var start = 0
        var end = 0
        var view = ftp_reply_view_t()
        var lines = ftp_reply_lines_t()
        var line = ftp_reply_line_t()
        while end < stream.count {
            end = min(end + chunkLength, stream.count)
            while true {
                var consumed = 0
                let result = ftp_reply_scanner_next(&scanner, bytes + start, end - start, &consumed, &view)
                start += consumed
                if result == FTP_REPLY_RESULT_NEED_MORE { break }
                guard result == FTP_REPLY_RESULT_OK else { fatalError("a fault") }
                found.replies += 1
                found.codes += Int(view.code)
                ftp_reply_view_lines(&view, &lines)
                while ftp_reply_lines_next(&lines, &line) == FTP_REPLY_RESULT_OK {
                    found.lines += 1
                    found.bytes += line.text.length
                }
            }
        }
    }
    return found
}

let clock = ContinuousClock()

/// Reads once, and keeps the best time in nanoseconds.
func measure(_ best: inout Double, _ read: () -> Found) -> Found {
    var found = Found()
    let time = clock.measure { found = read() }.components
    best = min(best, Double(time.seconds) * 1e9 + Double(time.attoseconds) / 1e9)
    return found
}

func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }

print("| stream | chunk | replies | lines | Swift, MB/s | C, MB/s | speed of Swift by speed of C |")
print("|---|---:|---:|---:|---:|---:|---:|")
for (name, stream) in [("single lines", Streams.single), ("mixed", Streams.mixed)] {
    for chunkLength in [16 * 1024, 64 * 1024] {
        var swift = Double.infinity
        var c = Double.infinity
        var found = Found()
        for _ in 0..<50 {
            found = measure(&swift) { readInSwift(stream, chunkLength) }
            guard measure(&c, { readInC(stream, chunkLength) }) == found else { fatalError("the readers differ") }
        }
        let speeds = [swift, c].map { Int(Double(stream.count) * 1e3 / $0) }
        print(
            "| \(name) | \(chunkLength / 1024) KiB | \(found.replies) | \(found.lines) | \(speeds[0]) | \(speeds[1]) | \(rounded(c / swift)) |")
    }
}
