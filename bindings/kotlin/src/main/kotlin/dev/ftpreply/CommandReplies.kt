package dev.ftpreply

/** The replies to a command, nested as in RFC 959, section 5.4. */
public class CommandReplies internal constructor(
    /** 1yz replies. One of [afterPreliminary] follows. */
    public val preliminary: List<ReplyCode>,
    /** The replies that can follow a preliminary reply. */
    public val afterPreliminary: AfterPreliminary,
    /** 2yz replies, which complete the command. */
    public val success: List<ReplyCode>,
    /** 3yz replies, after which another command must follow. */
    public val intermediate: List<ReplyCode>,
    /** 4yz and 5yz replies. */
    public val failure: List<ReplyCode>,
    later: List<LaterReply>,
) {
    /** Replies that other documents or sections add. */
    public val later: List<LaterReply> = immutable(later)

    /** Every reply in the order of the lists, [later] last. */
    public val all: List<ReplyCode> = immutable(
        preliminary + afterPreliminary.marker + afterPreliminary.success + afterPreliminary.failure +
            success + intermediate + failure + later.map { it.code },
    )

    /** Returns `true` if one of the lists has the code. */
    public operator fun contains(code: ReplyCode): Boolean = code in all
}

/** The replies that can follow a preliminary reply: the indented part of a row in RFC 959, section 5.4. */
public class AfterPreliminary internal constructor(
    /** 1yz replies that can come any number of times before the last reply. */
    public val marker: List<ReplyCode>,
    /** 2yz replies. */
    public val success: List<ReplyCode>,
    /** 4yz and 5yz replies. */
    public val failure: List<ReplyCode>,
)

/** A reply that another document or section adds to a command's list. */
public class LaterReply internal constructor(
    /** The code. */
    public val code: ReplyCode,
    /** The section that adds it. */
    public val source: Source,
)
