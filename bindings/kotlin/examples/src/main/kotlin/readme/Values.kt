import dev.ftpreply.FileTime
import dev.ftpreply.PassiveAddress
import dev.ftpreply.Pathname
import dev.ftpreply.Reply
import dev.ftpreply.ReplyException

fun main() {
    fun reply(line: String) = Reply.parse("$line\r\n".toByteArray())

    val address = PassiveAddress.parse(reply("227 Entering Passive Mode (10,0,0,1,156,64)."))
    println("${address.dataHost("203.0.113.9")} ${address.port}")

    val time = FileTime.parse(reply("213 19980615100045.014"))
    println("$time ${time.unixSeconds} ${time.nanosecond}")

    try {
        Pathname.parse(reply("257 /home/kim"))
    } catch (error: ReplyException.Payload) {
        println(error.message)
    }
    val (path, liberties) = Pathname.parseLenient(reply("257 /home/kim"))
    println("${path.text()} $liberties")
}
