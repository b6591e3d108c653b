import dev.ftpreply.Command
import dev.ftpreply.ReplyBuilder
import dev.ftpreply.ReplyCode
import dev.ftpreply.ReplyException

fun main() {
    print(Command.RETR.encode("every byte").decodeToString())
    print(ReplyBuilder(ReplyCode.SYSTEM_STATUS, "Features:", "SIZE", "End").encode().decodeToString())
    try {
        Command.RETR.encode("a\r\nDELE b")
    } catch (error: ReplyException.Encode) {
        println(error.message)
    }
}
