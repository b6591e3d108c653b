package dev.ftpreply

import org.junit.jupiter.api.Assertions.assertArrayEquals
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** One reply: its parts, its text for people, and parsing exactly one. */
class ReplyTest {
    private fun parse(text: String): Reply = Reply.parse(text.toByteArray(Charsets.ISO_8859_1))

    private fun List<ByteArray>.texts() = map { it.toString(Charsets.ISO_8859_1) }

    @Test
    fun `lines have neither code nor line end`() {
        val reply = parse("230-Hi\r\n there\r\r\n230-you\n\r\n231 x\r\n230 End\r\n")
        assertEquals(ReplyCode.USER_LOGGED_IN, reply.code)
        assertEquals(listOf("Hi", " there", "you", "", "231 x", "End"), reply.lines.texts())
        assertEquals(listOf("230-Hi", " there", "230-you", "", "231 x", "230 End"), reply.rawLines.texts())
        assertEquals(6, reply.lineCount)
        assertEquals(listOf("Hi", " there", "you", "", "231 x", "End"), reply.textLines())
        assertEquals("Hi\n there\nyou\n\n231 x\nEnd", reply.text())
    }

    @Test
    fun `one-line reply has one line`() {
        val reply = parse("200 Type set\r\n")
        assertEquals(listOf("Type set"), reply.lines.texts())
        assertEquals(listOf("200 Type set"), reply.rawLines.texts())
        assertEquals("Type set", reply.text())
        assertEquals(listOf(""), parse("200\r\n").textLines())
        assertEquals("200\r\n", parse("200\r\n").raw.decodeToString())
    }

    @Test
    fun `lines begin after Telnet commands`() {
        val reply = parse("220-Hi\r\n\u00ff\u00f1220 Ready\r\n")
        assertEquals(listOf("Hi", "Ready"), reply.lines.texts())
        assertEquals("\u00ff\u00f1220 Ready", reply.rawLines.texts()[1])
        assertEquals(listOf(Diagnostic(DiagnosticKind.TELNET_COMMAND, 8)), reply.diagnostics)
    }

    @Test
    fun `returned arrays are copies`() {
        val reply = parse("220-Hi\r\n220 Ready\r\n")
        reply.raw.fill(0)
        reply.lines[0].fill(0)
        reply.rawLines[1].fill(0)
        assertEquals(parse("220-Hi\r\n220 Ready\r\n"), reply)
    }

    @Test
    fun `returned lists are immutable`() {
        val reply = parse("220-Hi\r\n220 Ready\r\n")
        for (list in listOf(reply.lines, reply.rawLines, reply.textLines(), reply.sanitizedLines(), reply.diagnostics)) {
            @Suppress("PLATFORM_CLASS_MAPPED_TO_KOTLIN", "UNCHECKED_CAST")
            val inJava = list as java.util.List<Any>
            assertThrows(UnsupportedOperationException::class.java) { inJava.add("x") }
        }
        assertThrows(IndexOutOfBoundsException::class.java) { reply.lines[2] }
        assertThrows(IndexOutOfBoundsException::class.java) { reply.rawLines[-1] }
    }

    @Test
    fun `text has encoding of caller`() {
        val reply = Reply.parse("550 ".toByteArray() + "파일".toByteArray(charset("EUC-KR")) + "\r\n".toByteArray())
        assertEquals("파일", reply.text(charset("EUC-KR")))
        assertEquals(listOf("파일"), reply.textLines(charset("EUC-KR")))
        assertTrue(reply.text().all { it == '\ufffd' })
        assertEquals("파일", Reply.parse("550 파일\r\n".toByteArray()).text())
    }

    @Test
    fun `replies are equal by code and bytes`() {
        val reply = parse("220 Ready\r\n")
        val later = ReplyParser().use { it.feed("\r\n220 Ready\r\n".toByteArray()) }.single()
        assertNotEquals(reply.diagnostics, later.diagnostics)
        assertEquals(reply, later)
        assertEquals(reply.hashCode(), later.hashCode())
        assertNotEquals(reply, parse("220 Ready\n"))
        val bytes = "226-Sending\r\n451 Failed\r\n226 End\r\n".toByteArray()
        assertNotEquals(Reply.parse(bytes), ReplyParser(ParseOptions(Terminator.ANY_CODE)).use { it.feed(bytes) }[0])
    }

