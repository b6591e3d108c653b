package dev.ftpreply

import dev.ftpreply.internal.ffi.FlatDialogueState
import dev.ftpreply.internal.ffi.FlatOutcome
import dev.ftpreply.internal.ffi.limits
import dev.ftpreply.internal.ffi.Dialogue as EngineDialogue

/**
 * Tracks one control connection: which command each reply answers, and what it means.
 *
 * A new dialogue waits for the greeting. Call [send] for each command and [receive] for each reply. Commands can be
 * sent ahead, up to the [capacity]. A violation of the protocol is reported, and the dialogue continues (RFC 1123,
 * section 4.1.4.4). A dialogue does no input or output, and stores no arguments or texts.
 *
 * ```
 * Dialogue().use { dialogue ->
 *     dialogue.receive(Reply.parse("220 Ready\r\n".toByteArray()))
 *     dialogue.send(Command.USER, "anonymous")
 *     val outcome = dialogue.receive(Reply.parse("331 Password?\r\n".toByteArray()))
 *     check(outcome.kind == OutcomeKind.NEED_COMMAND)
 *     check(outcome.commands == listOf(Command.PASS))
 * }
 * ```
 *
 * A dialogue uses a small native object. [close] frees it at once; without it, the garbage collector does. After `close`,
 * every function but [close], [equals], [hashCode] and [toString] throws an [IllegalStateException].
 *
 * Any thread can call a dialogue. Calls take effect one after the other.
 */
public class Dialogue private constructor(private val engine: EngineDialogue) : AutoCloseable {
    /** The answers of all queries since the last change, because each call of the engine takes about 10 µs. */
    private var state: FlatDialogueState? = null
    private var isClosed = false

    /** Creates the dialogue of a new connection, which waits for the greeting (RFC 959, section 5.4). */
    public constructor() : this(Engine.call { EngineDialogue(overTls = false) })

    /**
     * Records that a command is sent without an argument.
     *
     * @throws ReplyException.Send if too many commands wait already, or for [Command.CONNECT], because the server sends
     * the greeting. The dialogue is unchanged then: do not send the command.
     */
    @Throws(ReplyException::class)
    public fun send(command: Command): Unit = send(command, ByteArray(0))

    /**
     * Records that a command is sent. The argument is not stored. Only that of AUTH matters: with TLS, no ADAT follows
     * (RFC 4217, section 4.2).
     *
     * @throws ReplyException.Send if too many commands wait already, or for [Command.CONNECT], because the server sends
     * the greeting. The dialogue is unchanged then: do not send the command.
     */
    @Throws(ReplyException::class)
    public fun send(command: Command, argument: String): Unit = send(command, argument.toByteArray())

    /** The same as [send] with a string, for an argument that is not UTF-8. */
    @Throws(ReplyException::class)
    public fun send(command: Command, argument: ByteArray): Unit = change { it.send(command.name, checked(argument)) }

    /** Receives a reply and returns what it means. */
    public fun receive(reply: Reply): Outcome = receive(reply.code)

    /** Receives a reply with this code and returns what it means. Nothing but the code of a reply matters. */
    public fun receive(code: ReplyCode): Outcome = outcome(receiveNumbers(listOf(Engine.number(code))).single())

    /**
     * Receives what [ReplyParser.feed] returned, and returns what each event means, in one call of the engine. A
     * [ReplyFault] is handled as in [fault].
     */
    public fun receive(events: List<ReplyEvent>): List<EventOutcome> {
        val copy = copyOf("events", events)
        val received = receiveNumbers(copy.map { Engine.number((it as? Reply)?.code) })
        return immutable(
            copy.zip(received) { event, flat ->
                EventOutcome(event, if (event is Reply) outcome(flat) else null, Engine.commands(flat.unanswered))
            },
        )
    }

    private fun receiveNumbers(codes: List<UShort>): List<FlatOutcome> = change { it.receive(codes) }

    /**
     * Gives up the oldest waiting command, which then is in [unanswered]. Call it when you stop waiting for a reply, for
     * example after a timeout, and continue to use the connection.
     */
    public fun giveUp() {
        change { it.giveUp() }
    }

