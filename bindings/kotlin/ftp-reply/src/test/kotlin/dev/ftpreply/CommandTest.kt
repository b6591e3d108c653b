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
    fun `parse accepts any verb of three or four letters`() {
        assertEquals(Command.RETR, Command.parse("retr"))
        assertEquals("ZZZZ", Command.parse("zzzz").toString())
        assertEquals(Command.CONNECT, Command.parse("connect"))
    }

    @Test
    fun `parse rejects invalid verb`() {
        for (verb in listOf("", "LS", "RETRY", "RE R", "ÄBC", "ſtor", "CONNECT", "R\u0000TR", "RETR file")) {
            assertNull(Command.parseOrNull(verb), verb)
            val error = assertThrows(InvalidArgumentException::class.java) { Command.parse(verb) }
            assertEquals(ArgumentErrorKind.INVALID_VERB, error.kind)
            assertNull(error.argument)
            for (lang in Lang.entries) assertEquals(error.kind.text(lang), error.message(lang))
        }
    }

    @Test
    fun `unlisted command has no facts`() {
        val command = Command.parse("ZZZZ")
        assertFalse(command.isListed)
        assertNull(command.text())
        assertNull(command.replies)
        assertNull(command.diagram)
        assertEquals(emptyList<Source>(), command.sources)
        assertEquals(command, command.canonical)
    }

    @Test
    fun `alias shares facts of canonical command`() {
        val alias = Command.parse("XPWD")
        assertNotEquals(Command.PWD, alias)
        assertEquals(Command.PWD, alias.canonical)
        assertEquals(Command.PWD.replies, alias.replies)
        assertTrue(alias in Command.PWD.aliases)
    }

    @Test
    fun `replies keep nesting of RFC 959`() {
        val replies = Command.RETR.replies!!
        fun List<ReplyCode>.contains(vararg codes: Int) = map { it.value }.containsAll(codes.toList())
        assertTrue(replies.preliminary.contains(125, 150))
        assertTrue(replies.afterPreliminary.marker.contains(110))
        assertTrue(replies.afterPreliminary.success.contains(226, 250))
        assertTrue(replies.afterPreliminary.failure.contains(425, 426, 451))
        assertTrue(replies.failure.contains(450, 550, 500, 501, 421, 530))
        assertTrue(Command.USER.replies!!.intermediate.contains(331, 332))
        assertTrue(ReplyCode.of(550) in replies)
        assertFalse(ReplyCode.of(331) in replies)
        val later = replies.later.single { it.code == ReplyCode.of(554) }
        assertEquals("RFC 1123, section 4.1.3.4", later.source.toString())
    }

    @Test
    fun `slot returns one list`() {
        val replies = Command.RETR.replies!!
        assertEquals(replies.preliminary, replies.slot(ReplySlot.PRELIMINARY))
        assertEquals(replies.afterPreliminary.marker, replies.slot(ReplySlot.AFTER_PRELIMINARY_MARKER))
        assertEquals(replies.later.map { it.code }, replies.slot(ReplySlot.LATER))
        for (command in Command.entries) {
            val slots = ReplySlot.entries.flatMap { command.replies!!.slot(it) }
            assertEquals(command.replies!!.all, slots, "$command")
        }
    }

    @Test
    fun `code lists commands that it answers`() {
        assertTrue(Command.PASV in ReplyCode.ENTERING_PASSIVE_MODE.commands)
        assertTrue(Command.RETR in ReplyCode.FILE_UNAVAILABLE.commands)
        assertFalse(Command.RETR in ReplyCode.ENTERING_PASSIVE_MODE.commands)
    }

    @Test
    fun `every listed command has all facts`() {
        assertEquals(Command.CONNECT, Command.entries.first())
        for (command in Command.entries) {
            assertTrue(command.isListed)
            assertEquals(command, command.canonical)
            assertTrue(command.replies!!.all.isNotEmpty(), "$command")
            assertTrue(command.sources.isNotEmpty(), "$command")
            assertNotEquals(null, command.diagram, "$command")
            for (lang in Lang.entries) assertTrue(command.text(lang)!!.isNotBlank())
        }
    }

    @Test
    fun `meaning depends on command`() {
        val code = ReplyCode.of(521)
        assertEquals("directory_exists", Command.MKD.meaning(code)?.name)
        assertEquals(Command.MKD.meaning(code), Command.parse("XMKD").meaning(code))
        assertEquals(listOf(Command.LPRT, Command.LPSV), Command.LPSV.meaning(code)?.commands)
        assertNull(Command.LIST.meaning(code))
        assertNull(Command.MKD.meaning(ReplyCode.PATHNAME_CREATED))
        for (meaning in ReplyCode.entries.flatMap { it.meanings }) {
            assertTrue(Regex("[a-z_]+").matches(meaning.name), meaning.name)
            assertEquals(meaning.name, meaning.toString())
        }
    }

    @Test
    fun `each constant has its own name`() {
        val constants = Command::class.java.fields.filter { it.type == Command::class.java }
        assertEquals(Command.entries.map { it.name.uppercase() }, constants.map { it.name })
        assertEquals(Command.entries, constants.map { it.get(null) })
    }
}
