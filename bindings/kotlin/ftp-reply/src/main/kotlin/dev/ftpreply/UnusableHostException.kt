package dev.ftpreply

import dev.ftpreply.internal.ffi.unusableHostMessage

/** Thrown when the host of a data connection is an unspecified or multicast address. */
public class UnusableHostException internal constructor(
    /** Address that cannot be used. */
    public val host: String,
) : Exception(), LocalizedException {
    override fun message(lang: Lang): String = Engine.call { unusableHostMessage(host, Engine.number(lang)) }

    /** The error as an English sentence. */
    override val message: String get() = message(Lang.EN)
}
