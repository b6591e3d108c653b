package dev.ftpreply

/** One row of the generated table of commands; texts have one string per language, in [Lang]'s order. */
internal class CommandEntry(
    val name: String,
    val aliases: List<String>,
    val text: Array<String>,
    val diagram: Diagram,
    val replies: CommandReplies,
    val sources: List<Source>,
) {
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
