package dev.ftpreply

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Assumptions.assumeTrue
import org.junit.jupiter.api.Test
import java.lang.ref.WeakReference
import java.nio.file.Files
import java.nio.file.Path

/** Parsers and replies use bounded memory, and all of it is freed. */
class ReplyParserMemoryTest {
    private val status = Path.of("/proc/self/status")

    /** Resident memory of this process in KiB. */
    private fun resident(): Long = Files.readAllLines(status).single { it.startsWith("VmRSS:") }.filter(Char::isDigit).toLong()

    private fun heap(): Long {
        System.gc()
        val runtime = Runtime.getRuntime()
        return runtime.totalMemory() - runtime.freeMemory()
    }

    @Test
    fun `million feeds do not grow memory`() {
        val chunks = listOf("220-Hi\r\n220 Re", "ady\r\nwhat?\r\n", "331 Password?\r\n\r\n230 In\r\n").map { it.toByteArray() }
        ReplyParser().use { parser ->
            fun feed(count: Int): Int = (0 until count).sumOf { parser.feed(chunks[it % chunks.size]).size }
            // The JIT compiler and the pools of the allocators reach their sizes.
            feed(300_000)
            val heapBefore = heap()
            val residentBefore = if (Files.exists(status)) resident() else 0
            assertEquals(1_333_332, feed(999_999))
            assertTrue(heap() - heapBefore < 2_000_000, "heap: $heapBefore then ${heap()}")
            if (Files.exists(status)) {
                val grown = resident() - residentBefore
                assertTrue(grown < 48 * 1024, "resident memory grew by $grown KiB")
            }
        }
    }

    @Test
    fun `parsers that are not closed are freed`() {
        assumeTrue(Files.exists(status))
        val incomplete = ("220-" + "x".repeat(60_000) + "\r\n").toByteArray()
        fun abandon(count: Int) = repeat(count) {
            // Each parser keeps the start of a reply in the native library: 900 KB.
            val parser = ReplyParser()
            repeat(15) { parser.feed(incomplete) }
        }
        fun collect() = repeat(3) {
            System.gc()
            Thread.sleep(30)
        }
        abandon(50)
        collect()
        val before = resident()
        repeat(8) {
            abandon(50)
            collect()
        }
        val grown = resident() - before
        // If nothing were freed, it would grow by 360 MB.
        assertTrue(grown < 120 * 1024, "resident memory grew by $grown KiB")
    }

    @Test
    fun `garbage collector finds parser that is not closed`() {
        val parser = WeakReference(ReplyParser().also { it.feed("220 Re".toByteArray()) })
        repeat(50) {
            System.gc()
            if (parser.get() == null) return
            Thread.sleep(20)
        }
        throw AssertionError("the parser is still reachable")
    }

    @Test
    fun `reply keeps neither chunk nor parser`() {
        val chunk = ("220 Ready\r\n" + "x".repeat(200_000) + "\r\n").toByteArray()
        fun first() = ReplyParser().use { it.feed(chunk.copyOf()) }.first()
        first()
        val before = heap()
        val replies = List(200) { first() }
        val kept = (heap() - before) / replies.size
        assertTrue(kept < 20_000, "each reply keeps $kept bytes")
        assertEquals(setOf("220 Ready"), replies.map { it.toString() }.toSet())
    }
}
