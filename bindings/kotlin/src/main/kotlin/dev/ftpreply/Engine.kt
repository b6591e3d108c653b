package dev.ftpreply

import dev.ftpreply.internal.ffi.codeOfLine as ffiCodeOfLine
import dev.ftpreply.internal.ffi.judge as ffiJudge
import dev.ftpreply.internal.ffi.search as ffiSearch

/** The functions of the native library in the types of this package; the library is loaded by the first call. */
internal object Engine {
    /** Returns the number of the code, or 0 if the line is malformed. */
    fun codeOfLine(line: ByteArray): Int = call { ffiCodeOfLine(line).toInt() }

    fun judge(command: String, code: Int): Verdict =
        Verdict.entries[call { ffiJudge(command, code.toUShort()).toInt() } - 1]

    fun search(words: String): List<Int> = call { ffiSearch(words).map(UShort::toInt) }

    private inline fun <T> call(function: () -> T): T = try {
        function()
    } catch (error: LinkageError) {
        throw UnsatisfiedLinkError(
            "the native library of ftp-reply cannot be loaded on ${System.getProperty("os.name")} " +
                "${System.getProperty("os.arch")}: the jar holds none for it, or JNA is missing; " +
                "the facts about codes work without",
        ).apply { initCause(error) }
    }
}
