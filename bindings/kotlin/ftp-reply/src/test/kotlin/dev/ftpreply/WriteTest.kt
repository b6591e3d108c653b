package dev.ftpreply

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Test

/** Writing replies and commands (RFC 959, sections 4.2 and 5.3). */
class WriteTest {
    @Test
    fun `ReplyBuilder writes lines in both styles`() {
        val builder = ReplyBuilder(ReplyCode.HELP_MESSAGE, "Commands:", "USER PASS", "End")
        assertBytes("214-Commands:\r\n USER PASS\r\n214 End\r\n", builder.encode())
        assertBytes("214-Commands:\r\n214-USER PASS\r\n214 End\r\n", builder.style(EncodeStyle.CODE).encode())
        assertBytes("214-Commands:\r\n USER PASS\r\n214 End\r\n", builder.encode())
    }

    @Test
    fun `ReplyBuilder writes one line`() {
        for (builder in listOf(ReplyBuilder(ReplyCode.COMMAND_OKAY), ReplyBuilder(ReplyCode.COMMAND_OKAY, ""))) {
            assertBytes("200 \r\n", builder.encode())
        }
        assertBytes("200 \u00c3\u00a9\r\n", ReplyBuilder(ReplyCode.COMMAND_OKAY, "é").encode())
        assertBytes("200 \u00ff\u0000\r\n", ReplyBuilder(ReplyCode.COMMAND_OKAY, listOf(byteArrayOf(-1, 0))).encode())
    }

    @Test
    fun `ReplyBuilder rejects line breaks and shows no text`() {
        for (line in listOf("a\r\n230 Logged in", "a\n", "\r")) {
            val error = assertEncodeError(EncodeErrorKind.LINE_BREAK) { ReplyBuilder(ReplyCode.COMMAND_OKAY, "ok", line).encode() }
            assertEquals(1, error.line)
            assertEquals(line.indexOfFirst { it == '\r' || it == '\n' }.toLong(), error.offset)
        }
        assertFalse("secret" in ReplyBuilder(ReplyCode.COMMAND_OKAY, "secret").toString())
    }

    @Test
    fun `ReplyBuilder copies the caller's lines`() {
        val line = "ok".toByteArray()
        val lines = mutableListOf(line)
        val builder = ReplyBuilder(ReplyCode.COMMAND_OKAY, lines)
        line[0] = '\n'.code.toByte()
        lines.clear()
        assertBytes("200 ok\r\n", builder.encode())
    }

    @Test
    fun `fromTable has text of language`() {
        assertBytes("530 Not logged in.\r\n", ReplyBuilder.fromTable(ReplyCode.NOT_LOGGED_IN).encode())
        assertEquals(
            "530 ${ReplyCode.NOT_LOGGED_IN.text(Lang.KO)}\r\n",
            ReplyBuilder.fromTable(ReplyCode.NOT_LOGGED_IN, Lang.KO).encode().decodeToString(),
        )
        assertEncodeError(EncodeErrorKind.NO_TEXT) { ReplyBuilder.fromTable(ReplyCode.of(599)) }
        val hole = assertEncodeError(EncodeErrorKind.UNFILLED_HOLE) { ReplyBuilder.fromTable(ReplyCode.ENTERING_PASSIVE_MODE) }
        assertEquals("h1", hole.hole)
    }

    @Test
    fun `encode writes verb and argument`() {
        assertBytes("RETR notes.txt\r\n", Command.RETR.encode("notes.txt"))
        assertBytes("PASV\r\n", Command.PASV.encode())
        assertBytes("CWD  a \r\n", Command.CWD.encode(" a "))
        assertBytes("XYZZ \u00c3\u00a9\r\n", Command.parse("xyzz").encode("é"))
        assertBytes("RETR \u00ff\r\n", Command.RETR.encode(byteArrayOf(-1)))
    }

    @Test
    fun `lone surrogates are rejected`() {
        val lone = "a\ud800"
        val calls = listOf<() -> Any?>(
            { Command.DELE.encode(lone) },
            { ReplyBuilder(ReplyCode.COMMAND_OKAY, lone) },
            { Pathname(lone) },
            { Pathname("/").encode(lone) },
            { UniqueName(lone) },
            { SystemType(lone) },
            { RestartMarker(lone, "1") },
            { Feature("X", lone) },
            { FileEntry(mapOf("x" to lone), "a") },
            { FileEntry.parseLine("; $lone") },
            { HostPort(lone, 21) },
            { HostPort("127.0.0.1", 21).dataHost(lone) },
            { FileSize.parseValue(lone) },
            { Help.search(lone) },
        )
        for (call in calls) {
            val error = assertThrows(IllegalArgumentException::class.java) { call() }
            assertEquals("invalid string: a lone surrogate has no form in UTF-8; remove it", error.message)
        }
        assertBytes("DELE \u00f0\u009f\u0098\u0080\r\n", Command.DELE.encode("\ud83d\ude00"))
    }

    @Test
    fun `encode rejects what would split a command`() {
        for (argument in listOf("a\r\nDELE b", "a\nb", "a\u0000b")) {
            val error = assertEncodeError(EncodeErrorKind.CONTROL_BYTE) { Command.PASS.encode(argument) }
            assertEquals(1, error.offset)
            assertFalse("DELE" in error.message)
        }
        assertEncodeError(EncodeErrorKind.INVALID_VERB) { Command.CONNECT.encode() }
    }
}
