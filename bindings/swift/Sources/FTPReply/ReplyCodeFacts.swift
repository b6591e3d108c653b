extension ReplyCode {
    private var place: Int? { ReplyTable.place(of: self) }

    /// Whether the code has an entry of its own; each of ``allCases`` has.
    public var isListed: Bool { place != nil }

    /// The name in `snake_case`, the same in every language of the project; `nil` for an unlisted code.
    ///
    /// ```swift
    /// assert(ReplyCode.fileUnavailable.name == "file_unavailable")
    /// ```
    public var name: String? { place.map { ReplyTable.entries[$0].name } }

    /// Older names of the code, in `snake_case`; each still finds it through ``init(name:)``.
    public var aliases: [String] { place.map { ReplyTable.entries[$0].aliases } ?? [] }

    /// The headline; `nil` for an unlisted code. In English it is the RFC's, to the character, unless ``textSource``
    /// says otherwise.
    ///
    /// ```swift
    /// assert(ReplyCode.commandOkay.text() == "Command okay.")
    /// ```
    ///
    /// - Parameter lang: English if none is named.
    public func text(_ lang: Lang = .en) -> String? { place.map { ReplyTable.entries[$0].text[lang] } }

    /// The RFC's own explanation below the headline (for most codes RFC 959 section 4.2.2); `nil` where there is none.
    ///
    /// ```swift
    /// assert(ReplyCode.fileUnavailable.detail() == "File unavailable (e.g., file not found, no access).")
    /// ```
    ///
    /// - Parameter lang: English if none is named.
    public func detail(_ lang: Lang = .en) -> String? { place.flatMap { ReplyTable.entries[$0].detail?[lang] } }

    /// What happened and what to do, in plain words for the person in front of the screen. An unlisted code has the
    /// explanation of its class.
    ///
    /// ```swift
    /// print(ReplyCode.fileUnavailable.explain(.ko))
    /// ```
    ///
    /// - Parameter lang: English if none is named.
    public func explain(_ lang: Lang = .en) -> String {
        place.map { ReplyTable.entries[$0].explain[lang] } ?? replyClass.explain(lang)
    }

    /// What a client does next. An unlisted code has the recovery of its class.
    ///
    /// ```swift
    /// assert(ReplyCode.notLoggedIn.recovery == .logIn)
    /// ```
    public var recovery: Recovery { place.map { ReplyTable.entries[$0].recovery } ?? replyClass.recovery }

    /// How firmly the code is established; `nil` for an unlisted code.
    public var status: CodeStatus? { place.map { ReplyTable.entries[$0].status } }

    /// Whose words the English ``text(_:)`` is; `nil` for an unlisted code.
    public var textSource: TextSource? { place.map { ReplyTable.entries[$0].textSource } }

    /// Where the code is defined; empty for an unlisted code.
    ///
    /// ```swift
    /// print(ReplyCode.fileUnavailable.sources[0])  // RFC 959 section 4.2.2
    /// ```
    public var sources: [Source] { place.map { ReplyTable.entries[$0].sources } ?? [] }

    /// The form that programs read, where an RFC fixes one.
    ///
    /// ```swift
    /// assert(ReplyCode.restartMarker.wire?.form == "MARK {sender} = {receiver}")
    /// ```
    public var wire: WireForm? { place.flatMap { ReplyTable.entries[$0].wire } }

    /// Further meanings, where RFCs gave one number to two things.
    public var meanings: [Meaning] { place.map { ReplyTable.entries[$0].meanings } ?? [] }

    /// The listed commands that may be answered with this code (RFC 959 section 5.4 and its successors), in the order
    /// of ``Command/allCases``.
    ///
    /// ```swift
    /// assert(ReplyCode.needPassword.commands == [.user])
    /// ```
    public var commands: [Command] { Command.allCases.filter { $0.replies?.contains(self) == true } }
}
