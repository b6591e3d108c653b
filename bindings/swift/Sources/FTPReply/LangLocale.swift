public import Foundation

extension Lang {
    /// Returns the language of the user's settings, or English if no text is in it.
    ///
    /// On Apple's systems this is the first preferred language. On other systems the first of `LC_ALL`, `LC_MESSAGES`
    /// and `LANG` that is set and not empty selects it (POSIX, section 8.2).
    public static func fromLocale() -> Lang {
        #if canImport(Darwin)
            return matching(Locale.preferredLanguages.first ?? "")
        #else
            let environment = ProcessInfo.processInfo.environment
            let values = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }
            return matching(values.first { !$0.isEmpty } ?? "")
        #endif
    }

    /// Returns the language of a locale, or English if no text is in it.
    ///
    /// `Locale.current` follows the user's settings on Apple's systems. On Linux, Foundation ignores the environment, so use
    /// ``fromLocale()`` there.
    ///
    /// ```swift
    /// assert(Lang.matching(Locale(identifier: "ko_KR")) == .ko)
    /// print(ReplyCode.fileUnavailable.explain(.matching(.current)))
    /// ```
    public static func matching(_ locale: Locale) -> Lang { matching(locale.identifier) }
}
