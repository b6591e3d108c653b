package dev.ftpreply

import dev.ftpreply.internal.ffi.FlatPassiveAddress
import dev.ftpreply.internal.ffi.extendedPassiveAddress

/**
 * The port in a 229 reply (RFC 2428, section 3).
 *
 * The reply has the form of an EPRT argument, but protocol and host must be blank, because the host is that of the
 * control connection. If a server names them, they are kept as it sent them, whether or not they are valid, and are
 * [diagnostics].
 *
 * ```
 * val reply = Reply.parse("229 Entering Extended Passive Mode (||fe80::1%eth0|6446|)\r\n".toByteArray())
 * val address = PassiveAddress.parse(reply) as ExtendedPassiveAddress
 * check(address.port == 6446)
 * check(address.givenHost?.decodeToString() == "fe80::1%eth0")
 * check(address.diagnostics == listOf(DiagnosticKind.HOST_GIVEN))
 * ```
 */
public class ExtendedPassiveAddress private constructor(
    override val port: Int,
    /** The host if it is an IP address without a zone, otherwise `null`. Do not connect to it. */
    override val host: String?,
    private val protocolOctets: Octets?,
    private val hostOctets: Octets?,
    /** A diagnostic for each field that should be blank. */
    public val diagnostics: List<DiagnosticKind>,
) : PassiveAddress() {
    /**
     * Creates the address, with neither protocol nor host.
     *
     * @throws ReplyException.Encode `out_of_range` unless the port is from 1 to 65535
     */
    @Throws(ReplyException::class)
    public constructor(port: Int) : this(
        Engine.call { extendedPassiveAddress(port(port)) }.port.toInt(),
        null,
        null,
        null,
        emptyList(),
    )

    /** The protocol as the server sent it, or `null` if it is blank, as it must be. */
    public val givenProtocol: ByteArray? get() = protocolOctets?.copy()

    /** The host as the server sent it, or `null` if it is blank, as it must be. */
    public val givenHost: ByteArray? get() = hostOctets?.copy()

    override val code: ReplyCode get() = ReplyCode.ENTERING_EXTENDED_PASSIVE_MODE

    override val named: String? get() = null

    override fun equals(other: Any?): Boolean =
        other is ExtendedPassiveAddress && other.port == port && other.protocolOctets == protocolOctets &&
            other.hostOctets == hostOctets

    override fun hashCode(): Int = 31 * port + hostOctets.hashCode()

    /** Returns the fields, escaped. */
    override fun toString(): String {
        val protocol = protocolOctets?.let { ", protocol=$it" }.orEmpty()
        val host = hostOctets?.let { ", host=$it" }.orEmpty()
        return "ExtendedPassiveAddress(port=$port$protocol$host)"
    }

    internal companion object {
        fun inReply(flat: FlatPassiveAddress) = ExtendedPassiveAddress(
            flat.port.toInt(),
            flat.host,
            flat.protocolGiven?.let(::Octets),
            flat.hostGiven?.let(::Octets),
            DiagnosticKind.members.of(flat.diagnostics),
        )
    }
}
