package dev.ftpreply

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertInstanceOf
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.net.Inet6Address
import java.net.InetAddress
import java.net.InetSocketAddress

/** Addresses of data connections (RFC 959, section 5.3.2; RFC 1639; RFC 2428; RFC 1123, section 4.1.2.6). */
class AddressTest {
    @Test
    fun `HostPort is argument of PORT`() {
        val address = HostPort("192.168.1.2", 1930)
        assertEquals("192,168,1,2,7,138", address.toString())
        assertEquals(address, HostPort.parseArgument("192,168,1,2,7,138"))
        assertEquals("192.168.1.2" to 1930, address.host to address.port)
        assertEquals(InetSocketAddress("192.168.1.2", 1930), address.socketAddress)
        assertBytes("227 Entering Passive Mode (192,168,1,2,7,138)\r\n", address.encode())
    }

    @Test
    fun `LongHostPort is argument of LPRT`() {
        val address = LongHostPort.parseArgument("4,4,10,0,0,5,2,156,64")
        assertEquals(LongHostPort("10.0.0.5", 40000), address)
        val long = LongHostPort("2001:DB8:0::1", 6275)
        assertEquals("2001:db8::1", long.host)
        assertEquals("6,16,32,1,13,184,0,0,0,0,0,0,0,0,0,0,0,1,2,24,131", long.toString())
        assertEquals(long, PassiveAddress.parse(Reply.parse(long.encode())))
    }

    @Test
    fun `ExtendedHostPort is argument of EPRT`() {
        val address = ExtendedHostPort.parseArgument("|1|132.235.1.2|6275|")
        assertEquals(ExtendedHostPort("132.235.1.2", 6275), address)
        assertEquals(1, address.protocol)
        val long = ExtendedHostPort("1080::8:800:200C:417A", 5282)
        assertEquals("|2|1080::8:800:200c:417a|5282|", long.toString())
        assertEquals(2, long.protocol)
        assertEquals(long, ExtendedHostPort.parseArgument("!2!1080::8:800:200C:417A!5282!".toByteArray()))
        assertEquals(InetSocketAddress("1080::8:800:200c:417a", 5282), long.socketAddress)
    }

    @Test
    fun `arguments are strict`() {
        assertPayloadError(PayloadErrorKind.MISSING, 0) { HostPort.parseArgument("") }
        assertPayloadError(PayloadErrorKind.MALFORMED, 0) { HostPort.parseArgument("1,2,3,4,5") }
        assertPayloadError(PayloadErrorKind.OUT_OF_RANGE, 0) { HostPort.parseArgument("256,2,3,4,5,6") }
        assertPayloadError(PayloadErrorKind.OUT_OF_RANGE, 10) { HostPort.parseArgument("1,2,3,4,0,0") }
        assertPayloadError(PayloadErrorKind.UNSUPPORTED_PROTOCOL, 0) { LongHostPort.parseArgument("9,1,1,2,0,21") }
        assertPayloadError(PayloadErrorKind.UNSUPPORTED_PROTOCOL, 1) { ExtendedHostPort.parseArgument("|3|0A00|6275|") }
        assertPayloadError(PayloadErrorKind.INVALID_ADDRESS, 3) { ExtendedHostPort.parseArgument("|1|::1|6275|") }
        assertPayloadError(PayloadErrorKind.OUT_OF_RANGE, 11) { ExtendedHostPort.parseArgument("|1|1.2.3.4|65536|") }
    }

