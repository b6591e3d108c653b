package dev.ftpreply

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** Features and facts of files (RFC 2389, section 3.2; RFC 3659, section 7). */
class ListingTest {
    private val features = Features.parse(
        reply("211-Extensions supported:\r\n MLST size*;create;modify*;perm;media-type\r\n SIZE\r\n COMPRESSION\r\n211 END\r\n"),
    )

    @Test
    fun `Features is a list of features`() {
        assertEquals(listOf("MLST", "SIZE", "COMPRESSION"), features.map(Feature::name))
        assertEquals("size*;create;modify*;perm;media-type", features["mlst"]?.params)
        assertTrue("Compression" in features)
        assertFalse("MDTM" in features)
        assertTrue(Feature("SIZE") in features)
        assertNull(features["MDTM"])
        assertEquals(features, features.toList())
    }

    @Test
    fun `Feature of another reply shows no password`() {
        val (features, _) = Features.parseLenient(reply("230-x\r\n PASS hunter2\r\n230 End\r\n"))
        assertEquals("[PASS ****]", features.toString())
        assertEquals("hunter2", features.single().params)
        assertEquals("AUTH TLS", Feature("AUTH", "TLS").toString())
    }

    @Test
    fun `Features cannot be changed`() {
        @Suppress("UNCHECKED_CAST")
        val java = features as java.util.List<Feature>
        assertThrows(UnsupportedOperationException::class.java) { java.add(Feature("MDTM")) }
        val list = mutableListOf(Feature("SIZE"))
        val copied = Features(list)
        list.clear()
        assertEquals(1, copied.size)
    }

    @Test
    fun `Features are written after one space`() {
        assertBytes("211-Features:\r\n MDTM\r\n REST STREAM\r\n211 End\r\n", Features.of("MDTM", "REST STREAM").encode())
        assertEquals(Features(listOf(Feature("MDTM"), Feature("REST", "STREAM"))), Features.of("MDTM", "REST STREAM"))
        assertBytes("211 End\r\n", Features.of().encode())
        assertEquals(Features.of(), Features.parse(reply("211 End\r\n")))
    }

    @Test
    fun `Feature rejects what cannot be written`() {
        for (name in listOf("", "RE ST", "É")) assertEncodeError(EncodeErrorKind.OUT_OF_RANGE) { Feature(name) }
        assertEncodeError(EncodeErrorKind.CONTROL_BYTE) { Feature("REST", "STREAM\r\n211 End") }
        assertEquals(2, assertEncodeError(EncodeErrorKind.CONTROL_BYTE) { Features.of("SIZE", "A\u0000B") }.line)
        assertEncodeError(EncodeErrorKind.OUT_OF_RANGE) { Features.of("SIZE ") }
        assertEquals("a\tb", Feature("X", "a\tb").params)
    }

    @Test
    fun `Feature keeps bytes and escapes them for people`() {
        val parsed = Features.parse(reply("211-x\r\n UTF8 \u00ff\u001b\r\n AUTH TLS;PASS x\r\n211 End\r\n"))
        assertBytes("UTF8 \u00ff\u001b", parsed[0].line())
        assertEquals("\ufffd\u001b", parsed[0].params)
        assertEquals("UTF8 \\xff\\x1b", parsed[0].toString())
        assertEquals("AUTH TLS;PASS x", parsed[1].toString())
        assertNotEquals(parsed[0], Feature("UTF8", "\ufffd"))
    }

    @Test
    fun `Features reads leniently`() {
        assertLiberty(Features.of("SIZE"), Liberty.OTHER_CODE, Features.parseLenient(reply("200-x\r\n SIZE\r\n200 End\r\n")))
        assertPayloadError(PayloadErrorKind.WRONG_CODE, 0) { Features.parse(reply("200-x\r\n SIZE\r\n200 End\r\n")) }
    }

