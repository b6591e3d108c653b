package dev.ftpreply

import com.google.gson.GsonBuilder
import com.google.gson.JsonElement
import com.google.gson.JsonObject
import com.google.gson.JsonParser
import java.io.PrintStream
import kotlin.system.exitProcess

/**
 * Answers test vectors of the kinds `fact` and `judge`: one case a line on standard input, one answer a line on
 * standard output. `cargo xtask vectors --lang kotlin` runs it; `bindings/vectors/README.md` documents both.
 */
object VectorRunner {
    private val json = GsonBuilder().serializeNulls().disableHtmlEscaping().create()

    private fun fact(case: JsonObject): JsonObject {
        val lang = Lang.matching(case.field("lang").asString)
        val code = case.code() ?: return error("invalid_code")
        return ok(
            "name" to code.name,
            "text" to code.text(lang),
            "class" to code.replyClass.word(),
            "group" to code.group?.word(),
            "recovery" to code.recovery.word(),
            "status" to code.status?.word(),
        )
    }

    private fun judge(case: JsonObject): JsonObject {
        val command = Command.parseOrNull(case.field("command").asString) ?: return error("invalid_verb")
        val code = case.code() ?: return error("invalid_code")
        return ok("verdict" to command.judge(code).word())
    }

    private fun JsonObject.field(name: String): JsonElement =
        requireNotNull(get(name)) { "it has no `$name`" }

    private fun JsonObject.code(): ReplyCode? {
        val number = field("code").asBigDecimal.toBigIntegerExact()
        return if (number.bitLength() < Int.SIZE_BITS) ReplyCode.ofOrNull(number.toInt()) else null
    }

    private fun Enum<*>.word(): String = name.lowercase()

    private fun ok(vararg fields: Pair<String, String?>) = JsonObject().apply {
        add("ok", JsonObject().apply { for ((name, value) in fields) addProperty(name, value) })
    }

    private fun error(word: String) = JsonObject().apply { addProperty("error", word) }

    private fun stop(problem: String): Nothing {
        System.err.println(problem)
        exitProcess(1)
    }

    private fun answer(case: JsonObject): JsonObject {
        val (id, kind) = case.field("id") to case.field("kind")
        val result = try {
            when (kind.asString) {
                "fact" -> fact(case)
                "judge" -> judge(case)
                else -> stop("case $id: this runner does not know the kind $kind")
            }
        } catch (problem: RuntimeException) {
            stop("case $id is no case of kind $kind: ${problem.message}")
        }
        return JsonObject().apply {
            add("id", id)
            addProperty("lang", "kotlin")
            for ((name, value) in result.entrySet()) add(name, value)
        }
    }

    @JvmStatic
    fun main(arguments: Array<String>) {
        val out = PrintStream(System.out, true, Charsets.UTF_8)
        for (line in System.`in`.bufferedReader().lineSequence()) {
            out.print(json.toJson(answer(JsonParser.parseString(line).asJsonObject)) + "\n")
            out.flush()
        }
    }
}
