package dev.ftpreply

/** One row of the generated table of codes; texts have one string per language, in [Lang]'s order. */
internal class ReplyEntry(
    val code: Int,
    val name: String,
    aliases: List<String>,
    val status: CodeStatus,
    val recovery: Recovery,
    val textSource: TextSource,
    val text: Array<String>,
    val detail: Array<String>? = null,
    val explain: Array<String>,
    causes: List<List<String>> = emptyList(),
    val wire: WireForm? = null,
    meanings: List<Meaning>,
    val sources: List<Source>,
) {
    val aliases: List<String> = immutable(aliases)
    val meanings: List<Meaning> = immutable(meanings)
    private val causes: List<List<String>> = causes.map(::immutable)

    fun causes(lang: Lang): List<String> = causes.getOrElse(lang.ordinal) { emptyList() }

    companion object {
        private val byCode = arrayOfNulls<ReplyEntry>(ReplyCode.MAX_VALUE + 1)
        private val byName = HashMap<String, ReplyEntry>()

        init {
            for (entry in replyEntries()) {
                byCode[entry.code] = entry
                for (name in entry.aliases + entry.name) byName[name] = entry
            }
        }

        fun at(code: Int): ReplyEntry? = byCode[code]

        /** Returns the number of the code with this name or former name, in any letter case. */
        fun codeOf(name: String): Int? = byName[asciiLowercase(name)]?.code
    }
}
