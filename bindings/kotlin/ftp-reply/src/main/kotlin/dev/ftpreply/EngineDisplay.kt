package dev.ftpreply

import dev.ftpreply.internal.ffi.displayReply as ffiDisplayReply
import dev.ftpreply.internal.ffi.escape as ffiEscape
import dev.ftpreply.internal.ffi.faultMessage as ffiFaultMessage
import dev.ftpreply.internal.ffi.faultWithoutSecrets as ffiFaultWithoutSecrets
import dev.ftpreply.internal.ffi.sanitizeInReply as ffiSanitizeInReply
import dev.ftpreply.internal.ffi.sanitizedLines as ffiSanitizedLines
import dev.ftpreply.internal.ffi.unescapeIac as ffiUnescapeIac
import dev.ftpreply.internal.ffi.withoutSecrets as ffiWithoutSecrets

internal fun Engine.display(reply: ByteArray): String = call { ffiDisplayReply(reply) }

internal fun Engine.sanitizedLines(reply: ByteArray): List<String> = immutable(call { ffiSanitizedLines(reply) })

internal fun Engine.withoutSecrets(reply: ByteArray): Reply = reply(call { ffiWithoutSecrets(reply) })

/** Returns the fault as a sentence that shows the start of its bytes. */
internal fun Engine.message(fault: ReplyFault, lang: Lang): String = call {
    val kind = fault.kind.number.toUByte()
    ffiFaultMessage(kind, fault.offset.toULong(), number(fault.code), fault.keptBytes(), number(lang))
}

internal fun Engine.withoutSecrets(code: ReplyCode?, kept: ByteArray): ByteArray =
    call { ffiFaultWithoutSecrets(number(code), kept) }

internal fun Engine.escape(text: ByteArray): String = call { ffiEscape(checked(text)) }

/** Without a code the text can belong to any reply or command. */
internal fun Engine.sanitize(code: ReplyCode?, text: ByteArray): String =
    call { ffiSanitizeInReply(number(code), checked(text)) }

internal fun Engine.unescapeIac(text: ByteArray): ByteArray = call { ffiUnescapeIac(checked(text)) }
