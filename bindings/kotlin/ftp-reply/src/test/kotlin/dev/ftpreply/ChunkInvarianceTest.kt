package dev.ftpreply

import com.google.gson.JsonObject
import com.google.gson.JsonParser
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.nio.ByteBuffer
import java.nio.file.Files
import java.nio.file.Path
import java.util.Random
import kotlin.io.path.extension

/** How a stream is split into chunks makes no difference to what the parser returns. */
class ChunkInvarianceTest {
    private val random = Random(2389)

    /** The inputs and options of all vectors about reading, but the very long ones. */
    private val cases: List<Pair<ByteArray, ParseOptions>> = run {
        val directory = Path.of(System.getProperty("ftpreply.vectors"))
        val files = Files.list(directory).use { files -> files.filter { it.extension == "json" }.sorted().toList() }
        files.flatMap { JsonParser.parseString(Files.readString(it)).asJsonArray }
            .map { it.asJsonObject }
            .filter { it["kind"].asString == "reply" && it["input"].asString.length < 4096 }
            .map { it["input"].asString.toByteArray(Charsets.ISO_8859_1) to options(it["options"]?.asJsonObject) }
    }

    private fun options(options: JsonObject?): ParseOptions {
        val terminator = options?.get("terminator")?.asString?.let(Terminator::fromName) ?: Terminator.SAME_CODE
        val limit = { name: String, default: Int -> options?.get(name)?.asInt ?: default }
        return ParseOptions(
            terminator,
            Limits(
                limit("max_line", Limits.DEFAULT_MAX_LINE),
                limit("max_reply", Limits.DEFAULT_MAX_REPLY),
                limit("max_lines", Limits.DEFAULT_MAX_LINES),
            ),
        )
    }

    /** Everything that a user can see of the events and of the end. */
    private fun describe(parser: ReplyParser, events: List<ReplyEvent>): List<Any?> = events.map { event ->
        val found = listOf(event.code, event.diagnostics, event.omittedDiagnostics)
        when (event) {
            is Reply -> found + listOf(event.raw.toList(), event.lines.map { it.toList() }, event.rawLines.map { it.toList() })
            is ReplyFault -> found + listOf(event.kind, event.offset, event.kept.toList())
        }
    } + listOf(parser.end()?.toString(), parser.isEmpty)

    private fun feed(input: ByteArray, options: ParseOptions, length: () -> Int): List<Any?> =
        ReplyParser(options).use { parser ->
            val events = ArrayList<ReplyEvent>()
            var start = 0
            while (start < input.size) {
                val count = minOf(length(), input.size - start)
                // Half of the chunks are in direct memory.
                events += if (random.nextBoolean()) {
                    parser.feed(input, start, count)
                } else {
                    parser.feed(ByteBuffer.allocateDirect(count).put(input, start, count).flip())
                }
                start += count
            }
            describe(parser, events)
        }

    @Test
    fun `every split gives same events`() {
        assertTrue(cases.size > 300, "${cases.size}")
        for ((input, options) in cases) {
            val whole = feed(input, options) { input.size }
            if (input.size < 200) assertEquals(whole, feed(input, options) { 1 }, input.decodeToString())
            repeat(3) {
                assertEquals(whole, feed(input, options) { random.nextInt(20) }, input.decodeToString())
            }
        }
    }

    @Test
    fun `long stream of all vectors gives same events for every split`() {
        val stream = cases.filter { it.second == ParseOptions.DEFAULT }.map { it.first }.shuffled(random)
            .fold(ByteArray(0)) { all, input -> all + input + "\r\n".toByteArray() }
        val whole = feed(stream, ParseOptions.DEFAULT) { stream.size }
        for (most in listOf(5, 100, 3_000)) {
            assertEquals(whole, feed(stream, ParseOptions.DEFAULT) { 1 + random.nextInt(most) }, "$most")
        }
    }
}
