extension Reply {
    /// Returns the hints for the words of the reply, the best first.
    ///
    /// ```swift
    /// let reply = try Reply.parse("421 Passive data channel timed out.\r\n".utf8)
    /// assert(reply.hints()[0].recovery == .retryDataConnection)
    /// ```
    public func hints() -> [Hint] { Engine.hints(self) }
}

extension Help {
    /// Explains a reply for a screen, as ``explain(_:_:_:command:situation:)`` does.
    ///
    /// ```swift
    /// let explanation = Help.explain(reply, .ko, command: .retr)
    /// print(explanation.headline)
    /// ```
    ///
    /// - Parameters:
    ///   - reply: The reply.
    ///   - lang: The language; English by default.
    ///   - command: The command that the reply answers, if it is known.
    ///   - situation: What is known about the session; nothing by default.
    public static func explain(
        _ reply: Reply, _ lang: Lang = .en, command: Command? = nil, situation: Set<Situation> = []
    ) -> Explanation { Engine.explain(reply, lang, command, situation) }
}
