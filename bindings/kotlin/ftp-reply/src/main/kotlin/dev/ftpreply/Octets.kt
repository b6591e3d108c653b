package dev.ftpreply

import java.nio.charset.Charset

/** Bytes of a value, as the server sent them. They never change. */
internal class Octets(private val bytes: ByteArray) {
    fun copy(): ByteArray = bytes.clone()

    fun text(charset: Charset): String = String(bytes, charset)

    override fun equals(other: Any?): Boolean = other is Octets && other.bytes.contentEquals(bytes)

    override fun hashCode(): Int = bytes.contentHashCode()

    /** Returns the bytes as text, escaped, and without what follows the word PASS, ACCT or ADAT. */
    override fun toString(): String = Engine.sanitize(null, bytes)
}
