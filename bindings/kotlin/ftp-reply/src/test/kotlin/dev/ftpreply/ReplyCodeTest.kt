package dev.ftpreply

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.util.Collections

class ReplyCodeTest {
    private val everyCode = (100..699).map(ReplyCode::of)

    @Test
    fun `of accepts only 100 to 699`() {
        assertEquals((100..699).toList(), everyCode.map { it.value })
        for (number in listOf(Int.MIN_VALUE, -550, -1, 0, 99, 700, 1000, Int.MAX_VALUE)) {
            assertNull(ReplyCode.ofOrNull(number), "$number")
            val error = assertThrows(InvalidArgumentException::class.java) { ReplyCode.of(number) }
            assertEquals(ArgumentErrorKind.INVALID_CODE, error.kind)
            assertEquals(number, error.argument)
        }
    }

    @Test
    fun `codes compare by number`() {
        assertEquals(ReplyCode.FILE_UNAVAILABLE, ReplyCode.of(550))
        assertEquals(ReplyCode.FILE_UNAVAILABLE.hashCode(), ReplyCode.of(550).hashCode())
        assertNotEquals(ReplyCode.FILE_UNAVAILABLE, ReplyCode.of(551))
        assertNotEquals(ReplyCode.FILE_UNAVAILABLE, 550 as Any)
        assertEquals(everyCode, everyCode.shuffled().sorted())
    }

    @Test
    fun `toString returns three digits`() {
        assertTrue(everyCode.all { it.toString() == "${it.value}" })
    }

    @Test
    fun `first digit decides class and predicates`() {
        val predicates = ReplyClass.entries.associateWith { replyClass ->
            val words = replyClass.identifier.split('_').joinToString("") { it.replaceFirstChar(Char::uppercase) }
            ReplyCode::class.java.getMethod("is$words")
        }
        for (code in everyCode) {
            assertEquals(code.value / 100, code.replyClass.digit)
            for ((replyClass, predicate) in predicates) {
                assertEquals(replyClass == code.replyClass, predicate.invoke(code), "$code $replyClass")
            }
            assertEquals(code.value / 100 == 4, code.mayRetry, "$code")
        }
    }

    @Test
    fun `second digit decides group`() {
        for (code in everyCode) {
            assertEquals(ReplyGroup.entries.find { it.digit == code.value / 10 % 10 }, code.group, "$code")
        }
    }

    @Test
    fun `entries are all codes with a name`() {
        assertEquals(everyCode.filter { it.name != null }, ReplyCode.entries)
        assertEquals(everyCode.filter { it.isListed }, ReplyCode.entries)
        for (code in ReplyCode.entries) {
            assertTrue(code.sources.isNotEmpty(), "$code")
            assertNotEquals(null, code.status, "$code")
            assertNotEquals(null, code.textSource, "$code")
        }
    }

    @Test
    fun `fromName accepts names in any letter case`() {
        for (code in ReplyCode.entries) {
            for (name in code.aliases + code.name!!) {
                assertEquals(code, ReplyCode.fromName(name))
                assertEquals(code, ReplyCode.fromName(name.uppercase()))
            }
        }
        assertEquals(ReplyCode.FILE_UNAVAILABLE, ReplyCode.fromName("File_Unavailable"))
        for (name in listOf("", "no_such_code", "550", "file unavailable", "\u212ail")) {
            assertNull(ReplyCode.fromName(name), name)
        }
    }

    @Test
    fun `each constant has its own name`() {
        val constants = ReplyCode::class.java.fields.filter { it.type == ReplyCode::class.java }
        assertEquals(
            ReplyCode.entries.flatMap { it.aliases + it.name!! }.map(String::uppercase).toSet(),
            constants.map { it.name }.toSet(),
        )
        for (constant in constants) assertEquals(ReplyCode.fromName(constant.name), constant.get(null))
    }

    @Test
    fun `unlisted code has only facts of its class`() {
        for (code in everyCode.filterNot { it.isListed }) {
            assertNull(code.name)
            assertNull(code.text())
            assertNull(code.detail(Lang.KO))
            assertNull(code.description())
            assertNull(code.status)
            assertNull(code.textSource)
            assertNull(code.wire)
            assertEquals(emptyList<Source>(), code.sources)
            assertEquals(emptyList<Meaning>(), code.meanings)
            assertEquals(emptyList<Command>(), code.commands)
            assertEquals(code.replyClass.recovery, code.recovery)
            assertEquals(code.replyClass.explain(Lang.KO), code.explain(Lang.KO))
        }
    }

    @Test
    fun `texts without a language are English`() {
        for (code in everyCode) {
            assertEquals(code.text(Lang.EN), code.text())
            assertEquals(code.detail(Lang.EN), code.detail())
            assertEquals(code.description(Lang.EN), code.description())
            assertEquals(code.explain(Lang.EN), code.explain())
            for (lang in Lang.entries) assertTrue(code.explain(lang).isNotBlank(), "$code $lang")
        }
    }

    @Test
    fun `description joins text and detail`() {
        for (lang in Lang.entries) {
            for (code in ReplyCode.entries) {
                val detail = code.detail(lang)?.let { " $it" }.orEmpty()
                assertEquals(code.text(lang) + detail, code.description(lang), "$code $lang")
            }
        }
        assertTrue(ReplyCode.entries.any { it.detail() != null } && ReplyCode.entries.any { it.detail() == null })
    }

    @Test
    fun `wire form of 110 is exact`() {
        val marker = ReplyCode.of(110)
        assertEquals("MARK {sender} = {receiver}", marker.wire!!.form)
        assertTrue(marker.wire!!.exact)
        assertEquals(TextSource.RFC, marker.textSource)
    }

    @Test
    fun `meanings of 522 cite RFC 4217`() {
        val meanings = ReplyCode.of(522).meanings
        val second = meanings.first { meaning -> meaning.sources.any { it.document == Document.RFC4217 } }
        assertTrue(second.text().isNotBlank())
        assertNotEquals(second.explain(Lang.EN), second.explain(Lang.KO))
    }

    @Test
    fun `citations name document and section`() {
        val source = ReplyCode.FILE_UNAVAILABLE.sources.first { it.document == Document.RFC959 }
        assertEquals("RFC 959, section 4.2.2", source.citation())
        assertEquals("RFC 959 4.2.2절", source.citation(Lang.KO))
        assertEquals(source.citation(Lang.EN), source.toString())
        val appendix = sources().first { it.section == "Appendix II" }
        assertEquals("RFC 959, Appendix II", appendix.citation())
        assertEquals("RFC 959 부록 II", appendix.citation(Lang.KO))
    }

    @Test
    fun `returned lists are immutable`() {
        val code = ReplyCode.FILE_UNAVAILABLE
        val replies = Command.RETR.replies!!
        val lists = listOf(ReplyCode.entries, Command.entries, Document.entries, ClosedSet.VERDICT.members) +
            listOf(code.sources, Command.RETR.sources, Verdict.CLOSING.sources, replies.all, replies.failure)
        for (list in lists) {
            assertFalse(list.isEmpty())
            assertThrows(UnsupportedOperationException::class.java) { Collections.swap(list, 0, 0) }
        }
    }
}
