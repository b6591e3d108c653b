package dev.ftpreply

import com.google.gson.JsonObject
import com.google.gson.JsonParser
import dev.ftpreply.internal.ffi.PackedParser
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Test
import java.nio.ByteBuffer
import java.nio.ByteOrder
import java.nio.file.Files
import java.nio.file.Path

/** Decodes the golden buffers in `bindings/vectors/packed.json`, and buffers that this test writes. */
class PackedEventsTest {
    private val cases = JsonParser.parseString(
        Files.readString(Path.of(System.getProperty("ftpreply.vectors"), "packed.json")),
    ).asJsonArray.map { it.asJsonObject }

    private fun JsonObject.chunks(): List<ByteArray> {
        val input = get("input").asString.toByteArray(Charsets.ISO_8859_1)
        var start = 0
        val lengths = get("chunks")?.asJsonArray?.map { it.asInt }.orEmpty() + Int.MAX_VALUE
        return lengths.map { length ->
            val end = minOf(input.size.toLong(), start.toLong() + length).toInt()
            input.copyOfRange(start, end).also { start = end }
        }
    }

    private fun JsonObject.buffers(): List<ByteArray> =
        get("expect").asJsonObject["ok"].asJsonObject["buffers"].asJsonArray.map { buffer ->
            buffer.asString.chunked(2).map { it.toInt(16).toByte() }.toByteArray()
        }

    /** Decodes the buffer of each chunk and of the end, as the golden buffers of a case have them. */
    private fun decode(case: JsonObject): List<ReplyEvent> =
        case.buffers().zip(case.chunks() + ByteArray(0)).flatMap { (buffer, chunk) ->
            // The chunk is not at the start of its array.
            PackedEvents(buffer, ByteArray(3) + chunk, 3).decode()
        }

    private fun describe(event: ReplyEvent): String {
        val omitted = if (event.omittedDiagnostics > 0) " and ${event.omittedDiagnostics}" else ""
        val found = event.diagnostics.joinToString("") { " ($it)" } + omitted
        return when (event) {
            is Reply -> "${event.code} ${event.textLines()} of ${event.raw.size}$found"
            is ReplyFault -> "${event.kind.identifier} at ${event.offset} ${event.code} ${event.kept.decodeToString()}$found"
        }
    }

    /** The events of each case, by hand from its input. */
    private val expected = mapOf(
        "packed/nothing" to emptyList(),
        "packed/one-line" to listOf("220 [Ready] of 11"),
        "packed/bare-code" to listOf("200 [] of 5"),
        "packed/two-replies" to listOf("331 [Pass] of 10", "230 [In] of 7"),
        "packed/multi-line" to listOf("230 [Hi,  there, you, End] of 35"),
        "packed/three-chunks" to listOf("220 [Ready] of 11", "331 [Pass] of 10"),
        "packed/second-reply-in-chunk" to listOf("220 [Ready] of 11", "331 [Pass] of 10"),
        "packed/byte-by-byte" to listOf("200 [] of 5"),
        "packed/blank-line" to listOf("220 [Hi] of 8 (blank_line at 0)"),
        "packed/telnet-command" to listOf("211 [a,  b, c] of 20 (telnet_command at 7)"),
        "packed/diagnostics-of-two-replies" to
            listOf("200 [a] of 6 (blank_line at 0)", "200 [b] of 6 (blank_line at 7) (blank_line at 8)"),
        "packed/malformed" to listOf("200 [OK] of 8", "malformed at 8 null what?", "226 [Done] of 10"),
        "packed/malformed-after-blank-line" to
            listOf("malformed at 1 null what? (blank_line at 0)", "unexpected_eof at 7 null \ufffd"),
        "packed/malformed-held-back" to listOf("malformed at 0 null what?", "200 [OK] of 8"),
        "packed/unexpected-eof" to listOf("200 [OK] of 8", "unexpected_eof at 8 220 220-Hi\r\n22"),
        "packed/eof-in-line" to listOf("unexpected_eof at 0 null 2"),
        "packed/omitted-diagnostics" to
            listOf("220 [Hi] of 8" + List(16) { " (blank_line at $it)" }.joinToString("") + " and 2"),
        "packed/kept-bytes" to listOf("malformed at 0 null " + "x".repeat(256), "200 [OK] of 8"),
    )

    @Test
    fun `golden buffers have expected events`() {
        assertEquals(expected.keys, cases.map { it["id"].asString }.toSet())
        for (case in cases) {
            val id = case["id"].asString
            assertEquals(expected[id], decode(case).map(::describe), id)
        }
    }

    @Test
    fun `golden buffers have events that parser returns`() {
        for (case in cases) {
            val id = case["id"].asString
            val fed = ReplyParser().use { parser -> case.chunks().flatMap(parser::feed) + listOfNotNull(parser.end()) }
            assertEquals(fed.map(::describe), decode(case).map(::describe), id)
        }
    }

    @Test
    fun `engine returns golden buffers`() {
        for (case in cases) {
            val parser = PackedParser(Terminator.SAME_CODE.number.toUByte(), 65_536u, 1_048_576u, 16_384u)
            val buffers = case.chunks().map { parser.feed(ByteBuffer.allocateDirect(it.size).put(it).flip()) }
            assertEquals(
                case.buffers().map { it.toList() },
                (buffers + parser.finish()).map { it.toList() },
                case["id"].asString,
            )
            parser.close()
        }
    }

    private fun words(vararg words: Int): ByteArray {
        val buffer = ByteBuffer.allocate(Int.SIZE_BYTES * words.size).order(ByteOrder.LITTLE_ENDIAN)
        for (word in words) buffer.putInt(word)
        return buffer.array()
    }

    @Test
    fun `numbers have 64 and 32 bits without sign`() {
        val buffer = words(1, 1, 1, 0, 1, 0, 1, 0, -1, 3, 1, -2, 2, -1, 1) + "x".toByteArray()
        val fault = PackedEvents(buffer).decode().single() as ReplyFault
        assertEquals(0x3_ffff_ffffL, fault.offset)
        assertEquals(0xffff_fffeL, fault.omittedDiagnostics)
        assertEquals(Diagnostic(DiagnosticKind.fromNumber(2)!!, 0x1_ffff_ffffL), fault.diagnostics.single())
    }

    @Test
    fun `bytes can be before, across and after boundary of chunk`() {
        // Two replies and a fault: the first is held back, the second straddles, the fault is in the chunk.
        val buffer = words(
            1, 3, 0, 2,
            200 shl 16, 0, 5, 1, 0, 0, 0, 0,
            201 shl 16, 5, 5, 1, 5, 0, 0, 0,
            1, 10, 1, 0, 10, 0, 0, 0,
            0, 3, 3,
            5, 8, 8,
        ) + "200\r\n20".toByteArray()
        val events = PackedEvents(buffer, "..1\r\nx".toByteArray(), 2).decode()
        assertEquals(listOf("200 [] of 5", "201 [] of 5", "malformed at 10 null x"), events.map(::describe))
        assertEquals("201\r\n", (events[1] as Reply).raw.decodeToString())
    }

    @Test
    fun `buffer of other version is rejected`() {
        val error = assertThrows(IllegalStateException::class.java) { PackedEvents(words(2, 0, 0, 0)) }
        assertEquals("the native library packs events in version 2, not 1", error.message)
    }
}
