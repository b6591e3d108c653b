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

/** Returns the number if it fits 16 bits; the engine rejects 0. */
internal fun port(number: Int): UShort = if (number in 0..0xffff) number.toUShort() else throw outOfRange()

internal fun outOfRange() = ReplyException.Encode(EncodeErrorKind.OUT_OF_RANGE)

/** Compares unsigned numbers. The function of the Java library, which Kotlin's `ULong` calls, needs Android API 26. */
internal fun compareUnsigned(one: Long, other: Long): Int = (one xor Long.MIN_VALUE).compareTo(other xor Long.MIN_VALUE)
