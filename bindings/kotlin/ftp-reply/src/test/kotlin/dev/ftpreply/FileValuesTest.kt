package dev.ftpreply

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.util.Date

/** Sizes, times and paths (RFC 3659, sections 2.3 to 4; RFC 959, Appendix II). */
class FileValuesTest {
    @Test
    fun `FileSize parses reply to SIZE`() {
        val size = FileSize.parse(reply("213 1830\r\n"))
        assertEquals(1830L, size.bytes)
        assertEquals(FileSize(1830), size)
        assertEquals("FileSize(bytes=1830)", size.toString())
        assertBytes("213 1830\r\n", size.encode())
        assertEquals(FileSize(0), FileSize.parseValue("0"))
    }

    @Test
    fun `FileSize reads unsigned numbers`() {
        val largest = FileSize.parse(reply("213 18446744073709551615\r\n"))
        assertEquals(ULong.MAX_VALUE, largest.bytes.toULong())
        assertEquals("FileSize(bytes=18446744073709551615)", largest.toString())
        assertTrue(largest > FileSize(Long.MAX_VALUE))
        assertBytes("213 18446744073709551615\r\n", largest.encode())
        assertEquals(largest, FileSize.parseValue("18446744073709551615"))
    }

    @Test
    fun `FileSize rejects other replies and numbers`() {
        val wrongCode = assertPayloadError(PayloadErrorKind.WRONG_CODE, 0) { FileSize.parse(reply("257 \"/\"\r\n")) }
        assertEquals(ReplyCode.PATHNAME_CREATED, wrongCode.code)
        assertPayloadError(PayloadErrorKind.MALFORMED, 4) { FileSize.parse(reply("213 many\r\n")) }
        assertPayloadError(PayloadErrorKind.MULTI_LINE, 11) { FileSize.parse(reply("213-1\r\n213 2\r\n")) }
        assertPayloadError(PayloadErrorKind.OUT_OF_RANGE, 4) { FileSize.parse(reply("213 18446744073709551616\r\n")) }
        val argument = assertPayloadError(PayloadErrorKind.MISSING, 0) { FileSize.parseValue("") }
        assertEquals(null, argument.code)
        assertEncodeError(EncodeErrorKind.OUT_OF_RANGE) { FileSize(-1) }
    }

    @Test
    fun `FileSize reads leniently`() {
        val read = FileSize.parseLenient(reply("213 File size is 1830 bytes.\r\n"))
        assertLiberty(FileSize(1830), Liberty.SURROUNDING_TEXT, read)
        assertLiberty(FileSize(7), Liberty.OTHER_CODE, FileSize.parseLenient(reply("200 7\r\n")))
        assertEquals(emptyList<Liberty>(), FileSize.parseLenient(reply("213 7\r\n")).liberties)
    }

    @Test
    fun `FileTime parses reply to MDTM`() {
        val time = FileTime.parse(reply("213 19980615100045.014\r\n"))
        assertEquals(listOf(1998, 6, 15, 10, 0, 45, 14_000_000), time.fields())
        assertEquals(897_904_845L, time.unixSeconds)
        assertEquals("1998-06-15T10:00:45.014Z", time.toString())
        assertEquals("19980615100045.014", time.value())
        assertBytes("213 19980615100045.014\r\n", time.encode())
        assertEquals("1998-06-15T10:00:45.014Z", Date(time.unixMillis).toInstant().toString())
        assertEquals(FileTime(1998, 6, 15, 10, 0, 45, 14_000_000), time)
    }

    private fun FileTime.fields() = listOf(year, month, day, hour, minute, second, nanosecond)

    @Test
    fun `FileTime converts Unix time`() {
        assertEquals(FileTime(1969, 12, 31, 23, 59, 59), FileTime.fromUnix(-1))
        assertEquals("1970-01-01T00:00:00.5Z", FileTime.fromUnix(0, 500_000_000).toString())
        assertEquals(-1L, FileTime.fromUnix(-1, 999_999_999).unixMillis.floorDiv(1000))
        val first = FileTime(1000, 1, 1)
        assertEquals(first, FileTime.fromUnix(first.unixSeconds))
        assertEncodeError(EncodeErrorKind.OUT_OF_RANGE) { FileTime.fromUnix(first.unixSeconds - 1) }
        for (nanosecond in listOf(-1, 1_000_000_000)) {
            assertEncodeError(EncodeErrorKind.OUT_OF_RANGE) { FileTime.fromUnix(0, nanosecond) }
        }
    }

