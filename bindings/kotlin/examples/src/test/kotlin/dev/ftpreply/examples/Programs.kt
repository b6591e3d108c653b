package dev.ftpreply.examples

import java.io.ByteArrayOutputStream
import java.io.PrintStream
import java.nio.file.Files
import java.nio.file.Path
import kotlin.io.path.nameWithoutExtension

/** A program that the README shows. */
class Program(val source: Path) {
    val text: String = Files.readString(source)

    /** Name of the class with its main function. */
    val className: String = source.nameWithoutExtension + if (source.toString().endsWith(".kt")) "Kt" else ""

    /** Runs the program here and returns what it prints. */
    fun output(): String {
        val before = System.out
        val bytes = ByteArrayOutputStream()
        System.setOut(PrintStream(bytes, true, Charsets.UTF_8))
        try {
            val main = Class.forName(className).methods.first { it.name == "main" && it.parameterCount == 1 }
            main.invoke(null, emptyArray<String>())
        } finally {
            System.setOut(before)
        }
        return bytes.toString(Charsets.UTF_8)
    }

    override fun toString(): String = className

    companion object {
        val directory: Path = Path.of(System.getProperty("ftpreply.examples"))

        /** Every program of the README. */
        val all: List<Program> = listOf("src/main/kotlin/readme", "src/main/java").flatMap { sources ->
            Files.list(directory.resolve(sources)).use { it.sorted().toList() }.map(::Program)
        }
    }
}
