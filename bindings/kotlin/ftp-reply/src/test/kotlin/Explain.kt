import dev.ftpreply.Command
import dev.ftpreply.Lang
import dev.ftpreply.ReplyCode

fun main() {
    val code = ReplyCode.fromLine("550 No such file\r\n".toByteArray())

    println("$code ${code.name ?: "unlisted"}")
    println(code.text(Lang.KO) ?: code.explain(Lang.KO))
    println(code.sources.first())

    when {
        code == ReplyCode.FILE_UNAVAILABLE -> println("wrong file name: ${code.recovery.text()}")
        code.mayRetry -> println("try again later")
        else -> println(code.explain())
    }

    println(Command.RETR.judge(code).text())
    println(ReplyCode.of(599).replyClass.identifier)
}
