extension ReplyCode {
    private var index: Int? { ReplyTable.index(of: self) }

    /// `true` if the code has an entry in the table, as each of ``allCases`` has.
    public var isListed: Bool { index != nil }

    /// Name in `snake_case`, the same in every language of this project; `nil` for an unlisted code.
    ///
    /// ```swift
    /// assert(ReplyCode.fileUnavailable.name == "file_unavailable")
    /// ```
    public var name: String? { index.map { ReplyTable.entries[$0].name } }

    /// Former names in `snake_case`. ``init(name:)`` still accepts them.
    public var aliases: [String] { index.map { ReplyTable.entries[$0].aliases } ?? [] }

    /// Returns the headline, one line, or `nil` for an unlisted code. In English these are the RFC's exact words unless
    /// ``textSource`` is ``TextSource/project``.
    ///
    /// ```swift
    /// assert(ReplyCode.commandOkay.text() == "Command okay.")
    /// ```
    ///
    /// - Parameter lang: The language; English by default.
    public func text(_ lang: Lang = .en) -> String? { index.map { ReplyTable.entries[$0].text[lang] } }

    /// Returns the RFC's own explanation of the headline (for most codes RFC 959, section 4.2.2), or `nil` if there is
    /// none.
    ///
    /// ```swift
    /// assert(ReplyCode.fileUnavailable.detail() == "File unavailable (e.g., file not found, no access).")
    /// ```
    ///
    /// - Parameter lang: The language; English by default.
    public func detail(_ lang: Lang = .en) -> String? { index.flatMap { ReplyTable.entries[$0].detail?[lang] } }

    /// Returns the text and the detail as one string, or `nil` for an unlisted code.
    ///
    /// The property ``description`` is the three digits.
    ///
    /// ```swift
    /// assert(ReplyCode.commandOkay.description(.en) == "Command okay.")
    /// ```
    ///
    /// - Parameter lang: The language; English by default.
    public func description(_ lang: Lang = .en) -> String? {
        guard let text = text(lang) else { return nil }
        return detail(lang).map { "\(text) \($0)" } ?? text
    }

    /// Returns the explanation for end users: what happened and what to do. An unlisted code has the explanation of its
    /// class.
    ///
    /// ```swift
    /// print(ReplyCode.fileUnavailable.explain(.ko))
    /// ```
    ///
    /// - Parameter lang: The language; English by default.
    public func explain(_ lang: Lang = .en) -> String {
        index.map { ReplyTable.entries[$0].explain[lang] } ?? replyClass.explain(lang)
    }

    /// Returns what can have caused the reply: short phrases, the likeliest first. Empty if nothing went wrong, or for an
    /// unlisted code.
    ///
    /// ```swift
    /// for cause in ReplyCode.fileUnavailable.causes() { print("- \(cause)") }
    /// ```
    ///
    /// - Parameter lang: The language; English by default.
    public func causes(_ lang: Lang = .en) -> [String] {
        index.flatMap { ReplyTable.entries[$0].causes?[lang] } ?? []
    }

    /// What a client should do next. An unlisted code has the recovery of its class.
    ///
    /// ```swift
    /// assert(ReplyCode.notLoggedIn.recovery == .logIn)
    /// ```
    public var recovery: Recovery { index.map { ReplyTable.entries[$0].recovery } ?? replyClass.recovery }

    /// How firmly the code is established; `nil` for an unlisted code.
    public var status: CodeStatus? { index.map { ReplyTable.entries[$0].status } }

    /// Author of the English headline; `nil` for an unlisted code.
    public var textSource: TextSource? { index.map { ReplyTable.entries[$0].textSource } }

    /// Sections that define the code; empty for an unlisted code.
    ///
    /// ```swift
    /// print(ReplyCode.fileUnavailable.sources[0])  // RFC 959, section 4.2.2
    /// ```
    public var sources: [Source] { index.map { ReplyTable.entries[$0].sources } ?? [] }

    /// Machine-readable form of the text; `nil` unless an RFC defines one.
    ///
    /// ```swift
    /// assert(ReplyCode.restartMarker.wire?.form == "MARK {sender} = {receiver}")
    /// ```
    public var wire: WireForm? { index.flatMap { ReplyTable.entries[$0].wire } }

    /// Further meanings, if RFCs use the number for two things.
    public var meanings: [Meaning] { index.map { ReplyTable.entries[$0].meanings } ?? [] }

    /// Listed commands that this code can answer (RFC 959, section 5.4 and later RFCs), in the order of
    /// ``Command/allCases``.
    ///
    /// ```swift
    /// assert(ReplyCode.needPassword.commands.contains(.user))
    /// ```
    public var commands: [Command] { Command.allCases.filter { $0.replies?.contains(self) == true } }
}
