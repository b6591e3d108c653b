package dev.ftpreply

import dev.ftpreply.internal.ffi.FlatHostPort
import dev.ftpreply.internal.ffi.extendedHostPort
import dev.ftpreply.internal.ffi.parseExtendedHostPortArgument
import java.net.InetSocketAddress

/**
 * Protocol, host and port between delimiters: the argument of EPRT (RFC 2428, section 2). [toString] writes it with the
 * delimiter `|`. The 229 reply has a similar form, but only a port: see [ExtendedPassiveAddress].
 *
 * ```
 * val address = ExtendedHostPort("2001:db8::1", 40000)
 * check(Command.EPRT.encode(address.toString()).decodeToString() == "EPRT |2|2001:db8::1|40000|\r\n")
 * ```
 */
public class ExtendedHostPort private constructor(private val flat: FlatHostPort) {
    /**
     * Creates the address. The host cannot have a scope.
     *
     * @throws ReplyException.Payload `invalid_address` if the host is not an IP address
     * @throws ReplyException.Encode `out_of_range` unless the port is from 1 to 65535
     */
    @Throws(ReplyException::class)
    public constructor(host: String, port: Int) :
        this(Engine.call { extendedHostPort(host, port(port)) })

    /** Number of the protocol of the host: 1 for IPv4, 2 for IPv6. */
    public val protocol: Int get() = flat.protocol.toInt()

    /** Host in dotted decimal or in the form of RFC 5952. */
    public val host: String get() = flat.host

    /** Port, from 1 to 65535. */
    public val port: Int get() = flat.port.toInt()

    /** Host and port as an address of a socket. */
    public val socketAddress: InetSocketAddress get() = InetSocketAddress(host, port)

    override fun equals(other: Any?): Boolean = other is ExtendedHostPort && other.host == host && other.port == port

    override fun hashCode(): Int = 31 * host.hashCode() + port

    /** Returns the argument of EPRT. */
    override fun toString(): String = flat.argument

    public companion object {
        /**
         * Parses the argument of EPRT. It must have all three fields, and the host must be an address of the protocol: 1 is
         * IPv4 in dotted decimal, 2 is IPv6. For the addresses that a server should reject, see [HostPort.parseArgument].
         *
         * @throws ReplyException.Payload `missing` if the argument is empty, `malformed`, `unsupported_protocol` for another
         * protocol (the server answers with 522), `invalid_address`, `out_of_range` if the port is not 1 to 65535
         */
        @JvmStatic
        @Throws(ReplyException::class)
        public fun parseArgument(argument: String): ExtendedHostPort = parseArgument(utf8(argument))

        /** The same as [parseArgument] with a string, for an argument as it was received. */
        @JvmStatic
        @Throws(ReplyException::class)
        public fun parseArgument(argument: ByteArray): ExtendedHostPort =
            ExtendedHostPort(Engine.call { parseExtendedHostPortArgument(checked(argument)) })
    }
}
