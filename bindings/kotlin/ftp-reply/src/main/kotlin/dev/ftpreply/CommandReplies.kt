package dev.ftpreply

/** The replies to a command, nested as in RFC 959, section 5.4. */
public class CommandReplies internal constructor(
    vararg slots: Pair<ReplySlot, List<ReplyCode>>,
    later: List<LaterReply>,
) {
    private val slots: Map<ReplySlot, List<ReplyCode>> =
        slots.toMap() + (ReplySlot.LATER to immutable(later.map { it.code }))

    /** Replies that other documents or sections add. */
    public val later: List<LaterReply> = immutable(later)

    /** Every reply in the order of the slots. */
    public val all: List<ReplyCode> = immutable(ReplySlot.entries.flatMap(::slot))

    /** 1yz replies. One of [afterPreliminary] follows. */
    public val preliminary: List<ReplyCode> get() = slot(ReplySlot.PRELIMINARY)

    /** The replies that can follow a preliminary reply. */
    public val afterPreliminary: AfterPreliminary = AfterPreliminary(this)

    /** 2yz replies, which complete the command. */
    public val success: List<ReplyCode> get() = slot(ReplySlot.SUCCESS)

    /** 3yz replies, after which another command must follow. */
    public val intermediate: List<ReplyCode> get() = slot(ReplySlot.INTERMEDIATE)

    /** 4yz and 5yz replies. */
    public val failure: List<ReplyCode> get() = slot(ReplySlot.FAILURE)

    /** Returns the codes of one list. */
    public fun slot(slot: ReplySlot): List<ReplyCode> = slots[slot].orEmpty()

    /** Returns `true` if one of the lists has the code. */
    public operator fun contains(code: ReplyCode): Boolean = code in all
}

/** The replies that can follow a preliminary reply: the indented part of a row in RFC 959, section 5.4. */
public class AfterPreliminary internal constructor(private val replies: CommandReplies) {
    /** 1yz replies that can come any number of times before the last reply. */
    public val marker: List<ReplyCode> get() = replies.slot(ReplySlot.AFTER_PRELIMINARY_MARKER)

    /** 2yz replies. */
    public val success: List<ReplyCode> get() = replies.slot(ReplySlot.AFTER_PRELIMINARY_SUCCESS)

    /** 4yz and 5yz replies. */
    public val failure: List<ReplyCode> get() = replies.slot(ReplySlot.AFTER_PRELIMINARY_FAILURE)
}

/** A reply that another document or section adds to a command's list. */
public class LaterReply internal constructor(
    /** The code. */
    public val code: ReplyCode,
    /** The section that adds it. */
    public val source: Source,
    /** `true` if it comes after a preliminary reply, as 522 does (RFC 4217, section 10.2). */
    public val isAfterPreliminary: Boolean,
)
