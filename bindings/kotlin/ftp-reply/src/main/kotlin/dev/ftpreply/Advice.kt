package dev.ftpreply

/**
 * What to do about a reply to a command. [Command.advice] returns it.
 *
 * The code alone is often not enough: 550 to RETR means that the file cannot be read, and 550 to STOR that it cannot be
 * written.
 */
public class Advice internal constructor(
    /** What to do, as one of a few kinds of steps. */
    public val recovery: Recovery,
    private val texts: List<String>,
    private val causes: List<List<String>>,
    /** Commands to send instead of the one that failed, or before it, the best one first. */
    public val suggestedCommands: List<Command>,
    /** The sections from which the advice follows; empty if it is the recovery of the code. */
    public val sources: List<Source>,
) {
    /** Returns the advice in a language, English if none is given, as one line. */
    @JvmOverloads
    public fun text(lang: Lang = Lang.EN): String = texts[lang.ordinal]

    /**
     * Returns what can have caused the reply in a language, English if none is given: short phrases, the likeliest
     * first.
     */
    @JvmOverloads
    public fun causes(lang: Lang = Lang.EN): List<String> = causes[lang.ordinal]

    override fun equals(other: Any?): Boolean =
        other is Advice && other.recovery == recovery && other.texts == texts && other.causes == causes &&
            other.suggestedCommands == suggestedCommands && other.sources == sources

    override fun hashCode(): Int = 31 * recovery.hashCode() + texts.hashCode()

    /** Returns the English text. */
    override fun toString(): String = text()
}
