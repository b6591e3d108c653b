package dev.ftpreply.coroutines

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Deferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.async
import java.io.InputStream

/** Reads a stream that blocks. A cancelled call leaves the read of the stream to the next one. */
internal class BlockingSource(private val stream: InputStream) {
    private val scope = CoroutineScope(SupervisorJob() + Dispatchers.IO)

    /** The read of the stream whose result no call has returned. */
    private var pending: Deferred<Int>? = null

    /** Reads bytes to the start of the array, which must be the same in each call. */
    suspend fun read(buffer: ByteArray): Int {
        val read = pending ?: scope.async { stream.read(buffer) }.also { pending = it }
        read.join()
        // Only now, because a cancelled call does not get here.
        pending = null
        return read.await()
    }
}
