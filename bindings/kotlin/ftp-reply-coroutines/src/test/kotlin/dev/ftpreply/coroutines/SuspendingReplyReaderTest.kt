package dev.ftpreply.coroutines

import dev.ftpreply.FaultKind
import dev.ftpreply.ReplyException
import dev.ftpreply.ReplyFault
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeoutOrNull
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.Timeout
import java.io.ByteArrayInputStream
import java.io.IOException
import java.io.PipedInputStream
import java.io.PipedOutputStream
import java.net.SocketTimeoutException
import kotlin.time.Duration.Companion.milliseconds

class SuspendingReplyReaderTest {
    /** A source whose chunks the test sends; it ends when the channel is closed. */
    private class Source(vararg chunks: String) {
        val channel = Channel<String>(Channel.UNLIMITED)
        var reads = 0

        init {
            for (chunk in chunks) channel.trySend(chunk)
        }

        suspend fun read(buffer: ByteArray): Int {
            reads++
            val chunk = channel.receiveCatching().getOrNull()?.toByteArray() ?: return -1
            return chunk.copyInto(buffer).let { chunk.size }
        }

        fun reader() = SuspendingReplyReader(read = ::read)
    }

    @Test
    fun `nextReply reads only without buffered reply`() = runBlocking {
        val source = Source("220 Ready\r\n331 Pass", "word?\r\n230 In\r\n")
        val reader = source.reader()
        assertEquals("220 Ready", reader.nextReply().toString())
        assertEquals(1, source.reads)
        assertFalse(reader.isEmpty)
        assertEquals("331 Password?", reader.nextReply().toString())
        assertEquals("230 In", reader.nextReply().toString())
        assertEquals(2, source.reads)
        assertTrue(reader.isEmpty)
    }

    @Test
    fun `cancelled call loses no reply`() = runBlocking {
        val source = Source("220-Net")
        val reader = source.reader()
        val waiting = launch(start = CoroutineStart.UNDISPATCHED) { reader.nextEvent() }
        waiting.cancelAndJoin()
        assertNull(withTimeoutOrNull(1.milliseconds) { reader.nextEvent() })
        source.channel.send("work\r\n220 Ready\r\n331 Password?\r\n")
        assertEquals("Network\nReady", reader.nextReply()?.text())
        assertEquals("331 Password?", reader.nextReply().toString())
    }

    @Test
    fun `first of events is next event`() = runBlocking {
        val source = Source("220 Ready\r\nwhat?\r\n331 Password?\r\n")
        source.channel.close()
        val reader = source.reader()
        assertEquals(220, reader.events.first().code?.value)
        assertEquals(FaultKind.MALFORMED, (reader.events.first() as ReplyFault).kind)
        assertEquals(listOf(331), reader.events.toList().map { it.code?.value })
        assertEquals(emptyList<Any>(), reader.events.toList())
    }

    @Test
    fun `concurrent calls get different replies`() = runBlocking(Dispatchers.Default) {
        val replies = List(1_000) { "%d number %d\r\n".format(200 + it % 100, it) }
        val source = Source(*replies.joinToString("").chunked(37).toTypedArray())
        val reader = source.reader()
        val texts = List(replies.size) { async { reader.nextReply()!!.text() } }.awaitAll()
        assertEquals(replies.indices.map { "number $it" }.toSet(), texts.toSet())
    }

    @Test
    fun `stream inside reply ends with one fault`() = runBlocking {
        val source = Source("220 Rea")
        source.channel.close()
        val reader = source.reader()
        val error = runCatching { reader.nextReply() }.exceptionOrNull() as ReplyException.Fault
        assertEquals(FaultKind.UNEXPECTED_EOF, error.kind)
        assertNull(reader.nextReply())
        assertNull(reader.nextEvent())
        assertTrue(reader.isEmpty)
    }

    @Test
    fun `reader continues after exception of source`() = runBlocking {
        val source = Source("220 Re", "ady\r\n")
        var failures = 1
        val reader = SuspendingReplyReader { buffer ->
            if (source.reads == 1 && failures-- > 0) throw IOException("timeout")
            source.read(buffer)
        }
        assertThrows(IOException::class.java) { runBlocking { reader.nextReply() } }
        assertEquals("220 Ready", reader.nextReply().toString())
    }

    @Test
    fun `closed reader rejects calls`() {
        val source = Source("220 Ready\r\n")
        val reader = source.reader()
        reader.close()
        assertThrows(IllegalStateException::class.java) { runBlocking { reader.nextReply() } }
        assertEquals(0, source.reads)
    }

    @Test
    @Timeout(30)
    fun `cancelled call loses nothing that the stream returns later`() = runBlocking {
        val server = PipedOutputStream()
        val replies = SuspendingReplyReader(PipedInputStream(server))
        repeat(2) { assertNull(withTimeoutOrNull(50) { replies.nextReply() }) }
        server.write("220 Ready\r\n331 Pass".toByteArray())
        server.flush()
        assertEquals("220 Ready", replies.nextReply().toString())
        assertNull(withTimeoutOrNull(50) { replies.nextReply() })
        server.write("word?\r\n".toByteArray())
        server.close()
        assertEquals("331 Password?", replies.nextReply().toString())
        assertNull(replies.nextReply())
    }

    @Test
    fun `error of stream is thrown and the next call reads again`() = runBlocking {
        var count = 0
        val stream = object : ByteArrayInputStream("220 Ready\r\n".toByteArray()) {
            override fun read(b: ByteArray, off: Int, len: Int): Int =
                if (count++ == 0) throw SocketTimeoutException("slow") else super.read(b, off, len)
        }
        val replies = SuspendingReplyReader(stream)
        assertEquals("slow", runCatching { replies.nextReply() }.exceptionOrNull()?.message)
        assertEquals("220 Ready", replies.nextReply().toString())
        assertNull(replies.nextReply())
    }
}
