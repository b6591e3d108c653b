package dev.ftpreply

import java.io.File
import java.nio.file.Path
import java.util.concurrent.TimeUnit

/** Runs programs of the tests in a separate JVM. */
object ChildJvm {
    /** Directory with the classes and the native library of the package. */
    val classes: String = System.getProperty("ftpreply.classes")

    val tests: String = pathOf(ChildJvm::class.java)

    /** The Kotlin library. */
    val kotlin: String = pathOf(Unit::class.java)

    /** Returns the directory or the jar of a class. */
    fun pathOf(type: Class<*>): String = Path.of(type.protectionDomain.codeSource.location.toURI()).toString()

    /** Returns what the program printed, which has one minute. */
    fun run(program: Class<*>, path: List<String>, vararg options: String): String {
        val java = Path.of(System.getProperty("java.home"), "bin", "java").toString()
        val command = listOf(java, "-Dfile.encoding=UTF-8", "-cp", path.joinToString(File.pathSeparator)) + options
        val output = File.createTempFile("ftp-reply", ".txt")
        try {
            val builder = ProcessBuilder(command + program.name).redirectErrorStream(true).redirectOutput(output)
            // Cargo adds its own directories, in which JNA would find the library that the class path lacks.
            builder.environment() -= listOf("LD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH")
            val process = builder.start()
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly()
                error("timeout: ${program.name} printed ${output.readText()}")
            }
            return output.readText()
        } finally {
            output.delete()
        }
    }
}
