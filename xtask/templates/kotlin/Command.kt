package dev.ftpreply

/**
 * An FTP command by its verb: three or four letters (RFC 959 section 5.3), or the greeting of a new
 * connection as the pseudo-command [CONNECT].
 *
 * The set is open, like that of the codes: a verb that no RFC lists is a value like any other.
 *
 * ```
 * check(Command.parse("retr") == Command.RETR)
 * check(ReplyCode.FILE_UNAVAILABLE in Command.RETR.replies!!)
 * ```
 */
public class Command private constructor(
    /** The verb in upper case, or `connect` for the greeting. */
    public val name: String,
) : Comparable<Command> {
    private val entry: CommandEntry? get() = CommandEntry.of(name)

    /** Whether the table has the command, by its verb or an alias. */
    public val isListed: Boolean get() = entry != null

    /** The command that this one is another verb for, `PWD` for `XPWD`; itself for most. */
    public val canonical: Command get() = entry?.let { Command(it.name) } ?: this

    /** Other verbs for this command. */
    public val aliases: List<Command> get() = entry?.aliases?.map(::Command) ?: emptyList()

    /** What the command does, in a few words, in English if no language is named; `null` if it is not listed. */
    @JvmOverloads
    public fun text(lang: Lang = Lang.EN): String? = entry?.text?.get(lang.ordinal)

    /** The replies that the RFCs list for the command; `null` if it is not listed. */
    public val replies: CommandReplies? get() = entry?.replies

    /** The state diagram that the command follows (RFC 959 section 6); `null` if it is not listed. */
    public val diagram: Diagram? get() = entry?.diagram

    /** Where the command's replies are listed; empty if it is not listed. */
    public val sources: List<Source> get() = entry?.sources ?: emptyList()

    /** How a reply code fits this command, the first verdict that applies. Needs the native library. */
    public fun judge(code: ReplyCode): Verdict = Engine.judge(name, code.value)

    /** By name. */
    override fun compareTo(other: Command): Int = name.compareTo(other.name)

    /** Commands are equal if their verbs are: `XPWD` is not `PWD`, its [canonical] command is. */
    override fun equals(other: Any?): Boolean = other is Command && other.name == name

    override fun hashCode(): Int = name.hashCode()

    /** The name. */
    override fun toString(): String = name

    public companion object {
{% for command in commands %}
        /** {{ command.name }}: {{ command.text[0] | markdown }} */
        @JvmField
        public val {{ command.name | upper_snake }}: Command = Command({{ command.name | kotlin_string }})

{% endfor %}
        /** Every listed command, the greeting first, without the aliases. */
        @JvmStatic
        public val entries: List<Command> = immutable(
            listOf(
{% for command in commands %}
                {{ command.name | upper_snake }},
{% endfor %}
            ),
        )

        /**
         * The command with this verb, in any letter case, listed or not; `connect` in lower case is the greeting.
         *
         * @throws IllegalArgumentException if it is not three or four ASCII letters
         */
        @JvmStatic
        public fun parse(verb: String): Command =
            parseOrNull(verb) ?: throw IllegalArgumentException(
                "not the verb of an FTP command: expected three or four ASCII letters, without the argument",
            )

        /** The command with this verb; `null` if it is not three or four ASCII letters. */
        @JvmStatic
        public fun parseOrNull(verb: String): Command? = commandName(verb)?.let(::Command)
    }
}
