import FTPReply

/// Bytes, which a case gives as a string with a character for each.
struct Bytes: Decodable {
    var bytes: [UInt8]

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        bytes = try container.decode(String.self).unicodeScalars.map { character in
            guard let byte = UInt8(exactly: character.value) else {
                throw DecodingError.dataCorruptedError(
                    in: container, debugDescription: "a character above U+00FF in a byte string")
            }
            return byte
        }
    }

    /// The one reply, whose last line end may be missing; `nil` if the bytes are not exactly one reply.
    var oneReply: Reply? { try? Reply.parse(bytes.last == 10 ? bytes : bytes + [13, 10]) }

    /// Splits the bytes into chunks of these lengths. The rest is the last chunk.
    func chunks(_ lengths: [UInt64]?) -> [[UInt8]] {
        var rest = bytes[...]
        var chunks: [[UInt8]] = []
        for length in (lengths ?? []).map(Int.init(clamping:)) {
            chunks.append(Array(rest.prefix(length)))
            rest = rest.dropFirst(length)
        }
        return chunks + [Array(rest)]
    }
}

extension JSON {
    /// Creates a string with a character for each byte.
    static func bytes(_ bytes: some Sequence<UInt8>) -> JSON {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: bytes.map(Unicode.Scalar.init))
        return .text(String(text))
    }
}
