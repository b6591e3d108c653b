package dev.ftpreply

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Test
import java.io.IOException

/** Security data and protected replies (RFC 2228, sections 3, 5 and 10). */
class SecurityTest {
    private val okay = reply("631 MjAwIENvbW1hbmQgb2theS4NCg==\r\n")

    @Test
    fun `SecurityData decodes base64 after ADAT`() {
        val data = SecurityData.parse(reply("335 ADAT=Zm9vYmFy\r\n"))!!
        assertBytes("foobar", data.bytes)
        assertEquals(SecurityData("foobar".toByteArray()), data)
        assertEquals("SecurityData(6 bytes)", data.toString())
        assertNull(SecurityData.parse(reply("234 Proceed with negotiation.\r\n")))
        assertPayloadError(PayloadErrorKind.INVALID_BASE64, 9) { SecurityData.parse(reply("335 ADAT=*\r\n")) }
        assertLiberty(data, Liberty.OTHER_CODE, SecurityData.parseLenient(reply("200 ADAT=Zm9vYmFy\r\n")))
    }

    @Test
    fun `SecurityData writes canonical base64`() {
        assertEquals("Zm9vYg==", SecurityData("foob".toByteArray()).toBase64())
        assertEquals(SecurityData("foob".toByteArray()), SecurityData.parseArgument("Zm9vYg=="))
        for (text in listOf("Zm9vYg", "Zm9vYh==", "Zm9v Yg==", "Zm9vYg==\r\n")) {
            assertThrows(ReplyException.Payload::class.java) { SecurityData.parseArgument(text) }
        }
        assertBytes("235 ADAT=Zm9v\r\n", SecurityData("foo".toByteArray()).encode(ReplyCode.SECURITY_DATA_ACCEPTED))
        assertEncodeError(EncodeErrorKind.OUT_OF_RANGE) { SecurityData(ByteArray(0)).encode(ReplyCode.COMMAND_OKAY) }
    }

    @Test
    fun `ProtectedReply opens reply inside`() {
        val protectedReply = ProtectedReply.parse(okay)
        assertEquals(ReplyCode.INTEGRITY_PROTECTED, protectedReply.code)
        assertBytes("200 Command okay.\r\n", protectedReply.fragments.single())
        assertEquals(reply("200 Command okay.\r\n"), protectedReply.open { it })
        assertEquals("ProtectedReply(code=631, 1 fragments)", protectedReply.toString())
    }

    @Test
    fun `security mechanism gets each fragment and a copy`() {
        val encoded = ProtectedReply.encode(ReplyCode.PRIVATE_PROTECTED, listOf("20".toByteArray(), "0 ok".toByteArray()))
        assertBytes("632-MjA=\r\n632 MCBvaw==\r\n", encoded)
        val protectedReply = ProtectedReply.parse(Reply.parse(encoded))
        val seen = mutableListOf<String>()
        val inner = protectedReply.open { fragment ->
            seen += fragment.decodeToString()
            fragment.clone().also { fragment.fill(0) }
        }
        assertEquals(listOf("20", "0 ok"), seen)
        assertEquals(reply("200 ok\r\n"), inner)
        assertEquals(inner, protectedReply.open { it })
    }

    @Test
    fun `open throws what the mechanism throws`() {
        val problem = IOException("bad signature")
        val thrown = assertThrows(IOException::class.java) { ProtectedReply.parse(okay).open { throw problem } }
        assertEquals(problem, thrown)
    }

    @Test
    fun `open rejects other contents`() {
        fun open(content: String, options: ParseOptions = ParseOptions.DEFAULT) =
            ProtectedReply.parse(Reply.parse(ProtectedReply.encode(ReplyCode.of(633), listOf(content.toByteArray()))))
                .open(options) { it }
        for (content in listOf("", "not a reply", "200 a\r\n200 b\r\n", "\r\n200 a\r\n", "200-a\r\n")) {
            assertPayloadError(PayloadErrorKind.NOT_ONE_REPLY, 0) { open(content) }
        }
        assertPayloadError(PayloadErrorKind.NESTED, 0) { open("631 MjAw\r\n") }
        val small = ParseOptions(limits = Limits(maxLine = 5))
        assertPayloadError(PayloadErrorKind.NOT_ONE_REPLY, 0) { open("200 too long\r\n", small) }
        assertEquals(reply("200 a\r\n"), open("200 a\r\n", small))
    }

    @Test
    fun `ProtectedReply rejects other replies`() {
        assertPayloadError(PayloadErrorKind.WRONG_CODE, 0) { ProtectedReply.parse(reply("200 MjAw\r\n")) }
        assertPayloadError(PayloadErrorKind.MALFORMED, 10) { ProtectedReply.parse(reply("631-MjAw\r\n MjAw\r\n631 MjAw\r\n")) }
        assertPayloadError(PayloadErrorKind.INVALID_BASE64, 4) { ProtectedReply.parse(reply("631 *\r\n")) }
        assertEncodeError(EncodeErrorKind.OUT_OF_RANGE) { ProtectedReply.encode(ReplyCode.COMMAND_OKAY, emptyList()) }
    }
}
