package dev.ftpreply

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class ReplyCodeTest {
    private val everyCode = (100..699).map(ReplyCode::of)

    @Test
    fun `every number from 100 to 699 is a code and no other is`() {
        assertEquals((100..699).toList(), everyCode.map { it.value })
        for (number in listOf(Int.MIN_VALUE, -550, -1, 0, 99, 700, 1000, Int.MAX_VALUE)) {
            assertNull(ReplyCode.ofOrNull(number), "$number")
            val error = assertThrows(IllegalArgumentException::class.java) { ReplyCode.of(number) }
            assertTrue(error.message!!.contains("$number"), error.message)
        }
    }

    @Test
    fun `codes are equal and ordered by number and print as digits`() {
        assertEquals(ReplyCode.FILE_UNAVAILABLE, ReplyCode.of(550))
        assertEquals(ReplyCode.FILE_UNAVAILABLE.hashCode(), ReplyCode.of(550).hashCode())
        assertNotEquals(ReplyCode.FILE_UNAVAILABLE, ReplyCode.of(551))
        assertNotEquals(ReplyCode.FILE_UNAVAILABLE, 550 as Any)
        assertEquals(everyCode, everyCode.shuffled().sorted())
        assertTrue(everyCode.all { it.toString() == "${it.value}" })
    }

    @Test
    fun `the first digit alone decides the class and the predicates`() {
        val classes = ReplyClass.entries
        for (code in everyCode) {
            val digit = code.value / 100
            assertEquals(classes[digit - 1], code.replyClass)
            val predicates = listOf(
                code.isPositivePreliminary,
                code.isPositiveCompletion,
                code.isPositiveIntermediate,
                code.isTransientNegative,
                code.isPermanentNegative,
                code.isProtected,
            )
            assertEquals(List(6) { it + 1 == digit }, predicates, "$code")
            assertEquals(digit == 4, code.mayRetry, "$code")
        }
        assertEquals(listOf(1, 2, 3, 4, 5, 6), classes.map { it.digit })
    }

    @Test
    fun `the second digit alone decides the group`() {
        for (code in everyCode) {
            assertEquals(ReplyGroup.entries.getOrNull(code.value / 10 % 10), code.group, "$code")
        }
        assertEquals(listOf(0, 1, 2, 3, 4, 5), ReplyGroup.entries.map { it.digit })
    }

    @Test
    fun `the listed codes are those with a name`() {
        assertEquals(everyCode.filter { it.name != null }, ReplyCode.entries)
        assertEquals(everyCode.filter { it.isListed }, ReplyCode.entries)
        for (code in ReplyCode.entries) {
            assertEquals(code, ReplyCode.ofName(code.name!!))
            assertTrue(code.sources.isNotEmpty(), "$code")
            assertEquals(code.status, code.status!!)
        }
        assertNull(ReplyCode.ofName("no_such_code"))
        assertNull(ReplyCode.ofName("FILE_UNAVAILABLE"))
    }

    @Test
    fun `each constant has the name it is called by`() {
        val constants = ReplyCode::class.java.fields.filter { it.type == ReplyCode::class.java }
        assertEquals(
            ReplyCode.entries.flatMap { it.aliases + it.name!! }.map(String::uppercase).toSet(),
            constants.map { it.name }.toSet(),
        )
        for (constant in constants) assertEquals(ReplyCode.ofName(constant.name.lowercase()), constant.get(null))
    }

    @Test
    fun `an unlisted code has what its class has and nothing more`() {
        val code = ReplyCode.of(599)
        assertFalse(code.isListed)
        assertNull(code.name)
        assertNull(code.text())
        assertNull(code.detail(Lang.KO))
        assertNull(code.status)
        assertNull(code.textSource)
        assertNull(code.wire)
        assertEquals(emptyList<Source>(), code.sources)
        assertEquals(emptyList<Meaning>(), code.meanings)
        assertEquals(ReplyClass.PERMANENT_NEGATIVE.recovery, code.recovery)
        assertEquals(ReplyClass.PERMANENT_NEGATIVE.explain(Lang.KO), code.explain(Lang.KO))
    }

    @Test
    fun `a text without a language is English`() {
        for (code in everyCode) {
            assertEquals(code.text(Lang.EN), code.text())
            assertEquals(code.detail(Lang.EN), code.detail())
            assertEquals(code.explain(Lang.EN), code.explain())
            for (lang in Lang.entries) assertTrue(code.explain(lang).isNotBlank(), "$code $lang")
        }
    }

    @Test
    fun `what the RFCs say of 110 and 522 is all there`() {
        val marker = ReplyCode.of(110)
        assertEquals("MARK {sender} = {receiver}", marker.wire!!.form)
        assertTrue(marker.wire!!.exact)
        assertEquals(TextSource.RFC, marker.textSource)
        assertTrue(marker.sources.any { it.document == Document.RFC959 }, "${marker.sources}")

        val protocol = ReplyCode.of(522)
        val second = protocol.meanings.first { meaning -> meaning.sources.any { it.document == Document.RFC4217 } }
        assertTrue(second.text().isNotBlank())
        assertNotEquals(second.explain(Lang.EN), second.explain(Lang.KO))
    }

    @Test
    fun `lists cannot be changed`() {
        @Suppress("UNCHECKED_CAST")
        val entries = ReplyCode.entries as MutableList<ReplyCode>
        assertThrows(UnsupportedOperationException::class.java) { entries.removeAt(0) }
    }
}
