import Foundation

extension Lang {
    /// The BCP 47 tag.
    public var tag: String { rawValue }

    /// The language that a BCP 47 tag or a POSIX locale name asks for, `nil` if the texts do not have it.
    ///
    /// The tag is shortened from its end, a subtag at a time, until a language has it (RFC 4647 section 3.4). Letter
    /// case, a POSIX encoding (`.UTF-8`) and a modifier (`@euro`) do not count. `C` and `POSIX` are English.
    ///
    /// ```swift
    /// assert(Lang.lookup("ko-KR") == .ko)
    /// assert(Lang.lookup("tlh") == nil)
    /// ```
    public static func lookup(_ tag: String) -> Lang? {
        let bare = tag.prefix { $0 != "." && $0 != "@" }
        if bare == "C" || bare == "POSIX" { return .en }
        var subtags = bare.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" }
        while !subtags.isEmpty {
            let range = lowercased(subtags.joined(separator: "-"))
            if let lang = allCases.first(where: { lowercased($0.tag) == range }) { return lang }
            subtags.removeLast()
        }
        return nil
    }

    /// The letters A to Z alone; Unicode has others whose small letters are ASCII.
    private static func lowercased(_ tag: String) -> String {
        String(decoding: tag.utf8.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    /// As ``lookup(_:)``, with English for anything the texts do not have.
    ///
    /// ```swift
    /// assert(Lang.matching("ko_KR.UTF-8") == .ko)
    /// assert(Lang.matching("POSIX") == .en)
    /// ```
    public static func matching(_ tag: String) -> Lang { lookup(tag) ?? .en }

    /// The language that the user's settings ask for: the first preferred one on Apple's systems, elsewhere what the
    /// first of `LC_ALL`, `LC_MESSAGES` and `LANG` names that is set (POSIX, section 8.2). English if none is.
    public static func fromLocale() -> Lang {
        #if canImport(Darwin)
            return matching(Locale.preferredLanguages.first ?? "")
        #else
            let environment = ProcessInfo.processInfo.environment
            let set = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty }
            return matching(set ?? "")
        #endif
    }
}
