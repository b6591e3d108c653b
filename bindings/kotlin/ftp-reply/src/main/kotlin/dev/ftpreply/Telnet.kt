package dev.ftpreply

/**
 * Telnet escapes on the control connection (RFC 959, section 4.1; RFC 854). The readers skip the Telnet commands that a
 * server sends between lines.
 */
public object Telnet {
    /**
     * Returns the bytes that the sender meant: each `FF FF` becomes `FF`. Telnet sends the byte 255 twice. The readers
     * keep text as it was sent, because many servers do not double the byte.
     */
    @JvmStatic
    public fun unescapeIac(text: ByteArray): ByteArray = Engine.unescapeIac(text)
}
