package dev.ftpreply

import dev.ftpreply.internal.ffi.encodeSecurityData
import dev.ftpreply.internal.ffi.parseBase64
import dev.ftpreply.internal.ffi.parseSecurityData
import dev.ftpreply.internal.ffi.toBase64 as ffiToBase64

/**
 * The bytes that a security mechanism sends (RFC 2228, sections 3 and 5.1). They come after `ADAT=` in the reply to AUTH
 * or ADAT, or are the argument of ADAT.
 *
 * [toString] shows only the length, because the bytes can be secret.
 *
 * ```
 * val data = SecurityData.parse(Reply.parse("335 ADAT=Zm9vYmFy\r\n".toByteArray()))
 * check(data?.bytes.contentEquals("foobar".toByteArray()))
 * ```
 */
public class SecurityData private constructor(private val octets: Octets, private val length: Int) {
    /** Creates security data from decoded bytes. */
    public constructor(bytes: ByteArray) : this(Octets(bytes.clone()), bytes.size)

    /** The decoded bytes. Each call returns a copy. */
    public val bytes: ByteArray get() = octets.copy()

    /** Returns the bytes in base64, for the argument of ADAT. */
    public fun toBase64(): String = Engine.call { ffiToBase64(checked(bytes)) }

    /**
     * Returns the bytes of the reply, with one of the codes that [parse] accepts.
     *
     * @throws ReplyException.Encode `out_of_range` for another code
     */
    @Throws(ReplyException::class)
    public fun encode(code: ReplyCode): ByteArray =
        Engine.call { encodeSecurityData(Engine.number(code), checked(bytes)) }

    override fun equals(other: Any?): Boolean = other is SecurityData && other.octets == octets

    override fun hashCode(): Int = octets.hashCode()

    /** Returns the length. */
    override fun toString(): String = "SecurityData($length bytes)"

    public companion object {
        /**
         * Parses a 234, 235, 334 or 335 reply: the text after the first `ADAT=` in any line, up to the end of the line.
         * Returns `null` if there is no `ADAT=`, as in a reply to AUTH TLS.
         *
         * @throws ReplyException.Payload `wrong_code`, `invalid_base64`
         */
        @JvmStatic
        @Throws(ReplyException::class)
        public fun parse(reply: Reply): SecurityData? = read(reply, lenient = false).value

        /**
         * Parses a reply like [parse], or one with another 2yz code that contains `ADAT=`.
         *
         * @throws ReplyException.Payload the errors of [parse]
         */
        @JvmStatic
        @Throws(ReplyException::class)
        public fun parseLenient(reply: Reply): Lenient<SecurityData?> = read(reply, lenient = true)

        /**
         * Parses the argument of ADAT, MIC, CONF or ENC: base64 (RFC 2228, section 10). Only the canonical form is
         * accepted: complete groups of four characters, `=` only at the end, and no unused bits set.
         *
         * @throws ReplyException.Payload `invalid_base64`, with the offset of the first invalid byte
         */
        @JvmStatic
        @Throws(ReplyException::class)
        public fun parseArgument(argument: String): SecurityData =
            SecurityData(Engine.call { parseBase64(utf8(argument)) })

        private fun read(reply: Reply, lenient: Boolean): Lenient<SecurityData?> {
            val read = Engine.call { parseSecurityData(reply.bytes(), lenient) }
            return Lenient(read.data?.let(::SecurityData), read.liberties)
        }
    }
}
