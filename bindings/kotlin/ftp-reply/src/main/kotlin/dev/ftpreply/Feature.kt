package dev.ftpreply

import dev.ftpreply.internal.ffi.FlatFeature

/**
 * One feature of a server: its name and its parameters (RFC 2389, section 3.2).
 *
 * ```
 * val feature = Feature("REST", "STREAM")
 * check(feature.name == "REST" && feature.params == "STREAM")
 * ```
 */
public class Feature private constructor(
    /** The name in the letter case that was sent. It is usually the name of a command. */
    public val name: String,
    private val paramsOctets: Octets,
    /** The code of the reply. Only a lenient reading takes features from another one than 211. */
    private val code: ReplyCode,
) {
    /**
     * Creates a feature. The parameters are sent in UTF-8.
     *
     * @throws ReplyException.Encode `control_byte` if it contains a control byte other than a tab in its parameters,
     * `out_of_range` if the name is empty, not ASCII or contains a space
     */
    @JvmOverloads
    @Throws(ReplyException::class)
    public constructor(name: String, params: String = "") :
        this(name, Octets(utf8(params)), ReplyCode.SYSTEM_STATUS) {
        // A name with a space would be sent as another name with parameters.
        if (Features.encodable(listOf(line())) != listOf(this)) throw outOfRange(Expectation.FEATURE)
    }

    /**
     * The text after the name and a space, or an empty string. Bytes that are not UTF-8 are U+FFFD here; [line] has them.
     *
     * The document of the feature defines its meaning. For example, the star in `MLST size*;type*;perm;` marks the facts
     * that are sent by default (RFC 3659, section 7.8).
     */
    public val params: String get() = paramsOctets.text(Charsets.UTF_8)

    /** Returns the name, a space and the parameters as bytes; the name alone if there are no parameters. */
    public fun line(): ByteArray {
        val params = paramsOctets.copy()
        return utf8(name) + if (params.isEmpty()) params else byteArrayOf(SPACE) + params
    }

    override fun equals(other: Any?): Boolean =
        other is Feature && other.name == name && other.paramsOctets == paramsOctets

    override fun hashCode(): Int = 31 * name.hashCode() + paramsOctets.hashCode()

    /**
     * Returns the name and the parameters, escaped. PASS in them is the name of a command. Only if they were in a reply
     * that does not list features is what follows it hidden.
     */
    override fun toString(): String = Engine.sanitize(code, line())

    internal companion object {
        private const val SPACE: Byte = ' '.code.toByte()

        fun of(flat: FlatFeature, code: ReplyCode) = Feature(flat.name.decodeToString(), Octets(flat.params), code)
    }
}