    @Test
    fun `FileEntry parses reply to MLST`() {
        val entry = FileEntry.parse(
            reply("250- Listing tmp\r\n Type=dir;Modify=19981107085215;Perm=el; /tmp\r\n250 End\r\n"),
        )
        assertEquals(mapOf("type" to "dir", "modify" to "19981107085215", "perm" to "el"), entry.facts)
        assertEquals(listOf("type", "modify", "perm"), entry.facts.keys.toList())
        assertEquals("/tmp", entry.text())
        assertEquals("el", entry.fact("PERM"))
        assertNull(entry.fact("size"))
        assertBytes("Type=dir;Modify=19981107085215;Perm=el; /tmp", entry.toLine())
        assertBytes("250-Listing\r\n Type=dir;Modify=19981107085215;Perm=el; /tmp\r\n250 End\r\n", entry.encode())
    }

    @Test
    fun `FileEntry compares names of facts without letter case`() {
        assertEquals(FileEntry.parseLine("Type=file;Size=3; a"), FileEntry.parseLine("type=file;SIZE=3; a"))
        assertNotEquals(FileEntry.parseLine("type=file; a"), FileEntry.parseLine("type=FILE; a"))
        assertEquals(FileEntry.parseLine("type=file; a").hashCode(), FileEntry.parseLine("TYPE=file; a").hashCode())
        assertEquals("1", FileEntry.parseLine("x=1;X=2; a").fact("X"))
    }

    @Test
    fun `FileEntry parses every entry and every line`() {
        val all = FileEntry.parseAll(reply("250-x\r\n type=file; lib.tar\r\n type=dir; lib.tar\r\n250 End\r\n"))
        assertEquals(listOf("file", "dir"), all.map { it.facts["type"] })
        assertPayloadError(PayloadErrorKind.MALFORMED, 7) { FileEntry.parseAll(reply("250-x\r\ntype=file; a\r\n250 End\r\n")) }
        assertEquals("Makefile", FileEntry.parseLine("Type=file;Size=987; Makefile".toByteArray()).text())
        assertPayloadError(PayloadErrorKind.MALFORMED, 8) { FileEntry.parseLine("Makefile") }
    }

    @Test
    fun `parseLines reports entry or error of each line`() {
        val lines = FileEntry.parseLines("type=dir; pub\r\n\r\nMakefile\r\ntype=file;size=3; a.txt\r\n".toByteArray())
        assertEquals(listOf("pub", null, "a.txt"), lines.map { it.entry?.text() })
        assertEquals(listOf(null, PayloadErrorKind.MALFORMED, null), lines.map { it.error?.kind })
        assertEquals(FileEntry.parseLine("type=dir; pub"), lines[0].orThrow())
        assertPayloadError(PayloadErrorKind.MALFORMED, 8) { lines[1].orThrow() }
        assertEquals(emptyList<FileEntryLine>(), FileEntry.parseLines(ByteArray(0)))
    }

    @Test
    fun `FileEntry keeps bytes and escapes them for people`() {
        val entry = FileEntry.parseLine("x.note=\u00e9; \u00e9\u202e".toByteArray())
        assertBytes("\u00c3\u00a9", entry.factBytes("X.Note")!!)
        assertEquals("\u00e9\u202e", entry.text())
        assertEquals("FileEntry(x.note=\u00e9; \u00e9\\u{202e})", entry.toString())
        assertThrows(UnsupportedOperationException::class.java) {
            @Suppress("UNCHECKED_CAST")
            (entry.facts as MutableMap<String, String>).clear()
        }
    }

    @Test
    fun `FileEntry writes facts and path`() {
        val entry = FileEntry(linkedMapOf("type" to "file", "size" to "987"), "Makefile")
        assertBytes("type=file;size=987; Makefile", entry.toLine())
        assertEquals(entry, FileEntry.parse(Reply.parse(entry.encode())))
        assertEncodeError(EncodeErrorKind.OUT_OF_RANGE) { FileEntry(mapOf("ty pe" to "file"), "a") }
        assertEncodeError(EncodeErrorKind.OUT_OF_RANGE) { FileEntry(mapOf("type" to "a;b"), "a") }
        assertEncodeError(EncodeErrorKind.CONTROL_BYTE) { FileEntry(emptyMap(), "a\r\n250 End") }
    }

    @Test
    fun `FileEntry reads leniently`() {
        val broken = reply("250-Listing\r\nType=file;Size=3; a.txt\r\n\r\n250 End\r\n")
        assertLiberty(FileEntry.parseLine("Type=file;Size=3; a.txt"), Liberty.ENTRY_SPACING, FileEntry.parseLenient(broken))
    }
}
