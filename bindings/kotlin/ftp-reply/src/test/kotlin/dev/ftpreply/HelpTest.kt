package dev.ftpreply

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class HelpTest {
    private val passive = "Passive data channel timed out."
    private val writableRoot = "OOPS: vsftpd: refusing to run with writable root inside chroot()"

    @Test
    fun `hint is a fact with texts in every language`() {
        val hint = Help.hints(ReplyCode.COMMAND_UNRECOGNIZED, writableRoot).first()
        assertEquals("writable_root", hint.name)
        assertEquals("vsftpd", hint.server?.label)
        for (lang in Lang.entries) assertTrue(hint.cause(lang).isNotBlank() && hint.nextStep(lang).isNotBlank())
        assertNotEquals(hint.cause(), hint.cause(Lang.KO))
        assertTrue(hint.sources.isNotEmpty() && hint.sources.all { it.document == hint.server })
    }

    @Test
    fun `hints ignore letter case and depend on code`() {
        val hints = Help.hints(ReplyCode.of(421), passive)
        assertEquals(hints, Help.hints(ReplyCode.of(421), passive.uppercase()))
        assertEquals("passive_data_timed_out", hints.first().toString())
        assertEquals(emptyList<Hint>(), Help.hints(ReplyCode.of(200), passive))
        assertEquals(emptyList<Hint>(), Help.hints(null, passive))
    }

    @Test
    fun `explanation prefers hint to texts of code`() {
        for (lang in Lang.entries) {
            val explanation = Help.explain(ReplyCode.SERVICE_NOT_AVAILABLE, passive, lang)
            assertEquals(ReplyCode.SERVICE_NOT_AVAILABLE.text(lang), explanation.headline)
            val hint = explanation.hint!!
            assertEquals(listOf(hint.cause(lang)), explanation.causes)
            assertEquals(hint.nextStep(lang), explanation.nextStep)
            assertEquals(Recovery.RETRY_DATA_CONNECTION, explanation.recovery)
        }
    }

    @Test
    fun `explanation without hint has texts of code`() {
        val code = ReplyCode.SERVICE_NOT_AVAILABLE
        val explanation = Help.explain(code, "", Lang.KO)
        assertNull(explanation.hint)
        assertEquals(code.causes(Lang.KO), explanation.causes)
        assertEquals(code.recovery.text(Lang.KO), explanation.nextStep)
        assertEquals(emptyList<Command>(), explanation.suggestedCommands)
    }

    @Test
    fun `explanation has advice for command and situation`() {
        val code = ReplyCode.NETWORK_PROTOCOL_NOT_SUPPORTED
        val situation = setOf(Situation.CLEAR_TEXT)
        val explanation = Help.explain(code, "", Lang.EN, Command.LIST, situation)
        val advice = Command.LIST.advice(code, situation)
        assertEquals(advice.text(), explanation.nextStep)
        assertEquals(advice.causes(), explanation.causes)
        assertEquals(advice.recovery, explanation.recovery)
        assertEquals(advice.suggestedCommands, explanation.suggestedCommands)
        assertNotEquals(explanation.nextStep, Help.explain(code, "", Lang.EN, Command.LIST).nextStep)
    }

    @Test
    fun `line that is not a reply has explanation`() {
        val explanation = Help.explain(null, "hello")
        assertNull(explanation.code)
        assertTrue(explanation.headline.isNotBlank() && explanation.nextStep.isNotBlank())
        assertEquals("${explanation.headline}\n${explanation.nextStep}", explanation.toString())
    }

    @Test
    fun `search finds codes by words of any language`() {
        assertTrue(ReplyCode.of(227) in Help.search("PASSIVE mode"))
        assertEquals(ReplyCode.of(550), Help.search("550").first())
        assertTrue(ReplyCode.of(331) in Help.search("비밀번호", Lang.KO))
        assertEquals(emptyList<ReplyCode>(), Help.search(" "))
    }
}
