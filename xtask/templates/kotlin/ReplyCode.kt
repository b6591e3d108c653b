package dev.ftpreply

/**
 * An FTP reply code: three digits, the first from 1 to 6 (RFC 959 section 4.2, RFC 2228 section 5.2).
 *
 * The set is open: servers send numbers that no RFC lists, and such a number is a value like any other.
 * A listed code also has a constant here, a name, texts and sources. Nothing in this class needs the
 * native library, except the functions that say so.
 *
 * ```
 * val code = ReplyCode.of(550)
 * check(code == ReplyCode.FILE_UNAVAILABLE)
 * println("$code: ${code.explain(Lang.KO)}")
 * ```
 */
public class ReplyCode private constructor(
    /** The number, 100 to 699. */
    public val value: Int,
) : Comparable<ReplyCode> {
    private val entry: ReplyEntry? = ReplyEntry.at(value)

    /** Whether the code has an entry of its own; each of [entries] has. */
    public val isListed: Boolean get() = entry != null

    /** The name in `snake_case`, the same in every language of the project; `null` for an unlisted code. */
    public val name: String? get() = entry?.name

    /** Older names of the code, in `snake_case`. */
    public val aliases: List<String> get() = entry?.aliases ?: emptyList()

    /** The headline in a language, English if none is named; `null` for an unlisted code. */
    @JvmOverloads
    public fun text(lang: Lang = Lang.EN): String? = entry?.text?.get(lang.ordinal)

    /** The RFC's own explanation below the headline; `null` where there is none. */
    @JvmOverloads
    public fun detail(lang: Lang = Lang.EN): String? = entry?.detail?.get(lang.ordinal)

    /**
     * What happened and what to do, in plain words for a person. An unlisted code has the explanation of its class.
     */
    @JvmOverloads
    public fun explain(lang: Lang = Lang.EN): String = entry?.explain?.get(lang.ordinal) ?: replyClass.explain(lang)

    /** What a client does next. An unlisted code has the recovery of its class. */
    public val recovery: Recovery get() = entry?.recovery ?: replyClass.recovery

    /** What the first digit means (RFC 959 section 4.2; RFC 2228 section 5.2 for 6yz). */
    public val replyClass: ReplyClass get() = ReplyClass.ofDigit(value / 100)

    /** What the second digit means (RFC 959 section 4.2); `null` for x6z to x9z. */
    public val group: ReplyGroup? get() = ReplyGroup.ofDigit(value / 10 % 10)

    /** How firmly the code is established; `null` for an unlisted code. */
    public val status: CodeStatus? get() = entry?.status

    /** Whose words the English [text] is; `null` for an unlisted code. */
    public val textSource: TextSource? get() = entry?.textSource

    /** Where the code is defined; empty for an unlisted code. */
    public val sources: List<Source> get() = entry?.sources ?: emptyList()

    /** The form that programs read, where the RFC fixes one. */
    public val wire: WireForm? get() = entry?.wire

    /** Further meanings, where RFCs gave one number to two things. */
    public val meanings: List<Meaning> get() = entry?.meanings ?: emptyList()

    /** The listed commands that may be answered with this code, in their table's order. */
    public val commands: List<Command> get() = Command.entries.filter { it.replies?.contains(this) == true }

    /** 1yz: the command has begun; another reply follows. */
    public val isPositivePreliminary: Boolean get() = replyClass == ReplyClass.POSITIVE_PRELIMINARY

    /** 2yz: the command is done. */
    public val isPositiveCompletion: Boolean get() = replyClass == ReplyClass.POSITIVE_COMPLETION

    /** 3yz: the command is accepted; another must follow. */
    public val isPositiveIntermediate: Boolean get() = replyClass == ReplyClass.POSITIVE_INTERMEDIATE

    /** 4yz: the command failed; the same command may succeed later. */
    public val isTransientNegative: Boolean get() = replyClass == ReplyClass.TRANSIENT_NEGATIVE

    /** 5yz: the command failed; the same command will fail again. */
    public val isPermanentNegative: Boolean get() = replyClass == ReplyClass.PERMANENT_NEGATIVE

    /** 6yz: a reply is wrapped inside (RFC 2228). */
    public val isProtected: Boolean get() = replyClass == ReplyClass.PROTECTED

    /** Whether the very same command may be sent again, later: 4yz. */
    @get:JvmName("mayRetry")
    public val mayRetry: Boolean get() = isTransientNegative

    /** By number. */
    override fun compareTo(other: ReplyCode): Int = value.compareTo(other.value)

    /** Codes are equal if their numbers are. */
    override fun equals(other: Any?): Boolean = other is ReplyCode && other.value == value

    override fun hashCode(): Int = value

    /** The three digits, nothing else. */
    override fun toString(): String = value.toString()

    public companion object {
        /** The lowest number a code may have. */
        public const val MIN_VALUE: Int = 100

        /** The highest number a code may have. */
        public const val MAX_VALUE: Int = 699

        private val all = Array(MAX_VALUE - MIN_VALUE + 1) { ReplyCode(MIN_VALUE + it) }

{% for reply in replies %}
        /**
         * {{ reply.code }} {{ reply.text[0] | markdown }}
{% for detail in reply.detail %}
         *
{{ detail[0] | markdown | wrap(prefix="         * ") }}
{% endfor %}
         *
{{ ("Source: " ~ [s.document.label ~ " " ~ s.section | in_words(form="section {section}") for s in reply.sources] | join(sep=", ") ~ ".") | wrap(prefix="         * ") }}
         */
        @JvmField
        public val {{ reply.name | upper_snake }}: ReplyCode = of({{ reply.code }})

{% for alias in reply.aliases %}
        /** The older name of [{{ reply.name | upper_snake }}]. */
        @Deprecated("renamed", ReplaceWith("ReplyCode.{{ reply.name | upper_snake }}"))
        @JvmField
        public val {{ alias | upper_snake }}: ReplyCode = {{ reply.name | upper_snake }}

{% endfor %}
{% endfor %}
        /** Every listed code, ascending. */
        @JvmStatic
        public val entries: List<ReplyCode> = immutable(all.filter { it.isListed })

        /**
         * The code with this number, listed or not.
         *
         * @throws IllegalArgumentException if the number is not in 100..699
         */
        @JvmStatic
        public fun of(value: Int): ReplyCode =
            ofOrNull(value) ?: throw IllegalArgumentException("$value is no FTP reply code: expected 100 to 699")

        /** The code with this number, listed or not; `null` if the number is not in 100..699. */
        @JvmStatic
        public fun ofOrNull(value: Int): ReplyCode? = all.getOrNull(value - MIN_VALUE)

        /** The listed code with this name or older name in `snake_case`; `null` if there is none. */
        @JvmStatic
        public fun ofName(name: String): ReplyCode? = ReplyEntry.numberOf(name)?.let(::of)

        /**
         * The code at the start of a raw reply line, with or without its line end. Needs the native library.
         *
         * @throws ReplyException if the line does not begin with three digits, the first from 1 to 6, followed
         * by a space, a hyphen or the line end
         */
        @JvmStatic
        @Throws(ReplyException::class)
        public fun ofLine(line: ByteArray): ReplyCode =
            ofOrNull(Engine.codeOfLine(line)) ?: throw ReplyException.Malformed()

        /**
         * The listed codes in which every word occurs: in the number, the name or a text of any language. The
         * codes whose number, name or headline has the words come first. Needs the native library.
         */
        @JvmStatic
        public fun search(words: String): List<ReplyCode> = Engine.search(words).map(::of)
    }
}
