package dev.ftpreply

/** The replies to a command, nested as RFC 959 section 5.4 nests them. */
public class CommandReplies internal constructor(
    /** 1yz replies, after which one of [afterPreliminary] comes. */
    public val preliminary: List<ReplyCode>,
    /** What may follow a preliminary reply. */
    public val afterPreliminary: AfterPreliminary,
    /** 2yz replies: the command is done. */
    public val success: List<ReplyCode>,
    /** 3yz replies: another command must follow. */
    public val intermediate: List<ReplyCode>,
    /** 4yz and 5yz replies. */
    public val failure: List<ReplyCode>,
    later: List<LaterReply>,
) {
    /** Replies that other documents, or other sections, add to the list. */
    public val later: List<LaterReply> = immutable(later)

    /** Every reply of the list in its order, those added later last. */
    public val all: List<ReplyCode> = immutable(
        preliminary + afterPreliminary.marker + afterPreliminary.success + afterPreliminary.failure +
            success + intermediate + failure + later.map { it.code },
    )

    /** Whether the list has the code, originally or added later. */
    public operator fun contains(code: ReplyCode): Boolean = code in all
}

/** What may follow a preliminary reply, the indented part of a row of RFC 959 section 5.4. */
public class AfterPreliminary internal constructor(
    /** 1yz replies that may come any number of times before the last reply. */
    public val marker: List<ReplyCode>,
    /** 2yz replies. */
    public val success: List<ReplyCode>,
    /** 4yz and 5yz replies. */
    public val failure: List<ReplyCode>,
)

/** A reply that the command's own list lacks and another text allows. */
public class LaterReply internal constructor(
    /** The code. */
    public val code: ReplyCode,
    /** Where it is allowed. */
    public val source: Source,
)
