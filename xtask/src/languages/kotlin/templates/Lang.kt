package dev.ftpreply

/** A language of the texts. */
public enum class Lang(
    /** The BCP 47 tag. */
    public val tag: String,
    /** The language's name in the language itself. */
    public val displayName: String,
    /** The number, 0 for English. It never changes between versions. */
    public val number: Int,
    /** Further BCP 47 tags that mean this language. */
    public val aliases: List<String>,
) {
{% for language in languages %}
    /** {{ language.name }}. */
    {{ language.tag | upper_snake }}(
        {{ language.tag | kotlin_string }},
        {{ language.name | kotlin_string }},
        {{ language.number }},
        immutable(listOf({{ [alias | kotlin_string for alias in language.aliases] | join(sep=", ") }})),
    ),

{% endfor %}
    ;

    public companion object {
        /** Returns the language with this number, or `null` if there is none. */
        @JvmStatic
        public fun fromNumber(number: Int): Lang? = entries.getOrNull(number)

        /**
         * Returns the language for a BCP 47 tag or a POSIX locale name, such as `ko-KR` or `ko_KR.UTF-8`, or `null` if
         * there is none. `C` and `POSIX` are English.
         */
        @JvmStatic
        public fun lookup(tag: String): Lang? = lookUpLang(tag)

        /** Returns what [lookup] returns, or English if that is `null`. */
        @JvmStatic
        public fun matching(tag: String): Lang = lookup(tag) ?: EN

        /** Returns the language for the JVM's default locale. */
        @JvmStatic
        public fun fromLocale(): Lang = matching(java.util.Locale.getDefault().toLanguageTag())
    }
}
