package dev.ftpreply

import com.google.gson.GsonBuilder
import com.google.gson.JsonObject
import com.google.gson.JsonParser
import java.io.PrintStream
import kotlin.system.exitProcess

/**
 * Answers test vectors: reads one case per line from standard input and prints one answer per line.
 * `cargo xtask vectors --lang kotlin` runs it; `bindings/vectors/README.md` documents cases and answers.
 */
object VectorRunner {
    private val json = GsonBuilder().serializeNulls().disableHtmlEscaping().create()

    private val answers: Map<String, (JsonObject) -> JsonObject> =
        FactAnswers.kinds + ReplyAnswers.kinds + ("dialogue" to ::dialogueAnswer) + ValueAnswers.kinds

    /** The kinds of cases that this runner supports. */
    val kinds: Set<String> get() = answers.keys

    /** Returns the answer to a case: its id, the language `kotlin` and the result. */
    fun answer(case: JsonObject): JsonObject {
        val kind = case.string("kind")
        val answer = requireNotNull(answers[kind]) { "unsupported kind `$kind`" }
        val result = try {
            answer(case)
        } catch (problem: ReplyException) {
            fields("error" to problem.kind.identifier)
        } catch (problem: InvalidArgumentException) {
            fields("error" to problem.kind.identifier)
        } catch (problem: Unanswerable) {
            fields("error" to problem.word)
        }
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
