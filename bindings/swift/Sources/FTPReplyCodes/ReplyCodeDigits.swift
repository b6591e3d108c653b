extension ReplyCode {
    /// Class of the code, from the first digit (RFC 959, section 4.2; RFC 2228, section 5.2 for 6yz).
    ///
    /// ```swift
    /// assert(ReplyCode(rawValue: 599)?.replyClass == .permanentNegative)
    /// ```
    public var replyClass: ReplyClass { ReplyClass.allCases[rawValue / 100 - 1] }

    /// Group of the code, from the second digit (RFC 959, section 4.2); `nil` for x6z to x9z.
    ///
    /// ```swift
    /// assert(ReplyCode.enteringPassiveMode.group == .connections)
    /// ```
    public var group: ReplyGroup? { ReplyGroup(number: rawValue / 10 % 10 + 1) }

    /// `true` if the same command can be sent again later: 4yz (RFC 959, section 4.2).
    ///
    /// ```swift
    /// assert(ReplyCode.fileBusy.mayRetry && !ReplyCode.fileUnavailable.mayRetry)
    /// ```
    public var mayRetry: Bool { isTransientNegative }
}

extension ReplyClass {
    /// First digit of the codes of the class, 1 to 6. It also is the ``number``.
    public var digit: Int { number }
}

extension ReplyGroup {
    /// Second digit of the codes of the group, 0 to 5. It is one less than the ``number``.
    public var digit: Int { number - 1 }
}
