package dev.ftpreply

/**
 * Text of servers and clients for a screen or a log. The functions need the native library.
 *
 * Server text can contain control characters that change a terminal or forge a line of a log, and commands that the
 * server repeats, with their passwords. [Reply.toString] and [Reply.sanitizedLines] do all this for a reply.
 */
public object SafeText {
    /** Text that is shown in place of a secret. */
    public const val MASK: String = "****"

    /**
     * Returns bytes with their control characters, invisible characters and backslashes escaped, such as `\x1b` for ESC.
     * Text that is UTF-8 stays; any other byte is escaped. Secrets are not hidden.
     */
    @JvmStatic
    public fun escape(bytes: ByteArray): String = Engine.escape(bytes)

    /** Returns a text with its control characters, invisible characters and backslashes escaped. */
    @JvmStatic
    public fun escape(text: String): String = Engine.escape(text.toByteArray())

    /**
     * Returns bytes escaped and without secrets: everything after the first word PASS, ACCT or ADAT, in any letter case,
     * is replaced with `****`. A password that is repeated without its command cannot be recognized.
     *
     * The names of commands in the replies to FEAT, STAT and HELP stay if [code] is the code of the reply.
     *
     * ```
     * check(SafeText.sanitize("500 'PASS hunter2': command not understood") == "500 'PASS ****")
     * ```
     */
    @JvmStatic
    @JvmOverloads
    public fun sanitize(bytes: ByteArray, code: ReplyCode? = null): String = Engine.sanitize(code, bytes)

    /** Returns a text escaped and without secrets, as the other function does. */
    @JvmStatic
    @JvmOverloads
    public fun sanitize(text: String, code: ReplyCode? = null): String = Engine.sanitize(code, text.toByteArray())
}
