package dev.ftpreply

import java.io.Serializable

/**
 * Bytes from a server that are not a valid reply, or that end inside one. Reading continues after it.
 *
 * [toString] and [message] escape control characters and hide secrets. [kept] is not changed.
 */
public class ReplyFault private constructor(
    /** The reason of the fault. */
    public val kind: FaultKind,
    /** Offset of the reply or malformed line, in bytes from the start of the stream. */
    public val offset: Long,
    override val code: ReplyCode?,
    private val bytes: ByteArray,
    private val found: Diagnostics,
) : ReplyEvent, Serializable {
    /** Creates a fault without diagnostics, for a test. It keeps the first 256 of the bytes. */
    @JvmOverloads
    public constructor(kind: FaultKind, offset: Long, code: ReplyCode? = null, kept: ByteArray = byteArrayOf()) :
        this(kind, offset, code, kept.copyOf(minOf(kept.size, MAX_KEPT)), Diagnostics.NONE)

    /** The bytes from [offset] on, at most [MAX_KEPT], without the line end of a malformed line. A copy. */
    public val kept: ByteArray get() = bytes.copyOf()

    override val diagnostics: List<Diagnostic> get() = found.list

    override val omittedDiagnostics: Long get() = found.omitted

    /**
     * Returns the fault as a sentence in a language, English if none is given. It shows the start of the kept bytes.
     * Without the native library it is the text of the kind.
     */
    @JvmOverloads
    public fun message(lang: Lang = Lang.EN): String = try {
        Engine.message(this, lang)
    } catch (_: EngineUnavailableException) {
        kind.text(lang)
    }

    /** Returns the kept bytes for people: escaped, and without what follows the word PASS, ACCT or ADAT. */
    public fun sanitized(): String = Engine.sanitize(code, bytes)

    /** Returns a copy in which everything after the first word PASS, ACCT or ADAT is replaced with `****`. */
    public fun withoutSecrets(): ReplyFault =
        of(kind, offset, code, Engine.withoutSecrets(code, bytes), found)

    /** Returns an exception for the fault. */
    public fun toException(): ReplyException.Fault = ReplyException.Fault(this)

    /** Returns the kept bytes of this fault, which the caller must not change. */
    internal fun keptBytes(): ByteArray = bytes

    override fun equals(other: Any?): Boolean =
        other is ReplyFault && other.kind == kind && other.offset == offset && other.code == code &&
            other.bytes.contentEquals(bytes) && other.found == found

    override fun hashCode(): Int = 31 * (31 * kind.hashCode() + offset.hashCode()) + bytes.contentHashCode()

    /** Returns the fault as an English sentence. */
    override fun toString(): String = message()

    public companion object {
        /** Maximum number of bytes that a fault keeps: 256. */
        public const val MAX_KEPT: Int = 256

        internal fun of(kind: FaultKind, offset: Long, code: ReplyCode?, kept: ByteArray, found: Diagnostics) =
            ReplyFault(kind, offset, code, kept, found)
    }
}
