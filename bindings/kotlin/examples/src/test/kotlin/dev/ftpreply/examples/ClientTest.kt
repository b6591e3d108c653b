package dev.ftpreply.examples

import dev.ftpreply.Lang
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.io.ByteArrayOutputStream
import java.io.PrintStream
import java.nio.file.Files
import java.nio.file.Path

/** The console client against a real server. */
class ClientTest {
    @TempDir
    lateinit var root: Path

    @TempDir
    lateinit var local: Path

    private lateinit var server: FtpServer
    private val printed = ByteArrayOutputStream()

    @BeforeEach
    fun start() {
        server = FtpServer(root)
    }

    @AfterEach
    fun stop() {
        server.close()
    }

    /** Returns the exit status and what the client printed. */
    private fun client(vararg task: String, lang: Lang = Lang.KO, password: String = FtpServer.PASSWORD): Pair<Int, String> {
        printed.reset()
        val connection = listOf("127.0.0.1", server.port.toString(), FtpServer.USER, password)
        val status = runClient(connection + task, lang, PrintStream(printed, true, Charsets.UTF_8))
        return status to printed.toString(Charsets.UTF_8)
    }

    @Test
    fun `client uploads, lists and downloads every byte`() {
        val bytes = ByteArray(300_000) { it.toByte() }
        val file = Files.write(local.resolve("every byte"), bytes)
        assertEquals(0 to "", client("put", file.toString()))
        assertTrue(bytes.contentEquals(Files.readAllBytes(root.resolve("every byte"))))
        val (status, listing) = client("list")
        assertEquals(0, status)
        assertTrue("300000" in listing && listing.endsWith("every byte\n"), listing)
        assertEquals(0, client("get", "every byte").first)
        assertTrue(bytes.contentEquals(printed.toByteArray()))
    }

    @Test
    fun `missing file shows causes and next step in Korean`() {
        val expected = """
            RETR failed: 550 No such file or directory.
            요청한 작업을 수행하지 않았습니다.
            - 이 경로에 파일이나 디렉터리가 없습니다.
            → LIST로 경로와 대소문자를 확인하십시오. 현재 디렉터리는 PWD로 확인하십시오.

        """.trimIndent()
        assertEquals(1 to expected, client("get", "missing"))
    }

    @Test
    fun `wrong password is explained and not shown`() {
        val (status, shown) = client("list", lang = Lang.EN, password = "my-secret")
        assertEquals(1, status)
        assertTrue(shown.startsWith("PASS failed: 530 "), shown)
        assertFalse("my-secret" in shown, shown)
    }

    @Test
    fun `wrong arguments show usage and status 2`() {
        for (task in listOf(listOf(), listOf("get"), listOf("list", "x"), listOf("frobnicate", "x"))) {
            val (status, shown) = client(*task.toTypedArray())
            assertEquals(2, status, "$task")
            assertTrue(shown.startsWith("usage: "), shown)
        }
        assertEquals(2, runClient(listOf("127.0.0.1", "70000", "user", "password", "list"), Lang.EN, PrintStream(printed)))
    }

    @Test
    fun `line break in name is not sent`() {
        Files.createFile(root.resolve("precious"))
        FtpClient("127.0.0.1", server.port, Lang.EN).use { client ->
            client.logIn(FtpServer.USER, FtpServer.PASSWORD)
            val error = runCatching { client.download("a\r\nDELE precious") }.exceptionOrNull()
            assertEquals("Encode", error?.javaClass?.simpleName)
        }
        assertTrue(Files.exists(root.resolve("precious")))
    }

    @Test
    fun `commons-net client explains with listener`() {
        val shown = mutableListOf<String>()
        val listener = ExplainingListener(Lang.KO) { shown += it.toString() }
        CommonsNetClient("127.0.0.1", server.port, listener).use { client ->
            assertTrue(client.logIn(FtpServer.USER, FtpServer.PASSWORD))
            assertTrue(client.upload("new", "content".byteInputStream()))
            assertEquals(listOf("new"), client.list())
            assertTrue(client.download("new"))
            assertEquals(emptyList<String>(), shown)
            assertFalse(client.download("missing"))
        }
        val expected = """
            요청한 작업을 수행하지 않았습니다.
            이 경로에 파일이나 디렉터리가 없습니다.
            LIST로 경로와 대소문자를 확인하십시오. 현재 디렉터리는 PWD로 확인하십시오.
        """.trimIndent()
        assertEquals(listOf(expected), shown)
    }
}
