package dev.ftpreply

import dev.ftpreply.internal.ffi.FlatHostPort
import dev.ftpreply.internal.ffi.longHostPort
import dev.ftpreply.internal.ffi.parseLongHostPortArgument
import java.net.InetSocketAddress

/**
 * An address and a port as numbers, each with its length: `<long-host-port>` of RFC 1639, section 2. It is the argument of
 * LPRT, and the 228 reply contains it. EPRT and EPSV have replaced these commands. The supported address families are
 * versions of IP, 4 and 6. [toString] returns the numbers.
 *
 * ```
 * val address = LongHostPort.parseArgument("4,4,10,0,0,5,2,156,64")
 * check(address == LongHostPort("10.0.0.5", 40000))
 * ```
 */
public class LongHostPort private constructor(
    /**
     * Host in dotted decimal or in the form of RFC 5952. If it comes from a reply, do not trust it: connect to
     * [dataAddress].
     */
    override val host: String,
    override val port: Int,
    private val argument: String,
) : PassiveAddress() {
    private constructor(flat: FlatHostPort) : this(flat.host, flat.port.toInt(), flat.argument)

    /**
     * Creates the address. The host cannot have a scope.
     *
     * @throws ReplyException.Payload `invalid_address` if the host is not an IP address
     * @throws ReplyException.Encode `out_of_range` unless the port is from 1 to 65535
     */
    @Throws(ReplyException::class)
    public constructor(host: String, port: Int) :
        this(Engine.call { longHostPort(host, port(port)) })

    override val code: ReplyCode get() = ReplyCode.ENTERING_LONG_PASSIVE_MODE

    override val named: String get() = host

    /**
     * Host and port as an address of a socket. If you connect to the address of a reply, a hostile server can choose the
     * target; see [dataAddress].
     */
    public val socketAddress: InetSocketAddress get() = InetSocketAddress(host, port)

    override fun equals(other: Any?): Boolean = other is LongHostPort && other.host == host && other.port == port

    override fun hashCode(): Int = 31 * host.hashCode() + port

    /** Returns the numbers, the argument of LPRT. */
    override fun toString(): String = argument

    public companion object {
        /** Returns the address in a reply, with its argument as the engine writes it. */
        internal fun inReply(host: String, port: Int, argument: String) = LongHostPort(host, port, argument)

        /**
         * Parses the argument of LPRT: numbers and commas, without spaces. For the addresses that a server should reject,
         * see [HostPort.parseArgument].
         *
         * @throws ReplyException.Payload `missing` if the argument is empty, `malformed`, `out_of_range` if a number is
         * over 255 or the port is 0, `unsupported_protocol` for an address family other than 4 and 6 (the server answers
         * with 521), `invalid_address` if a length does not fit the family
         */
        @JvmStatic
        @Throws(ReplyException::class)
        public fun parseArgument(argument: String): LongHostPort = parseArgument(utf8(argument))

        /** The same as [parseArgument] with a string, for an argument as it was received. */
        @JvmStatic
        @Throws(ReplyException::class)
        public fun parseArgument(argument: ByteArray): LongHostPort =
            LongHostPort(Engine.call { parseLongHostPortArgument(checked(argument)) })
    }
}
