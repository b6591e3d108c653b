import dev.ftpreply.Command
import dev.ftpreply.Dialogue
import dev.ftpreply.Lang
import dev.ftpreply.OutcomeKind
import dev.ftpreply.Reply

fun main() {
    val server = listOf("220 Ready", "331 Password?", "530 Login incorrect.")
    val dialogue = Dialogue()
    for (line in server) {
        val outcome = dialogue.receive(Reply.parse("$line\r\n".toByteArray()))
        println("$line: $outcome")
        when (outcome.kind) {
            OutcomeKind.COMPLETED -> dialogue.send(Command.USER, "kim")
            OutcomeKind.NEED_COMMAND -> dialogue.send(outcome.commands.first(), "secret")
            else -> println(dialogue.advice()?.text(Lang.KO))
        }
    }
}
