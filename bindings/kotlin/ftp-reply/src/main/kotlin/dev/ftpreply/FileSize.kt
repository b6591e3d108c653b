package dev.ftpreply

import dev.ftpreply.internal.ffi.encodeFileSize
import dev.ftpreply.internal.ffi.parseFileSize
import dev.ftpreply.internal.ffi.parseFileSizeValue

/**
 * The size in the 213 reply to SIZE (RFC 3659, section 4): the number of bytes that a transfer of the file would send
 * with the current TYPE, MODE and STRU.
 *
 * ```
 * val size = FileSize.parse(Reply.parse("213 1830\r\n".toByteArray()))
 * check(size.bytes == 1830L)
 * ```
 */
public class FileSize private constructor(
    /**
     * Number of bytes, an unsigned number of 64 bits: it is negative from 2^63 on, which no real file has. Kotlin's
     * `toULong()` and, from Android API 26 on, Java's `Long.toUnsignedString()` read it.
     */
    public val bytes: Long,
    isUnsigned: Boolean,
) : Comparable<FileSize> {
    init {
        if (bytes < 0 && !isUnsigned) throw outOfRange(Expectation.BYTE_COUNT)
    }

    /**
     * Creates a size.
     *
     * @throws ReplyException.Encode `out_of_range` if it is negative
     */
    @Throws(ReplyException::class)
    public constructor(bytes: Long) : this(bytes, isUnsigned = false)

    /** Returns the bytes of the 213 reply. */
    public fun encode(): ByteArray = Engine.call { encodeFileSize(bytes.toULong()) }

    /** Compares the numbers of bytes. */
    override fun compareTo(other: FileSize): Int = compareUnsigned(bytes, other.bytes)

    override fun equals(other: Any?): Boolean = other is FileSize && other.bytes == bytes

    override fun hashCode(): Int = bytes.hashCode()

    override fun toString(): String = "FileSize(bytes=${bytes.toULong()})"

    public companion object {
        /**
         * Parses a 213 reply: one line of digits. Spaces after them are accepted.
         *
         * @throws ReplyException.Payload `wrong_code`, `multi_line`, `missing` if there is no text, `malformed` if it is
         * not a number, `out_of_range` if that is over 18446744073709551615
         */
        @JvmStatic
        @Throws(ReplyException::class)
        public fun parse(reply: Reply): FileSize = read(reply, lenient = false).value

        /**
         * Parses a reply like [parse], but accepts other text around the number. The number is the one before the word
         * `bytes`, the one at the start of the line, or the only one, in this order. A number with another unit or a
         * fraction does not count. The reply can have another 2yz code.
         *
         * @throws ReplyException.Payload the errors of [parse]
         */
        @JvmStatic
        @Throws(ReplyException::class)
        public fun parseLenient(reply: Reply): Lenient<FileSize> = read(reply, lenient = true)

        /**
         * Parses a single value: the fact `size` of MLST and MLSD (RFC 3659, section 7.5.7).
         *
         * @throws ReplyException.Payload `missing` if it is empty, `malformed`, `out_of_range`
         */
        @JvmStatic
        @Throws(ReplyException::class)
        public fun parseValue(value: String): FileSize =
            of(Engine.call { parseFileSizeValue(utf8(value)) })

        private fun of(bytes: ULong) = FileSize(bytes.toLong(), isUnsigned = true)

        private fun read(reply: Reply, lenient: Boolean): Lenient<FileSize> {
            val read = Engine.call { parseFileSize(reply.bytes(), lenient) }
            return Lenient(of(read.bytes), read.liberties)
        }
    }
}
