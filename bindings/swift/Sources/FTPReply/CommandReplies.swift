/// The replies to a command, nested as RFC 959 section 5.4 nests them.
///
/// ```swift
/// let replies = Command.retr.replies!
/// assert(replies.preliminary == [.dataConnectionAlreadyOpen, .fileStatusOkay])
/// assert(replies.afterPreliminary.success.contains(.closingDataConnection))
/// ```
public struct CommandReplies: Hashable, Sendable {
    /// 1yz replies, after which one of ``afterPreliminary`` comes.
    public let preliminary: [ReplyCode]
    /// What may follow a preliminary reply.
    public let afterPreliminary: AfterPreliminary
    /// 2yz replies: the command is done.
    public let success: [ReplyCode]
    /// 3yz replies: another command must follow.
    public let intermediate: [ReplyCode]
    /// 4yz and 5yz replies.
    public let failure: [ReplyCode]
    /// Replies that other documents, or other sections, add to the list.
    public let later: [LaterReply]

    /// Every reply of the list in its order, those added later last.
    public var all: [ReplyCode] {
        preliminary + afterPreliminary.marker + afterPreliminary.success + afterPreliminary.failure
            + success + intermediate + failure + later.map(\.code)
    }

    /// Whether the list has the code, originally or added later.
    public func contains(_ code: ReplyCode) -> Bool { all.contains(code) }
}

/// What may follow a preliminary reply, the indented part of a row of RFC 959 section 5.4.
public struct AfterPreliminary: Hashable, Sendable {
    /// 1yz replies that may come any number of times before the last reply.
    public let marker: [ReplyCode]
    /// 2yz replies.
    public let success: [ReplyCode]
    /// 4yz and 5yz replies.
    public let failure: [ReplyCode]
}

/// A reply that the command's own list lacks and another text allows.
public struct LaterReply: Hashable, Sendable {
    /// The code.
    public let code: ReplyCode
    /// Where it is allowed.
    public let source: Source
}
