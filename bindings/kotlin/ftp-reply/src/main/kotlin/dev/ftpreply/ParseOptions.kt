package dev.ftpreply

/**
 * Options of the readers of replies.
 *
 * ```
 * val options = ParseOptions(Terminator.ANY_CODE, Limits(maxReply = 64 * 1024))
 * ```
 */
public class ParseOptions
@JvmOverloads
constructor(
    /** Which line ends a multi-line reply. */
    public val terminator: Terminator = Terminator.SAME_CODE,
    /** Maximum sizes of a line and a reply. */
    public val limits: Limits = Limits.DEFAULT,
) {
    /** Returns the options with this terminator. */
    public fun withTerminator(terminator: Terminator): ParseOptions = ParseOptions(terminator, limits)

    /** Returns the options with these limits. */
    public fun withLimits(limits: Limits): ParseOptions = ParseOptions(terminator, limits)

    override fun equals(other: Any?): Boolean =
        other is ParseOptions && other.terminator == terminator && other.limits == limits

    override fun hashCode(): Int = 31 * terminator.hashCode() + limits.hashCode()

    override fun toString(): String = "ParseOptions(terminator=${terminator.identifier}, limits=$limits)"

    public companion object {
        /** The default options: the rule of RFC 959, section 4.2, and the default limits. */
        @JvmField
        public val DEFAULT: ParseOptions = ParseOptions()
    }
}

/**
 * Maximum sizes that a reader accepts. A size equal to its limit passes.
 *
 * If a reply exceeds a limit, the reader reports a [ReplyFault], discards the reply without storing it and reads the
 * next one normally (RFC 1123, section 4.1.2.11).
 *
 * @throws IllegalArgumentException if a limit is negative or above [MAX_VALUE].
 */
public class Limits
@JvmOverloads
constructor(
    /** Maximum length of a line in bytes, without its line end and the Telnet commands before it. */
    public val maxLine: Int = DEFAULT_MAX_LINE,
    /** Maximum length of a reply in bytes, from the first digit of its code to its last line end. */
    public val maxReply: Int = DEFAULT_MAX_REPLY,
    /** Maximum number of lines in a reply. */
    public val maxLines: Int = DEFAULT_MAX_LINES,
) {
    init {
        check("maxLine", maxLine)
        check("maxReply", maxReply)
        check("maxLines", maxLines)
    }

    /** Returns the limits with this maximum length of a line in bytes. */
    public fun withMaxLine(maxLine: Int): Limits = Limits(maxLine, maxReply, maxLines)

    /** Returns the limits with this maximum length of a reply in bytes. */
    public fun withMaxReply(maxReply: Int): Limits = Limits(maxLine, maxReply, maxLines)

    /** Returns the limits with this maximum number of lines in a reply. */
    public fun withMaxLines(maxLines: Int): Limits = Limits(maxLine, maxReply, maxLines)

    override fun equals(other: Any?): Boolean =
        other is Limits && other.maxLine == maxLine && other.maxReply == maxReply && other.maxLines == maxLines

    override fun hashCode(): Int = 31 * (31 * maxLine + maxReply) + maxLines

    override fun toString(): String = "Limits(maxLine=$maxLine, maxReply=$maxReply, maxLines=$maxLines)"

    public companion object {
        /** Default of [maxLine]: 64 KiB. */
        public const val DEFAULT_MAX_LINE: Int = 64 * 1024

        /** Default of [maxReply]: 1 MiB. */
        public const val DEFAULT_MAX_REPLY: Int = 1024 * 1024

        /** Default of [maxLines]: 16,384. */
        public const val DEFAULT_MAX_LINES: Int = 16 * 1024

        /** The largest value of each limit: 64 MiB, or as many lines. */
        public const val MAX_VALUE: Int = 64 * 1024 * 1024

        /** The default limits. */
        @JvmField
        public val DEFAULT: Limits = Limits()

        private fun check(name: String, value: Int) {
            require(value in 0..MAX_VALUE) { "invalid $name: expected 0 to $MAX_VALUE, found $value" }
        }
    }
}
