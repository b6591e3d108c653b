import dev.ftpreply.coroutines.replyEvents
import kotlinx.coroutines.flow.flowOf
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.runBlocking

fun main() = runBlocking {
    val chunks = flowOf("220 Rea", "dy\r\n331 Passw", "ord?\r\n").map(String::toByteArray)
    chunks.replyEvents().collect { println(it) }
}
