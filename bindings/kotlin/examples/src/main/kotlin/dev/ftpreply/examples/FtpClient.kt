package dev.ftpreply.examples

import dev.ftpreply.Command
import dev.ftpreply.Dialogue
import dev.ftpreply.Explanation
import dev.ftpreply.Help
import dev.ftpreply.Lang
import dev.ftpreply.Outcome
import dev.ftpreply.OutcomeKind
import dev.ftpreply.PassiveAddress
import dev.ftpreply.Reply
import dev.ftpreply.ReplyReader
import dev.ftpreply.Situation
import java.io.Closeable
import java.io.EOFException
import java.io.IOException
import java.io.InputStream
import java.net.InetSocketAddress
import java.net.Socket

/** A server that rejects a command. */
class RejectedException(reply: Reply, val command: Command, val explanation: Explanation) :
    // The string of a reply is escaped, and has no password.
    IOException("$command failed: $reply")

/**
 * An FTP client over sockets. The engine finds the replies and decides what each means, so this class has no reply
 * number.
 */
class FtpClient(host: String, port: Int, private val lang: Lang) : Closeable {
    private val control = connect(InetSocketAddress(host, port))
    private val replies = ReplyReader(control.getInputStream())
    private val dialogue = Dialogue()

    init {
        try {
            receive(Command.CONNECT)
        } catch (error: IOException) {
            control.close()
            throw error
        }
    }

    /** Sends the commands that the server requires: USER, PASS and possibly ACCT. */
    fun logIn(user: String, password: String) {
        var outcome = execute(Command.USER, user)
        while (outcome.kind == OutcomeKind.NEED_COMMAND) {
            val next = outcome.commands.first()
            if (next != Command.PASS) throw IOException("the server needs $next")
            outcome = execute(next, password)
        }
        // Otherwise servers change the line ends of files.
        execute(Command.TYPE, "I")
    }

    /** Returns the lines of the directory. */
    fun list(): List<String> = transfer(Command.LIST) { data ->
        data.getInputStream().bufferedReader().readLines()
    }

    fun download(name: String): ByteArray = transfer(Command.RETR, name) { data -> data.getInputStream().readBytes() }

    fun upload(name: String, content: InputStream) {
        transfer(Command.STOR, name) { data -> data.getOutputStream().use { content.copyTo(it) } }
    }

    override fun close() {
        try {
            execute(Command.QUIT)
        } finally {
            control.close()
            replies.close()
            dialogue.close()
        }
    }

    private fun <T> transfer(command: Command, name: String = "", move: (Socket) -> T): T {
        val address = PassiveAddress.parse(replyTo(Command.EPSV))
        return connect(address.dataAddress(control.inetAddress)).use { data ->
            send(command, name)
            var outcome = receive(command).second
            val moved = move(data)
            data.close()
            // The server confirms the transfer after the data has passed.
            while (outcome.kind == OutcomeKind.PRELIMINARY) outcome = receive(command).second
            moved
        }
    }

    private fun execute(command: Command, argument: String = ""): Outcome {
        send(command, argument)
        return receive(command).second
    }

    private fun replyTo(command: Command): Reply {
        send(command, "")
        return receive(command).first
    }

    private fun send(command: Command, argument: String) {
        // A line break in the argument would start another command; `encode` does not write one.
        val line = command.encode(argument)
        dialogue.send(command, argument)
        control.getOutputStream().write(line)
    }

    /** Returns the next reply to the command and its meaning; throws if the command failed. */
    private fun receive(command: Command): Pair<Reply, Outcome> {
        while (true) {
            val reply = replies.nextReply() ?: throw EOFException("the server closed the connection")
            val outcome = dialogue.receive(reply)
            when (outcome.kind) {
                OutcomeKind.PRELIMINARY, OutcomeKind.COMPLETED, OutcomeKind.NEED_COMMAND -> return reply to outcome
                // Nothing waits for this reply, so the one that counts still comes.
                OutcomeKind.VIOLATION if outcome.answered == null -> continue
                else -> throw RejectedException(reply, command, Help.explain(reply, lang, command, situation()))
            }
        }
    }

    private fun situation() = if (dialogue.isLoggedIn) setOf(Situation.LOGGED_IN) else emptySet()

    private companion object {
        const val PATIENCE = 30_000

        fun connect(address: InetSocketAddress) = Socket().apply {
            connect(address, PATIENCE)
            soTimeout = PATIENCE
        }
    }
}