    /**
     * Records that the server sent something that is not a reply. If exactly one command waits, it stands for its reply,
     * and the command is given up.
     */
    public fun fault() {
        change { it.fault() }
    }

    /**
     * Returns what to do about the last reply, or `null` before the first one. The advice depends on the code, the command
     * that it answered, and the session: login, clear text, and an abort in progress. It never requires a wait for a
     * reply that is not due.
     */
    public fun advice(): Advice? = query { it.advice() }?.let(Engine::advice)

    /**
     * The command that the last reply answered, as it was sent. `null` if it answered none, or if it is protected and must
     * be decoded first.
     */
    public val answered: Command? get() = command(state().answered)

    /**
     * Commands that got no last reply, the oldest first: those that the last call of [receive], [giveUp] or [fault] gave
     * up.
     */
    public val unanswered: List<Command> get() = Engine.commands(state().unanswered)

    /** Commands that wait for a reply, the oldest first. */
    public val outstanding: List<Command> get() = Engine.commands(state().outstanding)

    /** Commands of which one must be sent next, the usual one first; empty if any command can be sent. */
    public val expected: List<Command> get() = Engine.commands(state().expected)

    /** `true` if no reply is due, so that a client can stop reading. */
    public val isIdle: Boolean get() = state().isIdle

    /** `true` if a transfer has started and neither its last reply nor a 2yz to ABOR has arrived. */
    public val isTransferring: Boolean get() = state().isTransferring

    /** `true` if the server has accepted a login that is still valid. */
    public val isLoggedIn: Boolean get() = state().isLoggedIn

    /** `true` if a security data exchange has succeeded. The TLS handshake is up to the caller. */
    public val isProtected: Boolean get() = state().isProtected

    /** `true` if the server is about to close the connection: it has sent 421 or 221, or accepted QUIT. */
    public val isClosing: Boolean get() = state().isClosing

    /** Returns a dialogue in the same state. Close it as well. */
    public fun copy(): Dialogue = Dialogue(query { it.copy() })

    /** Frees the native object. Further calls do nothing. */
    @Synchronized
    override fun close() {
        if (isClosed) return
        isClosed = true
        engine.close()
    }

    /** Compares the state: equal dialogues return the same outcome for every reply. A closed one equals only itself. */
    override fun equals(other: Any?): Boolean =
        other === this || other is Dialogue && !isClosed && !other.isClosed && query { it.isEqual(other.engine) }

    /** Returns a hash of the state, which changes with it. */
    override fun hashCode(): Int = if (isClosed) 0 else outstanding.hashCode()

    /** Returns the waiting commands and the state of the session, for logs. */
    @Synchronized
    override fun toString(): String = if (isClosed) {
        "Dialogue(closed)"
    } else {
        "Dialogue(outstanding=$outstanding, isLoggedIn=$isLoggedIn, isProtected=$isProtected, " +
            "isTransferring=$isTransferring, isClosing=$isClosing)"
    }

    private inline fun <T> query(function: (EngineDialogue) -> T): T {
        check(!isClosed) { "the dialogue is closed; create another one" }
        return Engine.call { function(engine) }
    }

    @Synchronized
    private fun <T> change(function: (EngineDialogue) -> T): T {
        state = null
        return query(function)
    }

    @Synchronized
    private fun state(): FlatDialogueState = state ?: query { it.state() }.also { state = it }

    public companion object {
        /** Maximum number of commands that wait for a reply, the greeting included. Needs the native library. */
        @JvmStatic
        public val capacity: Int by lazy { Engine.call { limits() }.maxOutstanding.toInt() }

        /** Creates the dialogue of a connection that uses TLS from its first byte, as on port 990. */
        @JvmStatic
        public fun overTls(): Dialogue = Dialogue(Engine.call { EngineDialogue(overTls = true) })

        private fun outcome(flat: FlatOutcome) = Outcome(
            OutcomeKind.members[flat.kind.toInt()],
            Engine.commands(flat.commands),
            Violation.fromNumber(flat.violation.toInt()),
            command(flat.answered),
            Engine.commands(flat.unanswered),
        )

        private fun command(verb: String): Command? = if (verb.isEmpty()) null else Command.parse(verb)
    }
}
