package dev.ftpreply

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class CommandTest {
    @Test
    fun `any verb of three or four letters is a command`() {
        assertEquals(Command.RETR, Command.parse("retr"))
        assertEquals("AVBL", Command.parse("avbl").toString())
        assertFalse(Command.parse("AVBL").isListed)
        assertNull(Command.parse("AVBL").replies)
        assertEquals(Command.CONNECT, Command.parse("connect"))
        for (verb in listOf("", "LS", "RETRY", "RE R", "ÄBC", "ſtor", "CONNECT", "R\u0000TR", "RETR file")) {
            assertNull(Command.parseOrNull(verb), verb)
            assertThrows(IllegalArgumentException::class.java) { Command.parse(verb) }
        }
    }

    @Test
    fun `an alias is another command with the same facts`() {
        val alias = Command.parse("XPWD")
        assertNotEquals(Command.PWD, alias)
        assertEquals(Command.PWD, alias.canonical)
        assertEquals(Command.PWD.replies, alias.replies)
        assertTrue(alias in Command.PWD.aliases)
    }

    @Test
    fun `the replies keep the nesting of RFC 959 section 5 4`() {
        val replies = Command.RETR.replies!!
        assertEquals(listOf(125, 150), replies.preliminary.map { it.value })
        assertEquals(listOf(110), replies.afterPreliminary.marker.map { it.value })
        assertEquals(listOf(226, 250), replies.afterPreliminary.success.map { it.value })
        assertEquals(listOf(425, 426, 451), replies.afterPreliminary.failure.map { it.value })
        assertTrue(ReplyCode.of(550) in replies)
        assertFalse(ReplyCode.of(331) in replies)
        assertEquals(listOf(331, 332), Command.USER.replies!!.intermediate.map { it.value })
        val later = replies.later.single { it.code == ReplyCode.of(554) }
        assertEquals("RFC 1123 section 4.1.3.4", later.source.toString())
    }

    @Test
    fun `a code knows the commands that it answers`() {
        assertEquals(listOf(Command.PASV), ReplyCode.ENTERING_PASSIVE_MODE.commands)
        assertTrue(Command.RETR in ReplyCode.FILE_UNAVAILABLE.commands)
        assertEquals(emptyList<Command>(), ReplyCode.of(599).commands)
    }

    @Test
    fun `every listed command has text replies sources and a diagram`() {
        assertEquals(Command.CONNECT, Command.entries.first())
        for (command in Command.entries) {
            assertTrue(command.isListed)
            assertEquals(command, command.canonical)
            assertTrue(command.replies!!.all.isNotEmpty(), "$command")
            assertTrue(command.sources.isNotEmpty(), "$command")
            for (lang in Lang.entries) assertTrue(command.text(lang)!!.isNotBlank())
            assertEquals(Arc.ERROR, command.diagram!!.arc(ReplyClass.PROTECTED))
        }
        assertEquals(Arc.WAIT, Command.RETR.diagram!!.arc(ReplyClass.POSITIVE_PRELIMINARY))
    }
}
