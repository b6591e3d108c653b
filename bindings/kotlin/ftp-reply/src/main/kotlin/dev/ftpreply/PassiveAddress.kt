package dev.ftpreply

import dev.ftpreply.internal.ffi.encodePassiveAddress
import dev.ftpreply.internal.ffi.parsePassiveAddress
import dev.ftpreply.internal.ffi.dataHost as ffiDataHost
import java.net.InetAddress
import java.net.InetSocketAddress

/**
 * Address at which the server listens for the data connection: the reply to PASV, LPSV or EPSV. It is a [HostPort] in a
 * 227, a [LongHostPort] in a 228, and an [ExtendedPassiveAddress] in a 229.
 *
 * The code of the reply decides its form, not the command, so a 229 to PASV or a 227 to EPSV is also parsed.
 *
 * Do not trust the host in the reply. A hostile server can name any host that the client can reach, such as one inside
 * the client's network, and make the client connect to it. A server behind NAT names a host that is unreachable. By
 * default, [dataAddress] therefore returns the host of the control connection:
 *
 * ```
 * val reply = Reply.parse("227 Entering Passive Mode (10,0,0,1,156,64).\r\n".toByteArray())
 * val address = PassiveAddress.parse(reply)
 * check(address.host == "10.0.0.1")
 *
 * val controlPeer = InetAddress.getByName("203.0.113.9") // control.inetAddress
 * check(address.dataAddress(controlPeer) == InetSocketAddress("203.0.113.9", 40000))
 * ```
 */
public sealed class PassiveAddress {
    /**
     * The host in the reply, if it is an IP address, otherwise `null`: in dotted decimal or in the form of RFC 5952. Do
     * not trust it: connect to [dataAddress].
     */
    public abstract val host: String?

    /** Port, from 1 to 65535. */
    public abstract val port: Int

    /** The code of the reply that has this form. */
    internal abstract val code: ReplyCode

    /** The host that a policy can choose: that of a 227 or 228. */
    internal abstract val named: String?

    /**
     * Returns the address to connect to, for `Socket.connect()`. [controlPeer] is the server's address on the control
     * connection, `Socket.getInetAddress()`. The scope of an IPv6 address is kept. It needs no name service.
     *
     * For a 229 reply, the host is that of the control connection under every policy, even if the reply names another one
     * (RFC 2428, section 3).
     *
     * @throws UnusableHostException if that is an unspecified or multicast address
     */
    @JvmOverloads
    @Throws(UnusableHostException::class)
    public fun dataAddress(
        controlPeer: InetAddress,
        policy: HostPolicy = HostPolicy.CONTROL_PEER,
    ): InetSocketAddress {
        val peer = controlPeer.hostAddress.orEmpty().substringBefore('%')
        // The text is an address, which needs no name service.
        val chosen = InetAddress.getByName(dataHost(peer, policy))
        return InetSocketAddress(if (chosen.address.contentEquals(controlPeer.address)) controlPeer else chosen, port)
    }

    /**
     * Returns the host to connect to, like [dataAddress], but from text and as text. [controlPeer] is an IP address. Its
     * scope, such as `%eth0`, is kept.
     *
     * @throws ReplyException.Payload `invalid_address` if [controlPeer] is not an IP address
     * @throws UnusableHostException if the host is an unspecified or multicast address
     */
    @JvmOverloads
    @Throws(ReplyException::class, UnusableHostException::class)
    public fun dataHost(controlPeer: String, policy: HostPolicy = HostPolicy.CONTROL_PEER): String =
        Engine.call { ffiDataHost(policy.number.toUByte(), named, controlPeer) }

    /**
     * Returns the bytes of the 227, 228 or 229 reply. A 229 has the port alone, because its protocol and host must be blank
     * (RFC 2428, section 3).
     */
    public fun encode(): ByteArray =
        Engine.call { encodePassiveAddress(Engine.number(code), host.orEmpty(), port.toUShort()) }

    public companion object {
        /**
         * Parses a 227, 228 or 229 reply. Lines are searched in order:
         *
         * - 227: the first run of exactly six decimal numbers joined by commas. Spaces around the commas are accepted, and
         *   any text around the run (RFC 1123, section 4.1.2.6).
         * - 228: the first such run whose two lengths match the number of numbers.
         * - 229: the first parentheses that contain one delimiter four times and a port. The delimiter is a character from
         *   33 to 126, but not a digit or parenthesis.
         *
         * If the values found are invalid, the result is an error, and the search does not continue.
         *
         * @throws ReplyException.Payload `wrong_code`, `missing` if there is no address, `out_of_range` if a number is over
         * 255 or the port is not 1 to 65535; for 228 also `unsupported_protocol` and `invalid_address`; for 229 also
         * `malformed` if the port is not a number
         */
        @JvmStatic
        @Throws(ReplyException::class)
        public fun parse(reply: Reply): PassiveAddress = read(reply, lenient = false).value

        /**
         * Parses a reply like [parse], or one with another 2yz code. The form of the address is then the first that the
         * reply contains: that of 229, 227 or 228.
         *
         * @throws ReplyException.Payload the errors of [parse]
         */
        @JvmStatic
        @Throws(ReplyException::class)
        public fun parseLenient(reply: Reply): Lenient<PassiveAddress> = read(reply, lenient = true)

        private fun read(reply: Reply, lenient: Boolean): Lenient<PassiveAddress> {
            val read = Engine.call { parsePassiveAddress(reply.bytes(), lenient) }
            val host = read.host.orEmpty()
            val port = read.port.toInt()
            val address = when (Engine.code(read.code)) {
                ReplyCode.ENTERING_PASSIVE_MODE -> HostPort.inReply(host, port, read.argument)
                ReplyCode.ENTERING_LONG_PASSIVE_MODE -> LongHostPort.inReply(host, port, read.argument)
                else -> ExtendedPassiveAddress.inReply(read)
            }
            return Lenient(address, read.liberties)
        }
    }
}
