package dev.ftpreply

import dev.ftpreply.internal.ffi.encodeProtected
import dev.ftpreply.internal.ffi.openProtected
import dev.ftpreply.internal.ffi.protectedFragments
import java.util.Objects

/** The security mechanism of a connection, which [ProtectedReply.open] calls. */
public fun interface SecurityMechanism {
    /** Returns the verified or decrypted bytes of a fragment. An exception of the mechanism ends [ProtectedReply.open]. */
    @Throws(Exception::class)
    public fun unprotect(fragment: ByteArray): ByteArray
}

/**
 * A protected reply, whose fragments contain another reply (RFC 2228, section 5.2). Each line is a fragment, protected by
 * the security mechanism and encoded in base64. [open] returns the reply inside, which answers the command.
 *
 * ```
 * val protectedReply = ProtectedReply.parse(Reply.parse("631 MjAwIENvbW1hbmQgb2theS4NCg==\r\n".toByteArray()))
 * val inner = protectedReply.open { fragment -> fragment }
 * check(inner.code == ReplyCode.COMMAND_OKAY)
 * ```
 */
public class ProtectedReply private constructor(private val reply: Reply, private val decoded: List<ByteArray>) {
    /** The code: 631 for integrity, 633 for confidentiality, 632 for both. */
    public val code: ReplyCode get() = reply.code

    /** The decoded fragments, which the security mechanism verifies or decrypts. Each call returns copies. */
    public val fragments: List<ByteArray> get() = immutable(decoded.map(ByteArray::clone))

    /**
     * Returns the reply inside. The security mechanism gets each decoded fragment and returns the verified or decrypted
     * bytes, which are joined and parsed. They must be exactly one reply, without a blank line or a Telnet command before
     * or after it, but the last line end can be missing.
     *
     * The [options] should be those of the connection.
     *
     * @throws ReplyException.Payload `not_one_reply` if the bytes are not exactly one reply or exceed a limit, `nested` if
     * that reply is also protected
     * @throws Exception what the mechanism throws
     */
    @JvmOverloads
    @Throws(Exception::class)
    public fun open(options: ParseOptions = ParseOptions.DEFAULT, mechanism: SecurityMechanism): Reply {
        val fragments = decoded.map {
            // A mechanism in Java can return null.
            Objects.requireNonNull(mechanism.unprotect(it.clone()), "unprotect() returned null instead of bytes")
        }
        val limits = options.limits
        val packed = Engine.call {
            openProtected(
                reply.bytes(),
                checked(fragments),
                options.terminator.number.toUByte(),
                limits.maxLine.toULong(),
                limits.maxReply.toULong(),
                limits.maxLines.toULong(),
            )
        }
        return Engine.reply(packed)
    }

    override fun equals(other: Any?): Boolean = other is ProtectedReply && other.reply == reply

    override fun hashCode(): Int = reply.hashCode()

    /** Returns the code and the number of fragments. */
    override fun toString(): String = "ProtectedReply(code=$code, ${decoded.size} fragments)"

    public companion object {
        /**
         * Parses a 631, 632, 633 or other 63z reply. Every line must start with the code, followed by base64.
         *
         * @throws ReplyException.Payload `wrong_code`, `malformed` if an inner line does not start with the code and a
         * hyphen, `invalid_base64`
         */
        @JvmStatic
        @Throws(ReplyException::class)
        public fun parse(reply: Reply): ProtectedReply =
            ProtectedReply(reply, Engine.call { protectedFragments(reply.bytes()) })

        /**
         * Returns the bytes of a protected reply. A server splits the reply, with its line ends, into fragments of any
         * length, protects each one and passes the results.
         *
         * @throws ReplyException.Encode `out_of_range` if the code is not 63z
         */
        @JvmStatic
        @Throws(ReplyException::class)
        public fun encode(code: ReplyCode, fragments: List<ByteArray>): ByteArray =
            Engine.call { encodeProtected(Engine.number(code), checked(copyOf("fragments", fragments))) }
    }
}
