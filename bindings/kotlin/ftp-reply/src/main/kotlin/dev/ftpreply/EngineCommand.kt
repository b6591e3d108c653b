package dev.ftpreply

import dev.ftpreply.internal.ffi.encodeCommand as ffiEncodeCommand

internal fun Engine.encodeCommand(verb: String, argument: ByteArray): ByteArray =
    call { ffiEncodeCommand(verb, argument) }

/**
 * Calls a generated function with a host of the caller.
 *
 * @throws IllegalArgumentException if the host is not as [expected] describes. The message names the argument and does
 * not show it.
 */
internal inline fun <T> Engine.withHost(expected: String, argument: String = "host", function: () -> T): T = try {
    call(function)
} catch (error: ReplyException.Payload) {
    throw IllegalArgumentException("invalid $argument: expected $expected", error)
}
