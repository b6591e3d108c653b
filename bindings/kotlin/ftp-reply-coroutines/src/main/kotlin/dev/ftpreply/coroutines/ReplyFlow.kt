package dev.ftpreply.coroutines

import dev.ftpreply.ParseOptions
import dev.ftpreply.ReplyEvent
import dev.ftpreply.ReplyException
import dev.ftpreply.ReplyFault
import dev.ftpreply.ReplyParser
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow

/**
 * Returns the replies and faults in a stream of chunks of any size, in the order of the stream. A stream that ends inside
 * a reply gives one fault with the kind `UNEXPECTED_EOF` at its end.
 *
 * Each collection parses the chunks from the start of a stream. The parser is freed when the collection ends, also if it
 * fails or is cancelled. To wait for one reply after another, as a client does, use a [SuspendingReplyReader].
 *
 * ```
 * chunks.replyEvents().filterIsInstance<Reply>().collect { println(it) }
 * ```
 */
public fun Flow<ByteArray>.replyEvents(options: ParseOptions = ParseOptions.DEFAULT): Flow<ReplyEvent> = flow {
    ReplyParser(options).use { parser ->
        collect { chunk -> for (event in parser.feed(chunk)) emit(event) }
        parser.faultAtEnd()?.let { emit(it) }
    }
}

/** Returns the fault of a stream that ends here, or `null` if it is not inside a reply or line. */
internal fun ReplyParser.faultAtEnd(): ReplyFault? = try {
    finish()
    null
} catch (error: ReplyException.Fault) {
    error.fault
}
