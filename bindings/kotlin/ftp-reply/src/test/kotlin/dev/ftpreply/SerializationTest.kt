package dev.ftpreply

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Test
import java.io.ByteArrayInputStream
import java.io.ByteArrayOutputStream
import java.io.ObjectInputStream
import java.io.ObjectOutputStream

/** Java serialization, with which Android keeps values in a bundle, and with which an exception leaves its process. */
class SerializationTest {
    private fun serialize(value: Any): ByteArray {
        val bytes = ByteArrayOutputStream()
        ObjectOutputStream(bytes).use { it.writeObject(value) }
        return bytes.toByteArray()
    }

    private fun deserialize(bytes: ByteArray): Any = ObjectInputStream(ByteArrayInputStream(bytes)).use { it.readObject() }

    private fun <T : Any> copyOf(value: T): T {
        @Suppress("UNCHECKED_CAST")
        return deserialize(serialize(value)) as T
    }

    @Test
    fun `codes and commands are equal after deserialization`() {
        for (code in listOf(ReplyCode.FILE_UNAVAILABLE, ReplyCode.of(599))) assertSame(code, copyOf(code))
        for (command in listOf(Command.RETR, Command.CONNECT, Command.parse("XYZ"))) assertEquals(command, copyOf(command))
    }

    @Test
    fun `invalid code is not deserialized`() {
        val bytes = serialize(ReplyCode.of(550))
        val last = bytes.lastIndex
        // The number is the only field, and so the last.
        assertEquals(550, (bytes[last - 1].toInt() and 0xff shl 8) or (bytes[last].toInt() and 0xff))
        bytes[last - 1] = 0
        assertThrows(InvalidArgumentException::class.java) { deserialize(bytes) }
    }

    @Test
    fun `replies keep their lines and diagnostics`() {
        val found = ReplyParser().use { it.feed("\r\n230-Welcome\r\n to this\r\n230 server\r\n".toByteArray()).single() } as Reply
        val copy = copyOf(found)
        assertEquals(found, copy)
        assertEquals(found.textLines(), copy.textLines())
        assertEquals(found.diagnostics, copy.diagnostics)
        assertEquals(1, copy.diagnostics.size)
    }

    @Test
    fun `exceptions keep what they are about`() {
        val fault = assertThrows(ReplyException.Fault::class.java) { Replies.parse("220 a\r\n\r\nwhat?\r\n".toByteArray()) }
        val copy = copyOf(fault)
        assertEquals(fault.fault, copy.fault)
        assertEquals(fault.replies, copy.replies)
        val errors = listOf(
            fault,
            assertThrows(ReplyException.Payload::class.java) { FileSize.parse(reply("213 x\r\n")) },
            assertThrows(ReplyException.Encode::class.java) { Command.RETR.encode("a\n") },
            assertThrows(ReplyException.Send::class.java) { Dialogue().use { it.send(Command.CONNECT) } },
            assertThrows(UnusableHostException::class.java) { HostPort("0.0.0.0", 21).dataHost("0.0.0.0") },
            assertThrows(InvalidArgumentException::class.java) { ReplyCode.of(99) },
            assertThrows(ArgumentTooLargeException::class.java) { checkSize(1L shl 31) },
            EngineUnavailableException(EngineUnavailableException.Reason.MISSING_JNA, "linux", NoClassDefFoundError("x")),
        )
        for (error in errors) assertEquals(error.toString(), copyOf(error).toString())
        for (error in errors) assertEquals((error as LocalizedException).message(Lang.KO), copyOf(error).message(Lang.KO))
    }
}
