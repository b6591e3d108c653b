/// What keeps bytes from being read as a reply. The description never holds the bytes.
///
/// ```swift
/// do {
///     print(try ReplyCode(line: line))
/// } catch {
///     print(error)
/// }
/// ```
public enum ReplyError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The bytes do not begin like a reply line.
    case malformed

    /// What was expected.
    public var description: String {
        switch self {
        case .malformed:
            "not a reply line: expected three digits, the first from 1 to 6, then a space, a hyphen or the line end"
        }
    }
}
