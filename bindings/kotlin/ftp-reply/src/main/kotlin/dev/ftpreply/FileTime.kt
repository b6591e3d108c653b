package dev.ftpreply

import dev.ftpreply.internal.ffi.FlatFileTime
import dev.ftpreply.internal.ffi.encodeFileTime
import dev.ftpreply.internal.ffi.fileTime
import dev.ftpreply.internal.ffi.fileTimeFromUnix
import dev.ftpreply.internal.ffi.parseFileTime
import dev.ftpreply.internal.ffi.parseFileTimeValue

/**
 * A time in UTC, down to nanoseconds, as files have it (RFC 3659, section 2.3). The years are 1000 to 9999.
 *
 * The value is in the reply to MDTM and in the facts `modify` and `create` of MLST and MLSD. Values are ordered by time.
 *
 * ```
 * val time = FileTime.parse(Reply.parse("213 19980615100045.014\r\n".toByteArray()))
 * check(time.toString() == "1998-06-15T10:00:45.014Z")
 * check(time.unixSeconds == 897904845L && time.nanosecond == 14_000_000)
 * ```
 *
 * On Android from API 26 and on the JVM, `Instant.ofEpochSecond(time.unixSeconds, time.nanosecond.toLong())` converts it;
 * `Date(time.unixMillis)` does everywhere.
 */
public class FileTime private constructor(private val flat: FlatFileTime) : Comparable<FileTime> {
    /**
     * Creates a time in UTC. Second 60 is a leap second.
     *
     * @throws ReplyException.Encode `out_of_range` if the date or time of day does not exist; years are 1000 to 9999, and
     * second 60 is only at 23:59
     */
    @JvmOverloads
    @Throws(ReplyException::class)
    public constructor(
        year: Int,
        month: Int,
        day: Int,
        hour: Int = 0,
        minute: Int = 0,
        second: Int = 0,
        nanosecond: Int = 0,
    ) : this(
        Engine.call {
            fileTime(
                if (year in 0..0xffff) year.toUShort() else throw outOfRange(Expectation.YEAR),
                byte(month, Expectation.MONTH),
                byte(day, Expectation.DAY),
                byte(hour, Expectation.HOUR),
                byte(minute, Expectation.MINUTE),
                byte(second, Expectation.SECOND),
                if (nanosecond >= 0) nanosecond.toUInt() else throw outOfRange(Expectation.NANOSECOND),
            )
        },
    )

    /** Year, 1000 to 9999. */
    public val year: Int get() = flat.year.toInt()

    /** Month, 1 to 12. */
    public val month: Int get() = flat.month.toInt()

    /** Day of the month, from 1. */
    public val day: Int get() = flat.day.toInt()

    /** Hour, 0 to 23. */
    public val hour: Int get() = flat.hour.toInt()

    /** Minute, 0 to 59. */
    public val minute: Int get() = flat.minute.toInt()

    /** Second, 0 to 59, or 60 in a leap second. */
    public val second: Int get() = flat.second.toInt()

    /** Nanosecond, 0 to 999999999. Further digits were truncated. */
    public val nanosecond: Int get() = flat.nanosecond.toInt()

    /**
     * Unix time: seconds since 1970-01-01T00:00:00Z, without leap seconds. A leap second has the Unix time of the next
     * second.
     */
    public val unixSeconds: Long get() = flat.unixSeconds

    /** Unix time in milliseconds. The nanoseconds after the last whole millisecond are dropped. */
    public val unixMillis: Long get() = unixSeconds * 1000 + nanosecond / 1_000_000

    /** Returns the form on the wire, for a fact: `19980615100045.014`. */
    public fun value(): String = flat.value

    /** Returns the bytes of the 213 reply to MDTM. */
    public fun encode(): ByteArray = Engine.call { encodeFileTime(flat.value) }

    /** Compares the times. A leap second comes before the next second. */
    override fun compareTo(other: FileTime): Int = compareValuesBy(
        this,
        other,
        FileTime::year,
        FileTime::month,
        FileTime::day,
        FileTime::hour,
        FileTime::minute,
        FileTime::second,
        FileTime::nanosecond,
    )

    override fun equals(other: Any?): Boolean = other is FileTime && other.compareTo(this) == 0

    override fun hashCode(): Int = 31 * unixSeconds.hashCode() + nanosecond

    /** Returns the form of RFC 3339, without trailing zeros: `1998-06-15T10:00:45.014Z`. */
    override fun toString(): String = flat.text

    public companion object {
        /**
         * Creates a time from its Unix time: seconds since 1970-01-01T00:00:00Z, without leap seconds.
         *
         * @throws ReplyException.Encode `out_of_range` outside the years 1000 to 9999, or unless [nanosecond] is from 0 to
         * 999999999
         */
        @JvmStatic
        @JvmOverloads
        @Throws(ReplyException::class)
        public fun fromUnix(seconds: Long, nanosecond: Int = 0): FileTime {
            if (nanosecond < 0) throw outOfRange(Expectation.NANOSECOND)
            return FileTime(Engine.call { fileTimeFromUnix(seconds, nanosecond.toUInt()) })
        }

        /**
         * Parses a 213 reply to MDTM: one line with a time value and nothing else.
         *
         * @throws ReplyException.Payload `wrong_code`, `multi_line`, `missing` if there is no text, `malformed` if it is
         * not a time value, `invalid_time` if the date or time of day does not exist
         */
        @JvmStatic
        @Throws(ReplyException::class)
        public fun parse(reply: Reply): FileTime = read(reply, lenient = false).value

        /**
         * Parses a reply like [parse], but accepts other text around the time value. A time with a zone, such as `+0900`,
         * does not count, because the value is in UTC. The reply can have another 2yz code.
         *
         * @throws ReplyException.Payload the errors of [parse]
         */
        @JvmStatic
        @Throws(ReplyException::class)
        public fun parseLenient(reply: Reply): Lenient<FileTime> = read(reply, lenient = true)

        /**
         * Parses a single time value, such as the fact `modify`.
         *
         * @throws ReplyException.Payload `missing` if it is empty, `malformed`, `invalid_time`
         */
        @JvmStatic
        @Throws(ReplyException::class)
        public fun parseValue(value: String): FileTime =
            FileTime(Engine.call { parseFileTimeValue(utf8(value)) })

        private fun read(reply: Reply, lenient: Boolean): Lenient<FileTime> {
            val read = Engine.call { parseFileTime(reply.bytes(), lenient) }
            return Lenient(FileTime(read), read.liberties)
        }

        private fun byte(number: Int, expected: Expectation): UByte =
            if (number in 0..0xff) number.toUByte() else throw outOfRange(expected)
    }
}
