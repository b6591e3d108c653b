package dev.ftpreply

import dev.ftpreply.sample.Code
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import java.nio.file.Path

/** Checks which declarations [PublicNames] lists. */
class PublicNamesTest {
    @Test
    fun `names are Kotlin's and not internal`() {
        val classes = Path.of(Code::class.java.protectionDomain.codeSource.location.toURI())
        val expected = listOf(
            "Base",
            "Base.constructor",
            "Base.forHeirs",
            "Base.shared",
            "Code",
            "Code.Kind",
            "Code.Kind.ONE",
            "Code.Kind.TWO",
            "Code.MAX",
            "Code.forHeirs",
            "Code.of",
            "Code.shared",
            "Code.toString",
            "Code.value",
            "topLevel",
        )
        assertEquals(expected, PublicNames.of(classes, "dev.ftpreply.sample"))
    }
}
