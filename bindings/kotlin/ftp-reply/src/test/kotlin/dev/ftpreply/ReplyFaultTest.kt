package dev.ftpreply

import org.junit.jupiter.api.Assertions.assertArrayEquals
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class ReplyFaultTest {
    private fun fault(text: String, options: ParseOptions = ParseOptions.DEFAULT): ReplyFault =
        ReplyParser(options).use { it.feed(text.toByteArray()) }.filterIsInstance<ReplyFault>().single()

    @Test
    fun `fault has kind, offset and bytes`() {
        val fault = fault("220 Ready\r\n\r\n2200 hi\r\n")
        assertEquals(FaultKind.MALFORMED, fault.kind)
        assertEquals(13, fault.offset)
        assertNull(fault.code)
        assertEquals("2200 hi", fault.kept.decodeToString())
        assertEquals(listOf(Diagnostic(DiagnosticKind.BLANK_LINE, 11)), fault.diagnostics)
        assertEquals(0, fault.omittedDiagnostics)
        assertEquals("blank_line at 11", fault.diagnostics.single().toString())
    }

    @Test
    fun `fault of limit has code of reply`() {
        val fault = fault("220-Hi\r\n more\r\n220 End\r\n", ParseOptions(limits = Limits(maxLines = 2)))
        assertEquals(FaultKind.TOO_MANY_LINES, fault.kind)
        assertEquals(ReplyCode.SERVICE_READY, fault.code)
        assertEquals(0, fault.offset)
    }

    @Test
    fun `kept bytes are at most 256 and a copy`() {
        val fault = fault("x".repeat(1000) + "\r\n")
        assertEquals(ReplyFault.MAX_KEPT, fault.kept.size)
        fault.kept.fill(0)
        assertArrayEquals("x".repeat(256).toByteArray(), fault.kept)
    }

    @Test
    fun `message shows kept bytes escaped and without secrets`() {
        val fault = fault("\u001b[2J> PASS hunter2\r\n")
        assertTrue(fault.message().endsWith("found \"\\x1b[2J> PASS ****\""), fault.message())
        assertTrue("\\x1b[2J> PASS ****" in fault.message(Lang.KO), fault.message(Lang.KO))
        assertEquals(fault.message(), fault.toString())
        assertEquals("\\x1b[2J> PASS ****", fault.sanitized())
        assertFalse("hunter2" in fault.toException().toString())
    }

    @Test
    fun `exception has fault and its message`() {
        val fault = fault("what?\r\n")
        val error = fault.toException()
        assertEquals(fault, error.fault)
        assertEquals(fault.kind, error.kind)
        assertEquals(fault.offset, error.offset)
        assertEquals(fault.code, error.code)
        assertEquals(fault.message(), error.message)
        assertEquals(fault.message(Lang.KO), error.message(Lang.KO))
    }

    @Test
    fun `withoutSecrets masks kept bytes`() {
        val fault = fault("\r\n> PASS hunter2\r\n")
        val masked = fault.withoutSecrets()
        assertEquals("> PASS ****", masked.kept.decodeToString())
        assertEquals(fault.diagnostics, masked.diagnostics)
        assertEquals(fault.offset, masked.offset)
        assertEquals(fault("what?\r\n"), fault("what?\r\n").withoutSecrets())
    }

    @Test
    fun `faults are equal by all their parts`() {
        val fault = ReplyFault(FaultKind.MALFORMED, 0, null, "what?".toByteArray())
        assertEquals(fault("what?\r\n"), fault)
        assertEquals(fault("what?\r\n").hashCode(), fault.hashCode())
        assertNotEquals(fault, ReplyFault(FaultKind.MALFORMED, 0))
        assertNotEquals(fault, ReplyFault(FaultKind.MALFORMED, 1, null, "what?".toByteArray()))
        assertNotEquals(fault, ReplyFault(FaultKind.LINE_TOO_LONG, 0, null, "what?".toByteArray()))
        assertEquals(256, ReplyFault(FaultKind.MALFORMED, 0, null, ByteArray(300)).kept.size)
    }

    @Test
    fun `diagnostics beyond 16 are counted`() {
        val reply = ReplyParser().use { it.feed(("\r\n".repeat(20) + "220 Ready\r\n").toByteArray()) }.single()
        assertEquals(16, reply.diagnostics.size)
        assertEquals(4, reply.omittedDiagnostics)
        assertEquals(Diagnostic(DiagnosticKind.BLANK_LINE, 30), reply.diagnostics.last())
    }
}
