package dev.ftpreply

import java.io.Serializable

/** A deviation from the protocol that did not prevent reading, such as a blank line before a reply. */
public class Diagnostic(
    /** The kind of the deviation. */
    public val kind: DiagnosticKind,
    /** Offset in bytes from the start of the stream. */
    public val offset: Long,
) : Serializable {
    override fun equals(other: Any?): Boolean = other is Diagnostic && other.kind == kind && other.offset == offset

    override fun hashCode(): Int = 31 * kind.hashCode() + offset.hashCode()

    /** Returns the kind and the offset. */
    override fun toString(): String = "${kind.identifier} at $offset"
}

/** The diagnostics of a reply or fault; most have none. */
internal class Diagnostics(val list: List<Diagnostic>, val omitted: Long) : Serializable {
    override fun equals(other: Any?): Boolean =
        other is Diagnostics && other.list == list && other.omitted == omitted

    override fun hashCode(): Int = 31 * list.hashCode() + omitted.hashCode()

    companion object {
        val NONE = Diagnostics(emptyList(), 0)
    }
}
