package dev.ftpreply

/** What the first digit of a code means (RFC 959 section 4.2; RFC 2228 section 5.2 for 6yz). */
public enum class ReplyClass(
    /** The first digit. */
    public val digit: Int,
    /** What a client does next after a code of the class that has no entry of its own. */
    public val recovery: Recovery,
    private val texts: Array<String>,
    private val explanations: Array<String>,
    /** Where the class is defined. */
    public val sources: List<Source>,
) {
{% for class in classes %}
    /** {{ class.digit }}yz: {{ class.text[0] }}. */
    {{ class.name | upper_snake }}(
        {{ class.digit }},
        Recovery.{{ class.recovery | upper_snake }},
        {{<kotlin.texts texts={class.text} />}},
        {{<kotlin.texts texts={class.explain} />}},
        {{<kotlin.sources sources={class.sources} />}},
    ),
{% endfor %}
    ;

    /** The heading in a language, English if none is named. */
    @JvmOverloads
    public fun text(lang: Lang = Lang.EN): String = texts[lang.ordinal]

    /** What such a code says and why, in plain words. */
    @JvmOverloads
    public fun explain(lang: Lang = Lang.EN): String = explanations[lang.ordinal]

    internal companion object {
        private val all = entries.toTypedArray()

        fun ofDigit(digit: Int): ReplyClass = all[digit - 1]
    }
}

/** What the second digit of a code means (RFC 959 section 4.2). */
public enum class ReplyGroup(
    /** The second digit. */
    public val digit: Int,
    private val texts: Array<String>,
    private val explanations: Array<String>,
    /** Where the group is defined. */
    public val sources: List<Source>,
) {
{% for group in groups %}
    /** x{{ group.digit }}z: {{ group.text[0] }}. */
    {{ group.name | upper_snake }}(
        {{ group.digit }},
        {{<kotlin.texts texts={group.text} />}},
        {{<kotlin.texts texts={group.explain} />}},
        {{<kotlin.sources sources={group.sources} />}},
    ),
{% endfor %}
    ;

    /** The heading in a language, English if none is named. */
    @JvmOverloads
    public fun text(lang: Lang = Lang.EN): String = texts[lang.ordinal]

    /** What such codes are about, in plain words. */
    @JvmOverloads
    public fun explain(lang: Lang = Lang.EN): String = explanations[lang.ordinal]

    internal companion object {
        private val all = entries.toTypedArray()

        fun ofDigit(digit: Int): ReplyGroup? = all.getOrNull(digit)
    }
}

/** What a client does next after a reply. The set is closed. */
public enum class Recovery(
    private val texts: Array<String>,
    private val explanations: Array<String>,
) {
{% for recovery in recoveries %}
    /** {{ recovery.text[0] | markdown }} */
    {{ recovery.name | upper_snake }}(
        {{<kotlin.texts texts={recovery.text} />}},
        {{<kotlin.texts texts={recovery.explain} />}},
    ),
{% endfor %}
    ;

    /** One short line addressed to whoever acts, in English if no language is named. */
    @JvmOverloads
    public fun text(lang: Lang = Lang.EN): String = texts[lang.ordinal]

    /** How to do it. */
    @JvmOverloads
    public fun explain(lang: Lang = Lang.EN): String = explanations[lang.ordinal]
}

/** How firmly a code is established. The set is closed. */
public enum class CodeStatus(
    private val texts: Array<String>,
    private val explanations: Array<String>,
) {
{% for status in statuses %}
    /**
{{ status.explain[0] | markdown | wrap(prefix="     * ") }}
     */
    {{ status.name | upper_snake }}(
        {{<kotlin.texts texts={status.text} />}},
        {{<kotlin.texts texts={status.explain} />}},
    ),
{% endfor %}
    ;

    /** One or two words, in English if no language is named. */
    @JvmOverloads
    public fun text(lang: Lang = Lang.EN): String = texts[lang.ordinal]

    /** What that means for someone who meets such a code. */
    @JvmOverloads
    public fun explain(lang: Lang = Lang.EN): String = explanations[lang.ordinal]
}

/** A language of the texts. */
public enum class Lang(
    /** The BCP 47 tag. */
    public val tag: String,
    /** The language's name in the language itself. */
    public val displayName: String,
) {
{% for language in languages %}
    /** {{ language.name }}. */
    {{ language.tag | upper_snake }}({{ language.tag | kotlin_string }}, {{ language.name | kotlin_string }}),
{% endfor %}
    ;

    public companion object {
        /**
         * The language that a BCP 47 tag or a POSIX locale name asks for, `ko-KR` or `ko_KR.UTF-8`; `null` if the
         * texts do not have it. `C` and `POSIX` are English.
         */
        @JvmStatic
        public fun lookup(tag: String): Lang? = lookUpLanguage(tag)

        /** As [lookup], with English for any language the texts do not have. */
        @JvmStatic
        public fun matching(tag: String): Lang = lookup(tag) ?: EN

        /** The language that the running program's default locale asks for. */
        @JvmStatic
        public fun fromLocale(): Lang = matching(java.util.Locale.getDefault().toLanguageTag())
    }
}

/**
 * What each first digit leads to after a command, as the state diagrams draw it (RFC 959 section 6 and its
 * successors).
 */
public enum class Diagram(
    private val texts: Array<String>,
    private val arcs: Array<Arc>,
    /** Where the diagram is drawn. */
    public val sources: List<Source>,
) {
{% for diagram in diagrams %}
    /**
{{ diagram.text[0] | markdown | wrap(prefix="     * ") }}
     */
    {{ diagram.name | upper_snake }}(
        {{<kotlin.texts texts={diagram.text} />}},
        arrayOf({{ ["Arc." ~ arc | upper_snake for arc in diagram.transitions] | join(sep=", ") }}),
        {{<kotlin.sources sources={diagram.sources} />}},
    ),
{% endfor %}
    ;

    /** The diagram in one line, in English if no language is named. */
    @JvmOverloads
    public fun text(lang: Lang = Lang.EN): String = texts[lang.ordinal]

    /** Where a reply of this class leads; a protected reply leads where the reply inside it does, so [Arc.ERROR]. */
    public fun arc(replyClass: ReplyClass): Arc = arcs.getOrElse(replyClass.digit - 1) { Arc.ERROR }
}
