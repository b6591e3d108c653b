package dev.ftpreply

/**
 * Where the lines of a reply are in its bytes. Most replies have one line, so the first line needs no array.
 */
internal class LineBounds(
    private val firstTextStart: Int,
    private val firstEnd: Int,
    /** Raw start, text start and end of each line after the first, one after another. */
    private val later: IntArray? = null,
) {
    val count: Int get() = 1 + (later?.size ?: 0) / WIDTH

    fun rawStart(index: Int): Int = if (index == 0) 0 else later!![(index - 1) * WIDTH]

    fun textStart(index: Int): Int = if (index == 0) firstTextStart else later!![(index - 1) * WIDTH + 1]

    fun end(index: Int): Int = if (index == 0) firstEnd else later!![(index - 1) * WIDTH + 2]

    companion object {
        /** Number of words for each line. */
        const val WIDTH = 3
    }
}
