package dev.ftpreply

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import java.io.File
import java.nio.file.Path
import java.util.concurrent.TimeUnit

/** Reads every fact in a JVM whose class path has neither the native library nor JNA. */
class FactsAloneTest {
    @Test
    fun `facts need only the Kotlin library`() {
        val path = listOf(
            System.getProperty("ftpreply.classes"),
            FactsAloneTest::class.java.protectionDomain.codeSource.location.path,
            Unit::class.java.protectionDomain.codeSource.location.path,
        ).joinToString(File.pathSeparator)
        val process = ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dfile.encoding=UTF-8",
            "-cp",
            path,
            FactsAlone::class.java.name,
        ).redirectErrorStream(true).start()
        val output = process.inputStream.readAllBytes().decodeToString()
        check(process.waitFor(1, TimeUnit.MINUTES)) { "timeout" }
        assertEquals("all facts read, no JNA\n", output)
    }
}

/** The program that [FactsAloneTest] runs. */
object FactsAlone {
    @JvmStatic
    fun main(arguments: Array<String>) {
        for (number in 100..699) {
            val code = ReplyCode.of(number)
            for (lang in Lang.entries) checkNotNull(code.text(lang)?.length ?: code.explain(lang).length)
            check(code.recovery.text().isNotEmpty() && code.replyClass.digit == number / 100)
        }
        check(Command.entries.all { it.replies != null } && Document.entries.isNotEmpty())
        for (member in ClosedSet.entries.flatMap { it.members }) {
            for (lang in Lang.entries) {
                check(member.text(lang).isNotEmpty())
                check(member.sources.all { it.citation(lang).isNotEmpty() })
            }
        }
        val error = runCatching { ReplyCode.of(99) }.exceptionOrNull() as InvalidArgumentException
        check(error.message == ArgumentErrorKind.INVALID_CODE.text())
        check(runCatching { Class.forName("com.sun.jna.Native") }.exceptionOrNull() is ClassNotFoundException)
        println("all facts read, no JNA")
    }
}
