package dev.ftpreply

/** Returns the number if it fits 16 bits; the engine rejects 0. */
internal fun port(number: Int): UShort = if (number in 0..0xffff) number.toUShort() else throw outOfRange(Expectation.PORT)

internal fun outOfRange(expected: Expectation) = ReplyException.Encode(EncodeErrorKind.OUT_OF_RANGE, expected = expected)

/** Compares unsigned numbers. The function of the Java library, which Kotlin's `ULong` calls, needs Android API 26. */
internal fun compareUnsigned(one: Long, other: Long): Int = (one xor Long.MIN_VALUE).compareTo(other xor Long.MIN_VALUE)
