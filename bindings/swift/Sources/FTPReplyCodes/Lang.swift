extension Lang {
    /// BCP 47 tag of the language.
    public var tag: String { rawValue }

    /// Tags and further tags in lower case, each with its language.
    private static let languages: [String: Lang] = {
        var languages: [String: Lang] = [:]
        for lang in allCases {
            for tag in lang.aliases + [lang.tag] { languages[tag.asciiLowercased()] = lang }
        }
        return languages
    }()

    /// Returns the language with this number. Returns `nil` if there is none.
    ///
    /// ```swift
    /// assert(Lang(number: 0) == .en)
    /// ```
    public init?(number: Int) {
        guard let lang = Self.allCases.first(where: { $0.number == number }) else { return nil }
        self = lang
    }

    /// Returns the language that a BCP 47 tag or a POSIX locale name selects, or `nil` if no text is in it.
    ///
    /// The tag is shortened from its end, one subtag at a time, until a language has it (RFC 4647, section 3.4). Letter
    /// case, a POSIX encoding (`.UTF-8`) and a POSIX modifier (`@euro`) are ignored. `C` and `POSIX` select English.
    ///
    /// ```swift
    /// assert(Lang.lookup("ko-KR") == .ko)
    /// assert(Lang.lookup("tlh") == nil)
    /// ```
    public static func lookup(_ tag: String) -> Lang? {
        let bare = tag.prefix { $0 != "." && $0 != "@" }
        if bare == "C" || bare == "POSIX" { return .en }
        var subtags = String(bare).asciiLowercased().split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" }
        while !subtags.isEmpty {
            if let lang = languages[subtags.joined(separator: "-")] { return lang }
            subtags.removeLast()
        }
        return nil
    }

    /// Returns the language that ``lookup(_:)`` finds, or English if it finds none.
    ///
    /// ```swift
    /// assert(Lang.matching("ko_KR.UTF-8") == .ko)
    /// assert(Lang.matching("POSIX") == .en)
    /// ```
    public static func matching(_ tag: String) -> Lang { lookup(tag) ?? .en }
}