    @Test
    fun `constructors reject invalid hosts and ports`() {
        for (host in listOf("", "localhost", "1.2.3", "01.2.3.4", "1.2.3.4\r\n", "::1", "\u0661.2.3.4")) {
            val error = assertPayloadError(PayloadErrorKind.INVALID_ADDRESS, 0) { HostPort(host, 21) }
            assertEquals(Expectation.IPV4_ADDRESS, error.expected)
        }
        for (host in listOf("", "ftp.example.com", "1.2.3")) {
            for (create in listOf({ LongHostPort(host, 21) }, { ExtendedHostPort(host, 21) })) {
                val error = assertPayloadError(PayloadErrorKind.INVALID_ADDRESS, 0) { create() }
                assertEquals(Expectation.IP_ADDRESS, error.expected)
                assertTrue("IPv4 또는 IPv6 주소" in error.message(Lang.KO), error.message(Lang.KO))
            }
        }
        for (host in listOf("fe80::1%eth0", ":::")) {
            val error = assertPayloadError(PayloadErrorKind.INVALID_ADDRESS, 0) { LongHostPort(host, 21) }
            assertEquals(Expectation.IPV6_ADDRESS, error.expected)
        }
        for (port in listOf(Int.MIN_VALUE, -1, 0, 65536, 65536 + 21, Int.MAX_VALUE)) {
            assertEncodeError(EncodeErrorKind.OUT_OF_RANGE) { HostPort("127.0.0.1", port) }
            assertEncodeError(EncodeErrorKind.OUT_OF_RANGE) { LongHostPort("::1", port) }
            assertEncodeError(EncodeErrorKind.OUT_OF_RANGE) { ExtendedHostPort("::1", port) }
            assertEncodeError(EncodeErrorKind.OUT_OF_RANGE) { ExtendedPassiveAddress(port) }
        }
    }

    @Test
    fun `PassiveAddress has form of code`() {
        val pasv = PassiveAddress.parse(reply("227 =127, 0, 0, 1, 156, 64\r\n"))
        assertEquals(HostPort("127.0.0.1", 40000), pasv)
        val lpsv = PassiveAddress.parse(reply("228 Entering Long Passive Mode (4,4,10,0,0,5,2,156,64)\r\n"))
        assertEquals(LongHostPort("10.0.0.5", 40000), lpsv)
        val epsv = PassiveAddress.parse(reply("229 Entering Extended Passive Mode (|||6446|)\r\n"))
        assertEquals(ExtendedPassiveAddress(6446), epsv)
        assertNull(epsv.host)
        assertBytes("229 Entering Extended Passive Mode (|||6446|)\r\n", epsv.encode())
    }

    @Test
    fun `ExtendedPassiveAddress keeps fields that should be blank`() {
        val given = assertInstanceOf(
            ExtendedPassiveAddress::class.java,
            PassiveAddress.parse(reply("229 ok (|1|132.235.1.2|6446|)\r\n")),
        )
        assertEquals("132.235.1.2", given.host)
        assertBytes("1", given.givenProtocol!!)
        assertBytes("132.235.1.2", given.givenHost!!)
        assertEquals(listOf(DiagnosticKind.PROTOCOL_GIVEN, DiagnosticKind.HOST_GIVEN), given.diagnostics)
        assertNotEquals(ExtendedPassiveAddress(6446), given)
        assertBytes("229 Entering Extended Passive Mode (|||6446|)\r\n", given.encode())

        val zone = PassiveAddress.parse(reply("229 ok (||fe80::1%\u001beth0|6446|)\r\n")) as ExtendedPassiveAddress
        assertNull(zone.host)
        assertEquals(listOf(DiagnosticKind.HOST_GIVEN), zone.diagnostics)
        assertEquals("ExtendedPassiveAddress(port=6446, host=fe80::1%\\x1beth0)", zone.toString())
    }

    @Test
    fun `PassiveAddress rejects invalid values`() {
        assertPayloadError(PayloadErrorKind.MISSING, 25) { PassiveAddress.parse(reply("227 Entering Passive Mode\r\n")) }
        assertPayloadError(PayloadErrorKind.OUT_OF_RANGE, 5) { PassiveAddress.parse(reply("227 (300,0,0,1,156,64)\r\n")) }
        assertPayloadError(PayloadErrorKind.WRONG_CODE, 0) { PassiveAddress.parse(reply("200 (127,0,0,1,156,64)\r\n")) }
        val read = PassiveAddress.parseLenient(reply("200 (127,0,0,1,156,64)\r\n"))
        assertLiberty(HostPort("127.0.0.1", 40000), Liberty.OTHER_CODE, read)
    }

