import dev.ftpreply.*

fun main() {
    val received = "220 Ready\r\n550 Failed to open file.\r\n".toByteArray()
    for (event in ReplyParser().feed(received)) {
        println(event)
        if (event.code?.isPermanentNegative == true) {
            println(Help.explain(event, Lang.KO, Command.RETR))
        }
    }
}
