package dev.ftpreply.examples

import org.junit.jupiter.api.Assumptions.assumeTrue
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit

/**
 * pyftpdlib on a free port of loopback. It serves a directory to [USER].
 *
 * `cargo xtask test kotlin` installs it and names its Python in `FTP_REPLY_PYFTPDLIB`. Without that variable the test is
 * skipped.
 */
class FtpServer(root: Path) : AutoCloseable {
    private val process: Process

    val port: Int

    init {
        val python = System.getenv(PYTHON)
        assumeTrue(python != null, "set $PYTHON to a Python with pyftpdlib, or run `cargo xtask test kotlin`")
        process = ProcessBuilder(python, "-c", PROGRAM, root.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start()
        port = process.inputReader().readLine().toInt()
    }

    override fun close() {
        process.destroy()
        check(process.waitFor(1, TimeUnit.MINUTES)) { "the server does not end" }
    }

    companion object {
        const val USER: String = "user"
        const val PASSWORD: String = "12345"
        private const val PYTHON = "FTP_REPLY_PYFTPDLIB"

        private val PROGRAM = """
            import sys
            from pyftpdlib.authorizers import DummyAuthorizer
            from pyftpdlib.handlers import FTPHandler
            from pyftpdlib.servers import FTPServer
            FTPHandler.authorizer = DummyAuthorizer()
            FTPHandler.authorizer.add_user("$USER", "$PASSWORD", sys.argv[1], perm="elradfmwMT")
            FTPHandler.auth_failed_timeout = 0
            server = FTPServer(("127.0.0.1", 0), FTPHandler)
            print(server.address[1], flush=True)
            server.serve_forever()
        """.trimIndent()
    }
}
