package dev.ftpreply.coroutines

import dev.ftpreply.FaultKind
import dev.ftpreply.ParseOptions
import dev.ftpreply.Reply
import dev.ftpreply.ReplyEvent
import dev.ftpreply.ReplyFault
import dev.ftpreply.Terminator
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.asFlow
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Test
import java.io.IOException

class ReplyFlowTest {
    private fun chunks(vararg texts: String): Flow<ByteArray> = texts.asList().asFlow().map { it.toByteArray() }

    private fun codes(events: List<ReplyEvent>): List<Int?> = events.map { it.code?.value }

    @Test
    fun `replyEvents parses replies across chunks`() = runBlocking {
        val events = chunks("220-Net", "work\r\n2", "20 Ready\r", "\n331 Password?\r\n").replyEvents().toList()
        assertEquals(listOf(220, 331), codes(events))
        assertEquals("Network\nReady", (events[0] as Reply).text())
    }

    @Test
    fun `replyEvents emits replies of chunk before it requests next chunk`() = runBlocking {
        val source = flow {
            emit("220 Ready\r\n331 Password?\r\n".toByteArray())
            error("not requested")
        }
        assertEquals(listOf(220, 331), codes(source.replyEvents().take(2).toList()))
    }

    @Test
    fun `replyEvents ends with fault inside reply`() = runBlocking {
        val events = chunks("220 Ready\r\n33").replyEvents().toList()
        val fault = events[1] as ReplyFault
        assertEquals(FaultKind.UNEXPECTED_EOF, fault.kind)
        assertEquals(11, fault.offset)
        assertEquals("33", fault.kept.decodeToString())
    }

    @Test
    fun `replyEvents starts again with each collection`() = runBlocking {
        val events = chunks("220 Re", "ady\r\n").replyEvents()
        assertEquals(events.toList(), events.toList())
        assertEquals(ReplyFault::class, chunks("what?\r\n").replyEvents().first()::class)
    }

    @Test
    fun `replyEvents passes exception of source`() {
        val source = flow {
            emit("220 Ready\r\n".toByteArray())
            throw IOException("reset")
        }
        val error = assertThrows(IOException::class.java) { runBlocking { source.replyEvents().toList() } }
        assertEquals("reset", error.message)
    }

    @Test
    fun `replyEvents uses options`() = runBlocking {
        val events = chunks("226-Sending\r\n451 Failed\r\n").replyEvents(ParseOptions(Terminator.ANY_CODE)).toList()
        assertEquals(listOf(451), codes(events))
    }
}
