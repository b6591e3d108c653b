package dev.ftpreply

/**
 * Returns the string with its ASCII letters in lower case. The letter cases of Unicode would also accept names that
 * merely look alike, such as one with a Kelvin sign for its `k`.
 */
internal fun asciiLowercase(name: String): String = String(CharArray(name.length) { asciiLowercase(name[it]) })

private fun asciiLowercase(letter: Char): Char = if (letter in 'A'..'Z') letter + ('a' - 'A') else letter

/**
 * Returns a string in UTF-8, to send it or to parse it.
 *
 * @throws IllegalArgumentException if the string has a lone surrogate, which the Java library would replace with `?`
 */
internal fun utf8(text: String): ByteArray = try {
    text.encodeToByteArray(throwOnInvalidSequence = true)
} catch (error: CharacterCodingException) {
    throw loneSurrogate(error)
}

internal fun loneSurrogate(cause: CharacterCodingException) =
    IllegalArgumentException("invalid string: a lone surrogate has no form in UTF-8; remove it", cause)

/** Returns the name of the command with this verb, or `null` if it is not three or four ASCII letters. */
internal fun commandName(verb: String): String? = when {
    verb == Command.CONNECT.name -> verb
    verb.length in 3..4 && verb.all { it in 'A'..'Z' || it in 'a'..'z' } -> verb.uppercase()
    else -> null
}

/**
 * Returns the language for a BCP 47 tag or a POSIX locale name, or `null` if there is none. The tag is shortened by
 * one subtag at a time until a language or one of its aliases has it (RFC 4647, section 3.4).
 */
internal fun lookUpLang(tag: String): Lang? {
    val locale = tag.substringBefore('.').substringBefore('@')
    if (locale == "C" || locale == "POSIX") return Lang.EN
    var range = asciiLowercase(locale).replace('_', '-')
    while (range.isNotEmpty()) {
        languages[range]?.let { return it }
        range = range.substringBeforeLast('-', "")
    }
    return null
}

private val languages: Map<String, Lang> =
    Lang.entries.flatMap { lang -> (lang.aliases + lang.tag).map { asciiLowercase(it) to lang } }.toMap()
