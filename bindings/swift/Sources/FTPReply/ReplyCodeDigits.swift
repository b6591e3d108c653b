extension ReplyCode {
    /// What the first digit means (RFC 959 section 4.2; RFC 2228 section 5.2 for 6yz).
    ///
    /// ```swift
    /// assert(ReplyCode(rawValue: 599)?.replyClass == .permanentNegative)
    /// ```
    public var replyClass: ReplyClass { ReplyClass.byDigit[rawValue / 100 - 1] }

    /// What the second digit means (RFC 959 section 4.2); `nil` for x6z to x9z.
    ///
    /// ```swift
    /// assert(ReplyCode.enteringPassiveMode.group == .connections)
    /// ```
    public var group: ReplyGroup? {
        let digit = rawValue / 10 % 10
        return digit < ReplyGroup.byDigit.count ? ReplyGroup.byDigit[digit] : nil
    }

    /// 1yz: the command has begun; another reply follows (RFC 959 section 4.2).
    public var isPositivePreliminary: Bool { replyClass == .positivePreliminary }

    /// 2yz: the command is done (RFC 959 section 4.2).
    public var isPositiveCompletion: Bool { replyClass == .positiveCompletion }

    /// 3yz: the command is accepted; another must follow (RFC 959 section 4.2).
    public var isPositiveIntermediate: Bool { replyClass == .positiveIntermediate }

    /// 4yz: the command failed; the same command may succeed later (RFC 959 section 4.2).
    public var isTransientNegative: Bool { replyClass == .transientNegative }

    /// 5yz: the command failed; the same command will fail again (RFC 959 section 4.2).
    public var isPermanentNegative: Bool { replyClass == .permanentNegative }

    /// 6yz: a reply is wrapped inside (RFC 2228 section 5.2).
    public var isProtected: Bool { replyClass == .protected }

    /// Whether the very same command may be sent again, later: 4yz (RFC 959 section 4.2).
    ///
    /// ```swift
    /// assert(ReplyCode.fileBusy.mayRetry && !ReplyCode.fileUnavailable.mayRetry)
    /// ```
    public var mayRetry: Bool { isTransientNegative }
}
