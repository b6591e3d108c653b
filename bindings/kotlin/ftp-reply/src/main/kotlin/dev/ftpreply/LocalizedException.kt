package dev.ftpreply

/**
 * An exception of this package: each has its message in every language.
 *
 * ```
 * try {
 *     send(Command.parse(line))
 * } catch (error: Exception) {
 *     show((error as? LocalizedException)?.message(Lang.fromLocale()) ?: error.message)
 * }
 * ```
 */
public sealed interface LocalizedException {
    /** Returns what is wrong, and how to fix it if that is known, as a sentence in a language. */
    public fun message(lang: Lang): String
}
