package dev.ftpreply

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import java.util.Random
import java.util.concurrent.Callable
import java.util.concurrent.CyclicBarrier
import java.util.concurrent.Executors

/** Parsers in several threads: each its own, and one that all share. */
class ReplyParserThreadsTest {
    private fun <T> inThreads(count: Int, task: (Int) -> T): List<T> {
        val executor = Executors.newFixedThreadPool(count)
        val barrier = CyclicBarrier(count)
        val tasks = List(count) { thread ->
            Callable {
                barrier.await()
                task(thread)
            }
        }
        try {
            return executor.invokeAll(tasks).map { it.get() }
        } finally {
            executor.shutdown()
        }
    }

    @Test
    fun `threads parse their own streams`() {
        val results = inThreads(4) { thread ->
            val random = Random(thread.toLong())
            val replies = List(3_000) { "%d-thread %d\r\n number %d\r\n%1\$d End\r\n".format(200 + it % 100, thread, it) }
            val stream = replies.joinToString("").toByteArray()
            ReplyParser().use { parser ->
                val found = ArrayList<String>()
                var start = 0
                while (start < stream.size) {
                    val length = minOf(1 + random.nextInt(400), stream.size - start)
                    parser.feed(stream, start, length).mapTo(found) { (it as Reply).raw.decodeToString() }
                    start += length
                }
                parser.finish()
                found == replies
            }
        }
        assertEquals(List(4) { true }, results)
    }

    @Test
    fun `threads share parser without damage`() {
        val count = 2_000
        ReplyParser().use { parser ->
            val events = inThreads(4) { thread ->
                List(count) { number ->
                    parser.feed("200 thread $thread number $number ${"x".repeat(number % 90)}\r\n".toByteArray()).single()
                }
            }
            for ((thread, found) in events.withIndex()) {
                val texts = found.map { (it as Reply).text().trimEnd('x').trimEnd() }
                assertEquals(List(count) { "thread $thread number $it" }, texts)
            }
            parser.finish()
        }
    }

    @Test
    fun `parser can be closed while threads feed it`() {
        repeat(50) {
            val parser = ReplyParser()
            val results = inThreads(3) { thread ->
                runCatching {
                    if (thread == 0) parser.close() else repeat(20) { parser.feed("220 Ready\r\n".toByteArray()) }
                }
            }
            for (result in results) {
                val error = result.exceptionOrNull() ?: continue
                assertEquals("the parser is closed; create another one", (error as IllegalStateException).message)
            }
        }
    }
}
