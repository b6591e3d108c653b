package dev.ftpreply

import dev.ftpreply.internal.ffi.FlatAdvice
import dev.ftpreply.internal.ffi.FlatHint
import dev.ftpreply.internal.ffi.FlatSource
import dev.ftpreply.internal.ffi.advice as ffiAdvice
import dev.ftpreply.internal.ffi.codeOfLine as ffiCodeOfLine
import dev.ftpreply.internal.ffi.explain as ffiExplain
import dev.ftpreply.internal.ffi.hints as ffiHints
import dev.ftpreply.internal.ffi.judge as ffiJudge
import dev.ftpreply.internal.ffi.replyHints as ffiReplyHints
import dev.ftpreply.internal.ffi.search as ffiSearch

/** Returns the code; throws the fault, which crosses the boundary as minus its number. */
internal fun Engine.codeOfLine(line: ByteArray): ReplyCode {
    val number = call { ffiCodeOfLine(checked(line)) }
    return ReplyCode.ofOrNull(number) ?: throw ReplyException.Fault(FaultKind.members[-number], 0, null)
}

internal fun Engine.judge(command: String, code: Int): Verdict {
    val number = call { ffiJudge(command, code.toUShort()) }
    return Verdict.members[number.toInt()]
}

internal fun Engine.advice(command: String, code: Int, situation: Set<Situation>): Advice {
    val flat: FlatAdvice? = call { ffiAdvice(command, code.toUShort(), bits("situation", situation).toUByte()) }
    return advice(checkNotNull(flat) { "the command and the code are valid" })
}

internal fun Engine.advice(flat: FlatAdvice) = Advice(
    Recovery.members[flat.recovery.toInt()],
    flat.texts,
    flat.causes.map(::immutable),
    commands(flat.commands),
    sources(flat.sources),
)

internal fun Engine.hints(code: ReplyCode?, text: ByteArray): List<Hint> =
    immutable(call { ffiHints(number(code), checked(text)) }.map(::hint))

/** Returns the hints for the bytes of a reply. */
internal fun Engine.hints(reply: ByteArray): List<Hint> = immutable(call { ffiReplyHints(reply) }.map(::hint))

internal fun Engine.explain(
    code: ReplyCode?,
    text: ByteArray,
    lang: Lang,
    command: Command?,
    situation: Set<Situation>,
): Explanation = call {
    ffiExplain(number(code), checked(text), number(lang), command?.name.orEmpty(), bits("situation", situation).toUByte())
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

internal fun Engine.search(words: String, lang: Lang): List<ReplyCode> =
    immutable(call { ffiSearch(words, number(lang)) }.map { ReplyCode.of(it.toInt()) })

private fun hint(flat: FlatHint) = Hint(
    flat.name,
    Document.entries.find { it.id == flat.server },
    flat.causes,
    flat.nextSteps,
    Recovery.members[flat.recovery.toInt()],
    Engine.commands(flat.commands),
    sources(flat.sources),
)

private fun sources(flat: List<FlatSource>): List<Source> = immutable(flat.map { Source.of(it.document, it.section) })
