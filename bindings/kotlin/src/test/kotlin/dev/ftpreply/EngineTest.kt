package dev.ftpreply

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** The functions behind which the native library is, out of the jar's own resources. */
class EngineTest {
    @Test
    fun `the code of a raw line is read by the engine`() {
        assertEquals(ReplyCode.SERVICE_READY, ReplyCode.ofLine("220 ready\r\n".toByteArray()))
        assertEquals(ReplyCode.of(599), ReplyCode.ofLine("599-\u00ff".toByteArray(Charsets.ISO_8859_1)))
        assertEquals(ReplyCode.of(226), ReplyCode.ofLine("226\r\r\n".toByteArray()))
        for (line in listOf("", "22", " 220 x", "720 x", "2200 x", "220_x", "220\rx", "２２０ x")) {
            val error = assertThrows(ReplyException.Malformed::class.java) { ReplyCode.ofLine(line.toByteArray()) }
            assertTrue(error.message!!.contains("three digits"), error.message)
        }
    }

    @Test
    fun `the engine judges a reply as an answer to a command`() {
        assertEquals(Verdict.LISTED, Command.RETR.judge(ReplyCode.of(550)))
        assertEquals(Verdict.LISTED_LATER, Command.RETR.judge(ReplyCode.of(554)))
        assertEquals(Verdict.CLOSING, Command.NOOP.judge(ReplyCode.of(421)))
        assertEquals(Verdict.PROTECTED, Command.parse("XPWD").judge(ReplyCode.of(631)))
        assertEquals(Verdict.WRONG_CLASS, Command.RETR.judge(ReplyCode.of(331)))
        assertEquals(Verdict.UNLISTED_SAME_CLASS, Command.parse("AVBL").judge(ReplyCode.of(299)))
        assertEquals(Verdict.LISTED, Command.CONNECT.judge(ReplyCode.of(220)))
    }

    @Test
    fun `the engine finds codes by words of any language`() {
        assertTrue(ReplyCode.of(227) in ReplyCode.search("PASSIVE mode"))
        assertEquals(listOf(ReplyCode.of(550)), ReplyCode.search("550"))
        assertTrue(ReplyCode.of(331) in ReplyCode.search("비밀번호"))
        assertEquals(emptyList<ReplyCode>(), ReplyCode.search(" "))
    }
}
