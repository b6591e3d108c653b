package dev.ftpreply

import org.junit.jupiter.api.Assertions.assertArrayEquals
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows

/** Returns the one reply of a text with a character for each byte. */
internal fun reply(text: String): Reply = Reply.parse(text.toByteArray(Charsets.ISO_8859_1))

internal fun assertBytes(expected: String, actual: ByteArray) =
    assertArrayEquals(expected.toByteArray(Charsets.ISO_8859_1), actual, actual.toString(Charsets.ISO_8859_1))

internal fun assertPayloadError(kind: PayloadErrorKind, offset: Long, function: () -> Any?): ReplyException.Payload {
    val error = assertThrows(ReplyException.Payload::class.java) { function() }
    assertEquals(kind to offset, error.kind to error.offset, error.message)
    return error
}

internal fun assertEncodeError(kind: EncodeErrorKind, function: () -> Any?): ReplyException.Encode {
    val error = assertThrows(ReplyException.Encode::class.java) { function() }
    assertEquals(kind, error.kind, error.message)
    return error
}

/** Checks that a lenient reading has a liberty that the strict one rejects. */
internal fun <T> assertLiberty(expected: T, liberty: Liberty, read: Lenient<T>) {
    assertEquals(expected, read.value)
    assertEquals(listOf(liberty), read.liberties)
}
