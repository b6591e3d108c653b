public import Foundation

/// An error of the engine: a reply, value or command that it could not read or write. The description shows
/// the input, if at all, escaped and without secrets.
///
/// ```swift
/// do {
///     print(try ReplyCode(line: line))
/// } catch {
///     print(error.message(.ko))
/// }
/// ```
public enum ReplyError: Error, Hashable, Sendable {
    /// A reply could not be read from the stream. `replies` are those before it, if one call read all of them.
    case fault(_ fault: ReplyFault, replies: [Reply] = [])

    /// A value could not be read from a reply, or from another input, such as the argument of a command, if there is no
    /// `code`. `offset` counts bytes from the start of the reply or other input.
    case payload(kind: PayloadErrorKind, offset: UInt64, code: ReplyCode?, expected: Expectation)

    /// A reply or command could not be written. `line` counts from 0, `offset` counts bytes in the line, `hole` is the
    /// placeholder without a value, `needed` is the length in bytes that the output needs, and `expected` describes what
    /// a value must be that is out of range. A field that does not apply to the kind is 0 or `nil`.
    case encode(
        kind: EncodeErrorKind, line: UInt64, offset: UInt64, hole: String?, needed: UInt64, expected: Expectation?)

    /// A dialogue did not accept a command.
    case send(kind: SendErrorKind)

    /// The host of a data connection is an unspecified or multicast address.
    case unusableHost(host: String)

    /// An argument has almost 2 GiB, which is too large for one call of the engine. `size` and `max` count bytes.
    case tooLarge(size: UInt64, max: UInt64)

    /// Returns the error as a sentence.
    ///
    /// - Parameter lang: The language; English by default.
    public func message(_ lang: Lang = .en) -> String { Engine.message(of: self, lang) }
}

extension ReplyError: LocalizedError {
    /// The message in the language of the user's settings, which `localizedDescription` returns.
    public var errorDescription: String? { message(.fromLocale()) }
}

extension ReplyError: CustomStringConvertible {
    /// The message in English.
    public var description: String { message() }
}
