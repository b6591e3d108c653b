package dev.ftpreply

import dev.ftpreply.internal.ffi.FlatFeature
import dev.ftpreply.internal.ffi.encodeFeatures
import dev.ftpreply.internal.ffi.parseFeatures
import dev.ftpreply.internal.ffi.features as ffiFeatures

/**
 * The features in a 211 reply to FEAT (RFC 2389, section 3.2), in the order of the server, which has no meaning.
 *
 * A server without features, or one that rejects FEAT with 500 or 502, may still support older extensions such as SIZE and
 * MDTM. Try the commands to find out (section 3.2, last paragraph).
 *
 * ```
 * val reply = Reply.parse("211-Features:\r\n REST STREAM\r\n SIZE\r\n211 End\r\n".toByteArray())
 * val features = Features.parse(reply)
 * check(features.size == 2 && "size" in features && "MLST" !in features)
 * check(features["rest"]?.params == "STREAM")
 * ```
 */
public class Features private constructor(private val features: List<Feature>) : AbstractList<Feature>() {
    /** Creates a list of features. */
    public constructor(features: Iterable<Feature>) : this(copyOf("features", features))

    override val size: Int get() = features.size

    override fun get(index: Int): Feature = features[index]

    /** Returns the first feature with this name in any letter case (RFC 2389, section 3.2), or `null` if there is none. */
    public operator fun get(name: String): Feature? = features.find { asciiLowercase(it.name) == asciiLowercase(name) }

    /** Returns `true` if there is a feature with this name in any letter case. */
    public operator fun contains(name: String): Boolean = get(name) != null

    /**
     * Returns the bytes of the 211 reply: each feature after exactly one space, and `211 End` as the last line. Without
     * features the reply is the single line `211 End`, because the RFC forbids an empty list.
     *
     * @throws ReplyException.Encode with the line of the reply, if a feature was read from a reply and cannot be written:
     * `control_byte` if its parameters contain one other than a tab
     */
    @Throws(ReplyException::class)
    public fun encode(): ByteArray = Engine.call { encodeFeatures(features.map(Feature::line)) }

    public companion object {
        /**
         * Creates a list of features from lines: a name, or a name, a space and parameters.
         *
         * @throws ReplyException.Encode with the line of the reply, `control_byte` if a feature contains a control byte
         * other than a tab in its parameters, `out_of_range` if its name is empty or not ASCII, or if it ends with the
         * space after the name
         */
        @JvmStatic
        @Throws(ReplyException::class)
        public fun of(vararg lines: String): Features = Features(encodable(copyOf("lines", lines.asList()).map(::utf8)))

        /**
         * Parses a 211 reply. A line between the first and the last is a feature if it starts with a space, or with `211-`
         * as some servers send it, followed by a name of printable ASCII characters. All other lines are skipped. A
         * one-line reply has no features.
         *
         * 211 also answers STAT and HELP. Only the command shows which one it is.
         *
         * @throws ReplyException.Payload `wrong_code`
         */
        @JvmStatic
        @Throws(ReplyException::class)
        public fun parse(reply: Reply): Features = read(reply, lenient = false).value

        /**
         * Parses a reply like [parse], or one with another 2yz code that contains a feature.
         *
         * @throws ReplyException.Payload the errors of [parse]
         */
        @JvmStatic
        @Throws(ReplyException::class)
        public fun parseLenient(reply: Reply): Lenient<Features> = read(reply, lenient = true)

        /** Returns the features of lines as a client would read them. */
        internal fun encodable(lines: List<ByteArray>): List<Feature> =
            list(Engine.call { ffiFeatures(checked(lines)) }, ReplyCode.SYSTEM_STATUS)

        private fun read(reply: Reply, lenient: Boolean): Lenient<Features> {
            val read = Engine.call { parseFeatures(reply.bytes(), lenient) }
            return Lenient(Features(list(read.features, reply.code)), read.liberties)
        }

        private fun list(flat: List<FlatFeature>, code: ReplyCode): List<Feature> =
            immutable(flat.map { Feature.of(it, code) })
    }
}
