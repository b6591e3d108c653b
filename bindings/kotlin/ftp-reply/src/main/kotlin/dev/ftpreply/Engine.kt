package dev.ftpreply

import dev.ftpreply.internal.ffi.FlatAdvice
import dev.ftpreply.internal.ffi.FlatError
import dev.ftpreply.internal.ffi.FlatHint
import dev.ftpreply.internal.ffi.FlatSource
import dev.ftpreply.internal.ffi.advice as ffiAdvice
import dev.ftpreply.internal.ffi.codeOfLine as ffiCodeOfLine
import dev.ftpreply.internal.ffi.errorMessage as ffiErrorMessage
import dev.ftpreply.internal.ffi.explain as ffiExplain
import dev.ftpreply.internal.ffi.hints as ffiHints
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
        val flat: FlatAdvice? = call { ffiAdvice(command, code.toUShort(), bits(situation)) }
        return checkNotNull(flat) { "the command and the code are valid" }.let {
            Advice(
                Recovery.members[it.recovery.toInt()],
                it.texts,
                it.causes.map(::immutable),
                commands(it.commands),
                sources(it.sources),
            )
        }
    }

    fun hints(code: ReplyCode?, text: ByteArray): List<Hint> =
        immutable(call { ffiHints(number(code), text) }.map(::hint))

    fun explain(
        code: ReplyCode?,
        text: ByteArray,
        lang: Lang,
        command: Command?,
        situation: Set<Situation>,
    ): Explanation = call {
        ffiExplain(number(code), text, lang.number.toUByte(), command?.name.orEmpty(), bits(situation))
    }.let {
        Explanation(
            code,
            it.headline,
            immutable(it.causes),
            it.nextStep,
            Recovery.members[it.recovery.toInt()],
            commands(it.commands),
            it.hint?.let(::hint),
        )
    }

    fun search(words: String, lang: Lang): List<ReplyCode> =
        immutable(call { ffiSearch(words, lang.number.toUByte()) }.map { ReplyCode.of(it.toInt()) })

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

    private fun hint(flat: FlatHint) = Hint(
        flat.name,
        Document.entries.find { it.id == flat.server },
        flat.causes,
        flat.nextSteps,
        Recovery.members[flat.recovery.toInt()],
        commands(flat.commands),
        sources(flat.sources),
    )

    private fun number(code: ReplyCode?) = (code?.value ?: 0).toUShort()

    private fun bits(situation: Set<Situation>) =
        situation.fold(0) { bits, member -> bits or (1 shl (member.number - 1)) }.toUByte()

    private fun commands(verbs: List<String>): List<Command> = immutable(verbs.map(Command::parse))

    private fun sources(flat: List<FlatSource>): List<Source> =
        immutable(flat.map { Source.of(it.document, it.section) })

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
