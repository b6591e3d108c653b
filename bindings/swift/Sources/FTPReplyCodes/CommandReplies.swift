/// The replies to a command, nested as in RFC 959, section 5.4.
///
/// ```swift
/// let replies = Command.retr.replies!
/// assert(replies.preliminary.contains(.fileStatusOkay))
/// assert(replies.afterPreliminary.success.contains(.closingDataConnection))
/// ```
public struct CommandReplies: Hashable, Sendable {
    /// 1yz replies. One of ``afterPreliminary`` follows.
    public let preliminary: [ReplyCode]
    /// Replies that can follow a preliminary reply.
    public let afterPreliminary: AfterPreliminary
    /// 2yz replies, which complete the command.
    public let success: [ReplyCode]
    /// 3yz replies: another command must follow.
    public let intermediate: [ReplyCode]
    /// 4yz and 5yz replies.
    public let failure: [ReplyCode]
    /// Replies that another document, or another section of the same one, adds.
    public let later: [LaterReply]

    /// Returns the codes of one list, for programs that treat all lists alike.
    ///
    /// ```swift
    /// for slot in ReplySlot.allCases {
    ///     print(slot.text(), Command.retr.replies!.slot(slot))
    /// }
    /// ```
    public func slot(_ slot: ReplySlot) -> [ReplyCode] {
        switch slot {
        case .preliminary: preliminary
        case .afterPreliminaryMarker: afterPreliminary.marker
        case .afterPreliminarySuccess: afterPreliminary.success
        case .afterPreliminaryFailure: afterPreliminary.failure
        case .success: success
        case .intermediate: intermediate
        case .failure: failure
        case .later: later.map(\.code)
        }
    }

    /// Every reply in the order of the lists, those added later last.
    public var all: [ReplyCode] { ReplySlot.allCases.flatMap(slot) }

    /// Returns `true` if one of the lists has the code.
    public func contains(_ code: ReplyCode) -> Bool { all.contains(code) }
}

/// Replies that can follow a preliminary reply: the indented part of an entry in RFC 959, section 5.4.
public struct AfterPreliminary: Hashable, Sendable {
    /// 1yz replies that can come any number of times before the last reply.
    public let marker: [ReplyCode]
    /// 2yz replies.
    public let success: [ReplyCode]
    /// 4yz and 5yz replies.
    public let failure: [ReplyCode]
}

/// A reply that another section adds to the list of a command.
public struct LaterReply: Hashable, Sendable {
    /// Code.
    public let code: ReplyCode
    /// Section that allows it.
    public let source: Source
    /// `true` if it comes after a preliminary reply, as 522 does (RFC 4217, section 10.2).
    public let isAfterPreliminary: Bool
}
