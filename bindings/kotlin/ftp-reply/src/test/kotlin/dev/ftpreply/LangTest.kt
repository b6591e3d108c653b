package dev.ftpreply

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.util.Locale

class LangTest {
    @Test
    fun `lookup shortens tag until it matches`() {
        for (tag in listOf("ko", "KO", "ko-KR", "ko-Kore-KR", "ko_KR", "ko_KR.UTF-8", "ko_KR.UTF-8@x", "ko@y")) {
            assertEquals(Lang.KO, Lang.lookup(tag), tag)
        }
        for (tag in listOf("en-GB", "C", "C.UTF-8", "POSIX")) assertEquals(Lang.EN, Lang.lookup(tag), tag)
    }

    @Test
    fun `unknown tag matches English`() {
        for (tag in listOf("", "kok", "tlh", "-ko", "x-ko", "\u212ao", "한국어")) {
            assertNull(Lang.lookup(tag), tag)
            assertEquals(Lang.EN, Lang.matching(tag), tag)
        }
    }

    @Test
    fun `lookup accepts tag and aliases of every language`() {
        for (lang in Lang.entries) {
            for (tag in lang.aliases + lang.tag) {
                assertEquals(lang, Lang.lookup(tag))
                assertEquals(lang, Lang.lookup("${tag.replace('-', '_').uppercase()}_ZZ.UTF-8"))
            }
        }
    }

    @Test
    fun `numbers start at 0 with English`() {
        assertEquals(Lang.entries.indices.toList(), Lang.entries.map { it.number })
        assertEquals(0, Lang.EN.number)
        for (lang in Lang.entries) assertEquals(lang, Lang.fromNumber(lang.number))
        assertNull(Lang.fromNumber(-1))
        assertNull(Lang.fromNumber(Lang.entries.size))
        assertTrue(Lang.entries.all { it.displayName.isNotBlank() })
    }

    @Test
    fun `only fromLocale depends on default locale`() {
        val before = Locale.getDefault()
        try {
            Locale.setDefault(Locale.KOREA)
            assertEquals(Lang.KO, Lang.fromLocale())
            assertEquals(ReplyCode.COMMAND_OKAY.text(Lang.EN), ReplyCode.COMMAND_OKAY.text())
            Locale.setDefault(Locale.forLanguageTag("tlh"))
            assertEquals(Lang.EN, Lang.fromLocale())
            Locale.setDefault(Locale.forLanguageTag("tr"))
            assertEquals(Command.SITE, Command.parse("site"))
            assertEquals(ReplyCode.FILE_UNAVAILABLE, ReplyCode.fromName("FILE_UNAVAILABLE"))
        } finally {
            Locale.setDefault(before)
        }
    }
}
