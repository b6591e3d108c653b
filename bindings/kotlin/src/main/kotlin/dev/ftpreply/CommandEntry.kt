package dev.ftpreply

/** One row of the generated table of commands; texts have one string per language, in [Lang]'s order. */
internal class CommandEntry(
    val name: String,
    val aliases: List<String>,
    val text: Array<String>,
    val diagram: Diagram,
    val replies: CommandReplies,
    sources: List<Source>,
) {
    val sources: List<Source> = immutable(sources)

    companion object {
        private val byName = HashMap<String, CommandEntry>()

        init {
            for (entry in commandEntries()) {
                for (name in entry.aliases + entry.name) byName[name] = entry
            }
        }

        fun of(name: String): CommandEntry? = byName[name]
    }
}

/** The form in which [Command] keeps a verb; `null` if the text is no verb. */
internal fun commandName(verb: String): String? = when {
    verb == Command.CONNECT.name -> verb
    verb.length in 3..4 && verb.all { it in 'A'..'Z' || it in 'a'..'z' } -> verb.uppercase()
    else -> null
}

/** These codes, in this order. */
internal fun codes(vararg codes: ReplyCode): List<ReplyCode> = immutable(codes.asList())
