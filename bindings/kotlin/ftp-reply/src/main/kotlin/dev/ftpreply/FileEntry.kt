package dev.ftpreply

import dev.ftpreply.internal.ffi.FlatFact
import dev.ftpreply.internal.ffi.FlatFileEntry
import dev.ftpreply.internal.ffi.encodeFileEntry
import dev.ftpreply.internal.ffi.fileEntry
import dev.ftpreply.internal.ffi.parseFileEntries
import dev.ftpreply.internal.ffi.parseFileEntry
import dev.ftpreply.internal.ffi.parseFileEntryLine
import dev.ftpreply.internal.ffi.parseFileEntryLines
import java.nio.charset.Charset
import java.util.Collections

/**
 * A file or directory with its facts, as sent for MLST and MLSD (RFC 3659, section 7).
 *
 * The path is bytes, usually UTF-8. It can be empty if MLST had no argument.
 *
 * ```
 * val entry = FileEntry.parseLine("Type=file;Size=987;Modify=19981107085215; Makefile")
 * check(entry.text() == "Makefile" && entry.facts["type"] == "file")
 * check(entry.fact("size")?.let(FileSize::parseValue)?.bytes == 987L)
 * check(entry.fact("modify")?.let(FileTime::parseValue)?.year == 1998)
 * ```
 */
public class FileEntry private constructor(flat: FlatFileEntry) {
    private val pathOctets = Octets(flat.path)
    private val lineOctets = Octets(flat.line)

    /**
     * The facts in the order of the server, which has no meaning: from their names in lower case to their values. If a
     * name is there twice, the first value counts. Bytes of a value that are not UTF-8 are U+FFFD here; [toLine] has them.
     *
     * The names are `type`, `size`, `modify`, `create`, `unique`, `perm`, `lang`, `media-type`, `charset`, and names of a
     * system (`unix.mode`) or of one server (`x.…`).
     */
    public val facts: Map<String, String>
    private val values: Map<String, Octets>

    init {
        val values = LinkedHashMap<String, Octets>()
        for (fact in flat.facts) values.getOrPut(fact.name) { Octets(fact.value) }
        this.values = values
        facts = Collections.unmodifiableMap(values.mapValues { it.value.text(Charsets.UTF_8) })
    }

    /**
     * Creates an entry from the facts' names and values, and a path.
     *
     * @throws ReplyException.Encode `out_of_range` if a name is empty, or if a name or value contains a character that RFC
     * 3659, section 2.1 does not allow, such as a space or semicolon, or if there are no facts but the path looks like
     * facts and a path; `control_byte` if the path contains one
     */
    @Throws(ReplyException::class)
    public constructor(facts: Map<String, String>, path: ByteArray) :
        this(
            Engine.call {
                val names = copyOf("facts", facts.keys)
                fileEntry(names.zip(copyOf("facts", facts.values)) { name, value -> FlatFact(name, utf8(value)) }, checked(path))
            },
        )

    /** The same as the constructor with bytes, with a path in UTF-8. */
    @Throws(ReplyException::class)
    public constructor(facts: Map<String, String>, path: String) : this(facts, utf8(path))

    /** The path, or the name in a listing, as bytes, to send it back to the server. Each call returns a copy. */
    public val path: ByteArray get() = pathOctets.copy()

    /** Returns the path as text. Bytes that are not text in the character set become U+FFFD. */
    @JvmOverloads
    public fun text(charset: Charset = Charsets.UTF_8): String = pathOctets.text(charset)

    /**
     * Returns the value of the first fact with this name in any letter case (RFC 3659, section 7.5), or `null` if there is
     * none.
     */
    public fun fact(name: String): String? = facts[asciiLowercase(name)]

    /** Returns the value of a fact as the server sent it, or `null` if there is none with this name in any letter case. */
    public fun factBytes(name: String): ByteArray? = values[asciiLowercase(name)]?.copy()

    /** Returns the line as MLSD sends it over the data connection, without its line end. */
    public fun toLine(): ByteArray = lineOctets.copy()

    /** Returns the bytes of the 250 reply to MLST. */
    public fun encode(): ByteArray = Engine.call { encodeFileEntry(toLine()) }

