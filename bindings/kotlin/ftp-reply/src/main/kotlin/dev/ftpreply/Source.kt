package dev.ftpreply

/** A section of a document. */
public class Source internal constructor(
    /** The document. */
    public val document: Document,
    /** The section, as the document numbers or names it. */
    public val section: String,
    private val citations: Array<String>,
) {
    /** Returns the citation in a language, such as `RFC 959, section 4.2`. */
    @JvmOverloads
    public fun citation(lang: Lang = Lang.EN): String = citations[lang.ordinal]

    override fun equals(other: Any?): Boolean =
        other is Source && other.document === document && other.section == section

    override fun hashCode(): Int = 31 * document.id.hashCode() + section.hashCode()

    /** Returns the English citation. */
    override fun toString(): String = citation()

    internal companion object {
        private val all: Map<String, Source> = sources().associateBy { key(it.document.id, it.section) }

        fun of(document: String, section: String): Source = all.getValue(key(document, section))

        private fun key(document: String, section: String) = "$document $section"
    }
}

/** Returns the source with this document and section, which must be in the table. */
internal fun cite(document: Document, section: String): Source = Source.of(document.id, section)

/** The machine-readable form of a reply's text. */
public class WireForm internal constructor(
    /** The text after the code, each value as `{name}`. */
    public val form: String,
    /** `true` if the text must have exactly this form. */
    public val exact: Boolean,
) {
    /** Returns the form. */
    override fun toString(): String = form
}

/** A further meaning of a number that RFCs use for more than one thing. */
public class Meaning internal constructor(
    /** The name in `snake_case`. Two codes can have a meaning of the same name. */
    public val name: String,
    /** The commands to which a reply with the code has this meaning. */
    public val commands: List<Command>,
    private val texts: Array<String>,
    private val explanations: Array<String>,
    /** The status of this meaning in the RFCs, which can differ from that of the code. */
    public val status: CodeStatus,
    /** The sections that define this meaning. */
    public val sources: List<Source>,
) {
    /** Returns the headline of this meaning in a language, English if none is given. */
    @JvmOverloads
    public fun text(lang: Lang = Lang.EN): String = texts[lang.ordinal]

    /** Returns an explanation for end users: what happened and what to do. */
    @JvmOverloads
    public fun explain(lang: Lang = Lang.EN): String = explanations[lang.ordinal]

    /** Returns the name. */
    override fun toString(): String = name
}
