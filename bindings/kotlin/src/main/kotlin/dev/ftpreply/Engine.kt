package dev.ftpreply

import dev.ftpreply.internal.ffi.FlatAdvice
import dev.ftpreply.internal.ffi.FlatError
import dev.ftpreply.internal.ffi.FlatSource
import dev.ftpreply.internal.ffi.advice as ffiAdvice
import dev.ftpreply.internal.ffi.codeOfLine as ffiCodeOfLine
import dev.ftpreply.internal.ffi.errorMessage as ffiErrorMessage
import dev.ftpreply.internal.ffi.judge as ffiJudge
import dev.ftpreply.internal.ffi.search as ffiSearch

/** Calls the native library with the types of this package. The first call loads the library. */
internal object Engine {
    /** Returns the code; throws the fault, which crosses the boundary as minus its number. */
    fun codeOfLine(line: ByteArray): ReplyCode {
        val number = call { ffiCodeOfLine(line) }
        return ReplyCode.ofOrNull(number) ?: throw ReplyException.Fault(FaultKind.members[-number], 0, null)
    }

    fun judge(command: String, code: Int): Verdict {
        val number = call { ffiJudge(command, code.toUShort()) }
        return Verdict.members[number.toInt()]
    }

    fun advice(command: String, code: Int, situation: Set<Situation>): Advice {
        val bits = situation.fold(0) { bits, member -> bits or (1 shl (member.number - 1)) }
        val flat: FlatAdvice? = call { ffiAdvice(command, code.toUShort(), bits.toUByte()) }
        return checkNotNull(flat) { "the command and the code are valid" }.let {
            Advice(
                Recovery.members[it.recovery.toInt()],
                it.texts,
                it.causes.map(::immutable),
                immutable(it.commands.map(Command::parse)),
                immutable(it.sources.map(::source)),
            )
        }
    }

    fun search(words: String): List<Int> = call { ffiSearch(words).map(UShort::toInt) }

    fun message(error: ErrorDetails, lang: Lang): String = call { ffiErrorMessage(flat(error), lang.number.toUByte()) }

    private fun flat(error: ErrorDetails) = FlatError(
        set = error.kind.set.number.toUByte(),
        kind = error.kind.number.toUByte(),
        code = (error.code?.value ?: 0).toUShort(),
        offset = error.offset.toULong(),
        expected = (error.expected?.number ?: 0).toUByte(),
        line = error.line.toULong(),
        hole = error.hole,
        needed = error.needed.toULong(),
        argument = error.argument,
    )

    private fun source(flat: FlatSource): Source = Source.of(flat.document, flat.section)

    private inline fun <T> call(function: () -> T): T = try {
        function()
    } catch (error: LinkageError) {
        throw UnsatisfiedLinkError(
            "cannot load the native library of ftp-reply on ${System.getProperty("os.name")} " +
                "${System.getProperty("os.arch")}: this jar has no build for that platform, or JNA is not on the " +
                "class path; the facts about codes work without it",
        ).apply { initCause(error) }
    }
}
