package dev.ftpreply

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.io.ByteArrayInputStream
import java.io.InputStream
import java.net.SocketTimeoutException

class ReplyReaderTest {
    /** A stream whose reads return the chunks one by one; an empty chunk is a timeout. */
    private class Chunks(vararg chunks: String) : InputStream() {
        private val chunks = ArrayDeque(chunks.asList())
        var isClosed = false
        val remaining: Int get() = chunks.size

        override fun read(): Int = throw UnsupportedOperationException()

        override fun read(target: ByteArray, offset: Int, length: Int): Int {
            val chunk = (chunks.removeFirstOrNull() ?: return -1).toByteArray()
            if (chunk.isEmpty()) throw SocketTimeoutException("timeout")
            chunk.copyInto(target, offset)
            return chunk.size
        }

        override fun close() {
            isClosed = true
        }
    }

    @Test
    fun `reader reads only without buffered reply`() {
        val stream = Chunks("220 Ready\r\n331 Pass", "word?\r\n")
        val reader = ReplyReader(stream)
        assertEquals("220 Ready", reader.nextReply().toString())
        assertEquals(1, stream.remaining)
        assertEquals("331 Password?", reader.nextReply().toString())
        assertNull(reader.nextReply())
        assertNull(reader.nextEvent())
        assertSame(stream, reader.stream)
    }

    @Test
    fun `reader is iterator over replies and faults`() {
        val bytes = "220 Ready\r\nwhat?\r\n331 Password?\r\n33".toByteArray()
        val events = ReplyReader(ByteArrayInputStream(bytes)).asSequence().toList()
        assertEquals(listOf(220, null, 331, null), events.map { it.code?.value })
        assertEquals(FaultKind.UNEXPECTED_EOF, (events.last() as ReplyFault).kind)
        assertEquals(33, (events.last() as ReplyFault).offset)
        val reader = ReplyReader(ByteArrayInputStream(bytes))
        var count = 0
        for (event in reader) count++
        assertEquals(4, count)
        assertThrows(NoSuchElementException::class.java) { reader.next() }
    }

    @Test
    fun `nextReply throws fault and continues after it`() {
        val reader = ReplyReader(Chunks("what?\r\n220 Ready\r\n22"))
        assertEquals(FaultKind.MALFORMED, assertThrows(ReplyException.Fault::class.java) { reader.nextReply() }.kind)
        assertEquals("220 Ready", reader.nextReply().toString())
        assertEquals(FaultKind.UNEXPECTED_EOF, assertThrows(ReplyException.Fault::class.java) { reader.nextReply() }.kind)
        assertNull(reader.nextReply())
    }

    @Test
    fun `reader continues after exception of stream`() {
        val reader = ReplyReader(Chunks("220 Re", "", "ady\r\n"))
        assertThrows(SocketTimeoutException::class.java) { reader.hasNext() }
        assertEquals("220 Ready", reader.nextReply().toString())
    }

    @Test
    fun `isEmpty is false while anything is buffered`() {
        val reader = ReplyReader(Chunks("234 Proceed\r\n230 In\r\n", "200 OK\r\n\r\n", "200 OK\r\n"))
        assertTrue(reader.isEmpty)
        reader.nextReply()
        assertFalse(reader.isEmpty)
        reader.nextReply()
        assertTrue(reader.isEmpty)
        reader.nextReply()
        assertFalse(reader.isEmpty)
        reader.nextReply()
        assertTrue(reader.isEmpty)
    }

    @Test
    fun `reader uses options`() {
        val options = ParseOptions(Terminator.ANY_CODE)
        assertEquals(451, ReplyReader(Chunks("226-Sending\r\n451 Failed\r\n"), options).nextReply()?.code?.value)
    }

    @Test
    fun `close leaves stream open and takes nothing more from it`() {
        val stream = Chunks("220 Ready\r\n")
        val reader = ReplyReader(stream)
        reader.close()
        assertFalse(stream.isClosed)
        assertThrows(IllegalStateException::class.java) { reader.nextReply() }
        assertEquals("220 Ready", ReplyReader(stream).nextReply().toString())
    }
}
