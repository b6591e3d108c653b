package dev.ftpreply

import java.nio.ByteBuffer
import java.nio.ByteOrder

/**
 * Decodes a packed buffer: the events of one chunk as 32-bit little-endian words, followed by bytes of earlier chunks.
 * `ftp_reply::bulk::PackedParser` of the engine defines the layout.
 */
internal class PackedEvents(
    private val packed: ByteArray,
    /** The array with the chunk that the engine parsed. */
    private val chunk: ByteArray = NO_BYTES,
    /** Index of the first byte of the chunk. */
    private val chunkStart: Int = 0,
) {
    private val words: IntArray
    private val eventCount: Int

    /** Index in [packed] of the bytes of earlier chunks, and their number. */
    private val heldStart: Int
    private val heldLength: Int

    /** Indices of the next diagnostic and of the next line in [words]. */
    private var nextDiagnostic: Int
    private var nextLine: Int

    init {
        val all = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer()
        check(all.get(0) == VERSION) { "the native library packs events in version ${all.get(0)}, not $VERSION" }
        eventCount = all.get(1)
        nextDiagnostic = HEADER + EVENT * eventCount
        nextLine = nextDiagnostic + DIAGNOSTIC * all.get(2)
        words = IntArray(nextLine + LINE * all.get(3))
        all.get(words)
        heldStart = words.size * Int.SIZE_BYTES
        heldLength = packed.size - heldStart
    }

    /** Returns the replies and faults in the order of the stream. Call it once. */
    fun decode(): List<ReplyEvent> {
        if (eventCount == 0) return emptyList()
        val events = ArrayList<ReplyEvent>(eventCount)
        for (index in 0 until eventCount) events.add(event(HEADER + EVENT * index))
        return events
    }

    /** Adds the replies and faults to columns. The bytes were fed from the start of the stream. Call it once. */
    fun addTo(columns: ReplyColumns.Builder) {
        for (index in 0 until eventCount) {
            val at = HEADER + EVENT * index
            if (kind(at) == 0) {
                columns.add(words[at] ushr 16, long(at + 4).toInt(), words[at + 2], words[at + 3])
                nextDiagnostic += DIAGNOSTIC * words[at + 6]
            } else {
                columns.add(event(at) as ReplyFault)
            }
        }
    }

    private fun kind(at: Int): Int = words[at] and 0xffff

    private fun event(at: Int): ReplyEvent {
        val kind = kind(at)
        val code = ReplyCode.ofOrNull(words[at] ushr 16)
        val start = words[at + 1]
        val bytes = bytes(start, start + words[at + 2])
        val found = diagnostics(words[at + 6], words[at + 7])
        return if (kind == 0) {
            reply(code!!, bytes, start, words[at + 3], found)
        } else {
            ReplyFault.of(FaultKind.members[kind], long(at + 4), code, bytes, found)
        }
    }

    /** Creates a reply with the next lines. It starts at an index. */
    private fun reply(code: ReplyCode, bytes: ByteArray, start: Int, lineCount: Int, found: Diagnostics): Reply {
        val first = nextLine
        nextLine += LINE * lineCount
        var later: IntArray? = null
        if (lineCount > 1) {
            later = words.copyOfRange(first + LINE, nextLine)
            for (index in later.indices) later[index] -= start
        }
        return Reply(code, bytes, words[first + 1] - start, words[first + 2] - start, later, found)
    }

    private fun diagnostics(count: Int, omitted: Int): Diagnostics {
        if (count == 0 && omitted == 0) return Diagnostics.NONE
        val list = List(count) {
            val at = nextDiagnostic + DIAGNOSTIC * it
            Diagnostic(DiagnosticKind.members[words[at]], long(at + 1))
        }
        nextDiagnostic += DIAGNOSTIC * count
        return Diagnostics(immutable(list), unsigned(omitted))
    }

    /** Copies bytes by their indices in the bytes of earlier chunks followed by the chunk. */
    private fun bytes(start: Int, end: Int): ByteArray {
        val shift = chunkStart - heldLength
        if (start >= heldLength) return chunk.copyOfRange(shift + start, shift + end)
        if (end <= heldLength) return packed.copyOfRange(heldStart + start, heldStart + end)
        val bytes = ByteArray(end - start)
        packed.copyInto(bytes, 0, heldStart + start)
        chunk.copyInto(bytes, heldLength - start, chunkStart, shift + end)
        return bytes
    }

    /** Returns the number in two words, the low one first. */
    private fun long(at: Int): Long = unsigned(words[at]) or (unsigned(words[at + 1]) shl Int.SIZE_BITS)

    private fun unsigned(word: Int): Long = word.toLong() and 0xffff_ffffL

    private companion object {
        const val VERSION = 1

        /** Numbers of words. */
        const val HEADER = 4
        const val EVENT = 8
        const val DIAGNOSTIC = 3
        const val LINE = 3

        val NO_BYTES = ByteArray(0)
    }
}