    @Test
    fun `FileTime has leap second only at end of day`() {
        val leap = FileTime.parseValue("20161231235960")
        assertEquals(60, leap.second)
        assertEquals(FileTime(2017, 1, 1).unixSeconds, leap.unixSeconds)
        assertTrue(leap < FileTime(2017, 1, 1) && leap > FileTime(2016, 12, 31, 23, 59, 59, 999_999_999))
        assertNotEquals(FileTime(2017, 1, 1), leap)
        assertPayloadError(PayloadErrorKind.INVALID_TIME, 12) { FileTime.parseValue("20161231225960") }
    }

    @Test
    fun `FileTime rejects dates that do not exist`() {
        assertPayloadError(PayloadErrorKind.INVALID_TIME, 10) { FileTime.parse(reply("213 20230229000000\r\n")) }
        assertPayloadError(PayloadErrorKind.MALFORMED, 4) { FileTime.parse(reply("213 1998\r\n")) }
        for (fields in listOf(listOf(2023, 2, 29), listOf(999, 1, 1), listOf(65_536 + 2023, 1, 1), listOf(2023, 257, 1))) {
            assertEncodeError(EncodeErrorKind.OUT_OF_RANGE) { FileTime(fields[0], fields[1], fields[2]) }
        }
        assertEncodeError(EncodeErrorKind.OUT_OF_RANGE) { FileTime(2023, 1, 1, nanosecond = -1) }
    }

    @Test
    fun `FileTime reads leniently`() {
        val time = FileTime(2024, 2, 29, 12)
        val read = FileTime.parseLenient(reply("213 Modified 20240229120000 UTC\r\n"))
        assertLiberty(time, Liberty.SURROUNDING_TEXT, read)
        assertPayloadError(PayloadErrorKind.MALFORMED, 4) { FileTime.parseLenient(reply("213 20240229120000+0900\r\n")) }
    }

    @Test
    fun `Pathname undoes doubled quotes`() {
        val path = Pathname.parse(reply("257 \"/usr/dm/foo\"\"bar\" directory created\r\n"))
        assertEquals("/usr/dm/foo\"bar", path.text())
        assertEquals(Pathname("/usr/dm/foo\"bar"), path)
        assertBytes("257 \"/usr/dm/foo\"\"bar\" created.\r\n", path.encode("created."))
    }

    @Test
    fun `Pathname keeps bytes and escapes them for people`() {
        val path = Pathname.parse(reply("257 \"/\u00ff\u001b[2J\"\r\n"))
        assertBytes("/\u00ff\u001b[2J", path.path)
        assertEquals("/\ufffd\u001b[2J", path.text())
        assertEquals("Pathname(path=/\\xff\\x1b[2J)", path.toString())
        assertEquals("Pathname(path=/PASS ****)", Pathname("/PASS hunter2").toString())
        path.path[0] = 0
        assertBytes("/\u00ff\u001b[2J", path.path)
        val array = "/pub".toByteArray()
        val copied = Pathname(array)
        array[0] = 0
        assertEquals("/pub", copied.text())
    }

    @Test
    fun `Pathname rejects what would split a reply`() {
        for (path in listOf("/a\r\n230 Logged in", "/a\nb", "/a\u0000b")) {
            assertEquals(2, assertEncodeError(EncodeErrorKind.CONTROL_BYTE) { Pathname(path) }.offset)
        }
        assertEncodeError(EncodeErrorKind.LINE_BREAK) { Pathname("/").encode("created\r\n230 ok") }
        assertPayloadError(PayloadErrorKind.UNCLOSED_QUOTE, 9) { Pathname.parse(reply("257 \"/pub\r\n")) }
        assertPayloadError(PayloadErrorKind.MISSING, 8) { Pathname.parse(reply("257 /pub\r\n")) }
    }

    @Test
    fun `Pathname reads leniently`() {
        assertLiberty(Pathname("/home/user"), Liberty.UNQUOTED_PATH, Pathname.parseLenient(reply("257 /home/user\r\n")))
        assertLiberty(Pathname("/a"), Liberty.SINGLE_QUOTES, Pathname.parseLenient(reply("257 '/a' is current\r\n")))
        val (path, liberties) = Pathname.parseLenient(reply("257 \"/a\" is current\r\n"))
        assertEquals("/a", path.text())
        assertEquals(emptyList<Liberty>(), liberties)
    }
}
