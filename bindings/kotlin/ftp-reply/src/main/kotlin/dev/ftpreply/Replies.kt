package dev.ftpreply

/** Parses bytes that are complete replies, such as a recorded session. */
public object Replies {
    /**
     * Parses any number of replies.
     *
     * ```
     * val replies = Replies.parse("150 Here it comes\r\n226 Done\r\n".toByteArray())
     * check(replies.map { it.code.value } == listOf(150, 226))
     * ```
     *
     * @throws ReplyException.Fault for the first fault, or if the bytes end inside a reply. It has the replies before
     * it.
     */
    @JvmStatic
    @JvmOverloads
    @Throws(ReplyException.Fault::class)
    public fun parse(bytes: ByteArray, options: ParseOptions = ParseOptions.DEFAULT): List<Reply> {
        val replies = ArrayList<Reply>()
        ReplyParser(options).use { parser ->
            for (event in parser.feed(bytes)) replies.add(event.replyAfter(replies))
            parser.end()?.replyAfter(replies)
        }
        return replies
    }

    /**
     * Parses any number of replies into columns. It is faster than [parse], because it creates no object for a reply.
     *
     * ```
     * val log = "220 Ready\r\nwhat?\r\n331 Password?\r\n".toByteArray()
     * val columns = Replies.parseColumns(log)
     * check(columns.codes.toList() == listOf(220, 331) && columns.faults.size == 1)
     * check(log.copyOfRange(columns.starts[1], columns.ends[1]).decodeToString() == "331 Password?\r\n")
     * ```
     */
    @JvmStatic
    @JvmOverloads
    public fun parseColumns(bytes: ByteArray, options: ParseOptions = ParseOptions.DEFAULT): ReplyColumns {
        val columns = ReplyColumns.Builder(capacity = minOf(bytes.size / SHORT, MAX_CAPACITY))
        EngineParser(options).use { engine ->
            for (start in bytes.indices step ReplyParser.MAX_SLICE) {
                engine.feed(bytes, start, minOf(ReplyParser.MAX_SLICE, bytes.size - start)).addTo(columns)
            }
            engine.end()?.let(columns::add)
        }
        return columns.build()
    }

    /** Length in bytes of a short one-line reply, from which the first capacity follows. */
    private const val SHORT = 32

    /** Largest first capacity, so that many bytes with few replies need little memory. */
    private const val MAX_CAPACITY = 64 * 1024

    /** Returns the reply, or throws the fault with the replies before it. */
    private fun ReplyEvent.replyAfter(replies: List<Reply>): Reply = when (this) {
        is Reply -> this
        is ReplyFault -> throw ReplyException.Fault(this, replies)
    }
}
