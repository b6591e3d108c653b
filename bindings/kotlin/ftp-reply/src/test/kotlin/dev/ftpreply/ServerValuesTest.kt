package dev.ftpreply

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** Values in the replies of the greeting, SYST and transfers (RFC 959, sections 4.1.3 and 5.4; RFC 1123, section 4.1). */
class ServerValuesTest {
    @Test
    fun `ExpectedDelay parses minutes of 120`() {
        val delay = ExpectedDelay.parse(reply("120 Service ready in 015 minutes.\r\n"))
        assertEquals(ExpectedDelay(15), delay)
        assertBytes("120 Service ready in 15 minutes.\r\n", delay.encode())
        assertTrue(delay < ExpectedDelay(4_294_967_295))
        assertPayloadError(PayloadErrorKind.MISSING, 22) { ExpectedDelay.parse(reply("120 Service ready soon\r\n")) }
        for (minutes in listOf(-1, 4_294_967_296)) assertEncodeError(EncodeErrorKind.OUT_OF_RANGE) { ExpectedDelay(minutes) }
    }

    @Test
    fun `SystemType is first word of 215`() {
        val system = SystemType.parse(reply("215 UNIX Type: L8\r\n"))
        assertEquals("UNIX", system.text())
        assertEquals(SystemType("UNIX"), system)
        assertBytes("215 UNIX system type.\r\n", system.encode())
        for (name in listOf("", "MS DOS", "é", "A\u007f")) assertEncodeError(EncodeErrorKind.OUT_OF_RANGE) { SystemType(name) }
        assertPayloadError(PayloadErrorKind.CONTROL_BYTE, 5) { SystemType.parse(reply("215 U\u001bNIX\r\n")) }
        assertLiberty(SystemType("UNIX"), Liberty.OTHER_CODE, SystemType.parseLenient(reply("200 UNIX\r\n")))
    }

    @Test
    fun `SystemType that is not ASCII can be read but not written`() {
        val system = SystemType.parse(reply("215 \u00ff\r\n"))
        assertBytes("\u00ff", system.name)
        assertEquals("SystemType(name=\\xff)", system.toString())
        assertEncodeError(EncodeErrorKind.OUT_OF_RANGE) { system.encode() }
    }

    @Test
    fun `RestartMarker parses exact form of 110`() {
        val marker = RestartMarker.parse(reply("110 MARK 4096 = 17:512\r\n"))
        assertEquals("4096" to "17:512", marker.sender to marker.receiver)
        assertEquals(RestartMarker("4096", "17:512"), marker)
        assertBytes("110 MARK 4096 = 17:512\r\n", marker.encode())
        assertPayloadError(PayloadErrorKind.MALFORMED, 4) { RestartMarker.parse(reply("110 mark 1 = 2\r\n")) }
        for (pair in listOf("" to "1", "1" to "a b", "é" to "1")) {
            assertEncodeError(EncodeErrorKind.OUT_OF_RANGE) { RestartMarker(pair.first, pair.second) }
        }
        assertEquals("RestartMarker(sender=PASS ****, receiver=2)", RestartMarker("PASS=x", "2").toString())
    }

    @Test
    fun `TransferSize is last number of bytes in parentheses`() {
        val size = TransferSize.parse(reply("150 Opening BINARY mode data connection for a (2 bytes) (1234 bytes).\r\n"))
        assertEquals(TransferSize(1234), size)
        assertNull(TransferSize.parse(reply("150 Here it comes\r\n")))
        assertBytes(
            "150 File status okay; about to open data connection. (9 bytes)\r\n",
            TransferSize(9).encode(ReplyCode.FILE_STATUS_OKAY),
        )
        assertEncodeError(EncodeErrorKind.OUT_OF_RANGE) { TransferSize(9).encode(ReplyCode.COMMAND_OKAY) }
        assertEncodeError(EncodeErrorKind.OUT_OF_RANGE) { TransferSize(-1) }
    }

    @Test
    fun `TransferSize reads leniently`() {
        val read = TransferSize.parseLenient(reply("150 Starting 12 bytes\r\n"))
        assertLiberty(TransferSize(12), Liberty.UNPARENTHESIZED_SIZE, read)
        assertNull(TransferSize.parseLenient(reply("150 Here it comes\r\n")).value)
    }

    @Test
    fun `UniqueName is rest of line`() {
        val name = UniqueName.parse(reply("150 FILE: my notes.txt.1\r\n"))
        assertEquals("my notes.txt.1", name.text())
        assertEquals(UniqueName("my notes.txt.1"), name)
        assertBytes("125 FILE: my notes.txt.1\r\n", name.encode(ReplyCode.DATA_CONNECTION_ALREADY_OPEN))
        assertEncodeError(EncodeErrorKind.OUT_OF_RANGE) { name.encode(ReplyCode.COMMAND_OKAY) }
        assertEncodeError(EncodeErrorKind.OUT_OF_RANGE) { UniqueName("") }
        assertEncodeError(EncodeErrorKind.CONTROL_BYTE) { UniqueName("a\r\nb") }
        val read = UniqueName.parseLenient(reply("226 Transfer complete (unique file name:notes.1).\r\n"))
        assertEquals(UniqueName("notes.1"), read.value)
        assertTrue(Liberty.UNMARKED_NAME in read.liberties)
    }
}
