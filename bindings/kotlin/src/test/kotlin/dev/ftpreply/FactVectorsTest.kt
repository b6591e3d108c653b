package dev.ftpreply

import com.google.gson.JsonElement
import com.google.gson.JsonObject
import com.google.gson.JsonParser
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.MethodSource
import java.nio.file.Files
import java.nio.file.Path

/** The facts that every language of the project is held to, written by hand in `bindings/vectors/facts.json`. */
class FactVectorsTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    fun `a code has the facts of the table`(@Suppress("unused") id: String, case: JsonObject) {
        val number = case["code"].asInt
        val expected = case["expect"].asJsonObject
        if (expected.has("error")) {
            assertEquals("invalid_code", expected["error"].asString)
            assertEquals(null, ReplyCode.ofOrNull(number))
            assertThrows(IllegalArgumentException::class.java) { ReplyCode.of(number) }
            return
        }
        val code = ReplyCode.of(number)
        val lang = Lang.entries.single { it.tag == case["lang"].asString }
        val found = mapOf(
            "name" to code.name,
            "text" to code.text(lang),
            "class" to code.replyClass.name.lowercase(),
            "group" to code.group?.name?.lowercase(),
            "recovery" to code.recovery.name.lowercase(),
            "status" to code.status?.name?.lowercase(),
        )
        assertEquals(expected["ok"].asJsonObject.asMap().mapValues { it.value.orNull() }, found)
    }

    private fun JsonElement.orNull(): String? = if (isJsonNull) null else asString

    companion object {
        private val file = Path.of(System.getProperty("ftpreply.vectors"), "facts.json")

        @JvmStatic
        fun cases(): List<Array<Any>> = JsonParser.parseString(Files.readString(file)).asJsonArray.map {
            arrayOf(it.asJsonObject["id"].asString, it.asJsonObject)
        }
    }
}
