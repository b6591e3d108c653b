import dev.ftpreply.Command
import dev.ftpreply.Help
import dev.ftpreply.Lang
import dev.ftpreply.ReplyCode
import dev.ftpreply.Situation

fun main() {
    val code = ReplyCode.FILE_UNAVAILABLE
    println("$code ${code.name}: ${code.text(Lang.KO)}")
    println(code.sources.first())
    println(ReplyCode.of(599).replyClass.text())

    println(Command.RETR.judge(code).text())
    println(Command.MLSD.advice(ReplyCode.COMMAND_NOT_IMPLEMENTED).suggestedCommands)
    println(Command.RETR.advice(ReplyCode.TRANSFER_ABORTED, setOf(Situation.ABORTING)).recovery)
    println(Help.search("디스크 공간", Lang.KO).first())
}
