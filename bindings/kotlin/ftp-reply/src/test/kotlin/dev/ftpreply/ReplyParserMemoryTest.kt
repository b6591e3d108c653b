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

    /** Collects what is unreachable. JNA frees native memory between two collections. */
    private fun collect() = repeat(4) {
        System.gc()
        Thread.sleep(50)
    }

    /** Used heap in bytes. */
    private fun heap(): Long {
        collect()
        val runtime = Runtime.getRuntime()
        return runtime.totalMemory() - runtime.freeMemory()
    }

    @Test
    fun `million feeds do not grow memory`() {
        val chunks = listOf("220-Hi\r\n220 Re", "ady\r\nwhat?\r\n", "331 Password?\r\n\r\n230 In\r\n").map { it.toByteArray() }
        ReplyParser().use { parser ->
            fun feed(count: Int): Int = (0 until count).sumOf { parser.feed(chunks[it % chunks.size]).size }
            // The JIT compiler and the pools of the allocators reach their sizes.
            feed(99_999)
            val heapBefore = heap()
            val residentBefore = if (Files.exists(status)) resident() else 0
            assertEquals(1_333_332, feed(999_999))
            // The thread with which JNA frees native memory can be far behind on a busy machine.
            var heapGrown = heap() - heapBefore
            for (attempt in 1..60) if (heapGrown >= 20_000_000) heapGrown = heap() - heapBefore
            assertTrue(heapGrown < 20_000_000, "the heap grew by $heapGrown bytes")
            if (Files.exists(status)) {
                // A leak of the result of each feed would be larger. The virtual machine itself needs some of it.
                val grown = resident() - residentBefore
                assertTrue(grown < 128 * 1024, "resident memory grew by $grown KiB")
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
        abandon(30)
        collect()
        val before = resident()
        repeat(8) {
            abandon(30)
            collect()
        }
        val grown = resident() - before
        // If nothing were freed, it would grow by 216 MB.
        assertTrue(grown < 100 * 1024, "resident memory grew by $grown KiB")
    }

    @Test
    fun `garbage collector finds parser that is not closed`() {
        // In a separate function, so that no local variable keeps the parser.
        fun abandoned(): WeakReference<ReplyParser> {
            val parser = ReplyParser()
            parser.feed("220 Re".toByteArray())
            return WeakReference(parser)
        }
        val parser = abandoned()
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
