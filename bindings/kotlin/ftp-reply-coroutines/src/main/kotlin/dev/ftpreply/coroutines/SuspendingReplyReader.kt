package dev.ftpreply.coroutines

import dev.ftpreply.ParseOptions
import dev.ftpreply.Reply
import dev.ftpreply.ReplyEvent
import dev.ftpreply.ReplyException
import dev.ftpreply.ReplyFault
import dev.ftpreply.ReplyParser
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import java.io.InputStream

/**
 * Reads replies from any source that suspends, such as a channel of Ktor.
 *
 * [read] reads bytes to the start of the array and returns their number, or a negative number at the end of the stream. It
 * is called only when no complete reply is buffered.
 *
 * A cancelled call loses no reply: the next one continues where it stopped. This requires that [read] itself loses no
 * bytes when it is cancelled, as a blocking call in `withContext(Dispatchers.IO)` would. After an exception of [read], such as a timeout, you can continue, too. Concurrent calls
 * wait for each other, and each gets another reply.
 *
 * ```
 * SuspendingReplyReader { buffer -> channel.readAvailable(buffer) }.use { replies ->
 *     val greeting = replies.nextReply()
 *     channel.writeStringUtf8("NOOP\r\n")
 *     println(replies.nextReply())
 * }
 * ```
 *
 * Start TLS only if [isEmpty] is `true` after the reply to AUTH TLS, and create another reader for the encrypted stream:
 * an attacker on the network can append unencrypted replies.
 */
public class SuspendingReplyReader(
    options: ParseOptions = ParseOptions.DEFAULT,
    private val read: suspend (ByteArray) -> Int,
) : AutoCloseable {
    /**
     * Reads replies from a stream that blocks, such as that of a socket, on a thread for input and output.
     *
     * A call can be cancelled while the stream blocks, for example by `withTimeout`. What the stream returns later belongs
     * to the next call. The thread is free when the stream returns or is closed.
     *
     * ```
     * val replies = SuspendingReplyReader(socket.getInputStream())
     * val greeting = withTimeout(30_000) { replies.nextReply() }
     * ```
     */
    public constructor(stream: InputStream, options: ParseOptions = ParseOptions.DEFAULT) :
        this(options, BlockingSource(stream)::read)

    private val parser = ReplyParser(options)
    private val chunk = ByteArray(CHUNK_SIZE)
    private val found = ArrayDeque<ReplyEvent>()
    private var hasEnded = false
    private val mutex = Mutex()

    @Volatile
    private var isClosed = false

    /**
     * The replies and faults that [nextEvent] would return. A collection that stops leaves the rest for the next one, so
     * `events.first()` is the next event.
     */
    public val events: Flow<ReplyEvent> = flow {
        while (true) emit(nextEvent() ?: break)
    }

    /**
     * Returns the next reply or fault, or `null` at the end of the stream. A stream that ends inside a reply gives one
     * fault with the kind `UNEXPECTED_EOF`.
     */
    public suspend fun nextEvent(): ReplyEvent? = mutex.withLock {
        check(!isClosed) { "the reader is closed; create another one" }
        while (found.isEmpty() && !hasEnded) {
            val length = read(chunk)
            if (length >= 0) {
                found.addAll(parser.feed(chunk, 0, length))
            } else {
                hasEnded = true
                parser.faultAtEnd()?.let(found::add)
                parser.reset()
            }
        }
        found.removeFirstOrNull()
    }

    /**
     * Returns the next reply, or `null` at the end of the stream. After a fault, the next call returns the reply after
     * it.
     *
     * @throws ReplyException.Fault if something other than a reply comes first.
     */
    public suspend fun nextReply(): Reply? = when (val event = nextEvent()) {
        is ReplyFault -> throw event.toException()
        is Reply? -> event
    }

    /** `true` if nothing has been read after the last reply or fault that was returned, not even a blank line. */
    public val isEmpty: Boolean get() = found.isEmpty() && parser.isEmpty

    /**
     * Frees the memory of the native library. Without it, the garbage collector does. Afterwards every function that reads
     * throws an [IllegalStateException] and takes nothing from the source.
     */
    override fun close() {
        isClosed = true
        parser.close()
    }

    private companion object {
        const val CHUNK_SIZE = 8 * 1024
    }
}
