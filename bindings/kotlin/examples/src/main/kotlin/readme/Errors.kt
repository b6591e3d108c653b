import dev.ftpreply.EngineUnavailableException
import dev.ftpreply.Lang
import dev.ftpreply.Replies
import dev.ftpreply.ReplyException

fun main() {
    try {
        Replies.parse("220 Ready\r\n33".toByteArray())
    } catch (error: ReplyException.Fault) {
        println("${error.replies} ${error.kind} ${error.offset}")
        println(error.message(Lang.KO))
    } catch (error: EngineUnavailableException) {
        println("${error.reason}: ${error.message(Lang.KO)}")
    }
}
