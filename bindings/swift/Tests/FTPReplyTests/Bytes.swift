import FTPReply

/// Reads one reply, whose last line end is left out.
func reply(_ text: String) throws -> Reply { try Reply.parse("\(text)\r\n".utf8) }

/// Returns the bytes as text, of which one character is one byte.
func text(_ bytes: some Sequence<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: bytes.map(Unicode.Scalar.init))
    return String(text)
}

/// Creates the error of a value that an argument or reply does not have.
func payloadError(
    _ kind: PayloadErrorKind, at offset: UInt64, _ code: ReplyCode?, _ expected: FTPReply.Expectation
) -> ReplyError { .payload(kind: kind, offset: offset, code: code, expected: expected) }

/// Creates the error of a value that cannot be written.
func encodeError(_ kind: EncodeErrorKind, line: UInt64 = 0, at offset: UInt64 = 0) -> ReplyError {
    .encode(kind: kind, line: line, offset: offset, hole: nil, needed: 0, expected: nil)
}

/// Creates the error of a value to write that is out of range.
func outOfRange(_ expected: FTPReply.Expectation) -> ReplyError {
    .encode(kind: .outOfRange, line: 0, offset: 0, hole: nil, needed: 0, expected: expected)
}

/// Returns the kind of the error of a value that cannot be written; `nil` if there is none, or another error.
func encodeErrorKind(_ body: () throws -> some Any) -> EncodeErrorKind? {
    do {
        _ = try body()
        return nil
    } catch ReplyError.encode(let kind, _, _, _, _, _) {
        return kind
    } catch {
        return nil
    }
}

/// Returns the kind of the error of a value that cannot be read; `nil` if there is none, or another error.
func payloadErrorKind(_ body: () throws -> some Any) -> PayloadErrorKind? {
    do {
        _ = try body()
        return nil
    } catch ReplyError.payload(let kind, _, _, _) {
        return kind
    } catch {
        return nil
    }
}
