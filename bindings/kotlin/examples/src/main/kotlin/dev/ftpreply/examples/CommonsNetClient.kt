package dev.ftpreply.examples

import dev.ftpreply.Command
import dev.ftpreply.Explanation
import dev.ftpreply.Help
import dev.ftpreply.Lang
import dev.ftpreply.ReplyCode
import org.apache.commons.net.ProtocolCommandEvent
import org.apache.commons.net.ProtocolCommandListener
import org.apache.commons.net.ftp.FTP
import org.apache.commons.net.ftp.FTPClient
import java.io.IOException
import java.io.InputStream

/** Explains every reply with which a server rejects a command of commons-net's `FTPClient`. */
class ExplainingListener(private val lang: Lang, private val show: (Explanation) -> Unit) : ProtocolCommandListener {
    private var command: Command? = null

    override fun protocolCommandSent(event: ProtocolCommandEvent) {
        command = Command.parseOrNull(event.command)
    }

    override fun protocolReplyReceived(event: ProtocolCommandEvent) {
        val code = ReplyCode.ofOrNull(event.replyCode) ?: return
        if (code.isTransientNegative || code.isPermanentNegative) show(Help.explain(code, event.message, lang, command))
    }
}

/** The client of `Client.kt` with commons-net: logs in, lists, uploads and downloads. */
class CommonsNetClient(host: String, port: Int, listener: ProtocolCommandListener) : AutoCloseable {
    private val client = FTPClient().apply {
        addProtocolCommandListener(listener)
        connect(host, port)
        enterLocalPassiveMode()
    }

    fun logIn(user: String, password: String): Boolean =
        client.login(user, password) && client.setFileType(FTP.BINARY_FILE_TYPE)

    fun list(): List<String> = client.listNames()?.toList() ?: throw IOException(client.replyString)

    fun upload(name: String, content: InputStream): Boolean = client.storeFile(name, content)

    /** Returns `false` if the server rejects the name; the listener then has the reason. */
    fun download(name: String): Boolean = client.retrieveFileStream(name)?.use { it.readBytes() } != null &&
        client.completePendingCommand()

    override fun close() {
        client.logout()
        client.disconnect()
    }
}
