package dev.ftpreply

import java.io.ByteArrayOutputStream
import java.io.Serializable
import java.nio.charset.Charset

/**
 * A reply as received: its code and bytes. It never changes, and every array that it returns is a copy.
 *
 * Two replies are equal if their codes and bytes are, wherever they were in their streams.
 *
 * [toString] shows the reply on one line. It escapes control characters and hides everything after the word PASS, ACCT
 * or ADAT. [raw], [lines] and [text] are not changed: do not write them to a terminal or a log.
 *
 * ```
 * val reply = Reply.parse("230-Welcome\r\n to this server\r\n230 Logged in\r\n".toByteArray())
 * check(reply.code == ReplyCode.USER_LOGGED_IN)
 * check(reply.textLines() == listOf("Welcome", " to this server", "Logged in"))
 * ```
 */
public class Reply internal constructor(
    override val code: ReplyCode,
    private val bytes: ByteArray,
    /** Indices of the text of the first line in the bytes. Most replies have one line, which needs no array. */
    private val textStart: Int,
    private val textEnd: Int,
    /** Raw start, text start and end of each later line, one after another. */
    private val later: IntArray?,
    private val found: Diagnostics,
) : ReplyEvent, Serializable {
    /** All bytes, from the first digit of the code to the last line end. They can contain Telnet commands. */
    public val raw: ByteArray get() = bytes.copyOf()

    /** Number of lines, at least 1. */
    public val lineCount: Int get() = if (later == null) 1 else 1 + later.size / WIDTH

    /**
     * The text of each line: without its line end and Telnet commands, without code and separator on the first and the
     * last line, and without `NNN-` of the same code on the lines between (RFC 959, section 4.2). Nothing else is
     * trimmed.
     */
    public val lines: List<ByteArray> get() = Lines(hasText = true)

    /** Each line as received, without its line end. */
    public val rawLines: List<ByteArray> get() = Lines(hasText = false)

    override val diagnostics: List<Diagnostic> get() = found.list

    override val omittedDiagnostics: Long get() = found.omitted

    /**
     * Returns the lines of text, joined by a line feed. Servers send any encoding; without an argument it is UTF-8.
     * Bytes that do not have the encoding become U+FFFD.
     */
    @JvmOverloads
    public fun text(charset: Charset = Charsets.UTF_8): String {
        if (lineCount == 1) return line(0, charset)
        val text = StringBuilder(bytes.size)
        for (index in 0 until lineCount) {
            if (index > 0) text.append('\n')
            text.append(line(index, charset))
        }
        return text.toString()
    }

    /** Returns the text of each line, without an argument as UTF-8. Bytes that do not have the encoding become U+FFFD. */
    @JvmOverloads
    public fun textLines(charset: Charset = Charsets.UTF_8): List<String> =
        immutable(List(lineCount) { line(it, charset) })

    /**
     * Returns the text of each line for people: control characters are escaped, and everything after the word PASS,
     * ACCT or ADAT is hidden, later lines included.
     */
    public fun sanitizedLines(): List<String> = Engine.sanitizedLines(bytes)

    /**
     * Returns a copy in which everything after the first word PASS, ACCT or ADAT is replaced with `****`. It has the
     * same number of lines. Use it before you store the bytes of a reply in a log.
     */
    public fun withoutSecrets(): Reply = Engine.withoutSecrets(bytes).with(found)

    /** Returns what the words of the reply mean if a known server sends them, the best hint first. */
    public fun hints(): List<Hint> = Engine.hints(bytes)

    override fun equals(other: Any?): Boolean =
        other is Reply && other.code == code && other.bytes.contentEquals(bytes)

    override fun hashCode(): Int = bytes.contentHashCode()

    /**
     * Returns the reply on one line: the code and the text of each line, with `\n` between them. Control characters are
     * escaped, and secrets hidden.
     */
    override fun toString(): String = Engine.display(bytes)

    /** Returns the bytes of this reply, which the caller must not change. */
    internal fun bytes(): ByteArray = bytes

    /** Returns the lines of text, joined by a line feed. */
    internal fun joinedLines(): ByteArray {
        if (lineCount == 1) return lines[0]
        val text = ByteArrayOutputStream(bytes.size)
        for (index in 0 until lineCount) {
            if (index > 0) text.write('\n'.code)
            text.write(bytes, textStart(index), end(index) - textStart(index))
        }
        return text.toByteArray()
    }

    private fun with(found: Diagnostics) = Reply(code, bytes, textStart, textEnd, later, found)

    private fun line(index: Int, charset: Charset): String {
        val start = textStart(index)
        return String(bytes, start, end(index) - start, charset)
    }

    private fun rawStart(index: Int): Int = if (index == 0) 0 else later!![(index - 1) * WIDTH]

    private fun textStart(index: Int): Int = if (index == 0) textStart else later!![(index - 1) * WIDTH + 1]

    private fun end(index: Int): Int = if (index == 0) textEnd else later!![(index - 1) * WIDTH + 2]

    /** The lines, each copied when it is read. */
    private inner class Lines(private val hasText: Boolean) : AbstractList<ByteArray>(), RandomAccess {
        override val size: Int get() = lineCount

        override fun get(index: Int): ByteArray {
            if (index !in 0 until size) throw IndexOutOfBoundsException("index: $index, size: $size")
            val start = if (hasText) textStart(index) else rawStart(index)
            return bytes.copyOfRange(start, end(index))
        }
    }

    public companion object {
        /** Number of indices of each line. */
        private const val WIDTH = 3

        /**
         * Parses exactly one reply, with its line end.
         *
         * @throws ReplyException.Fault for any other bytes, such as a blank line before the reply or a second reply.
         */
        @JvmStatic
        @JvmOverloads
        @Throws(ReplyException.Fault::class)
        public fun parse(bytes: ByteArray, options: ParseOptions = ParseOptions.DEFAULT): Reply =
            Engine.parseReply(bytes, options)
    }
}
