package dev.ftpreply

import com.google.gson.JsonArray
import com.google.gson.JsonObject
import com.google.gson.JsonParser
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.MethodSource
import java.nio.file.Files
import java.nio.file.Path
import kotlin.io.path.extension

/** Compares the answers of [VectorRunner] with the test vectors in `bindings/vectors/`. */
class VectorsTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    fun `runner answers as expected`(id: String, case: JsonObject) {
        val answer = VectorRunner.answer(case)
        assertEquals(id, answer.remove("id").asString)
        assertEquals("kotlin", answer.remove("lang").asString)
        val expected = case["expect"].asJsonObject
        when (case["kind"].asString) {
            "fact" -> removeOmitted(answer, expected)
            "search" -> keepExpected(answer["ok"].asJsonObject, expected["ok"].asJsonObject)
        }
        assertEquals(expected, answer, id)
    }

    /** Removes the facts that the case does not compare. */
    private fun removeOmitted(answer: JsonObject, expected: JsonObject) {
        answer["ok"]?.asJsonObject?.keySet()?.retainAll(expected["ok"].asJsonObject.keySet())
    }

    /** Replaces the codes by those of the expected ones that are among the first three. */
    private fun keepExpected(answer: JsonObject, expected: JsonObject) {
        val first = answer.remove("codes").asJsonArray.take(3)
        answer.add("first_three", JsonArray().apply { expected["first_three"].asJsonArray.filter(first::contains).forEach(::add) })
    }

    @Test
    fun `runner supports exactly the kinds of vectors`() {
        val kinds = cases().map { (it[1] as JsonObject)["kind"].asString }.toSet()
        assertEquals(VectorRunner.kinds, kinds)
    }

    companion object {
        @JvmStatic
        fun cases(): List<Array<Any>> {
            val directory = Path.of(System.getProperty("ftpreply.vectors"))
            val files = Files.list(directory).use { files -> files.filter { it.extension == "json" }.sorted().toList() }
            return files.flatMap { JsonParser.parseString(Files.readString(it)).asJsonArray }
                .map { it.asJsonObject }
                .map { arrayOf(it["id"].asString, it) }
        }
    }
}
