package dev.ftpreply

import dev.ftpreply.internal.ffi.encodeSupportedProtocols
import dev.ftpreply.internal.ffi.parseSupportedProtocols

/**
 * The list of supported protocols in a 521 or 522 reply.
 *
 * The numbers of 522 are address families, 1 for IPv4 and 2 for IPv6 (RFC 2428, section 2). Those of 521 are versions of
 * IP, 4 and 6 (RFC 1639, section 4). Both codes have other meanings without a list (RFC 4217, section 10.2), so a missing
 * list is not an error.
 *
 * ```
 * val reply = Reply.parse("522 Network protocol not supported, use (1,2)\r\n".toByteArray())
 * check(SupportedProtocols.parse(reply)?.numbers == listOf(1, 2))
 * ```
 */
public class SupportedProtocols
/**
 * Creates a list of numbers from 0 to 65535.
 *
 * @throws ReplyException.Encode `out_of_range` for another number
 */
@Throws(ReplyException::class)
constructor(numbers: Iterable<Int>) {
    /** The numbers in the order of the server. */
    public val numbers: List<Int> = immutable(
        copyOf("numbers", numbers).map { if (it in 0..0xffff) it else throw outOfRange(Expectation.NUMBER_LIST) },
    )

    /**
     * Returns the bytes of the 521 or 522 reply.
     *
     * @throws ReplyException.Encode `out_of_range` for another code, or an empty list
     */
    @Throws(ReplyException::class)
    public fun encode(code: ReplyCode): ByteArray =
        Engine.call { encodeSupportedProtocols(Engine.number(code), numbers.map(Int::toUShort)) }

    override fun equals(other: Any?): Boolean = other is SupportedProtocols && other.numbers == numbers

    override fun hashCode(): Int = numbers.hashCode()

    /** Returns the numbers with commas between them. */
    override fun toString(): String = numbers.joinToString(",")

    public companion object {
        /**
         * Parses a 521 or 522 reply: the first parentheses in any line that contain only decimal numbers joined by commas,
         * which may have spaces around them. Returns `null` if there are none.
         *
         * @throws ReplyException.Payload `wrong_code`, `out_of_range` if a number is over 65535
         */
        @JvmStatic
        @Throws(ReplyException::class)
        public fun parse(reply: Reply): SupportedProtocols? =
            Engine.call { parseSupportedProtocols(reply.bytes()) }?.let { SupportedProtocols(it.map(UShort::toInt)) }
    }
}
