package dev.ftpreply

import dev.ftpreply.internal.ffi.checkUniqueName
import dev.ftpreply.internal.ffi.encodeUniqueName
import dev.ftpreply.internal.ffi.parseUniqueName
import java.nio.charset.Charset

/**
 * The name that the server chose for a file of STOU, in the 125 or 150 reply before the transfer (RFC 1123, section
 * 4.1.2.9).
 *
 * The name is bytes as the server sent them, usually UTF-8. It can be a path.
 *
 * ```
 * val name = UniqueName.parse(Reply.parse("150 FILE: notes.txt.1\r\n".toByteArray()))
 * check(name.text() == "notes.txt.1")
 * ```
 */
public class UniqueName private constructor(private val octets: Octets) {
    /**
     * Creates a name.
     *
     * @throws ReplyException.Encode `control_byte` if the name contains one, `out_of_range` if it is empty
     */
    @Throws(ReplyException::class)
    public constructor(name: ByteArray) : this(Octets(name.clone().also { Engine.call { checkUniqueName(checked(it)) } }))

    /**
     * Creates a name in UTF-8.
     *
     * @throws ReplyException.Encode `control_byte` if the name contains one, `out_of_range` if it is empty
     */
    @Throws(ReplyException::class)
    public constructor(name: String) : this(utf8(name))

    /** The name as bytes, to send it back to the server. Each call returns a copy. */
    public val name: ByteArray get() = octets.copy()

    /** Returns the name as text. Bytes that are not text in the character set become U+FFFD. */
    @JvmOverloads
    public fun text(charset: Charset = Charsets.UTF_8): String = octets.text(charset)

    /**
     * Returns the bytes of the reply: 125 if the data connection is already open, otherwise 150.
     *
     * @throws ReplyException.Encode `out_of_range` for another code
     */
    @Throws(ReplyException::class)
    public fun encode(code: ReplyCode): ByteArray =
        Engine.call { encodeUniqueName(Engine.number(code), octets.copy()) }

    override fun equals(other: Any?): Boolean = other is UniqueName && other.octets == octets

    override fun hashCode(): Int = octets.hashCode()

    /** Returns the name, escaped, and without what follows the word PASS, ACCT or ADAT. */
    override fun toString(): String = "UniqueName(name=$octets)"

    public companion object {
        /**
         * Parses a 125 or 150 reply: the first line that starts with `FILE: `. The rest of the line is the name, including
         * spaces.
         *
         * @throws ReplyException.Payload `wrong_code`, `missing` if there is no such line or no name, `control_byte`
         */
        @JvmStatic
        @Throws(ReplyException::class)
        public fun parse(reply: Reply): UniqueName = read(reply, lenient = false).value

        /**
         * Parses a reply like [parse], or one with a 2yz code, such as the 226 after the transfer. The name is then, or if
         * no line starts with `FILE: `, the text in `(unique file name:…)`, as servers of the BSD family send it.
         * Otherwise it is the entire text of a one-line reply, if it starts with `/`, or if the code is 125 or 150 and the
         * text is a single word.
         *
         * @throws ReplyException.Payload the errors of [parse]
         */
        @JvmStatic
        @Throws(ReplyException::class)
        public fun parseLenient(reply: Reply): Lenient<UniqueName> = read(reply, lenient = true)

        private fun read(reply: Reply, lenient: Boolean): Lenient<UniqueName> {
            val read = Engine.call { parseUniqueName(reply.bytes(), lenient) }
            return Lenient(UniqueName(Octets(read.name)), read.liberties)
        }
    }
}
