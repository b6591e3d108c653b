package dev.ftpreply

import dev.ftpreply.internal.ffi.FlatHostPort
import dev.ftpreply.internal.ffi.hostPort
import dev.ftpreply.internal.ffi.parseHostPortArgument
import java.net.InetSocketAddress

/**
 * An IPv4 address and a port as six numbers: `<host-port>` of RFC 959, section 5.3.2. It is the argument of PORT, and the
 * 227 reply contains it. [toString] returns the six numbers.
 *
 * ```
 * val address = HostPort("192.168.1.2", 1930)
 * check(Command.PORT.encode(address.toString()).decodeToString() == "PORT 192,168,1,2,7,138\r\n")
 * check(address.encode().decodeToString() == "227 Entering Passive Mode (192,168,1,2,7,138)\r\n")
 * ```
 */
public class HostPort private constructor(
    /** Host in dotted decimal. If it comes from a reply, do not trust it: connect to [dataAddress]. */
    override val host: String,
    override val port: Int,
    private val argument: String,
) : PassiveAddress() {
    private constructor(flat: FlatHostPort) : this(flat.host, flat.port.toInt(), flat.argument)

    /**
     * Creates the address.
     *
     * @throws ReplyException.Payload `invalid_address` if the host is not an IPv4 address
     * @throws ReplyException.Encode `out_of_range` unless the port is from 1 to 65535
     */
    @Throws(ReplyException::class)
    public constructor(host: String, port: Int) : this(Engine.call { hostPort(host, port(port)) })

    override val code: ReplyCode get() = ReplyCode.ENTERING_PASSIVE_MODE

    override val named: String get() = host

    /**
     * Host and port as an address of a socket. If you connect to the address of a reply, a hostile server can choose the
     * target; see [dataAddress].
     */
    public val socketAddress: InetSocketAddress get() = InetSocketAddress(host, port)

    override fun equals(other: Any?): Boolean = other is HostPort && other.host == host && other.port == port

    override fun hashCode(): Int = 31 * host.hashCode() + port

    /** Returns the six numbers, the argument of PORT. */
    override fun toString(): String = argument

    public companion object {
        /** Returns the address in a reply, with its argument as the engine writes it. */
        internal fun inReply(host: String, port: Int, argument: String) = HostPort(host, port, argument)

        /**
         * Parses the argument of PORT: six numbers and five commas, without spaces.
         *
         * A server should reject a port below 1024 and a host other than the client's, so that it cannot be used to attack
         * another machine (RFC 2577, section 3).
         *
         * @throws ReplyException.Payload `missing` if the argument is empty, `malformed`, `out_of_range` if a number is
         * over 255 or the port is 0
         */
        @JvmStatic
        @Throws(ReplyException::class)
        public fun parseArgument(argument: String): HostPort = parseArgument(utf8(argument))

        /** The same as [parseArgument] with a string, for an argument as it was received. */
        @JvmStatic
        @Throws(ReplyException::class)
        public fun parseArgument(argument: ByteArray): HostPort =
            HostPort(Engine.call { parseHostPortArgument(checked(argument)) })
    }
}
