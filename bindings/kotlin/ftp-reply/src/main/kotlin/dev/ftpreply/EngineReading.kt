package dev.ftpreply

import dev.ftpreply.internal.ffi.PackedParser
import java.nio.Buffer
import java.nio.ByteBuffer
import dev.ftpreply.internal.ffi.parseReply as ffiParseReply

/** Parses bytes that are exactly one reply; throws the fault. */
internal fun Engine.parseReply(bytes: ByteArray, options: ParseOptions): Reply {
    val limits = options.limits
    return reply(
        call {
            ffiParseReply(
                checked(bytes),
                options.terminator.number.toUByte(),
                limits.maxLine.toULong(),
                limits.maxReply.toULong(),
                limits.maxLines.toULong(),
            )
        },
    )
}

/** Decodes a packed buffer with one event and all its bytes; throws the fault. */
internal fun Engine.reply(packed: ByteArray): Reply = when (val event = PackedEvents(packed).decode().single()) {
    is Reply -> event
    is ReplyFault -> throw event.toException()
}

/** The engine's parser, with the memory from which it reads the bytes of a chunk. Use it from one thread at a time. */
internal class EngineParser(options: ParseOptions) : AutoCloseable {
    private val parser: PackedParser = Engine.call {
        val limits = options.limits
        PackedParser(
            options.terminator.number.toUByte(),
            limits.maxLine.toULong(),
            limits.maxReply.toULong(),
            limits.maxLines.toULong(),
        )
    }

    /** The engine reads in place, and only a direct buffer has a fixed address. It grows with the chunks. */
    private var buffer: ByteBuffer = ByteBuffer.allocateDirect(MIN_CAPACITY)

    /** Parses bytes of an array with one call of the engine. */
    fun feed(chunk: ByteArray, offset: Int, length: Int): PackedEvents {
        if (buffer.capacity() < length) buffer = ByteBuffer.allocateDirect(capacity(length))
        // Before Android 9, only the base class has these functions.
        val base: Buffer = buffer
        base.clear()
        buffer.put(chunk, offset, length)
        base.flip()
        // uniffi passes the address of the buffer's first byte, whatever its position is. That of a slice is 0.
        return PackedEvents(Engine.call { parser.feed(buffer.slice()) }, chunk, offset)
    }

    /** Returns the fault of a stream that ends here, or `null` if it is not inside a reply or line. */
    fun end(): ReplyFault? = PackedEvents(Engine.call { parser.finish() }).decode().singleOrNull() as ReplyFault?

    fun isEmpty(): Boolean = Engine.call { parser.isEmpty() }

    fun reset() {
        Engine.call { parser.reset() }
    }

    override fun close() {
        parser.close()
    }

    private companion object {
        /** Enough for the replies to most commands. */
        const val MIN_CAPACITY = 4 * 1024

        /** Returns the next power of two, so that chunks of slowly growing length seldom allocate. */
        fun capacity(length: Int): Int = Integer.highestOneBit(length - 1) shl 1
    }
}
