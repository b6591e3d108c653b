package dev.ftpreply

import dev.ftpreply.internal.ffi.encodeCommand as ffiEncodeCommand

internal fun Engine.encodeCommand(verb: String, argument: ByteArray): ByteArray =
    call { ffiEncodeCommand(verb, argument) }

/** Calls a generated function with a host of the caller. */
internal inline fun <T> Engine.withHost(function: () -> T): T = try {
    call(function)
} catch (error: ReplyException.Payload) {
    throw IllegalArgumentException("invalid host: expected ${error.expected.text()}", error)
}
