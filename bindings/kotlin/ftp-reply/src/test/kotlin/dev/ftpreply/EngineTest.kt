package dev.ftpreply

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** The functions that call the native library, which JNA loads from the resources of the jar. */
class EngineTest {
    @Test
    fun `fromLine returns code of raw line`() {
        assertEquals(ReplyCode.SERVICE_READY, ReplyCode.fromLine("220 ready\r\n".toByteArray()))
        assertEquals(ReplyCode.of(599), ReplyCode.fromLine("599-\u00ff".toByteArray(Charsets.ISO_8859_1)))
        assertEquals(ReplyCode.of(226), ReplyCode.fromLine("226\r\r\n".toByteArray()))
    }

    @Test
    fun `fromLine rejects malformed line`() {
        for (line in listOf("", "22", " 220 x", "720 x", "2200 x", "220_x", "220\rx", "２２０ x")) {
            val error = assertThrows(ReplyException.Fault::class.java) { ReplyCode.fromLine(line.toByteArray()) }
            assertEquals(FaultKind.MALFORMED, error.kind)
            assertEquals(0, error.offset)
            assertEquals(null, error.code)
        }
    }

    @Test
    fun `judge returns first verdict that applies`() {
        assertEquals(Verdict.LISTED, Command.RETR.judge(ReplyCode.of(550)))
        assertEquals(Verdict.LISTED_LATER, Command.RETR.judge(ReplyCode.of(554)))
        assertEquals(Verdict.CLOSING, Command.NOOP.judge(ReplyCode.of(421)))
        assertEquals(Verdict.PROTECTED, Command.parse("XPWD").judge(ReplyCode.of(631)))
        assertEquals(Verdict.WRONG_CLASS, Command.RETR.judge(ReplyCode.of(331)))
        assertEquals(Verdict.UNLISTED_SAME_CLASS, Command.parse("ZZZZ").judge(ReplyCode.of(299)))
        assertEquals(Verdict.LISTED, Command.CONNECT.judge(ReplyCode.of(220)))
    }

    @Test
    fun `advice depends on command and situation`() {
        val code = ReplyCode.FILE_UNAVAILABLE
        assertEquals(Recovery.FIX_REQUEST, Command.RETR.advice(code).recovery)
        assertEquals(Recovery.CHOOSE_ANOTHER_NAME, Command.STOR.advice(code).recovery)
        assertEquals(Command.MKD.advice(code), Command.parse("XMKD").advice(code))
        val aborted = Command.RETR.advice(ReplyCode.TRANSFER_ABORTED)
        val aborting = Command.RETR.advice(ReplyCode.TRANSFER_ABORTED, setOf(Situation.ABORTING, Situation.PROTECTED))
        assertEquals(Recovery.PROCEED, aborting.recovery)
        assertEquals("RFC 959, section 4.1.3", aborting.sources.single().toString())
        assertNotEquals(aborted, aborting)
        assertNotEquals(aborted.causes(), aborting.causes())
    }

    @Test
    fun `advice without entry is recovery of code`() {
        val advice = Command.parse("ZZZZ").advice(ReplyCode.SERVICE_NOT_AVAILABLE)
        assertEquals(Recovery.RECONNECT, advice.recovery)
        assertEquals(Recovery.RECONNECT.text(Lang.KO), advice.text(Lang.KO))
        assertEquals(ReplyCode.SERVICE_NOT_AVAILABLE.causes(Lang.KO), advice.causes(Lang.KO))
        assertEquals(emptyList<Command>(), advice.suggestedCommands)
        assertEquals(emptyList<Source>(), advice.sources)
    }

    @Test
    fun `every command and code has advice`() {
        val situations = Situation.entries.map(::setOf) + setOf(emptySet(), Situation.entries.toSet())
        for (command in Command.entries) {
            for (code in ReplyCode.entries) {
                for (situation in situations) {
                    val advice = command.advice(code, situation)
                    for (lang in Lang.entries) assertTrue(advice.text(lang).isNotBlank(), "$command $code")
                }
            }
        }
    }

    @Test
    fun `errors have messages in every language`() {
        val fault = ReplyException.Fault(FaultKind.LINE_TOO_LONG, 41, ReplyCode.of(226))
        assertEquals(
            "line too long in the 226 reply at byte 41: a line is longer than the limit, so the reply was discarded",
            fault.message,
        )
        assertEquals(
            "너무 긴 줄(226 응답, 바이트 오프셋 41): 한 줄의 길이가 최댓값을 넘어 응답을 버렸습니다.",
            fault.message(Lang.KO),
        )
        val unfilled = ReplyException.Encode(EncodeErrorKind.UNFILLED_HOLE, hole = "receiver")
        assertTrue(unfilled.message.contains("`receiver`"), unfilled.message)
        assertTrue(unfilled.message(Lang.KO).contains("receiver"), unfilled.message(Lang.KO))
    }

    @Test
    fun `value out of range has its range`() {
        for (port in listOf(0, 1 shl 16, -1)) {
            val error = assertEncodeError(EncodeErrorKind.OUT_OF_RANGE) { HostPort("192.0.2.1", port) }
            assertEquals(Expectation.PORT, error.expected)
            assertEquals("value out of range: expected a port from 1 to 65535", error.message)
            assertEquals("범위를 벗어난 값. 필요: 1~65535의 포트", error.message(Lang.KO))
        }
        val month = assertEncodeError(EncodeErrorKind.OUT_OF_RANGE) { FileTime(2024, 300, 1) }
        assertEquals(Expectation.MONTH, month.expected)
    }

    @Test
    fun `every kind of error has a message`() {
        val errors = FaultKind.entries.map { ReplyException.Fault(it, 7, null) } +
            PayloadErrorKind.entries.map { ReplyException.Payload(it, 7, null, Expectation.entries.last()) } +
            EncodeErrorKind.entries.map { ReplyException.Encode(it, 1, 7, "marker", 9) } +
            SendErrorKind.entries.map { ReplyException.Send(it) }
        for (error in errors) {
            for (lang in Lang.entries) assertTrue(error.message(lang).isNotBlank(), "${error.kind} $lang")
            assertEquals(error.message(Lang.EN), error.message)
        }
    }

    @Test
    fun `argument of 2 GiB is too large`() {
        checkSize(Int.MAX_VALUE.toLong())
        val error = assertThrows(IllegalArgumentException::class.java) { checkSize(1L shl 31) }
        assertTrue(error.message!!.startsWith("2147483648 is too large "), error.message)
        val korean = (error as ArgumentTooLargeException).message(Lang.KO)
        assertTrue("2147483648" in korean && "2147483647" in korean && "값" in korean, korean)
    }

    @Test
    fun `invalid code is in message`() {
        val error = assertThrows(IllegalArgumentException::class.java) { ReplyCode.of(99) }
        assertEquals("invalid reply code: expected three digits from 100 to 699; found `99`", error.message)
        assertEquals(
            "올바르지 않은 응답 코드입니다. 100~699의 세 자리 숫자여야 합니다. 받은 값: 99",
            (error as InvalidArgumentException).message(Lang.KO),
        )
    }
}
