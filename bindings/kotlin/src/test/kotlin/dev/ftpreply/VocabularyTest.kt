package dev.ftpreply

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.util.Locale

class VocabularyTest {
    @Test
    fun `a language is found by its BCP 47 tag and by a POSIX locale`() {
        for (tag in listOf("ko", "KO", "ko-KR", "ko-Kore-KR", "ko_KR", "ko_KR.UTF-8", "ko_KR.UTF-8@x", "ko@y")) {
            assertEquals(Lang.KO, Lang.matching(tag), tag)
        }
        for (tag in listOf("en", "en-GB", "C", "C.UTF-8", "POSIX", "", "kok", "tlh", "-ko", "x-ko", "한국어")) {
            assertEquals(Lang.EN, Lang.matching(tag), tag)
        }
        assertEquals(Lang.EN, Lang.lookup("POSIX"))
        assertEquals(null, Lang.lookup("tlh"))
    }

    @Test
    fun `the locale asks for a language only where the name says so`() {
        val before = Locale.getDefault()
        try {
            Locale.setDefault(Locale.KOREA)
            assertEquals(Lang.KO, Lang.fromLocale())
            assertEquals("Command okay.", ReplyCode.of(200).text())
            Locale.setDefault(Locale.FRANCE)
            assertEquals(Lang.EN, Lang.fromLocale())
        } finally {
            Locale.setDefault(before)
        }
    }

    @Test
    fun `the closed sets are those of the contract`() {
        assertEquals(
            "proceed wait continue_sequence retry_later retry_data_connection reconnect log_in give_account " +
                "secure_channel fix_request choose_another_name free_space do_not_repeat",
            Recovery.entries.joinToString(" ") { it.name.lowercase() },
        )
        assertEquals(
            "standard extension historic unregistered",
            CodeStatus.entries.joinToString(" ") { it.name.lowercase() },
        )
        for (lang in Lang.entries) {
            val words = Recovery.entries.map { it.text(lang) } + CodeStatus.entries.map { it.text(lang) } +
                ReplyClass.entries.map { it.text(lang) } + ReplyGroup.entries.map { it.text(lang) } +
                Diagram.entries.map { it.text(lang) }
            assertTrue(words.all { it.isNotBlank() })
        }
    }
}
