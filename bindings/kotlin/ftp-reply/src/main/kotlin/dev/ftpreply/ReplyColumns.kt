package dev.ftpreply

/**
 * Replies as columns, with one number for each reply in each column. [Replies.parseColumns] returns them.
 *
 * The arrays are not copies: do not change them.
 */
public class ReplyColumns internal constructor(
    /** Code of each reply. */
    public val codes: IntArray,
    /** Offset in bytes of each reply in the parsed bytes. */
    public val starts: IntArray,
    /** Offset in bytes of the end of each reply, after its last line end. */
    public val ends: IntArray,
    /** Number of lines of each reply, at least 1. */
    public val lineCounts: IntArray,
    /** Faults between the replies, and the one at the end if the bytes end inside a reply. */
    public val faults: List<ReplyFault>,
) {
    /** Number of replies. */
    public val size: Int get() = codes.size

    /** Returns `true` if there are no replies. */
    public fun isEmpty(): Boolean = size == 0

    /** Returns the number of replies and of faults. */
    override fun toString(): String = "ReplyColumns(replies=$size, faults=${faults.size})"

    /** Collects the columns of several chunks. */
    internal class Builder(capacity: Int) {
        private var rows = IntArray(WIDTH * capacity)
        private var count = 0
        private val faults = ArrayList<ReplyFault>()

        fun add(code: Int, start: Int, length: Int, lineCount: Int) {
            val at = WIDTH * count++
            if (at == rows.size) rows = rows.copyOf(2 * at + WIDTH)
            rows[at] = code
            rows[at + 1] = start
            rows[at + 2] = start + length
            rows[at + 3] = lineCount
        }

        fun add(fault: ReplyFault) {
            faults.add(fault)
        }

        fun build(): ReplyColumns {
            val column = { index: Int -> IntArray(count) { rows[WIDTH * it + index] } }
            return ReplyColumns(column(0), column(1), column(2), column(3), immutable(faults))
        }

        private companion object {
            /** Number of columns. */
            const val WIDTH = 4
        }
    }
}
