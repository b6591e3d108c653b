package dev.ftpreply

import dev.ftpreply.internal.ffi.encodeRestartMarker
import dev.ftpreply.internal.ffi.parseRestartMarker

/**
 * The two markers of a 110 reply (RFC 1123, section 4.1.3.4). They mark the same position in the file, one in the
 * notation of the sender of the data and one in that of the receiver.
 *
 * A marker consists of printable ASCII characters without spaces (RFC 959, section 5.3.2). Only the side that created it
 * can interpret it. REST sends it back.
 *
 * ```
 * val marker = RestartMarker.parse(Reply.parse("110 MARK 4096 = 17:512\r\n".toByteArray()))
 * check(marker == RestartMarker("4096", "17:512"))
 * ```
 */
public class RestartMarker private constructor(
    /** Marker of the sender of the data. */
    public val sender: String,
    /** Marker of the receiver of the data. */
    public val receiver: String,
    private val encoded: ByteArray,
) {
    /**
     * Creates a pair of markers.
     *
     * @throws ReplyException.Encode `out_of_range` if a marker is empty or contains another character than printable
     * ASCII, or a space
     */
    @Throws(ReplyException::class)
    public constructor(sender: String, receiver: String) :
        this(sender, receiver, Engine.call { encodeRestartMarker(sender, receiver) })

    /** Returns the bytes of the 110 reply. */
    public fun encode(): ByteArray = encoded.clone()

    override fun equals(other: Any?): Boolean =
        other is RestartMarker && other.sender == sender && other.receiver == receiver

    override fun hashCode(): Int = 31 * sender.hashCode() + receiver.hashCode()

    /** Returns both markers, without what follows the word PASS, ACCT or ADAT in one of them. */
    override fun toString(): String =
        "RestartMarker(sender=${Engine.sanitize(null, sender.toByteArray())}, receiver=${Engine.sanitize(null, receiver.toByteArray())})"

    public companion object {
        /**
         * Parses a 110 reply. The text must be exact: one line, `MARK` in capitals, one space on each side of `=`.
         *
         * @throws ReplyException.Payload `wrong_code`, `multi_line`, `missing` if there is no text, `malformed` for any
         * other text
         */
        @JvmStatic
        @Throws(ReplyException::class)
        public fun parse(reply: Reply): RestartMarker =
            Engine.call { parseRestartMarker(reply.bytes()) }.let { RestartMarker(it.sender, it.receiver) }
    }
}
