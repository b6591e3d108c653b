package dev.ftpreply

import com.sun.jna.Native
import com.sun.jna.Platform
import dev.ftpreply.EngineUnavailableException.Reason
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Files
import java.nio.file.Path

/** What a program gets if the native library is missing or wrong. Each case has its own JVM. */
class EngineUnavailableTest {
    @TempDir
    lateinit var directory: Path

    private val jna = ChildJvm.pathOf(Native::class.java)

    /** Name of the file with the native library, from the root of the jar. */
    private val file = "${Platform.RESOURCE_PREFIX}/${System.mapLibraryName("ftp_reply_ffi")}"

    /** Copies the classes without the native library. */
    private fun classesAlone(): Path {
        val classes = Path.of(ChildJvm.classes)
        val copy = directory.resolve("classes")
        Files.walk(classes.resolve("dev")).use { files ->
            for (file in files) {
                val target = copy.resolve(classes.relativize(file).toString())
                Files.createDirectories(target.parent)
                Files.copy(file, target)
            }
        }
        return copy
    }

    private fun reasonWith(classes: String, vararg more: String, options: List<String> = emptyList()): List<String> {
        val path = listOf(classes, ChildJvm.tests, ChildJvm.kotlin) + more
        return ChildJvm.run(FirstCall::class.java, path, *options.toTypedArray()).lines()
    }

    /** Returns the reason with this file in place of the native library. */
    private fun reasonWithLibrary(library: ByteArray): List<String> {
        val classes = classesAlone()
        Files.createDirectories(classes.resolve(file).parent)
        Files.write(classes.resolve(file), library)
        return reasonWith(classes.toString(), jna)
    }

    @Test
    fun `library of the package is loaded`() {
        assertEquals(listOf("listed_later", ""), reasonWith(ChildJvm.classes, jna))
    }

    @Test
    fun `missing JNA has reason and fix in every language`() {
        val expected = listOf(
            "MISSING_JNA ClassNotFoundException",
            "JNA is missing or too old: add net.java.dev.jna:jna to the dependencies, on Android with the type aar",
            "JNA가 없거나 너무 오래되었습니다. net.java.dev.jna:jna를 의존성에 추가하십시오. Android에서는 aar 형식을 쓰십시오.",
            "",
        )
        assertEquals(expected, reasonWith(ChildJvm.classes))
    }

    @Test
    fun `missing library names platform`() {
        val shown = reasonWith(classesAlone().toString(), jna)
        assertEquals("MISSING_PLATFORM UnsatisfiedLinkError", shown[0])
        val fix = "use a build of ftp-reply for this platform, or build it there"
        assertEquals("no native library for ${Platform.RESOURCE_PREFIX}: $fix", shown[1])
        assertTrue(Platform.RESOURCE_PREFIX in shown[2], shown[2])
    }

    @Test
    fun `library path replaces library of the package`() {
        val directory = Path.of(ChildJvm.classes).resolve(Platform.RESOURCE_PREFIX)
        val shown = reasonWith(classesAlone().toString(), jna, options = listOf("-Djna.library.path=$directory"))
        assertEquals(listOf("listed_later", ""), shown)
    }

    @Test
    fun `platform without JNA is a missing platform`() {
        val shown = reasonWith(ChildJvm.classes, jna, options = listOf("-Djna.prefix=plan9-mips"))
        assertEquals("MISSING_PLATFORM UnsatisfiedLinkError", shown[0])
        assertTrue("plan9-mips" in shown[1], shown[1])
    }

    @Test
    fun `unwritable temporary directory is named as such`() {
        // No user can write below a file, not even the superuser.
        val file = Files.createFile(directory.resolve("file"))
        val shown = reasonWith(ChildJvm.classes, jna, options = listOf("-Djna.tmpdir=${file.resolve("below")}"))
        // JNA writes a line to the log first.
        assertTrue("TEMPORARY_DIRECTORY UnsatisfiedLinkError" in shown, shown.toString())
    }

    @Test
    fun `library without our functions is of another version`() {
        val other = "/com/sun/jna/${Platform.RESOURCE_PREFIX}/${System.mapLibraryName("jnidispatch")}"
        val library = Native::class.java.getResourceAsStream(other)!!.use { it.readAllBytes() }
        assertEquals("WRONG_VERSION UnsatisfiedLinkError", reasonWithLibrary(library)[0])
    }

    @Test
    fun `library with other functions is of another version`() {
        val mismatch = RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
        val error = NativeLibrary.unavailable("", "ftp_reply_ffi", ExceptionInInitializerError(mismatch))
        assertEquals(Reason.WRONG_VERSION, error.reason)
        assertEquals(mismatch, error.cause)
    }

    @Test
    fun `damaged library is not loadable`() {
        assertEquals("NOT_LOADABLE UnsatisfiedLinkError", reasonWithLibrary("not a library".toByteArray())[0])
    }

    @Test
    fun `messages name no placeholder`() {
        for (reason in Reason.entries) {
            val error = EngineUnavailableException(reason, "linux-x86-64", null)
            for (lang in Lang.entries) assertTrue('{' !in error.message(lang), error.message(lang))
            assertEquals(error.message(Lang.EN), error.message)
        }
    }
}

/** The program that [EngineUnavailableTest] runs. */
object FirstCall {
    private fun failure(call: () -> Any): EngineUnavailableException? = try {
        call()
        null
    } catch (error: EngineUnavailableException) {
        error
    }

    @JvmStatic
    fun main(arguments: Array<String>) {
        val error = failure { Command.RETR.judge(ReplyCode.of(554)) }
        if (error == null) {
            println(Command.RETR.judge(ReplyCode.of(554)).identifier)
            return
        }
        println("${error.reason} ${error.cause!!.javaClass.simpleName}")
        println(error.message)
        println(error.message(Lang.KO))
        // Later calls fail alike, and facts do not.
        check(failure { Help.search("disk full") }!!.reason == error.reason)
        check(failure { ReplyCode.fromLine("220 ready".toByteArray()) }!!.message == error.message)
        check(ReplyCode.FILE_UNAVAILABLE.text(Lang.KO) != null)
    }
}
