package dev.ftpreply

/**
 * What a reply means, and which command it answers. [Dialogue.receive] returns it.
 *
 * ```
 * when (outcome.kind) {
 *     OutcomeKind.NEED_COMMAND -> send(outcome.commands.first())
 *     OutcomeKind.COMPLETED -> next()
 *     else -> explain(outcome)
 * }
 * ```
 */
public class Outcome
@JvmOverloads
constructor(
    /** What the reply means for the command. */
    public val kind: OutcomeKind,
    commands: List<Command> = emptyList(),
    /** How the server broke the protocol, or `null` for another kind. */
    public val violation: Violation? = null,
    /** The command that the reply answered, as it was sent, or `null` if it answered none. */
    public val answered: Command? = null,
    unanswered: List<Command> = emptyList(),
) {
    /**
     * Commands of which one must be sent next, the usual one first; empty for another kind. Also empty if neither the code
     * nor the command determines the next one.
     */
    public val commands: List<Command> = immutable(copyOf("commands", commands))

    /** Commands that the reply shows to have got no last reply, the oldest first. */
    public val unanswered: List<Command> = immutable(copyOf("unanswered", unanswered))

    override fun equals(other: Any?): Boolean =
        other is Outcome && other.kind == kind && other.commands == commands && other.violation == violation &&
            other.answered == answered && other.unanswered == unanswered

    override fun hashCode(): Int = 31 * (31 * kind.hashCode() + answered.hashCode()) + unanswered.hashCode()

    /**
     * Returns the kind with the commands or the violation, for logs: `completed`, `need_command:PASS`,
     * `violation:second_preliminary`.
     */
    override fun toString(): String {
        val details = violation?.identifier ?: commands.joinToString(",")
        return if (details.isEmpty()) kind.identifier else "${kind.identifier}:$details"
    }
}

/**
 * What one of several events means. [Dialogue.receive] returns one for each.
 *
 * ```
 * for ((event, outcome) in dialogue.receive(parser.feed(chunk))) println("$event: $outcome")
 * ```
 */
public class EventOutcome internal constructor(
    /** The reply or the fault. */
    public val event: ReplyEvent,
    /** What the reply means, or `null` for a fault. */
    public val outcome: Outcome?,
    /**
     * Commands that get no last reply, the oldest first. For a fault it is the command that is given up: the one that
     * waited, if there was exactly one.
     */
    public val unanswered: List<Command>,
) {
    /** Returns [event], for a destructuring declaration. */
    public operator fun component1(): ReplyEvent = event

    /** Returns [outcome], for a destructuring declaration. */
    public operator fun component2(): Outcome? = outcome

    override fun equals(other: Any?): Boolean =
        other is EventOutcome && other.event == event && other.outcome == outcome && other.unanswered == unanswered

    override fun hashCode(): Int = 31 * event.hashCode() + outcome.hashCode()

    /** Returns the event and the outcome. */
    override fun toString(): String = "$event: ${outcome ?: "fault"}"
}
