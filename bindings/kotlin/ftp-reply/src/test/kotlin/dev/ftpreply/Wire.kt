package dev.ftpreply

import com.google.gson.JsonArray
import com.google.gson.JsonElement
import com.google.gson.JsonNull
import com.google.gson.JsonObject
import com.google.gson.JsonPrimitive
import java.math.BigDecimal

/** A case whose answer is the name of an error that the package does not define. */
internal class Unanswerable(val word: String) : Exception()

internal fun JsonObject.string(name: String): String = requireNotNull(get(name)) { "missing field `$name`" }.asString

/** The field, or `null` if the case does not have it or it is null. */
internal fun JsonObject.optional(name: String): JsonElement? = get(name)?.takeUnless { it.isJsonNull }

internal fun JsonObject.list(name: String): List<JsonElement> = optional(name)?.asJsonArray?.toList().orEmpty()

internal fun JsonObject.lang(): Lang = Lang.matching(string("lang"))

internal val JsonObject.isLenient: Boolean get() = optional("lenient")?.asBoolean == true

/** The number as the 64 bits that it has as an unsigned number; 0 if the case has none. */
internal fun JsonObject.number(name: String): Long =
    get(name)?.let { java.lang.Long.parseUnsignedLong(it.asString) } ?: 0

/** The code, `null` if the case has none. */
internal fun JsonObject.optionalCode(): ReplyCode? {
    val number = optional("code")?.asBigDecimal ?: return null
    return ReplyCode.of(if (number.abs() < BigDecimal(1000)) number.intValueExact() else 0)
}

internal fun JsonObject.code(): ReplyCode = requireNotNull(optionalCode()) { "missing field `code`" }

/** Returns the bytes of a string that has a character for each. */
internal fun bytes(text: String): ByteArray {
    require(text.all { it <= '\u00ff' }) { "a byte string has a character above U+00FF" }
    return text.toByteArray(Charsets.ISO_8859_1)
}

/** Returns a string with a character for each byte. */
internal fun text(bytes: ByteArray): String = String(bytes, Charsets.ISO_8859_1)

/** Returns the one reply of an input, whose last line end may be missing. */
internal fun oneReply(input: String): Reply = try {
    Reply.parse(bytes(if (input.endsWith("\n")) input else input + "\r\n"))
} catch (_: ReplyException.Fault) {
    throw Unanswerable("not_one_reply")
}

/** Returns the input in the chunks of the case; the rest is the last. */
internal fun chunks(case: JsonObject): List<ByteArray> {
    val input = bytes(case.string("input"))
    var start = 0
    val chunks = case.list("chunks").map { length ->
        val end = minOf(start + length.asLong, input.size.toLong()).toInt()
        input.copyOfRange(start, end).also { start = end }
    }
    return chunks + input.copyOfRange(start, input.size)
}

internal fun fields(vararg fields: Pair<String, Any?>): JsonObject = JsonObject().apply {
    for ((name, value) in fields) add(name, element(value))
}

internal fun ok(vararg result: Pair<String, Any?>): JsonObject = fields("ok" to fields(*result))

private fun element(value: Any?): JsonElement = when (value) {
    null -> JsonNull.INSTANCE
    is JsonElement -> value
    is Number -> JsonPrimitive(value)
    is List<*> -> JsonArray().apply { for (item in value) add(element(item)) }
    else -> JsonPrimitive(value as String)
}
