package dev.ftpreply.examples

import org.jetbrains.kotlin.cli.common.ExitCode
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.io.ByteArrayOutputStream
import java.io.PrintStream
import java.net.URLClassLoader
import java.nio.file.Files
import java.nio.file.Path
import kotlin.io.path.extension
import kotlin.io.path.readText
import kotlin.io.path.writeText

/** Compiles and runs the examples in the documentation of the packages. */
class DocumentationTest {
    @TempDir
    lateinit var directory: Path

    /** The examples in the documentation comments of the packages, in no order. */
    private val examples: List<String> = listOf("ftp-reply", "ftp-reply-coroutines").flatMap { module ->
        val sources = Program.directory.resolveSibling(module).resolve("src/main")
        val files = Files.walk(sources).use { files -> files.filter { it.extension == "kt" }.toList() }
        files.flatMap { file -> BLOCK.findAll(file.readText()).map { it.groupValues[1].replace(MARGIN, "") } }
    }

    @Test
    fun `examples compile and their checks pass`() {
        assertTrue(examples.size > 40, "${examples.size} examples")
        val functions = examples.mapIndexed { index, example -> "fun example$index() = runBlocking<Unit> {\n$example\n}\n" }
        val source = directory.resolve("Examples.kt").apply { writeText(CONTEXT + functions.joinToString("")) }
        val messages = ByteArrayOutputStream()
        val status = K2JVMCompiler().exec(
            PrintStream(messages),
            *arrayOf("-nowarn", "-no-stdlib", "-no-reflect", "-cp", System.getProperty("java.class.path")),
            *arrayOf("-d", directory.toString(), source.toString()),
        )
        assertEquals(ExitCode.OK, status, messages.toString())
        URLClassLoader(arrayOf(directory.toUri().toURL()), javaClass.classLoader).use { loader ->
            val program = loader.loadClass("ExamplesKt")
            for ((index, example) in examples.withIndex()) {
                runCatching { program.getMethod("example$index").invoke(null) }
                    .onFailure { throw AssertionError(example, it.cause ?: it) }
            }
        }
    }

    private companion object {
        val BLOCK = Regex("""\* ```\n(.*?)\n *\* ```""", RegexOption.DOT_MATCHES_ALL)
        val MARGIN = Regex("""^ *\* ?""", RegexOption.MULTILINE)

        /** Names that the examples use without declaring them. */
        val CONTEXT = """
            import dev.ftpreply.*
            import dev.ftpreply.coroutines.*
            import java.net.*
            import kotlinx.coroutines.*
            import kotlinx.coroutines.flow.*
            val chunk = "220 Ready\r\n".toByteArray()
            val chunks = flowOf(chunk)
            val reply = Reply.parse("550 No such file\r\n".toByteArray())
            val parser = ReplyParser()
            val dialogue = Dialogue()
            val outcome = Outcome(OutcomeKind.COMPLETED)
            val socket = object : Socket() { override fun getInputStream() = chunk.inputStream() }
            object channel {
                private val stream = chunk.inputStream()
                suspend fun readAvailable(buffer: ByteArray): Int = stream.read(buffer)
                suspend fun writeStringUtf8(text: String) = Unit
            }
            fun send(command: Command) = Unit
            fun next() = Unit
            fun explain(outcome: Outcome) = Unit
            fun log(message: String) = Unit
            fun show(message: String?) = Unit
            val line = "retr"

        """.trimIndent()
    }
}
