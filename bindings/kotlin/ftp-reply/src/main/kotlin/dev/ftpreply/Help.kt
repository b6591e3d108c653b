package dev.ftpreply

/**
 * What a reply means and what to do about it: hints from the words of the server, explanations and search. All
 * functions need the native library.
 *
 * A hint is more specific than the code: 421 alone means that the connection closes, and `421 Passive data channel timed
 * out.` that the data port cannot be reached. What to do about a reply to a certain command is [Command.advice].
 *
 * ```
 * val explanation = Help.explain(ReplyCode.of(421), "Passive data channel timed out.", Lang.KO)
 * println(explanation.headline)
 * explanation.causes.forEach(::println)
 * println(explanation.nextStep)
 * ```
 */
public object Help {
    /**
     * Returns the hints for a reply with this code and text, the best first. Without a code it returns those for a line
     * that is not a reply, such as the greeting of an SSH server. The text is that of one or more lines, with or
     * without the code. The search takes time proportional to its length.
     */
    @JvmStatic
    public fun hints(code: ReplyCode?, text: String): List<Hint> = Engine.hints(code, text.toByteArray())

    /** Returns the hints for a reply, the best first. The same as [Reply.hints]. */
    @JvmStatic
    public fun hints(reply: Reply): List<Hint> = reply.hints()

    /**
     * Explains a reply or fault for a screen, in a language, English if none is given. The other function documents what
     * comes first.
     *
     * ```
     * val explanation = Help.explain(reply, Lang.KO, Command.RETR)
     * ```
     */
    @JvmStatic
    @JvmOverloads
    public fun explain(
        event: ReplyEvent,
        lang: Lang = Lang.EN,
        command: Command? = null,
        situation: Set<Situation> = emptySet(),
    ): Explanation = when (event) {
        is Reply -> Engine.explain(event.code, event.joinedLines(), lang, command, situation)
        is ReplyFault -> Engine.explain(event.code, event.keptBytes(), lang, command, situation)
    }

    /**
     * Explains a reply for a screen, in a language, English if none is given. The best hint for the text comes before
     * the advice for the command and situation, and that before the texts of the code, so that nothing shown
     * contradicts the server's words. Without a code it explains a line that is not a reply.
     */
    @JvmStatic
    @JvmOverloads
    public fun explain(
        code: ReplyCode?,
        text: String,
        lang: Lang = Lang.EN,
        command: Command? = null,
        situation: Set<Situation> = emptySet(),
    ): Explanation = Engine.explain(code, text.toByteArray(), lang, command, situation)

    /**
     * Returns the listed codes for what a person types, the best match first. The search covers the texts, causes, hints
     * and keywords of all languages, and prefers those of [lang]. It ignores letter case, accents, Korean particles and
     * common endings. No word is required; without a word or number that occurs anywhere it finds nothing.
     */
    @JvmStatic
    @JvmOverloads
    public fun search(words: String, lang: Lang = Lang.EN): List<ReplyCode> = Engine.search(words, lang)
}

/** What certain words of a server mean. If a hint contradicts the explanation of the code, the hint is right. */
public class Hint internal constructor(
    /** The name in `snake_case`. It never changes between versions. */
    public val name: String,
    /** The server, if only this one sends the words; otherwise `null`. */
    public val server: Document?,
    private val causes: List<String>,
    private val nextSteps: List<String>,
    /** What to do, as one of a few kinds of steps. */
    public val recovery: Recovery,
    /** Commands to send instead of the one that failed, or before it, the best one first. */
    public val suggestedCommands: List<Command>,
    /** The files of servers' public sources, or the pages of their documentation, that contain the words. */
    public val sources: List<Source>,
) {
    /** Returns the cause in a language, English if none is given, in one sentence. */
    @JvmOverloads
    public fun cause(lang: Lang = Lang.EN): String = causes[lang.ordinal]

    /** Returns what to do in a language, English if none is given, in one or two sentences. */
    @JvmOverloads
    public fun nextStep(lang: Lang = Lang.EN): String = nextSteps[lang.ordinal]

    /** Compares by name, server and sources, which determine the rest. */
    override fun equals(other: Any?): Boolean =
        other is Hint && other.name == name && other.server == server && other.sources == sources

    override fun hashCode(): Int = name.hashCode()

    /** Returns the name. */
    override fun toString(): String = name
}

/** What a reply means and what to do, in one language. [Help.explain] returns it. */
public class Explanation internal constructor(
    /** The code, or `null` for a line that is not a reply. */
    public val code: ReplyCode?,
    /** What the code means, one line. */
    public val headline: String,
    /** The causes, the likeliest first; empty if nothing went wrong, or if none is known. */
    public val causes: List<String>,
    /** What to do, in one or two sentences. */
    public val nextStep: String,
    /** What to do, as one of a few kinds of steps. */
    public val recovery: Recovery,
    /** Commands to send instead of the one that failed, or before it, the best one first. */
    public val suggestedCommands: List<Command>,
    /** The best hint for the text, from which cause, next step and recovery come, or `null` if there is none. */
    public val hint: Hint?,
) {
    /** Returns headline, causes and next step, one per line. */
    override fun toString(): String = (listOf(headline) + causes + nextStep).joinToString("\n")
}
