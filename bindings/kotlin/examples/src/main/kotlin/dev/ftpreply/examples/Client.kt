package dev.ftpreply.examples

import dev.ftpreply.Lang
import java.io.File
import java.io.IOException
import java.io.PrintStream
import kotlin.system.exitProcess

private const val USAGE = "usage: client HOST PORT USER PASSWORD list | get NAME | put FILE"

/** Runs the program and returns its exit status. If the server rejects something, it shows causes and next step. */
fun runClient(arguments: List<String>, lang: Lang, out: PrintStream): Int {
    val port = arguments.getOrNull(1)?.toIntOrNull()?.takeIf { it in 1..65535 }
    if (port == null || !isTask(arguments.drop(4))) {
        out.println(USAGE)
        return 2
    }
    val name = arguments.last()
    try {
        FtpClient(arguments[0], port, lang).use { client ->
            client.logIn(arguments[2], arguments[3])
            when (arguments[4]) {
                "list" -> client.list().forEach(out::println)
                "get" -> out.write(client.download(name))
                "put" -> File(name).inputStream().use { client.upload(File(name).name, it) }
            }
        }
        return 0
    } catch (error: RejectedException) {
        out.println(error.message)
        out.println(error.explanation.headline)
        error.explanation.causes.forEach { out.println("- $it") }
        out.println("→ ${error.explanation.nextStep}")
    } catch (error: IOException) {
        out.println(error.message)
    }
    return 1
}

private fun isTask(words: List<String>): Boolean =
    words == listOf("list") || words.size == 2 && words[0] in setOf("get", "put")

fun main(arguments: Array<String>) {
    exitProcess(runClient(arguments.toList(), Lang.fromLocale(), System.out))
}
