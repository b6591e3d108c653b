package dev.ftpreply

import dev.ftpreply.internal.ffi.EngineException
import dev.ftpreply.internal.ffi.FlatError
import dev.ftpreply.internal.ffi.InternalException

/**
 * Calls the native library with the types of this package. The first call loads the library.
 *
 * The calls are extension functions in the files `Engine….kt`, one file per area. Each wraps the generated function in
 * [call], so that no error of the generated code or of the loader reaches a user.
 */
internal object Engine {
    /**
     * Calls a generated function, and turns what it throws into the exceptions of this package.
     *
     * @throws EngineUnavailableException if the native library cannot be loaded
     */
    inline fun <T> call(function: () -> T): T {
        NativeLibrary.load()
        return try {
            function()
        } catch (error: EngineException) {
            throw exception(error)
        } catch (error: CharacterCodingException) {
            throw loneSurrogate(error)
        } catch (error: InternalException) {
            throw IllegalStateException("the engine of ftp-reply has a bug; report it with the cause", error)
        }
    }

    /** Returns the number that crosses the boundary for a code; 0 stands for none. */
    fun number(code: ReplyCode?): UShort = (code?.value ?: 0).toUShort()

    fun number(lang: Lang): UByte = lang.number.toUByte()

    /** Returns the members of a set as bits, member `n` as bit `n - 1`. */
    fun bits(name: String, members: Set<ClosedSetMember>): Int =
        copyOf(name, members).fold(0) { bits, member -> bits or (1 shl (member.number - 1)) }

    fun code(number: UShort): ReplyCode? = ReplyCode.ofOrNull(number.toInt())

    fun commands(verbs: List<String>): List<Command> = immutable(verbs.map(Command::parse))

    fun exception(error: EngineException): Exception = when (error) {
        is EngineException.Failed -> exception(error.error)
        is EngineException.TooLarge -> ArgumentTooLargeException(error.value.toLong(), error.max.toLong())
        is EngineException.UnusableHost -> UnusableHostException(error.host)
    }

    /** Returns the exception of an error whose kind is a member of a set. */
    fun exception(error: FlatError): Exception {
        val set = checkNotNull(ClosedSet.fromNumber(error.set.toInt())) { "unknown set ${error.set}" }
        val offset = error.offset.toLong()
        return when (val kind = set.member(error.kind.toInt())) {
            is FaultKind -> ReplyException.Fault(kind, offset, code(error.code))
            is PayloadErrorKind ->
                ReplyException.Payload(kind, offset, code(error.code), Expectation.members[error.expected.toInt()])
            is EncodeErrorKind -> {
                val hole = error.hole.ifEmpty { null }
                val expected = Expectation.fromNumber(error.expected.toInt())
                ReplyException.Encode(kind, error.line.toLong(), offset, hole, error.needed.toLong(), expected)
            }
            is SendErrorKind -> ReplyException.Send(kind)
            is ArgumentErrorKind -> InvalidArgumentException(kind, null)
            else -> error("unknown error ${error.kind} of $set")
        }
    }
}
