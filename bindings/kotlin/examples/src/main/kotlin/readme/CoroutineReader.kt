import dev.ftpreply.coroutines.SuspendingReplyReader
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout

fun main() = runBlocking {
    // From socket.getInputStream(), for example.
    val stream = "220 Ready\r\n331 Password?\r\n".byteInputStream()
    SuspendingReplyReader(stream).use { replies ->
        println(replies.nextReply())
        println(withTimeout(30_000) { replies.nextReply() })
    }
}
