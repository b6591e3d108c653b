package dev.ftpreply.examples

import dev.ftpreply.Lang
import java.io.File
import java.io.IOException
import java.io.PrintStream
import kotlin.system.exitProcess

private const val USAGE = "usage: client HOST PORT USER PASSWORD list | get NAME | put FILE"

/** Runs the program and returns its exit status. If the server rejects something, it shows causes and next step. */
fun runClient(arguments: List<String>, lang: Lang, out: PrintStream): Int {
    if (arguments.size !in 5..6) {
        out.println(USAGE)
        return 2
    }
    val (host, port, user, password, task) = arguments
    val name = arguments.getOrElse(5) { "" }
    try {
        FtpClient(host, port.toInt(), lang).use { client ->
            client.logIn(user, password)
            when (task) {
                "list" -> client.list().forEach(out::println)
                "get" -> out.write(client.download(name))
                "put" -> File(name).inputStream().use { client.upload(File(name).name, it) }
                else -> out.println(USAGE)
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

fun main(arguments: Array<String>) {
    exitProcess(runClient(arguments.toList(), Lang.fromLocale(), System.out))
}
