package dev.ftpreply.examples

import com.android.tools.r8.Diagnostic
import com.android.tools.r8.DiagnosticsHandler
import com.android.tools.r8.JdkClassFileProvider
import com.android.tools.r8.OutputMode
import com.android.tools.r8.R8
import com.android.tools.r8.R8Command
import com.android.tools.r8.origin.Origin
import com.sun.jna.Native
import dev.ftpreply.ReplyCode
import org.jetbrains.annotations.NotNull
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.io.File
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit
import java.util.zip.ZipEntry
import java.util.zip.ZipFile
import java.util.zip.ZipOutputStream

/**
 * Shrinks the programs of the README with R8, as an Android app is, but to class files that this JVM runs. The rules come
 * from the jar of the package alone.
 */
class ShrinkTest {
    @TempDir
    lateinit var directory: Path

    private fun pathOf(type: Class<*>): Path = Path.of(type.protectionDomain.codeSource.location.toURI())

    /** Copies a jar, or the files in a directory, into a jar that lacks some. */
    private fun jar(source: Path, name: String, isKept: (String) -> Boolean): Path {
        val target = directory.resolve(name)
        ZipOutputStream(Files.newOutputStream(target)).use { out ->
            fun add(path: String, content: () -> ByteArray) {
                if (!isKept(path)) return
                out.putNextEntry(ZipEntry(path))
                out.write(content())
            }
            if (Files.isDirectory(source)) {
                val files = Files.walk(source).use { it.filter(Files::isRegularFile).toList() }
                for (file in files) add(source.relativize(file).toString()) { Files.readAllBytes(file) }
            } else {
                ZipFile(source.toFile()).use { zip ->
                    for (entry in zip.entries().toList().filterNot { it.isDirectory }) {
                        add(entry.name) { zip.getInputStream(entry).readBytes() }
                    }
                }
            }
        }
        return target
    }

    /** The programs; R8 would need twice the time with the library of coroutines. */
    private val programs = Program.all.filterNot { "coroutines" in it.text }

    /** Shrinks programs and returns the jar. R8's time grows with what they use. */
    private fun shrink(programs: List<Program>, isKept: (String) -> Boolean): Path {
        val names = programs.map { it.className }
        val app = jar(pathOf(FtpClient::class.java), "app.jar") { path -> path.substringBefore('.').substringBefore('$') in names }
        val ours = jar(pathOf(ReplyCode::class.java), "ftp-reply.jar", isKept)
        val others = listOf(Unit::class, NotNull::class, Native::class).map { pathOf(it.java) }
        val libraries = others.mapIndexed { index, path -> jar(path, "library-$index.jar") { true } }
        val output = directory.resolve("shrunk.jar")
        val keep = names.map { "-keep class $it { public static void main(java.lang.String[]); }" }
        val command = R8Command.builder(OnlyErrors)
            .addProgramFiles(listOf(app, ours) + libraries)
            .addLibraryResourceProvider(JdkClassFileProvider.fromSystemJdk())
            .addProguardConfiguration(keep, Origin.unknown())
            .setOutput(output, OutputMode.ClassFile, true)
            .build()
        R8.run(command)
        return output
    }

    private fun run(jar: Path, program: Program): String {
        val java = Path.of(System.getProperty("java.home"), "bin", "java").toString()
        val output = directory.resolve("output.txt").toFile()
        val process = ProcessBuilder(java, "-Dfile.encoding=UTF-8", "-cp", jar.toString(), program.className)
            .redirectErrorStream(true).redirectOutput(output).start()
        check(process.waitFor(1, TimeUnit.MINUTES)) { "timeout" }
        return output.readText()
    }

    @Test
    fun `shrunk programs print the same`() {
        val shrunk = shrink(programs) { true }
        val before = listOf(ReplyCode::class, Native::class, Unit::class).sumOf { pathOf(it.java).toFile().totalLength() }
        assertTrue(shrunk.toFile().length() < before, "nothing was removed")
        for (program in programs) assertEquals(program.output(), run(shrunk, program), program.className)
    }

    @Test
    fun `without rules the engine is not found`() {
        val program = programs.first { it.className == "ExplainKt" }
        val shrunk = shrink(listOf(program)) { !it.startsWith("META-INF/proguard/") }
        val output = run(shrunk, program)
        // R8 has given JNA's native methods other names.
        assertTrue("Caused by: java.lang.UnsatisfiedLinkError: '" in output, output)
    }

    /** R8 warns of each class of a newer Kotlin, whose metadata it cannot read. */
    private object OnlyErrors : DiagnosticsHandler {
        override fun warning(diagnostic: Diagnostic) = Unit

        override fun info(diagnostic: Diagnostic) = Unit
    }

    private fun File.totalLength(): Long = walk().filter(File::isFile).sumOf(File::length)
}