    @Test
    fun `toString escapes control characters and hides secrets`() {
        assertEquals("220 \\x1b[2J\\u{202e}red\\nReady", Reply.parse("220-\u001b[2J\u202ered\r\n220 Ready\r\n".toByteArray()).toString())
        assertEquals("500 Unknown command: pass ****", parse("500 Unknown command: pass hunter2\r\n").toString())
        assertEquals("530 Acct ****", parse("530-Acct: secret\r\n more\r\n530 End\r\n").toString())
        assertEquals("214 USER PASS ACCT", parse("214 USER PASS ACCT\r\n").toString())
    }

    @Test
    fun `sanitizedLines hide later lines, too`() {
        val reply = parse("500-Unknown command PASS\r\n hunter2\r\n500 End\r\n")
        assertEquals(listOf("Unknown command PASS ****", "****", "****"), reply.sanitizedLines())
        assertEquals(listOf("a\\x07b"), parse("200 a\u0007b\r\n").sanitizedLines())
    }

    @Test
    fun `withoutSecrets keeps code, line count and diagnostics`() {
        val bytes = "\r\n500-Unknown command PASS\r\n hunter2\r\n500 End\r\n".toByteArray()
        val reply = ReplyParser().use { it.feed(bytes) }.single() as Reply
        val masked = reply.withoutSecrets()
        assertEquals("500-Unknown command PASS ****\r\n****\r\n500 ****\r\n", masked.raw.decodeToString())
        assertEquals(3, masked.lineCount)
        assertEquals(listOf(Diagnostic(DiagnosticKind.BLANK_LINE, 0)), masked.diagnostics)
        assertEquals(parse("220 Ready\r\n"), parse("220 Ready\r\n").withoutSecrets())
    }

    @Test
    fun `reply that another code ends can be shown`() {
        val options = ParseOptions(Terminator.ANY_CODE)
        val reply = Reply.parse("226-Sending\r\n451 PASS x\r\n".toByteArray(), options)
        assertEquals(451, reply.code.value)
        assertEquals("451 Sending\\nPASS ****", reply.toString())
        assertEquals(listOf("Sending", "PASS ****"), reply.withoutSecrets().textLines())
    }

    @Test
    fun `parse rejects anything but one reply`() {
        val cases = mapOf(
            "" to (FaultKind.UNEXPECTED_EOF to 0L),
            "220 Ready" to (FaultKind.UNEXPECTED_EOF to 0L),
            "220-Ready\r\n" to (FaultKind.UNEXPECTED_EOF to 0L),
            "220_Ready\r\n" to (FaultKind.MALFORMED to 0L),
            "\r\n220 Ready\r\n" to (FaultKind.MALFORMED to 0L),
            "220 Ready\r\n331 Password?\r\n" to (FaultKind.MALFORMED to 11L),
        )
        for ((text, expected) in cases) {
            val error = assertThrows(ReplyException.Fault::class.java, { parse(text) }, text)
            assertEquals(expected, error.kind to error.offset, text)
            assertEquals(emptyList<Reply>(), error.replies)
        }
    }

    @Test
    fun `parse has limits of options`() {
        val limits = Limits(maxLine = 9, maxReply = 11, maxLines = 1)
        val bytes = "220 Ready\r\n".toByteArray()
        assertEquals(220, Reply.parse(bytes, ParseOptions(limits = limits)).code.value)
        for ((small, kind) in listOf(
            limits.withMaxLine(8) to FaultKind.LINE_TOO_LONG,
            limits.withMaxReply(10) to FaultKind.REPLY_TOO_LONG,
            limits.withMaxLines(0) to FaultKind.TOO_MANY_LINES,
        )) {
            val options = ParseOptions.DEFAULT.withLimits(small)
            val error = assertThrows(ReplyException.Fault::class.java) { Reply.parse(bytes, options) }
            assertEquals(kind, error.kind)
        }
    }

