package dev.ftpreply

import org.apache.commons.net.ftp.FTP
import java.io.InputStream
import java.io.OutputStream
import java.net.InetAddress
import java.net.Socket
import java.net.SocketAddress
import javax.net.SocketFactory
import kotlin.system.measureNanoTime

/**
 * Benchmark: the time to read a reply, compared with Apache Commons Net on the same bytes.
 *
 * [ReplyParser] is fed chunks of 64 KiB. The client class of Commons Net reads a stream that serves these bytes from
 * memory without waiting. Both return the code of each reply; in the rows `text` also its text as a string. The rounds
 * of all contenders alternate, so that a busy machine slows them down alike, and the shortest round counts.
 */
object ReadBenchmark {
    private const val CHUNK = 64 * 1024
    private const val ROUNDS = 400
    private const val PASSES = 4

    private val singleLines = listOf(
        "220 Service ready for new user.\r\n",
        "331 User name okay, need password.\r\n",
        "230 User logged in, proceed.\r\n",
        "257 \"/home/kim\" is the current directory\r\n",
        "200 Type set to I\r\n",
        "227 Entering Passive Mode (192,0,2,1,156,64).\r\n",
        "150 Opening BINARY mode data connection for file.txt (1234 bytes).\r\n",
        "226 Transfer complete.\r\n",
        "213 20240229120000\r\n",
        "550 No such file or directory.\r\n",
        "250 Directory successfully changed.\r\n",
        "221 Goodbye.\r\n",
    )

    private val multiLines = listOf(
        "211-Features:\r\n EPRT\r\n EPSV\r\n MDTM\r\n PASV\r\n REST STREAM\r\n SIZE\r\n TVFS\r\n UTF8\r\n211 End\r\n",
        "230-Welcome to this server.\r\n230-Anonymous users can read /pub.\r\n230 Login successful.\r\n",
        "250-Listing file.txt\r\n Type=file;Size=1234;Modify=20240229120000; /file.txt\r\n250 End\r\n",
    )

    /** The one-line replies, each followed by a reply of several lines. */
    private val mixed = singleLines.flatMapIndexed { index, line -> listOf(line, multiLines[index % multiLines.size]) }

    /** One program that reads all replies of a chunk. */
    private class Contender(val name: String, val pass: () -> Long) {
        var nanoseconds = Long.MAX_VALUE
    }

    /** Repeats replies up to the length of a chunk. */
    private fun fill(replies: List<String>): ByteArray {
        val text = StringBuilder()
        var next = 0
        while (text.length + replies[next % replies.size].length <= CHUNK) text.append(replies[next++ % replies.size])
        return text.toString().toByteArray()
    }

    private fun codes(parser: ReplyParser, bytes: ByteArray): Long {
        var sum = 0L
        for (event in parser.feed(bytes)) sum += event.code!!.value
        return sum
    }

    private fun texts(parser: ReplyParser, bytes: ByteArray): Long {
        var sum = 0L
        for (event in parser.feed(bytes)) if (event is Reply) sum += event.code.value + event.text().length
        return sum
    }

    private fun columns(bytes: ByteArray): Long {
        var sum = 0L
        for (code in Replies.parseColumns(bytes).codes) sum += code
        return sum
    }

    private fun codes(client: FTP, count: Int): Long {
        var sum = 0L
        repeat(count) { sum += client.reply }
        return sum
    }

    private fun texts(client: FTP, count: Int): Long {
        var sum = 0L
        repeat(count) { sum += client.reply + client.replyString.length }
        return sum
    }

    /** A stream that repeats bytes without end. */
    private class Repeated(private val bytes: ByteArray) : InputStream() {
        private var at = 0

        override fun read(): Int = bytes[at].toInt().also { at = (at + 1) % bytes.size }

        override fun read(target: ByteArray, offset: Int, length: Int): Int {
            val count = minOf(length, bytes.size - at)
            bytes.copyInto(target, offset, at, at + count)
            at = (at + count) % bytes.size
            return count
        }
    }

    private class MemorySocket(private val input: InputStream) : Socket() {
        override fun getInputStream(): InputStream = input
        override fun getOutputStream(): OutputStream = OutputStream.nullOutputStream()
        override fun connect(endpoint: SocketAddress?, timeout: Int) = Unit
        override fun setSoTimeout(timeout: Int) = Unit
    }

    private class MemorySockets(private val socket: Socket) : SocketFactory() {
        override fun createSocket() = socket
        override fun createSocket(host: String?, port: Int) = socket
        override fun createSocket(host: InetAddress?, port: Int) = socket
        override fun createSocket(host: String?, port: Int, local: InetAddress?, localPort: Int) = socket
        override fun createSocket(host: InetAddress?, port: Int, local: InetAddress?, localPort: Int) = socket
    }

    /** Returns a client of Commons Net that is about to read the first of the replies. */
    private fun client(bytes: ByteArray, count: Int): FTP {
        val client = FTP()
        client.setSocketFactory(MemorySockets(MemorySocket(Repeated(bytes))))
        // It reads the first reply as the greeting.
        client.connect(InetAddress.getLoopbackAddress())
        codes(client, count - 1)
        return client
    }

    private var sink = 0L

    private fun measure(contenders: List<Contender>) {
        repeat(ROUNDS) {
            for (contender in contenders) {
                val took = measureNanoTime { repeat(PASSES) { sink += contender.pass() } }
                contender.nanoseconds = minOf(contender.nanoseconds, took / PASSES)
            }
        }
    }

    @JvmStatic
    fun main(arguments: Array<String>) {
        println("%-13s %-8s %-12s %10s %8s".format("replies", "result", "reader", "ns a reply", "ratio"))
        for ((name, replies) in listOf("single lines" to singleLines, "mixed" to mixed)) {
            val bytes = fill(replies)
            val parser = ReplyParser()
            val count = parser.feed(bytes).size
            val (codeClient, textClient) = List(2) { client(bytes, count) }
            check(codes(parser, bytes) == codes(codeClient, count)) { "the readers disagree" }
            val rows = listOf(
                "code" to listOf(
                    Contender("commons-net") { codes(codeClient, count) },
                    Contender("ftp-reply") { codes(parser, bytes) },
                    Contender("columns") { columns(bytes) },
                ),
                "text" to listOf(
                    Contender("commons-net") { texts(textClient, count) },
                    Contender("ftp-reply") { texts(parser, bytes) },
                ),
            )
            measure(rows.flatMap { it.second })
            for ((result, contenders) in rows) {
                for (contender in contenders) {
                    val time = contender.nanoseconds.toDouble() / count
                    val ratio = contenders.first().nanoseconds.toDouble() / contender.nanoseconds
                    println("%-13s %-8s %-12s %10.1f %7.1f×".format(name, result, contender.name, time, ratio))
                }
            }
        }
        check(sink != 0L)
    }
}
