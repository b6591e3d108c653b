package dev.ftpreply

import java.io.IOException
import java.io.InputStream

/**
 * An iterator over the replies and faults of a stream, such as that of a socket.
 *
 * It reads from the stream only when no complete reply is buffered, so it never waits while one is available. A stream
 * that ends inside a reply gives one fault with the kind [FaultKind.UNEXPECTED_EOF]. After an exception of the stream,
 * such as a `SocketTimeoutException`, you can continue. Kotlin's `asSequence()` makes it a `Sequence`.
 *
 * ```
 * val replies = ReplyReader(socket.getInputStream())
 * val greeting = replies.nextReply()
 * for (event in replies) println(event)
 * ```
 *
 * Start TLS only if [isEmpty] is `true` after the reply to AUTH TLS, and create another reader for the encrypted stream:
 * an attacker on the network can append unencrypted replies.
 *
 * [close] frees the memory of the native library and leaves the stream open. Without it, the memory is freed after the
 * garbage collector has found the reader. Use a reader from one thread at a time.
 *
 * @throws EngineUnavailableException if the native library cannot be loaded.
 */
public class ReplyReader
@JvmOverloads
constructor(
    /** The stream. The reader does not see bytes that you read from it. */
    public val stream: InputStream,
    options: ParseOptions = ParseOptions.DEFAULT,
) : Iterator<ReplyEvent>, AutoCloseable {
    private val parser = ReplyParser(options)
    private val chunk = ByteArray(CHUNK_SIZE)
    private val events = ArrayDeque<ReplyEvent>()
    private var hasEnded = false
    private var isClosed = false

    /**
     * Returns the next reply or fault, or `null` at the end of the stream.
     *
     * @throws IOException of the stream.
     */
    @Throws(IOException::class)
    public fun nextEvent(): ReplyEvent? {
        readUntilEvent()
        return events.removeFirstOrNull()
    }

    /**
     * Returns the next reply, or `null` at the end of the stream. After a fault, the next call returns the reply after
     * it.
     *
     * @throws ReplyException.Fault if something other than a reply comes first.
     * @throws IOException of the stream.
     */
    @Throws(IOException::class, ReplyException.Fault::class)
    public fun nextReply(): Reply? = when (val event = nextEvent()) {
        is ReplyFault -> throw event.toException()
        is Reply? -> event
    }

    /** Returns `false` at the end of the stream. It can wait for the stream and throw its `IOException`. */
    override fun hasNext(): Boolean {
        readUntilEvent()
        return events.isNotEmpty()
    }

    /** Returns the next reply or fault. It can wait for the stream and throw its `IOException`. */
    override fun next(): ReplyEvent = nextEvent() ?: throw NoSuchElementException("the stream has ended")

    /** `true` if nothing has been read after the last reply or fault that was returned, not even a blank line. */
    public val isEmpty: Boolean get() = events.isEmpty() && parser.isEmpty

    /**
     * Frees the memory of the native library. The stream stays open, for another reader. Afterwards every function that
     * reads throws an [IllegalStateException] and takes nothing from the stream.
     */
    override fun close() {
        isClosed = true
        parser.close()
    }

    private fun readUntilEvent() {
        check(!isClosed) { "the reader is closed; create another one" }
        while (events.isEmpty() && !hasEnded) {
            val length = stream.read(chunk)
            if (length >= 0) {
                events.addAll(parser.feed(chunk, 0, length))
            } else {
                hasEnded = true
                parser.end()?.let(events::add)
                parser.reset()
            }
        }
    }

    private companion object {
        const val CHUNK_SIZE = 8 * 1024
    }
}