    @Test
    fun `dataAddress is that of control connection by default`() {
        val peer = InetAddress.getByName("203.0.113.9")
        val private = PassiveAddress.parse(reply("227 Entering Passive Mode (10,0,0,1,156,64).\r\n"))
        val public = PassiveAddress.parse(reply("227 Entering Passive Mode (198,51,100,7,156,64).\r\n"))
        assertEquals(InetSocketAddress("203.0.113.9", 40000), private.dataAddress(peer))
        assertEquals(InetSocketAddress("203.0.113.9", 40000), public.dataAddress(peer))
        assertEquals(InetSocketAddress("10.0.0.1", 40000), private.dataAddress(peer, HostPolicy.TRUST_REPLY))
        assertEquals(InetSocketAddress("203.0.113.9", 40000), private.dataAddress(peer, HostPolicy.REPLACE_PRIVATE))
        assertEquals(InetSocketAddress("198.51.100.7", 40000), public.dataAddress(peer, HostPolicy.REPLACE_PRIVATE))
    }

    @Test
    fun `dataAddress of 229 ignores its host`() {
        val address = PassiveAddress.parse(reply("229 ok (|1|198.51.100.7|6446|)\r\n"))
        for (policy in HostPolicy.entries) assertEquals("203.0.113.9", address.dataHost("203.0.113.9", policy))
    }

    @Test
    fun `scope of control connection is kept`() {
        val bytes = byteArrayOf(0xfe.toByte(), 0x80.toByte()) + ByteArray(13) + 1
        val peer = Inet6Address.getByAddress(null, bytes, 7)
        val address = ExtendedPassiveAddress(6446).dataAddress(peer)
        assertSame(peer, address.address)
        assertEquals("fe80::1%eth0", ExtendedPassiveAddress(6446).dataHost("fe80:0::1%eth0"))
        val other = LongHostPort("2001:db8::5", 6446)
        assertEquals("2001:db8::5", other.dataHost("fe80::1%eth0", HostPolicy.TRUST_REPLY))
    }

    @Test
    fun `unusable hosts are rejected`() {
        val peer = InetAddress.getByName("203.0.113.9")
        val address = HostPort("224.0.0.1", 40000)
        val error = assertThrows(UnusableHostException::class.java) { address.dataAddress(peer, HostPolicy.TRUST_REPLY) }
        assertEquals("224.0.0.1", error.host)
        assertEquals(
            "cannot connect to the host 224.0.0.1: use the policy control_peer, or send EPSV",
            error.message,
        )
        assertNotEquals(error.message, error.message(Lang.KO))
        assertThrows(UnusableHostException::class.java) { address.dataHost("0.0.0.0") }
        for (host in listOf("", "ftp.example.com", "%eth0")) {
            assertPayloadError(PayloadErrorKind.INVALID_ADDRESS, 0) { address.dataHost(host) }
        }
    }

    @Test
    fun `SupportedProtocols parses 521 and 522`() {
        val protocols = SupportedProtocols.parse(reply("522 Network protocol not supported, use (1,2)\r\n"))
        assertEquals(SupportedProtocols(listOf(1, 2)), protocols)
        assertEquals("1,2", protocols.toString())
        assertNull(SupportedProtocols.parse(reply("522 Data connection must be protected\r\n")))
        assertBytes("522 Network protocol not supported, use (1)\r\n", SupportedProtocols(listOf(1)).encode(ReplyCode.of(522)))
        assertPayloadError(PayloadErrorKind.OUT_OF_RANGE, 5) { SupportedProtocols.parse(reply("522 (65536)\r\n")) }
        assertEncodeError(EncodeErrorKind.OUT_OF_RANGE) { SupportedProtocols(listOf(65536)) }
        assertEncodeError(EncodeErrorKind.OUT_OF_RANGE) { SupportedProtocols(emptyList()).encode(ReplyCode.of(522)) }
        assertEncodeError(EncodeErrorKind.OUT_OF_RANGE) { SupportedProtocols(listOf(1)).encode(ReplyCode.of(200)) }
    }
}