    @Test
    fun `hints and explanation are those of code and text`() {
        val reply = parse("421 Passive data channel timed out.\r\n")
        assertEquals("passive_data_timed_out", reply.hints().first().name)
        assertEquals(reply.hints(), Help.hints(reply))
        assertEquals(emptyList<Hint>(), parse("200 Passive data channel timed out.\r\n").hints())
        for (lang in Lang.entries) {
            val expected = Help.explain(reply.code, "Passive data channel timed out.", lang)
            assertEquals(expected.toString(), Help.explain(reply, lang).toString())
        }
        val unavailable = parse("550 x\r\n")
        val advice = Command.STOR.advice(unavailable.code)
        assertEquals(advice.recovery, Help.explain(unavailable, Lang.KO, Command.STOR).recovery)
    }

    @Test
    fun `explanation of fault is that of its bytes`() {
        val fault = ReplyParser().use { it.feed("SSH-2.0-OpenSSH_9.6\r\n".toByteArray()) }.single()
        val explanation = Help.explain(fault, Lang.KO)
        assertEquals(Help.explain(null, "SSH-2.0-OpenSSH_9.6", Lang.KO).toString(), explanation.toString())
        assertEquals(Help.hints(null, "SSH-2.0-OpenSSH_9.6").first(), explanation.hint)
    }

    @Test
    fun `safe text is escaped, and sanitized text has no secrets`() {
        assertEquals("a\\x1bb\\\\ 한\\xff", SafeText.escape("a\u001bb\\ 한".toByteArray() + byteArrayOf(-1)))
        assertEquals("PASS \\r\\n", SafeText.escape("PASS \r\n"))
        assertEquals("'PASS ****", SafeText.sanitize("'PASS hunter2': command not understood"))
        assertEquals("USER PASS ****", SafeText.sanitize("USER PASS ACCT".toByteArray()))
        assertEquals("USER PASS ACCT", SafeText.sanitize("USER PASS ACCT", ReplyCode.HELP_MESSAGE))
        assertTrue(SafeText.sanitize("ADAT x").endsWith(SafeText.MASK))
    }

    @Test
    fun `unescapeIac undoes doubled byte 255`() {
        val text = byteArrayOf(97, -1, -1, 98, -1, -1, -1)
        assertArrayEquals(byteArrayOf(97, -1, 98, -1, -1), Telnet.unescapeIac(text))
        assertArrayEquals(byteArrayOf(), Telnet.unescapeIac(byteArrayOf()))
    }

    @Test
    fun `options and limits are values`() {
        val options = ParseOptions(Terminator.ANY_CODE, Limits(1, 2, 3))
        assertEquals(options, ParseOptions.DEFAULT.withTerminator(Terminator.ANY_CODE).withLimits(Limits().withMaxLine(1).withMaxReply(2).withMaxLines(3)))
        assertEquals(options.hashCode(), ParseOptions(Terminator.ANY_CODE, Limits(1, 2, 3)).hashCode())
        assertNotEquals(options, ParseOptions.DEFAULT)
        assertFalse(Limits(1, 2, 3) == Limits(1, 2, 4))
        assertEquals("ParseOptions(terminator=any_code, limits=Limits(maxLine=1, maxReply=2, maxLines=3))", options.toString())
        for (wrong in listOf(-1, Limits.MAX_VALUE + 1)) {
            val error = assertThrows(IllegalArgumentException::class.java) { Limits(maxReply = wrong) }
            assertEquals("invalid maxReply: expected 0 to 67108864, found $wrong", error.message)
        }
    }

    @Test
    fun `limits are those of engine`() {
        val engine = dev.ftpreply.internal.ffi.limits()
        assertEquals(engine.maxLine.toInt(), Limits.DEFAULT.maxLine)
        assertEquals(engine.maxReply.toInt(), Limits.DEFAULT.maxReply)
        assertEquals(engine.maxLines.toInt(), Limits.DEFAULT.maxLines)
        assertEquals(engine.maxLimit.toInt(), Limits.MAX_VALUE)
        assertEquals(engine.maxKept.toInt(), ReplyFault.MAX_KEPT)
        ReplyParser(ParseOptions(limits = Limits(Limits.MAX_VALUE, Limits.MAX_VALUE, Limits.MAX_VALUE))).close()
    }
}
