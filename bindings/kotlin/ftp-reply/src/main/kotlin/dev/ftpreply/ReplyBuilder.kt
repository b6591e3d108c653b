package dev.ftpreply

import dev.ftpreply.internal.ffi.encodeReply
import dev.ftpreply.internal.ffi.encodeReplyFromTable

/**
 * A reply to send: a code and lines of text.
 *
 * Send ASCII English until the client has selected another language with LANG, and that language in UTF-8 (RFC 2640,
 * section 4.1). HOST and REIN reset the language. All bytes except CR and LF are accepted. If the client follows the Telnet
 * protocol, double any byte 255.
 *
 * ```
 * val reply = ReplyBuilder(ReplyCode.HELP_MESSAGE, "Commands:", "USER PASS", "End")
 * check(reply.encode().decodeToString() == "214-Commands:\r\n USER PASS\r\n214 End\r\n")
 * val coded = reply.style(EncodeStyle.CODE)
 * check(coded.encode().decodeToString() == "214-Commands:\r\n214-USER PASS\r\n214 End\r\n")
 * ```
 */
public class ReplyBuilder private constructor(
    private val code: ReplyCode,
    private val lines: List<ByteArray>,
    private val style: EncodeStyle,
) {
    /** Creates a reply with these lines. No lines are the same as one empty line. */
    public constructor(code: ReplyCode, lines: List<ByteArray>) :
        this(code, copyOf("lines", lines).map(ByteArray::clone), EncodeStyle.INDENT)

    /** Creates a reply with these lines in UTF-8. No lines are the same as one empty line. */
    public constructor(code: ReplyCode, vararg lines: String) :
        this(code, copyOf("lines", lines.asList()).map(::utf8), EncodeStyle.INDENT)

    /** Returns the reply in another style. */
    public fun style(style: EncodeStyle): ReplyBuilder = ReplyBuilder(code, lines, style)

    /**
     * Returns the bytes of the reply.
     *
     * @throws ReplyException.Encode `line_break` if a line contains a CR or LF
     */
    @Throws(ReplyException::class)
    public fun encode(): ByteArray =
        Engine.call { encodeReply(Engine.number(code), checked(lines), style.number.toUByte()) }

    /** Returns the code and the style. It shows no text, because the reply can repeat a password. */
    override fun toString(): String = "ReplyBuilder(code=$code, style=$style)"

    public companion object {
        /**
         * Returns a one-line reply with the code's text in a language, English if none is given.
         *
         * @throws ReplyException.Encode `no_text` if the code is not listed. `unfilled_hole` if the text has placeholders
         * for values: use the type of the value, such as [HostPort] for 227.
         */
        @JvmStatic
        @JvmOverloads
        @Throws(ReplyException::class)
        public fun fromTable(code: ReplyCode, lang: Lang = Lang.EN): ReplyBuilder {
            Engine.call { encodeReplyFromTable(Engine.number(code), Engine.number(lang), 0u) }
            return ReplyBuilder(code, checkNotNull(code.text(lang)) { "the engine has the text of the table" })
        }
    }
}
