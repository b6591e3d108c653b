package dev.ftpreply

import java.io.Serializable

/**
 * An FTP reply code: three digits, the first from 1 to 6 (RFC 959, section 4.2; RFC 2228, section 5.2).
 *
 * The set of codes is open. Servers send numbers that no RFC defines, so any number from 100 to 699 is a
 * code. A listed code also has a constant here, a name, texts and sources. Only functions whose
 * documentation says so need the native library.
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
) : Comparable<ReplyCode>, Serializable {
    @Transient
    private val entry: ReplyEntry? = ReplyEntry.at(value)

    /** `true` if the table lists the code, as it does each of [entries]. */
    public val isListed: Boolean get() = entry != null

    /** The name in `snake_case`, the same in every language, or `null` for an unlisted code. */
    public val name: String? get() = entry?.name

    /** The code's former names, in `snake_case`. [fromName] still accepts them. */
    public val aliases: List<String> get() = entry?.aliases ?: emptyList()

    /** Returns the headline in a language, English if none is given, or `null` for an unlisted code. */
    @JvmOverloads
    public fun text(lang: Lang = Lang.EN): String? = entry?.text?.get(lang.ordinal)

    /** Returns the RFC's own explanation of the headline, or `null` if there is none. */
    @JvmOverloads
    public fun detail(lang: Lang = Lang.EN): String? = entry?.detail?.get(lang.ordinal)

    /** Returns [text] and [detail] as one string, or `null` for an unlisted code. */
    @JvmOverloads
    public fun description(lang: Lang = Lang.EN): String? =
        entry?.let { listOfNotNull(it.text[lang.ordinal], it.detail?.get(lang.ordinal)).joinToString(" ") }

    /**
     * Returns an explanation for end users: what happened and what to do. An unlisted code has the explanation of
     * its class.
     */
    @JvmOverloads
    public fun explain(lang: Lang = Lang.EN): String = entry?.explain?.get(lang.ordinal) ?: replyClass.explain(lang)

    /**
     * Returns what can have caused the reply in a language, English if none is given: short phrases, the likeliest
     * first. Empty if nothing went wrong, or for an unlisted code.
     */
    @JvmOverloads
    public fun causes(lang: Lang = Lang.EN): List<String> = entry?.causes(lang) ?: emptyList()

    /** What a client does next. An unlisted code has the recovery of its class. */
    public val recovery: Recovery get() = entry?.recovery ?: replyClass.recovery

    /** The meaning of the first digit. */
    public val replyClass: ReplyClass get() = ReplyClass.members[value / 100]

    /** The meaning of the second digit, or `null` for x6z to x9z. */
    public val group: ReplyGroup? get() = ReplyGroup.fromNumber(value / 10 % 10 + 1)

    /** The standing of the code, or `null` for an unlisted code. */
    public val status: CodeStatus? get() = entry?.status

    /** The source of the wording of the English [text], or `null` for an unlisted code. */
    public val textSource: TextSource? get() = entry?.textSource

    /** The sections that define the code; empty for an unlisted code. */
    public val sources: List<Source> get() = entry?.sources ?: emptyList()

    /** The machine-readable form of the text, or `null` if no RFC defines one. */
    public val wire: WireForm? get() = entry?.wire

    /** Further meanings of a number that RFCs use for more than one thing. */
    public val meanings: List<Meaning> get() = entry?.meanings ?: emptyList()

    /** The listed commands that this code can answer, in the order of [Command.entries]. */
    public val commands: List<Command> get() = Command.entries.filter { it.replies?.contains(this) == true }

{% for class in classes %}
    /** `true` for {{ class.digit }}yz: {{ class.text[0] | markdown }}. */
    public val is{{ class.name | upper_camel }}: Boolean get() = replyClass == ReplyClass.{{ class.name | upper_snake }}

{% endfor %}
    /** `true` for 4yz: the same command can succeed later. */
    @get:JvmName("mayRetry")
    public val mayRetry: Boolean get() = isTransientNegative

    /** Compares by number. */
    override fun compareTo(other: ReplyCode): Int = value.compareTo(other.value)

    /** Compares by number. */
    override fun equals(other: Any?): Boolean = other is ReplyCode && other.value == value

    override fun hashCode(): Int = value

    /** Returns the three digits and nothing else. */
    override fun toString(): String = value.toString()

    /** Returns the one object of the code after deserialization. */
    private fun readResolve(): Any = of(value)

    public companion object {
        /** The lowest number of a code. */
        public const val MIN_VALUE: Int = 100

        /** The highest number of a code. */
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
{{ ("Source: " ~ [s.citation[0] for s in reply.sources] | join(sep="; ") ~ ".") | wrap(prefix="         * ") }}
         */
        @JvmField
        public val {{ reply.name | upper_snake }}: ReplyCode = of({{ reply.code }})

{% for alias in reply.aliases %}
        /** Former name of [{{ reply.name | upper_snake }}]. */
        @Deprecated("use {{ reply.name | upper_snake }}", ReplaceWith("ReplyCode.{{ reply.name | upper_snake }}"))
        @JvmField
        public val {{ alias | upper_snake }}: ReplyCode = {{ reply.name | upper_snake }}

{% endfor %}
{% endfor %}
        /** Every listed code, in ascending order. */
        @JvmStatic
        public val entries: List<ReplyCode> = immutable(all.filter { it.isListed })

        /**
         * Returns the code with this number, listed or not.
         *
         * @throws InvalidArgumentException if the number is not from 100 to 699
         */
        @JvmStatic
        public fun of(value: Int): ReplyCode =
            ofOrNull(value) ?: throw InvalidArgumentException(ArgumentErrorKind.INVALID_CODE, value)

        /** Returns the code with this number, listed or not, or `null` if the number is not from 100 to 699. */
        @JvmStatic
        public fun ofOrNull(value: Int): ReplyCode? = all.getOrNull(value - MIN_VALUE)

        /** Returns the listed code with this name or former name, in any letter case, or `null` if there is none. */
        @JvmStatic
        public fun fromName(name: String): ReplyCode? = ReplyEntry.codeOf(name)?.let(::of)

        /**
         * Returns the code at the start of a raw reply line, with or without its line end. Needs the native library.
         *
         * @throws ReplyException.Fault if the line does not begin with three digits, the first from 1 to 6, and then
         * a space, a hyphen or the line end
         */
        @JvmStatic
        @Throws(ReplyException::class)
        public fun fromLine(line: ByteArray): ReplyCode = Engine.codeOfLine(line)
    }
}