    /** Compares facts and path. The letter case of names does not matter. */
    override fun equals(other: Any?): Boolean =
        other is FileEntry && other.pathOctets == pathOctets && other.values == values

    override fun hashCode(): Int = 31 * pathOctets.hashCode() + values.hashCode()

    /** Returns the line, escaped, and without what follows the word PASS, ACCT or ADAT. */
    override fun toString(): String = "FileEntry($lineOctets)"

    public companion object {
        /**
         * Parses a 250 reply to MLST: its first entry, after exactly one space on the second line.
         *
         * An entry without facts is a space and a path. If that path itself looks like facts and a path, a server has sent
         * too many spaces, and the result is an error instead of a wrong path.
         *
         * @throws ReplyException.Payload `wrong_code`, `missing` if there are fewer than three lines, `malformed` if the
         * line is not an entry, `control_byte` in the facts or the path
         */
        @JvmStatic
        @Throws(ReplyException::class)
        public fun parse(reply: Reply): FileEntry = read(reply, lenient = false).value

        /**
         * Parses a reply like [parse], with any number of spaces before the facts, or none. The reply can have another 2yz
         * code.
         *
         * @throws ReplyException.Payload the errors of [parse]
         */
        @JvmStatic
        @Throws(ReplyException::class)
        public fun parseLenient(reply: Reply): Lenient<FileEntry> = read(reply, lenient = true)

        /**
         * Parses every entry of a 250 reply to MLST. Only a file of several types has more than one, all with the same path
         * (RFC 3659, section 7.5.1.6).
         *
         * @throws ReplyException.Payload the errors of [parse], for any entry
         */
        @JvmStatic
        @Throws(ReplyException::class)
        public fun parseAll(reply: Reply): List<FileEntry> =
            immutable(Engine.call { parseFileEntries(reply.bytes()) }.map(::FileEntry))

        /**
         * Parses a line that MLSD sent over the data connection, without its line end.
         *
         * @throws ReplyException.Payload `malformed`, `control_byte`; the offset is from the start of the line
         */
        @JvmStatic
        @Throws(ReplyException::class)
        public fun parseLine(line: ByteArray): FileEntry = FileEntry(Engine.call { parseFileEntryLine(checked(line)) })

        /** The same as [parseLine] with bytes, for a line in UTF-8. */
        @JvmStatic
        @Throws(ReplyException::class)
        public fun parseLine(line: String): FileEntry = parseLine(utf8(line))

        /**
         * Parses complete lines that MLSD sent over the data connection, with their line ends, in one call of the engine.
         * Blank lines are skipped.
         *
         * ```
         * val lines = FileEntry.parseLines("type=dir; pub\r\ntype=file;size=3; a.txt\r\n".toByteArray())
         * check(lines.mapNotNull { it.entry?.text() } == listOf("pub", "a.txt"))
         * ```
         */
        @JvmStatic
        public fun parseLines(listing: ByteArray): List<FileEntryLine> =
            immutable(
                Engine.call { parseFileEntryLines(checked(listing)) }.map { line ->
                    val error = line.error?.let { Engine.exception(it) as ReplyException.Payload }
                    FileEntryLine(line.entry?.let(::FileEntry), error)
                },
            )

        private fun read(reply: Reply, lenient: Boolean): Lenient<FileEntry> {
            val read = Engine.call { parseFileEntry(reply.bytes(), lenient) }
            return Lenient(FileEntry(read), read.liberties)
        }
    }
}

/** What a line of a listing contains: an entry, or the error of a line that is not one. */
public class FileEntryLine internal constructor(
    /** The entry, or `null` if the line is not one. */
    public val entry: FileEntry?,
    /** Why the line is not an entry. The offset is from the start of the line. */
    public val error: ReplyException.Payload?,
) {
    /** Returns the entry, or throws the error. */
    @Throws(ReplyException::class)
    public fun orThrow(): FileEntry = entry ?: throw checkNotNull(error)

    /** Returns the entry, or the message of the error. */
    override fun toString(): String = entry?.toString() ?: error?.message.orEmpty()
}
