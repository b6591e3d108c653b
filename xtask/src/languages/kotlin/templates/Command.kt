package dev.ftpreply

import java.io.Serializable

/**
 * An FTP command, identified by its verb of three or four letters (RFC 959, section 5.3), or the greeting of a
 * new connection as the pseudo-command [CONNECT].
 *
 * The set of commands is open: a verb that no RFC defines is a command, too.
 *
 * ```
 * check(Command.parse("retr") == Command.RETR)
 * check(ReplyCode.FILE_UNAVAILABLE in Command.RETR.replies!!)
 * ```
 */
public class Command private constructor(
    /** The verb in upper case, or `connect` for the greeting. */
    public val name: String,
) : Comparable<Command>, Serializable {
    private val entry: CommandEntry? get() = CommandEntry.of(name)

    /** `true` if the table lists the command, by its verb or an alias. */
    public val isListed: Boolean get() = entry != null

    /** The command that this alias stands for, such as `PWD` for `XPWD`; itself if it is not an alias. */
    public val canonical: Command get() = entry?.let { Command(it.name) } ?: this

    /** Other verbs for this command. */
    public val aliases: List<Command> get() = entry?.aliases?.map(::Command) ?: emptyList()

    /** Returns what the command does, in a few words, or `null` for an unlisted command. */
    @JvmOverloads
    public fun text(lang: Lang = Lang.EN): String? = entry?.text?.get(lang.ordinal)

    /** The replies that the RFCs list for the command, or `null` for an unlisted command. */
    public val replies: CommandReplies? get() = entry?.replies

    /** The state diagram of the command (RFC 959, section 6), or `null` for an unlisted command. */
    public val diagram: Diagram? get() = entry?.diagram

    /** The sections that list the command's replies; empty for an unlisted command. */
    public val sources: List<Source> get() = entry?.sources ?: emptyList()

    /**
     * Returns the further meaning that a code has as a reply to this command, or `null` if it has its first one.
     *
     * ```
     * check(Command.MKD.meaning(ReplyCode.of(521))?.name == "directory_exists")
     * check(Command.LIST.meaning(ReplyCode.of(521)) == null)
     * ```
     */
    public fun meaning(code: ReplyCode): Meaning? = code.meanings.find { canonical in it.commands }

    /** Returns how a reply code fits this command, the first verdict that applies. Needs the native library. */
    public fun judge(code: ReplyCode): Verdict = Engine.judge(name, code.value)

    /**
     * Returns what to do about a reply to this command in this situation, which is empty if nothing is known about the
     * session. If the table has no advice for the command and code, it is the recovery of the code. No advice suggests
     * to continue without TLS if AUTH fails. Needs the native library.
     *
     * ```
     * val advice = Command.MLSD.advice(ReplyCode.COMMAND_NOT_IMPLEMENTED)
     * check(advice.suggestedCommands == listOf(Command.LIST, Command.NLST))
     * ```
     */
    @JvmOverloads
    public fun advice(code: ReplyCode, situation: Set<Situation> = emptySet()): Advice =
        Engine.advice(name, code.value, situation)

    /**
     * Returns the command line: verb, space, argument, CR LF (RFC 959, section 5.3). If the argument is empty, there is no
     * space. The argument is sent in UTF-8. Needs the native library.
     *
     * ```
     * check(Command.RETR.encode("notes.txt").decodeToString() == "RETR notes.txt\r\n")
     * ```
     *
     * @throws ReplyException.Encode `control_byte` if the argument contains CR, LF or NUL, which would turn the rest into a
     * separate command, or truncate it; `invalid_verb` for the greeting, which is never sent
     * @throws IllegalArgumentException if the argument has a lone surrogate
     */
    @JvmOverloads
    @Throws(ReplyException::class)
    public fun encode(argument: String = ""): ByteArray = encode(utf8(argument))

    /**
     * The same as [encode] with a string, for any bytes. If the server follows the Telnet protocol, double any byte 255 in
     * a name (RFC 854). UTF-8 never contains that byte.
     */
    @Throws(ReplyException::class)
    public fun encode(argument: ByteArray): ByteArray = Engine.encodeCommand(name, argument)

    /** Compares by name. */
    override fun compareTo(other: Command): Int = name.compareTo(other.name)

    /** Compares by verb: `XPWD` does not equal `PWD`. Compare [canonical] to ignore aliases. */
    override fun equals(other: Any?): Boolean = other is Command && other.name == name

    override fun hashCode(): Int = name.hashCode()

    /** Returns the name. */
    override fun toString(): String = name

    /** Returns the command after deserialization, and rejects bytes that name none. */
    private fun readResolve(): Any = parse(name)

    public companion object {
{% for command in commands %}
        /** {{ command.name }}: {{ command.text[0] | markdown }} */
        @JvmField
        public val {{ command.name | upper_snake }}: Command = Command({{ command.name | kotlin_string }})

{% endfor %}
        /** Every listed command without the aliases, the greeting first. */
        @JvmStatic
        public val entries: List<Command> = immutable(
            listOf(
{% for command in commands %}
                {{ command.name | upper_snake }},
{% endfor %}
            ),
        )

        /**
         * Returns the command with this verb, in any letter case, listed or not; `connect` in lower case is the
         * greeting.
         *
         * @throws InvalidArgumentException if the verb is not three or four ASCII letters
         */
        @JvmStatic
        public fun parse(verb: String): Command =
            parseOrNull(verb) ?: throw InvalidArgumentException(ArgumentErrorKind.INVALID_VERB, null)

        /** Returns the command with this verb, or `null` if it is not three or four ASCII letters. */
        @JvmStatic
        public fun parseOrNull(verb: String): Command? = commandName(verb)?.let(::Command)
    }
}
