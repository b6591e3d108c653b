package dev.ftpreply

/**
 * Thrown when a reply, a value in it or a command is not valid. The message shows no secret and no control character of
 * the input.
 */
public sealed class ReplyException : Exception(), LocalizedException {
    /** The kind of the error. */
    public abstract val kind: ClosedSetMember

    internal abstract val details: ErrorDetails

    override fun message(lang: Lang): String = details.message(lang)

    /** The error as an English sentence. */
    override val message: String get() = message(Lang.EN)

    /** Thrown when bytes are not a valid reply, or end inside one. */
    public class Fault
    @JvmOverloads
    constructor(
        /** The fault, with the bytes that it kept. */
        public val fault: ReplyFault,
        replies: List<Reply> = emptyList(),
    ) : ReplyException() {
        /** Creates the exception of a fault that kept no bytes. */
        public constructor(kind: FaultKind, offset: Long, code: ReplyCode?) : this(ReplyFault(kind, offset, code))

        /** The replies before the fault, if a function that returns several replies threw it; otherwise empty. */
        public val replies: List<Reply> = immutable(copyOf("replies", replies))

        override val kind: FaultKind get() = fault.kind

        /** Offset in bytes from the start of the stream. */
        public val offset: Long get() = fault.offset

        /** The code of the reply, or `null` if it is unknown. */
        public val code: ReplyCode? get() = fault.code

        override val details: ErrorDetails get() = ErrorDetails(kind, code = code, offset = offset)

        override fun message(lang: Lang): String = fault.message(lang)
    }

    /** Thrown when a reply or an argument does not contain a valid value. */
    public class Payload(
        override val kind: PayloadErrorKind,
        /** Offset in bytes from the start of the reply or other input. */
        public val offset: Long,
        /** The code of the reply, or `null` if the input was not a reply. */
        public val code: ReplyCode?,
        /** What the value's format requires at the offset. */
        public val expected: Expectation,
    ) : ReplyException() {
        override val details: ErrorDetails
            get() = ErrorDetails(kind, code = code, offset = offset, expected = expected)
    }

    /** Thrown when a reply or a command cannot be written. */
    public class Encode
    @JvmOverloads
    constructor(
        override val kind: EncodeErrorKind,
        /** Number of the line, from 0; 0 if the error is not in a line. */
        public val line: Long = 0,
        /** Offset in bytes from the start of the line or argument. */
        public val offset: Long = 0,
        /** Name of the placeholder without a value; `null` for other errors. */
        public val hole: String? = null,
        /** Length in bytes that the buffer needs; 0 for other errors. */
        public val needed: Long = 0,
        /** What the value must be, if it is out of range; `null` for other errors. */
        public val expected: Expectation? = null,
    ) : ReplyException() {
        override val details: ErrorDetails
            get() = ErrorDetails(
                kind,
                offset = offset,
                expected = expected,
                line = line,
                hole = hole.orEmpty(),
                needed = needed,
            )
    }

    /** Thrown when a dialogue does not accept a command. */
    public class Send(override val kind: SendErrorKind) : ReplyException() {
        override val details: ErrorDetails get() = ErrorDetails(kind)
    }
}

/** Thrown for a number that is not a reply code, or a string that is not a command's verb. */
public class InvalidArgumentException internal constructor(
    /** The kind of the error. */
    public val kind: ArgumentErrorKind,
    /** The rejected number. `null` for a string, which can be a command line with a password. */
    public val argument: Int?,
) : IllegalArgumentException(), LocalizedException {
    /** Returns the error as a sentence in a language. Without the native library the sentence lacks the argument. */
    override fun message(lang: Lang): String =
        argument?.let { ErrorDetails(kind, argument = it.toString()).message(lang) } ?: kind.text(lang)

    /** The error as an English sentence. */
    override val message: String get() = message(Lang.EN)
}

/** The fields of an error as the engine formats them. A field that the error does not have is 0, empty or `null`. */
internal class ErrorDetails(
    val kind: ClosedSetMember,
    val code: ReplyCode? = null,
    val offset: Long = 0,
    val expected: Expectation? = null,
    val line: Long = 0,
    val hole: String = "",
    val needed: Long = 0,
    val argument: String = "",
) {
    /** Returns the error as a sentence. Without the native library this is the text of the kind. */
    fun message(lang: Lang): String = try {
        Engine.message(this, lang)
    } catch (_: EngineUnavailableException) {
        kind.text(lang)
    }
}
