import dev.ftpreply.Lang
import dev.ftpreply.Reply
import dev.ftpreply.ReplyFault
import dev.ftpreply.ReplyReader

fun main() {
    val stream = "230-Welcome\r\n to this server\r\n230 Logged in\r\n2200 files\r\n".byteInputStream()
    for (event in ReplyReader(stream)) {
        when (event) {
            is Reply -> println("${event.code} ${event.textLines()}")
            is ReplyFault -> println(event.message(Lang.EN))
        }
    }
}
