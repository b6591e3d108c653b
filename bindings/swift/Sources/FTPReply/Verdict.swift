/// How a reply code fits the command that it answers; the first that applies.
///
/// ```swift
/// assert(Command.noop.judge(.serviceNotAvailable) == .closing)
/// ```
public enum Verdict: String, CaseIterable, Codable, Sendable {
    /// 63z: the reply inside must be judged (RFC 2228 section 5.2).
    case protected
    /// The server closes the connection, whatever the command.
    case closing
    /// The command's own list has the code.
    case listed
    /// Another document or section adds the code to the list.
    case listedLater = "listed_later"
    /// No list has the code, but the command's diagram has an arc for its class.
    case unlistedSameClass = "unlisted_same_class"
    /// The command's diagram has no arc for the class: the server is in error.
    case wrongClass = "wrong_class"
}

/// What a reply's first digit leads to in a command's state diagram (RFC 959 section 6).
///
/// ```swift
/// assert(Command.user.diagram?.arc(.positiveIntermediate) == .next)
/// ```
public enum Arc: String, CaseIterable, Codable, Sendable {
    /// Another reply follows.
    case wait
    /// The command succeeded.
    case success
    /// The next command of the sequence must be sent.
    case next
    /// The command failed.
    case failure
    /// The diagram has no place for such a reply; the server is in error.
    case error
}
