package dev.ftpreply

import dev.ftpreply.internal.ffi.FlatError
import dev.ftpreply.internal.ffi.errorMessage as ffiErrorMessage

/** Returns the error as a sentence in a language. */
internal fun Engine.message(error: ErrorDetails, lang: Lang): String = call { ffiErrorMessage(flat(error), number(lang)) }

private fun flat(error: ErrorDetails) = FlatError(
    set = error.kind.set.number.toUByte(),
    kind = error.kind.number.toUByte(),
    code = Engine.number(error.code),
    offset = error.offset.toULong(),
    expected = (error.expected?.number ?: 0).toUByte(),
    line = error.line.toULong(),
    hole = error.hole,
    needed = error.needed.toULong(),
    argument = error.argument,
)
