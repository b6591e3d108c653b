extension ReplyClass {
    static let byDigit = allCases

    /// The heading that the RFC gives the class.
    ///
    /// - Parameter lang: English if none is named.
    public func text(_ lang: Lang = .en) -> String { text[lang] }

    /// What such a code says and why, in plain words.
    ///
    /// - Parameter lang: English if none is named.
    public func explain(_ lang: Lang = .en) -> String { explanation[lang] }
}

extension ReplyGroup {
    static let byDigit = allCases

    /// The heading that the RFC gives the group.
    ///
    /// - Parameter lang: English if none is named.
    public func text(_ lang: Lang = .en) -> String { text[lang] }

    /// What such codes are about, in plain words.
    ///
    /// - Parameter lang: English if none is named.
    public func explain(_ lang: Lang = .en) -> String { explanation[lang] }
}

extension Recovery {
    /// One short line addressed to whoever acts.
    ///
    /// - Parameter lang: English if none is named.
    public func text(_ lang: Lang = .en) -> String { text[lang] }

    /// How to do it.
    ///
    /// - Parameter lang: English if none is named.
    public func explain(_ lang: Lang = .en) -> String { explanation[lang] }
}

extension CodeStatus {
    /// One or two words.
    ///
    /// - Parameter lang: English if none is named.
    public func text(_ lang: Lang = .en) -> String { text[lang] }

    /// What that means for someone who meets such a code.
    ///
    /// - Parameter lang: English if none is named.
    public func explain(_ lang: Lang = .en) -> String { explanation[lang] }
}

extension Diagram {
    /// The diagram in one line.
    ///
    /// - Parameter lang: English if none is named.
    public func text(_ lang: Lang = .en) -> String { text[lang] }

    /// Where a reply of this class leads (RFC 959 section 6). A protected reply leads where the reply inside it does;
    /// for itself it gets ``Arc/error``.
    public func arc(_ replyClass: ReplyClass) -> Arc {
        let place = replyClass.digit - 1
        return place < arcs.count ? arcs[place] : .error
    }
}
