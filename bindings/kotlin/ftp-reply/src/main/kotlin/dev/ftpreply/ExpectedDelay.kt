package dev.ftpreply

import dev.ftpreply.internal.ffi.encodeExpectedDelay
import dev.ftpreply.internal.ffi.parseExpectedDelay

/**
 * The delay in minutes in a 120 reply (RFC 959, sections 4.2.2 and 5.4).
 *
 * ```
 * val reply = Reply.parse("120 Service ready in 015 minutes.\r\n".toByteArray())
 * check(ExpectedDelay.parse(reply).minutes == 15L)
 * ```
 */
public class ExpectedDelay
/**
 * Creates a delay.
 *
 * @throws ReplyException.Encode `out_of_range` unless it is from 0 to 4294967295
 */
@Throws(ReplyException::class)
constructor(
    /** Delay in minutes, from 0 to 4294967295. */
    public val minutes: Long,
) : Comparable<ExpectedDelay> {
    init {
        if (minutes !in 0..UInt.MAX_VALUE.toLong()) throw outOfRange(Expectation.MINUTES_IN_RANGE)
    }

    /** Returns the bytes of the 120 reply. */
    public fun encode(): ByteArray = Engine.call { encodeExpectedDelay(minutes.toUInt()) }

    /** Compares the minutes. */
    override fun compareTo(other: ExpectedDelay): Int = minutes.compareTo(other.minutes)

    override fun equals(other: Any?): Boolean = other is ExpectedDelay && other.minutes == minutes

    override fun hashCode(): Int = minutes.hashCode()

    override fun toString(): String = "ExpectedDelay(minutes=$minutes)"

    public companion object {
        /**
         * Parses a 120 reply: the first whole number directly before a word that starts with `min`, in any letter case.
         *
         * @throws ReplyException.Payload `wrong_code`, `missing` if there is no such number, `out_of_range` if it is over
         * 4294967295
         */
        @JvmStatic
        @Throws(ReplyException::class)
        public fun parse(reply: Reply): ExpectedDelay =
            ExpectedDelay(Engine.call { parseExpectedDelay(reply.bytes()) }.toLong())
    }
}
