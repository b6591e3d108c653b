/// A value that was read leniently, and the liberties that this took.
///
/// The strict reading comes first. If it succeeds, the value is its value, and there are no liberties.
///
/// ```swift
/// let reply = try Reply.parse("257 /home/user\r\n".utf8)
/// let read = try Pathname.parseLenient(reply)
/// assert(read.value.text == "/home/user" && read.liberties == [.unquotedPath])
/// ```
public struct Lenient<Value> {
    /// The value.
    public let value: Value
    /// What the strict reading would have rejected, in the order of the members' numbers.
    public let liberties: [Liberty]

    /// Creates the result of a lenient reading, for a test.
    public init(value: Value, liberties: [Liberty] = []) {
        self.value = value
        self.liberties = liberties
    }
}

extension Lenient: Sendable where Value: Sendable {}
extension Lenient: Equatable where Value: Equatable {}
extension Lenient: Hashable where Value: Hashable {}
