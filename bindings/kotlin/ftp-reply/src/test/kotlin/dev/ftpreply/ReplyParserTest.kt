package dev.ftpreply

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.nio.ByteBuffer
import java.util.Random

class ReplyParserTest {
    private val session = "220-Hi\r\n220 Ready\r\nwhat?\r\n\r\n331 Password?\r\n230 In\r\n".toByteArray()

    private fun codes(events: List<ReplyEvent>): List<Int?> = events.map { it.code?.value }

    @Test
    fun `feed returns events in order of stream`() = ReplyParser().use { parser ->
        assertEquals(emptyList<ReplyEvent>(), parser.feed("220 Re".toByteArray()))
        assertEquals(listOf(220, null, 331), codes(parser.feed("ady\r\nwhat?\r\n331 Pass\r\n23".toByteArray())))
        assertEquals(listOf(230), codes(parser.feed("0 In\r\n".toByteArray())))
        assertEquals(emptyList<ReplyEvent>(), parser.feed(ByteArray(0)))
        parser.finish()
    }

    @Test
    fun `caller can reuse array`() = ReplyParser().use { parser ->
        val chunk = "220 Ready\r\n331".toByteArray()
        val reply = parser.feed(chunk).single() as Reply
        chunk.fill('x'.code.toByte())
        assertEquals("Ready", reply.text())
        assertEquals("331 Password?", parser.feed(" Password?\r\n".toByteArray()).single().toString())
    }

    @Test
    fun `feed parses part of array`() = ReplyParser().use { parser ->
        val bytes = "xxxx220 Ready\r\n331 Pyyy".toByteArray()
        assertEquals("220 Ready", parser.feed(bytes, 4, 11).single().toString())
        assertTrue(parser.isEmpty)
        parser.feed(bytes, 15, 5)
        assertEquals("331 P", parser.feed("\r\n".toByteArray(), 0, 2).single().toString())
        for ((offset, length) in listOf(-1 to 1, 0 to -1, 0 to bytes.size + 1, bytes.size to 1, Int.MAX_VALUE to 1)) {
            assertThrows(IndexOutOfBoundsException::class.java) { parser.feed(bytes, offset, length) }
        }
        assertTrue(parser.isEmpty)
    }

    @Test
    fun `feed parses every kind of buffer`() {
        val expected = ReplyParser().use { it.feed(session) }
        val direct = ByteBuffer.allocateDirect(session.size + 8)
        direct.position(5)
        direct.put(session).flip().position(5)
        val heap = ByteBuffer.wrap(ByteArray(3) + session + ByteArray(2), 3, session.size)
        val buffers = listOf(
            ByteBuffer.wrap(session), heap, heap.slice(), direct, direct.slice(), heap.asReadOnlyBuffer(),
            direct.asReadOnlyBuffer(),
        )
        for (buffer in buffers) {
            assertEquals(expected, ReplyParser().use { it.feed(buffer) }, "$buffer")
            assertEquals(0, buffer.remaining())
        }
    }

    @Test
    fun `long chunk gives same events as its parts`() {
        val replies = List(60_000) { "%d reply number %d\r\n".format(200 + it % 100, it) }
        val bytes = replies.joinToString("").toByteArray()
        assertTrue(bytes.size > 4 * 256 * 1024)
        val direct = ByteBuffer.allocateDirect(bytes.size).put(bytes).flip()
        for (events in listOf(ReplyParser().use { it.feed(bytes) }, ReplyParser().use { it.feed(direct) })) {
            assertEquals(replies, events.map { (it as Reply).raw.decodeToString() })
        }
        assertEquals(replies.size, Replies.parse(bytes).size)
    }

    @Test
    fun `reply can be longer than one call parses`() {
        val lines = List(10_000) { " line number $it of a long reply" }
        val bytes = (listOf("211-Start") + lines + "211 End").joinToString("\r\n", postfix = "\r\n").toByteArray()
        assertTrue(bytes.size > 256 * 1024)
        val reply = ReplyParser().use { it.feed(bytes) }.single() as Reply
        assertEquals(listOf("Start") + lines + "End", reply.textLines())
    }

    @Test
    fun `finish reports incomplete reply and changes nothing`() = ReplyParser().use { parser ->
        parser.finish()
        parser.feed("220 Ready\r\n331 Pass".toByteArray())
        repeat(2) {
            val error = assertThrows(ReplyException.Fault::class.java) { parser.finish() }
            assertEquals(FaultKind.UNEXPECTED_EOF, error.kind)
            assertEquals(11, error.offset)
            assertEquals("331 Pass", error.fault.kept.decodeToString())
        }
        assertEquals("331 Password", parser.feed("word\r\n".toByteArray()).single().toString())
        parser.finish()
    }

    @Test
    fun `isEmpty is false after blank line or start of reply`() = ReplyParser().use { parser ->
        assertTrue(parser.isEmpty)
        parser.feed("234 Proceed\r\n\r\n".toByteArray())
        assertFalse(parser.isEmpty)
        parser.finish()
        parser.feed("230 In\r\n2".toByteArray())
        assertFalse(parser.isEmpty)
    }

    @Test
    fun `reset starts another stream with same options`() {
        val options = ParseOptions(Terminator.ANY_CODE, Limits(maxLine = 10))
        ReplyParser(options).use { parser ->
            parser.feed("220-Hi\r\n".toByteArray())
            parser.reset()
            assertTrue(parser.isEmpty)
            val events = parser.feed("226-A\r\n451 B\r\n200 too long\r\n".toByteArray())
            assertEquals(listOf(451, 200), codes(events))
            assertEquals(14, (events[1] as ReplyFault).offset)
            assertEquals(options, parser.options)
        }
    }

    @Test
    fun `closed parser rejects calls`() {
        val parser = ReplyParser()
        parser.close()
        parser.close()
        val calls = listOf<() -> Any>(
            { parser.feed(ByteArray(0)) }, { parser.feed(session) }, { parser.feed(ByteBuffer.allocateDirect(0)) },
            parser::finish, parser::reset, parser::isEmpty,
        )
        for (call in calls) {
            val error = assertThrows(IllegalStateException::class.java) { call() }
            assertEquals("the parser is closed; create another one", error.message)
        }
        assertEquals(ParseOptions.DEFAULT, parser.options)
    }

    @Test
    fun `toString shows options and no bytes`() = ReplyParser().use { parser ->
        parser.feed("331 secret".toByteArray())
        assertEquals(
            "ReplyParser(terminator=same_code, limits=Limits(maxLine=65536, maxReply=1048576, maxLines=16384))",
            parser.toString(),
        )
    }

    @Test
    fun `random bytes never throw`() {
        val random = Random(959)
        val alphabet = "2205 -\r\n\u00ff\u00fa\u00f0\u0000x".toByteArray(Charsets.ISO_8859_1)
        ReplyParser(ParseOptions(limits = Limits(40, 100, 5))).use { parser ->
            repeat(2_000) {
                val chunk = ByteArray(random.nextInt(80)) { alphabet[random.nextInt(alphabet.size)] }
                for (event in parser.feed(chunk)) if (event is Reply) check(event.lines.size == event.textLines().size)
            }
        }
    }
}
