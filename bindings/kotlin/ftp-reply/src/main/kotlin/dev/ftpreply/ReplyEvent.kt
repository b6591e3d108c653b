package dev.ftpreply

/**
 * What a reader finds in a stream: a [Reply], or a [ReplyFault] for bytes that are not a valid reply.
 *
 * ```
 * for (event in parser.feed(chunk)) {
 *     when (event) {
 *         is Reply -> println("${event.code} ${event.text()}")
 *         is ReplyFault -> println(event.message(Lang.KO))
 *     }
 * }
 * ```
 */
public sealed interface ReplyEvent {
    /** The code of the reply, or `null` if a fault has none. */
    public val code: ReplyCode?

    /** Deviations from the protocol between the event before this one and its end; at most 16 are kept. */
    public val diagnostics: List<Diagnostic>

    /** Number of diagnostics that were not kept. */
    public val omittedDiagnostics: Long
}
