package dev.ftpreply

import dev.ftpreply.internal.ffi.tooLargeMessage

/** Thrown for an argument of almost 2 GiB, which is too large for one call of the engine. */
public class ArgumentTooLargeException internal constructor(
    /** Size of the argument in bytes. */
    public val size: Long,
    /** The largest size that is accepted. */
    public val max: Long,
) : IllegalArgumentException(), LocalizedException {
    override fun message(lang: Lang): String =
        Engine.call { tooLargeMessage(size.toULong(), max.toULong(), Engine.number(lang)) }

    /** The error as an English sentence. */
    override val message: String get() = message(Lang.EN)
}

/** Bytes before each array: its length in 32 bits. */
private const val HEADER = Int.SIZE_BYTES

/** Returns an array of the caller for a call of the engine. */
internal fun checked(bytes: ByteArray): ByteArray = bytes.also { checkSize(HEADER + it.size.toLong()) }

/** Returns arrays of the caller for a call of the engine, as one argument. */
internal fun checked(arrays: List<ByteArray>): List<ByteArray> =
    arrays.also { checkSize(HEADER + it.sumOf { array -> HEADER + array.size.toLong() }) }

/**
 * Checks the size of an argument in bytes, which the engine counts in 32 bits.
 *
 * @throws ArgumentTooLargeException if it is too large
 */
internal fun checkSize(size: Long) {
    if (size > Int.MAX_VALUE) throw ArgumentTooLargeException(size, Int.MAX_VALUE.toLong())
}
