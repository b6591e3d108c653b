package dev.ftpreply

import java.nio.Buffer
import java.nio.ByteBuffer

/**
 * Parses replies from a stream that arrives in chunks of any size.
 *
 * Call [feed] with each chunk. How the stream is split into chunks makes no difference. After a fault, parsing
 * continues. At the end of the stream, call [finish].
 *
 * ```
 * ReplyParser().use { parser ->
 *     for (event in parser.feed(chunk)) println(event)
 *     parser.finish()
 * }
 * ```
 *
 * After the reply to AUTH TLS everything must be encrypted. An attacker on the network can append unencrypted replies to
 * it. Start TLS only if [feed] returned one reply and [isEmpty] is `true`.
 *
 * The native library keeps the state of a parser. [close] frees it; a parser that is not closed is freed after the
 * garbage collector has found it. All functions can be called from several threads: each call waits for the one before
 * it. Replies and faults do not depend on the parser.
 *
 * @throws EngineUnavailableException if the native library cannot be loaded.
 */
public class ReplyParser
@JvmOverloads
constructor(
    /** The terminator and the limits. */
    public val options: ParseOptions = ParseOptions.DEFAULT,
) : AutoCloseable {
    private var engine: EngineParser? = EngineParser(options)

    /**
     * Parses a chunk and returns the replies and faults that it completes, in the order of the stream. The caller can
     * reuse the array.
     *
     * @throws IllegalStateException if the parser is closed.
     */
    public fun feed(chunk: ByteArray): List<ReplyEvent> = feed(chunk, 0, chunk.size)

    /**
     * Parses [length] bytes of an array from the index [offset] on, as the other function does.
     *
     * @throws IndexOutOfBoundsException if the array does not have these bytes.
     * @throws IllegalStateException if the parser is closed.
     */
    @Synchronized
    public fun feed(chunk: ByteArray, offset: Int, length: Int): List<ReplyEvent> {
        if (offset < 0 || length < 0 || length > chunk.size - offset) {
            throw IndexOutOfBoundsException("offset: $offset, length: $length, size: ${chunk.size}")
        }
        val engine = open()
        if (length <= MAX_SLICE) return engine.feed(chunk, offset, length).decode()
        val events = ArrayList<ReplyEvent>()
        for (start in 0 until length step MAX_SLICE) {
            events.addAll(engine.feed(chunk, offset + start, minOf(MAX_SLICE, length - start)).decode())
        }
        return events
    }

    /**
     * Parses the bytes between the position and the limit of a buffer. Afterwards the position is the limit. The buffer
     * can be direct, read-only or neither.
     *
     * @throws IllegalStateException if the parser is closed.
     */
    @Synchronized
    public fun feed(chunk: ByteBuffer): List<ReplyEvent> {
        if (chunk.hasArray()) {
            val events = feed(chunk.array(), chunk.arrayOffset() + chunk.position(), chunk.remaining())
            // Before Android 9, only the base class has this function.
            val base: Buffer = chunk
            base.position(chunk.limit())
            return events
        }
        open()
        val events = ArrayList<ReplyEvent>()
        val slice = ByteArray(minOf(MAX_SLICE, chunk.remaining()))
        while (chunk.hasRemaining()) {
            val length = minOf(slice.size, chunk.remaining())
            chunk.get(slice, 0, length)
            events.addAll(feed(slice, 0, length))
        }
        return events
    }

    /**
     * Checks that the stream is not inside a reply or line. Call it at any time: it does not change the parser, and more
     * chunks can follow.
     *
     * @throws ReplyException.Fault with the kind [FaultKind.UNEXPECTED_EOF] and the bytes of the incomplete reply.
     * @throws IllegalStateException if the parser is closed.
     */
    @Throws(ReplyException.Fault::class)
    public fun finish() {
        end()?.let { throw it.toException() }
    }

    /** Returns the fault of a stream that ends here, or `null` if it is not inside a reply or line. */
    @Synchronized
    internal fun end(): ReplyFault? = open().end()

    /**
     * `true` if nothing has arrived after the last reply or fault, not even a blank line.
     *
     * @throws IllegalStateException if the parser is closed.
     */
    public val isEmpty: Boolean @Synchronized get() = open().isEmpty()

    /**
     * Resets everything except the options, for the start of another stream.
     *
     * @throws IllegalStateException if the parser is closed.
     */
    @Synchronized
    public fun reset() {
        open().reset()
    }

    /** Frees the state. Afterwards only [close] and [options] can be used. */
    @Synchronized
    override fun close() {
        engine?.close()
        engine = null
    }

    /** Returns the options. The bytes of an incomplete reply are not shown. */
    override fun toString(): String = "ReplyParser(terminator=${options.terminator.identifier}, limits=${options.limits})"

    private fun open(): EngineParser = checkNotNull(engine) { "the parser is closed; create another one" }

    internal companion object {
        /** Number of bytes that one call of the engine parses; it bounds the memory that the call needs. */
        const val MAX_SLICE: Int = 256 * 1024
    }
}
