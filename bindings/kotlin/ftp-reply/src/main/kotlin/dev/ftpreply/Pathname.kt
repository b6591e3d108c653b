package dev.ftpreply

import dev.ftpreply.internal.ffi.checkPathname
import dev.ftpreply.internal.ffi.encodePathname
import dev.ftpreply.internal.ffi.parsePathname
import java.nio.charset.Charset

/**
 * The path in a 257 reply to PWD or MKD (RFC 959, Appendix II).
 *
 * The path is bytes as the server sent them, usually UTF-8. It can contain any byte but NUL, so do not show [text] to
 * people as it is; [toString] is escaped. On the wire, a quote in the path is doubled.
 *
 * ```
 * val reply = Reply.parse("257 \"/usr/dm/foo\"\"bar\" directory created\r\n".toByteArray())
 * check(Pathname.parse(reply).text() == "/usr/dm/foo\"bar")
 * ```
 */
public class Pathname private constructor(private val octets: Octets) {
    /**
     * Creates a path, in which quotes are not doubled.
     *
     * @throws ReplyException.Encode `control_byte` if the path contains CR, LF or NUL
     */
    @Throws(ReplyException::class)
    public constructor(path: ByteArray) : this(Octets(path.clone().also { Engine.call { checkPathname(checked(it)) } }))

    /**
     * Creates a path in UTF-8, in which quotes are not doubled.
     *
     * @throws ReplyException.Encode `control_byte` if the path contains CR, LF or NUL
     */
    @Throws(ReplyException::class)
    public constructor(path: String) : this(utf8(path))

    /** The path as bytes, to send it back to the server. Each call returns a copy. */
    public val path: ByteArray get() = octets.copy()

    /** Returns the path as text. Bytes that are not text in the character set become U+FFFD. */
    @JvmOverloads
    public fun text(charset: Charset = Charsets.UTF_8): String = octets.text(charset)

    /**
     * Returns the bytes of the 257 reply. The commentary follows the path, such as `created.` after MKD and
     * `is the current directory.` after PWD.
     *
     * @throws ReplyException.Encode `control_byte` if the path was read from a reply and contains a CR, `line_break` if
     * the commentary contains a CR or LF
     */
    @Throws(ReplyException::class)
    public fun encode(commentary: String): ByteArray = Engine.call { encodePathname(octets.copy(), commentary) }

    override fun equals(other: Any?): Boolean = other is Pathname && other.octets == octets

    override fun hashCode(): Int = octets.hashCode()

    /** Returns the path, escaped, and without what follows the word PASS, ACCT or ADAT. */
    override fun toString(): String = "Pathname(path=$octets)"

    public companion object {
        /**
         * Parses a 257 reply. The path starts after the first quote that is at the start of a line's text or after a
         * space, and ends before a quote that is followed by a space or the end of the line. Quotes in the path are
         * doubled. The text before and after the quotes is ignored.
         *
         * @throws ReplyException.Payload `wrong_code`, `missing` if there is no opening quote, `unclosed_quote`,
         * `malformed` if a quote in the path is not doubled, `control_byte` if the path contains NUL
         */
        @JvmStatic
        @Throws(ReplyException::class)
        public fun parse(reply: Reply): Pathname = read(reply, lenient = false).value

        /**
         * Parses a reply like [parse], but also in the forms of servers that break the rules:
         *
         * - If quotes in the path are not doubled, it ends at the last quote before a space or the end of the line.
         * - If the closing quote is missing, the path ends at the end of the line.
         * - Single quotes count if there are no double quotes.
         * - Without quotes, or if the text starts with `/`, the path is the entire text of a one-line reply.
         * - The reply can have another 2yz code.
         *
         * @throws ReplyException.Payload the errors of [parse]
         */
        @JvmStatic
        @Throws(ReplyException::class)
        public fun parseLenient(reply: Reply): Lenient<Pathname> = read(reply, lenient = true)

        private fun read(reply: Reply, lenient: Boolean): Lenient<Pathname> {
            val read = Engine.call { parsePathname(reply.bytes(), lenient) }
            return Lenient(Pathname(Octets(read.path)), read.liberties)
        }
    }
}
