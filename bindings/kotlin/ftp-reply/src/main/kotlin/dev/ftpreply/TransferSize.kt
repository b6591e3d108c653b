package dev.ftpreply

import dev.ftpreply.internal.ffi.encodeTransferSize
import dev.ftpreply.internal.ffi.parseTransferSize

/**
 * The number of bytes in a 125 or 150 reply, in the form of most servers: `(1234 bytes)`.
 *
 * No RFC defines it, so a missing size is not an error. It is a hint, because a file can change during the transfer. SIZE
 * returns the exact number (RFC 3659, section 4).
 *
 * ```
 * val reply = Reply.parse("150 Opening BINARY mode data connection for a.txt (1234 bytes).\r\n".toByteArray())
 * check(TransferSize.parse(reply)?.bytes == 1234L)
 * ```
 */
public class TransferSize private constructor(
    /**
     * Number of bytes, an unsigned number of 64 bits: it is negative from 2^63 on, which no real file has. Kotlin's
     * `toULong()` and, from Android API 26 on, Java's `Long.toUnsignedString()` read it.
     */
    public val bytes: Long,
    isUnsigned: Boolean,
) : Comparable<TransferSize> {
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

    /**
     * Returns the bytes of the reply: 125 if the data connection is already open, otherwise 150.
     *
     * @throws ReplyException.Encode `out_of_range` for another code
     */
    @Throws(ReplyException::class)
    public fun encode(code: ReplyCode): ByteArray =
        Engine.call { encodeTransferSize(Engine.number(code), bytes.toULong()) }

    /** Compares the numbers of bytes. */
    override fun compareTo(other: TransferSize): Int = compareUnsigned(bytes, other.bytes)

    override fun equals(other: Any?): Boolean = other is TransferSize && other.bytes == bytes

    override fun hashCode(): Int = bytes.hashCode()

    override fun toString(): String = "TransferSize(bytes=${bytes.toULong()})"

    public companion object {
        /**
         * Parses a 125 or 150 reply: the last `(N bytes)` or `(1 byte)` in any letter case. Returns `null` if there is
         * none.
         *
         * @throws ReplyException.Payload `wrong_code`, `out_of_range` if N is over 18446744073709551615
         */
        @JvmStatic
        @Throws(ReplyException::class)
        public fun parse(reply: Reply): TransferSize? = read(reply, lenient = false).value

        /**
         * Parses a reply like [parse]. If that finds nothing, the size is the last whole number before the word `bytes` or
         * `byte`, without parentheses. A number that is too large does not count.
         *
         * @throws ReplyException.Payload the errors of [parse]
         */
        @JvmStatic
        @Throws(ReplyException::class)
        public fun parseLenient(reply: Reply): Lenient<TransferSize?> = read(reply, lenient = true)

        private fun of(bytes: ULong) = TransferSize(bytes.toLong(), isUnsigned = true)

        private fun read(reply: Reply, lenient: Boolean): Lenient<TransferSize?> {
            val read = Engine.call { parseTransferSize(reply.bytes(), lenient) }
            return Lenient(read.bytes?.let(::of), read.liberties)
        }
    }
}
