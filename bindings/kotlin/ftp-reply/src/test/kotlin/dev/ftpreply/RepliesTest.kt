package dev.ftpreply

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** Parsing many replies with one call. */
class RepliesTest {
    @Test
    fun `parse returns all replies`() {
        val replies = Replies.parse("150 Here it comes\r\n226-Done\r\n226 End\r\n".toByteArray())
        assertEquals(listOf("150 Here it comes", "226 Done\\nEnd"), replies.map(Reply::toString))
        assertEquals(emptyList<Reply>(), Replies.parse(ByteArray(0)))
    }

    @Test
    fun `parse throws first fault with replies before it`() {
        val bytes = "150 Here it comes\r\nwhat?\r\n226 Done\r\n500_x\r\n".toByteArray()
        val error = assertThrows(ReplyException.Fault::class.java) { Replies.parse(bytes) }
        assertEquals(FaultKind.MALFORMED, error.kind)
        assertEquals(19, error.offset)
        assertEquals(listOf("150 Here it comes"), error.replies.map(Reply::toString))
    }

    @Test
    fun `parse throws for incomplete reply`() {
        val error = assertThrows(ReplyException.Fault::class.java) { Replies.parse("226 Done\r\n22".toByteArray()) }
        assertEquals(FaultKind.UNEXPECTED_EOF, error.kind)
        assertEquals(10, error.offset)
        assertEquals(1, error.replies.size)
    }

    @Test
    fun `parse uses options`() {
        val bytes = "226-Sending\r\n451 Failed\r\n".toByteArray()
        assertEquals(451, Replies.parse(bytes, ParseOptions(Terminator.ANY_CODE)).single().code.value)
        assertThrows(ReplyException.Fault::class.java) { Replies.parse(bytes) }
    }

    @Test
    fun `columns have number for each reply`() {
        val log = "220 Ready\r\n\r\nwhat?\r\n331-Name okay\r\n331 Password?\r\n230 In\r\n33".toByteArray()
        val columns = Replies.parseColumns(log)
        assertEquals(listOf(220, 331, 230), columns.codes.toList())
        assertEquals(listOf(0, 20, 50), columns.starts.toList())
        assertEquals(listOf(11, 50, 58), columns.ends.toList())
        assertEquals(listOf(1, 2, 1), columns.lineCounts.toList())
        assertEquals(listOf(FaultKind.MALFORMED, FaultKind.UNEXPECTED_EOF), columns.faults.map { it.kind })
        assertEquals(Diagnostic(DiagnosticKind.BLANK_LINE, 11), columns.faults[0].diagnostics.single())
        assertEquals(58, columns.faults[1].offset)
        assertEquals("ReplyColumns(replies=3, faults=2)", columns.toString())
        assertEquals(3, columns.size)
        assertTrue(Replies.parseColumns(ByteArray(0)).isEmpty())
    }

    @Test
    fun `columns of long bytes are those of replies`() {
        val random = java.util.Random(2389)
        val text = StringBuilder()
        repeat(20_000) {
            val code = 200 + random.nextInt(100)
            if (random.nextInt(4) == 0) text.append("$code-first\r\n\r\n text\r\n")
            if (random.nextInt(50) == 0) text.append("\r\n")
            text.append("$code ").append("x".repeat(random.nextInt(60))).append("\r\n")
        }
        val bytes = text.toString().toByteArray()
        assertTrue(bytes.size > 2 * ReplyParser.MAX_SLICE)
        val columns = Replies.parseColumns(bytes)
        val replies = ReplyParser().use { it.feed(bytes) }.filterIsInstance<Reply>()
        assertEquals(replies.map { it.code.value }, columns.codes.toList())
        assertEquals(replies.map { it.lineCount }, columns.lineCounts.toList())
        for ((index, reply) in replies.withIndex()) {
            check(reply.raw.contentEquals(bytes.copyOfRange(columns.starts[index], columns.ends[index]))) { "$index" }
        }
    }
}
