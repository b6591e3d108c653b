package dev.ftpreply

import dev.ftpreply.internal.ffi.encodeCommand as ffiEncodeCommand

internal fun Engine.encodeCommand(verb: String, argument: ByteArray): ByteArray =
    call { ffiEncodeCommand(verb, checked(argument)) }
