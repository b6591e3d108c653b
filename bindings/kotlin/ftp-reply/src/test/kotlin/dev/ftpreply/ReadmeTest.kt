package dev.ftpreply

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.io.ByteArrayOutputStream
import java.io.PrintStream
import java.nio.file.Files
import java.nio.file.Path

/** Checks that the README shows the programs of this directory and what they print. */
class ReadmeTest {
    private val directory = Path.of(System.getProperty("ftpreply.package"))
    private val readme = Files.readString(directory.resolve("../README.md"))

    /** Returns the contents of the fenced blocks of this language, in order. */
    private fun blocks(language: String): List<String> =
        Regex("\n```$language\n(.*?)```\n", RegexOption.DOT_MATCHES_ALL).findAll(readme).map { it.groupValues[1] }.toList()

    private fun printed(main: Runnable): String {
        val before = System.out
        val bytes = ByteArrayOutputStream()
        System.setOut(PrintStream(bytes, true, Charsets.UTF_8))
        try {
            main.run()
        } finally {
            System.setOut(before)
        }
        return bytes.toString(Charsets.UTF_8)
    }

    private fun program(name: String) = Runnable {
        val main = Class.forName(name).methods.first { it.name == "main" && it.parameterCount == 1 }
        main.invoke(null, emptyArray<String>())
    }

    @Test
    fun `README shows programs verbatim`() {
        assertEquals(listOf(Files.readString(directory.resolve("src/test/kotlin/Explain.kt"))), blocks("kotlin"))
        assertEquals(listOf(Files.readString(directory.resolve("src/test/java/JavaExplain.java"))), blocks("java"))
    }

    @Test
    fun `programs print output in README`() {
        val shown = blocks("text")
        assertEquals(listOf(printed(program("ExplainKt")), printed(program("JavaExplain"))), shown)
    }

    @Test
    fun `version matches pom`() {
        val version = Regex("<version>(.*?)</version>").find(Files.readString(directory.resolve("../pom.xml")))!!.groupValues[1]
        assertTrue("dev.ftpreply:ftp-reply:$version" in readme)
    }
}
