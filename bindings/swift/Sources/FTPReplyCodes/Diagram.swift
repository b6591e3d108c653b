extension Diagram {
    /// Returns what a reply of this class leads to (RFC 959, section 6).
    ///
    /// A protected reply has no transition of its own (the reply inside does), so the result is ``Transition/error``.
    ///
    /// ```swift
    /// assert(Command.retr.diagram?.transition(.positivePreliminary) == .wait)
    /// ```
    public func transition(_ replyClass: ReplyClass) -> Transition {
        let index = replyClass.digit - 1
        return index < transitions.count ? transitions[index] : .error
    }
}
