package dev.ftpreply

import dev.ftpreply.internal.ffi.encodeSystemType
import dev.ftpreply.internal.ffi.parseSystemType
import java.nio.charset.Charset

/**
 * The name of the server's system: the first word of the 215 reply to SYST (RFC 959, section 4.1.3).
 *
 * RFC 959 takes the names from Assigned Numbers, such as `UNIX`. Many servers send `UNIX Type: L8` whatever system they
 * use. To find out what a server supports, use FEAT.
 *
 * ```
 * val system = SystemType.parse(Reply.parse("215 UNIX Type: L8\r\n".toByteArray()))
 * check(system.text() == "UNIX")
 * ```
 */
public class SystemType private constructor(private val octets: Octets) {
    /**
     * Creates a name.
     *
     * @throws ReplyException.Encode `out_of_range` if the name is empty, or contains a space or a character that is not
     * printable ASCII
     */
    @Throws(ReplyException::class)
    public constructor(name: String) : this(Octets(name.also { Engine.call { encodeSystemType(it) } }.toByteArray()))

    /** The name as bytes, in the letter case that was sent. Each call returns a copy. */
    public val name: ByteArray get() = octets.copy()

    /** Returns the name as text. Bytes that are not text in the character set become U+FFFD. */
    @JvmOverloads
    public fun text(charset: Charset = Charsets.UTF_8): String = octets.text(charset)

    /**
     * Returns the bytes of the 215 reply.
     *
     * @throws ReplyException.Encode `out_of_range` if the name was read from a reply and is not ASCII
     */
    @Throws(ReplyException::class)
    public fun encode(): ByteArray = Engine.call { encodeSystemType(octets.text(Charsets.ISO_8859_1)) }

    override fun equals(other: Any?): Boolean = other is SystemType && other.octets == octets

    override fun hashCode(): Int = octets.hashCode()

    /** Returns the name, escaped. */
    override fun toString(): String = "SystemType(name=$octets)"

    public companion object {
        /**
         * Parses a 215 reply: the first word of the first line. Spaces before it are skipped.
         *
         * @throws ReplyException.Payload `wrong_code`, `missing` if the line has no word, `control_byte`
         */
        @JvmStatic
        @Throws(ReplyException::class)
        public fun parse(reply: Reply): SystemType = read(reply, lenient = false).value

        /**
         * Parses a reply like [parse], or one with another 2yz code.
         *
         * @throws ReplyException.Payload the errors of [parse]
         */
        @JvmStatic
        @Throws(ReplyException::class)
        public fun parseLenient(reply: Reply): Lenient<SystemType> = read(reply, lenient = true)

        private fun read(reply: Reply, lenient: Boolean): Lenient<SystemType> {
            val read = Engine.call { parseSystemType(reply.bytes(), lenient) }
            return Lenient(SystemType(Octets(read.name)), read.liberties)
        }
    }
}
