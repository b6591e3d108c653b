extension Command {
    /// Returns how well a reply code fits this command: the first verdict that applies.
    ///
    /// ```swift
    /// assert(Command.retr.judge(.fileUnavailable) == .listed)
    /// assert(Command.retr.judge(.needPassword) == .wrongClass)
    /// ```
    public func judge(_ code: ReplyCode) -> Verdict { Engine.judge(name, code) }

    /// Returns what to do about a reply to this command. If the table has no advice for the command and code, it is the
    /// recovery of the code. No advice suggests to continue without TLS if AUTH fails.
    ///
    /// ```swift
    /// assert(Command.stor.advice(.fileUnavailable).recovery == .chooseAnotherName)
    /// assert(Command.retr.advice(.transferAborted, situation: [.aborting]).recovery == .proceed)
    /// ```
    ///
    /// - Parameters:
    ///   - code: The code of the reply.
    ///   - situation: What is known about the session; nothing by default.
    public func advice(_ code: ReplyCode, situation: Set<Situation> = []) -> Advice {
        Engine.advice(name, code, situation)
    }
}
