package dev.ftpreply

/** A place in a document. */
public class Source internal constructor(
    /** The document. */
    public val document: Document,
    /** The section, as the document numbers it. */
    public val section: String,
) {
    override fun equals(other: Any?): Boolean =
        other is Source && other.document === document && other.section == section

    override fun hashCode(): Int = 31 * document.id.hashCode() + section.hashCode()

    /** The form to cite it by in an English sentence; what has no number is no section but an appendix or the like. */
    override fun toString(): String = if (section.first().isDigit()) "$document section $section" else "$document $section"
}

/** Whose words the English text of a code is. */
public enum class TextSource {
    /** The RFC's own headline, to the character. */
    RFC,

    /** This project's: the RFC gives only a grammar or an example. */
    PROJECT,
}

/** The part of a reply's text that programs read. */
public class WireForm internal constructor(
    /** The text after the code, each value as `{name}`. */
    public val form: String,
    /** Whether the text must be nothing but this form. */
    public val exact: Boolean,
) {
    /** The form. */
    override fun toString(): String = form
}

/** A further meaning of a number that RFCs gave to two things. */
public class Meaning internal constructor(
    private val texts: Array<String>,
    private val explanations: Array<String>,
    sources: List<Source>,
) {
    /** What the number says in this meaning, one line, in English if no language is named. */
    @JvmOverloads
    public fun text(lang: Lang = Lang.EN): String = texts[lang.ordinal]

    /** What happened and what to do, in plain words. */
    @JvmOverloads
    public fun explain(lang: Lang = Lang.EN): String = explanations[lang.ordinal]

    /** Where this meaning is defined. */
    public val sources: List<Source> = immutable(sources)
}
