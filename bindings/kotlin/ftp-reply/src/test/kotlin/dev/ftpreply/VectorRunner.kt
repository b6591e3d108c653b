package dev.ftpreply

import com.google.gson.GsonBuilder
import com.google.gson.JsonArray
import com.google.gson.JsonElement
import com.google.gson.JsonObject
import com.google.gson.JsonParser
import java.io.PrintStream
import java.math.BigDecimal
import kotlin.system.exitProcess

/**
 * Answers test vectors: reads one case per line from standard input and prints one answer per line.
 * `cargo xtask vectors --lang kotlin` runs it; `bindings/vectors/README.md` documents cases and answers.
 */
object VectorRunner {
    private val json = GsonBuilder().serializeNulls().disableHtmlEscaping().create()

    private val answers: Map<String, (JsonObject) -> JsonObject> = mapOf(
        "advice" to ::advice,
        "explain" to ::explain,
        "fact" to ::fact,
        "hint" to ::hint,
        "judge" to ::judge,
        "lang" to ::lang,
        "line" to ::line,
        "message" to ::message,
        "search" to ::search,
        "set" to ::set,
    )

    /** The kinds of cases that this runner supports. */
    val kinds: Set<String> get() = answers.keys

    private fun fact(case: JsonObject): JsonObject {
        val code = case.code() ?: return error("invalid_code")
        return ok(
            "name" to code.name,
            "text" to code.text(case.lang()),
            "detail" to code.detail(case.lang()),
            "explain" to code.explain(case.lang()),
            "causes" to code.causes(case.lang()),
            "class" to code.replyClass.identifier,
            "group" to code.group?.identifier,
            "recovery" to code.recovery.identifier,
            "status" to code.status?.identifier,
        )
    }

    private fun judge(case: JsonObject): JsonObject {
        val command = Command.parseOrNull(case.string("command")) ?: return error("invalid_verb")
        val code = case.code() ?: return error("invalid_code")
        return ok("verdict" to command.judge(code).identifier)
    }

    private fun advice(case: JsonObject): JsonObject {
        val command = Command.parseOrNull(case.string("command")) ?: return error("invalid_verb")
        val code = case.code() ?: return error("invalid_code")
        val names = case["situation"].asJsonArray.map { it.asString }
        val situation = names.map { Situation.fromName(it) ?: return error("unknown_situation") }
        val advice = command.advice(code, situation.toSet())
        return ok(
            "recovery" to advice.recovery.identifier,
            "text" to advice.text(),
            "try" to advice.suggestedCommands.map(Command::name),
        )
    }

    private fun hint(case: JsonObject): JsonObject {
        val code = case.optionalCode { return error("invalid_code") }
        return ok("hints" to Help.hints(code, case.string("text")).map(Hint::name))
    }

    private fun explain(case: JsonObject): JsonObject {
        val code = case.optionalCode { return error("invalid_code") }
        val explanation = Help.explain(code, case.string("text"), case.lang())
        return ok(
            "headline" to explanation.headline,
            "cause" to explanation.causes.firstOrNull(),
            "next_step" to explanation.nextStep,
        )
    }

    private fun search(case: JsonObject): JsonObject {
        val codes = JsonArray()
        for (code in Help.search(case.string("words"), case.lang()).take(8)) codes.add(code.value)
        return ok("codes" to codes)
    }

    private fun lang(case: JsonObject): JsonObject = ok("tag" to Lang.matching(case.string("tag")).tag)

    private fun line(case: JsonObject): JsonObject = try {
        ok("code" to ReplyCode.fromLine(bytes(case.string("input"))).value)
    } catch (fault: ReplyException.Fault) {
        error(fault.kind.identifier)
    }

    private fun set(case: JsonObject): JsonObject {
        val set = ClosedSet.fromName(case.string("set")) ?: return error("unknown_set")
        val members = JsonArray()
        for (member in set.members) {
            members.add(
                fields("number" to member.number, "name" to member.identifier, "text" to member.text(case.lang())),
            )
        }
        return ok("members" to members)
    }

    private fun message(case: JsonObject): JsonObject {
        val kind = case.string("error_kind")
        val error = when (val type = case.string("error")) {
            "fault" -> FaultKind.fromName(kind)?.let { ReplyException.Fault(it, case.number("offset"), case.code()) }
            "payload" -> PayloadErrorKind.fromName(kind)?.let {
                val expected = requireNotNull(Expectation.fromName(case.string("expected"))) { "unknown `expected`" }
                ReplyException.Payload(it, case.number("offset"), case.code(), expected)
            }
            "encode" -> EncodeErrorKind.fromName(kind)?.let {
                val hole = case["hole"]?.asString
                ReplyException.Encode(it, case.number("line"), case.number("offset"), hole, case.number("needed"))
            }
            "send" -> SendErrorKind.fromName(kind)?.let(ReplyException::Send)
            else -> throw IllegalArgumentException("unknown `error` $type")
        }
        return if (error == null) error("unknown_kind") else ok("text" to error.message(case.lang()))
    }

    private fun JsonObject.string(name: String): String = requireNotNull(get(name)) { "missing field `$name`" }.asString

    private fun JsonObject.lang(): Lang = Lang.matching(string("lang"))

    /** The number as the 64 bits that it has as an unsigned number; 0 if the case has none. */
    private fun JsonObject.number(name: String): Long =
        get(name)?.let { java.lang.Long.parseUnsignedLong(it.asString) } ?: 0

    private fun JsonObject.code(): ReplyCode? {
        val number = get("code")?.asBigDecimal ?: return null
        return if (number.abs() < BigDecimal(1000)) ReplyCode.ofOrNull(number.intValueExact()) else null
    }

    /** The code, `null` if the case has none; [invalid] is called for a number that is not a code. */
    private inline fun JsonObject.optionalCode(invalid: () -> Nothing): ReplyCode? =
        if (get("code").isJsonNull) null else code() ?: invalid()

    /** One byte per character. */
    private fun bytes(text: String): ByteArray {
        require(text.all { it <= '\u00ff' }) { "a byte string has a character above U+00FF" }
        return text.toByteArray(Charsets.ISO_8859_1)
    }

    private fun fields(vararg fields: Pair<String, Any?>) = JsonObject().apply {
        for ((name, value) in fields) {
            when (value) {
                is JsonElement -> add(name, value)
                is Int -> addProperty(name, value)
                is List<*> -> add(name, JsonArray().apply { for (item in value) add(item as String) })
                else -> addProperty(name, value as String?)
            }
        }
    }

    private fun ok(vararg result: Pair<String, Any?>) = fields("ok" to fields(*result))

    private fun error(word: String) = fields("error" to word)

    /** Returns the answer to a case: its id, the language `kotlin` and the result. */
    fun answer(case: JsonObject): JsonObject {
        val kind = case.string("kind")
        val answer = requireNotNull(answers[kind]) { "unsupported kind `$kind`" }
        val result = answer(case)
        return fields("id" to case.string("id"), "lang" to "kotlin").apply {
            for ((name, value) in result.entrySet()) add(name, value)
        }
    }

    @JvmStatic
    fun main(arguments: Array<String>) {
        val out = PrintStream(System.out, true, Charsets.UTF_8)
        for (line in System.`in`.bufferedReader().lineSequence()) {
            val case = JsonParser.parseString(line).asJsonObject
            try {
                out.print(json.toJson(answer(case)) + "\n")
            } catch (problem: RuntimeException) {
                System.err.println("case ${case["id"]}: ${problem.message}")
                exitProcess(1)
            }
            out.flush()
        }
    }
}
