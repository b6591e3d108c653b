package dev.ftpreply.examples

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.MethodSource
import java.nio.file.Files

/** Checks that the README shows the programs of this module and what they print. */
class ReadmeTest {
    private val project = Program.directory.parent
    private val readme = Files.readString(project.resolve("README.md"))

    /** Language and contents of each fenced block, in order. */
    private val blocks = Regex("\n```(\\w+)\n(.*?)```\n", RegexOption.DOT_MATCHES_ALL).findAll(readme)
        .map { it.groupValues[1] to it.groupValues[2] }.toList()

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    fun `README shows program and its output`(program: Program) {
        val language = program.source.fileName.toString().substringAfterLast('.').replace("kt", "kotlin")
        val at = blocks.indexOf(language to program.text)
        assertTrue(at >= 0, "README.md does not show ${program.source} as it is")
        // Commands and replies end with CR LF.
        assertEquals(blocks[at + 1].second, program.output().replace("\r\n", "\n"), program.source.toString())
    }

    @Test
    fun `every block of code is a program`() {
        val shown = blocks.filter { it.first in setOf("kotlin", "java") }.map { it.second }.toSet()
        assertEquals(Program.all.map { it.text }.toSet(), shown)
    }

    @Test
    fun `version matches pom`() {
        val version = Regex("<version>(.*?)</version>").find(Files.readString(project.resolve("pom.xml")))!!.groupValues[1]
        assertTrue("<version>$version</version>" in readme)
        assertTrue("dev.ftpreply:ftp-reply:$version" in readme)
        assertTrue("dev.ftpreply:ftp-reply-coroutines:$version" in readme)
    }

    companion object {
        @JvmStatic
        fun programs(): List<Program> = Program.all
    }
}
