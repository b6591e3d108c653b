package dev.ftpreply

import com.google.gson.JsonObject
import dev.ftpreply.internal.ffi.PackedParser
import java.nio.ByteBuffer

/** Answers to the test vectors about reading and writing replies and commands. */
internal object ReplyAnswers {
    val kinds: Map<String, (JsonObject) -> JsonObject> = mapOf(
        "command" to ::command,
        "display" to ::display,
        "encode" to ::encode,
        "packed" to ::packed,
        "reply" to ::reply,
    )

    private fun reply(case: JsonObject): JsonObject = ReplyParser(options(case)).use { parser ->
        val events = chunks(case).flatMap(parser::feed).map(::event)
        val end = try {
            parser.finish()
            "clean"
        } catch (fault: ReplyException.Fault) {
            check(fault.kind == FaultKind.UNEXPECTED_EOF)
            fault.kind.identifier
        }
        fields("events" to events, "end" to end)
    }

    private fun options(case: JsonObject): ParseOptions {
        val options = case.optional("options")?.asJsonObject ?: return ParseOptions.DEFAULT
        val terminator = options.optional("terminator")?.asString ?: return ParseOptions(limits = limits(options))
        val member = requireNotNull(Terminator.fromName(terminator)) { "unknown `terminator`" }
        return ParseOptions(member, limits(options))
    }

    private fun limits(options: JsonObject): Limits {
        val limit = { name: String, default: Int ->
            options.optional(name)?.asBigInteger?.min(Limits.MAX_VALUE.toBigInteger())?.toInt() ?: default
        }
        return Limits(
            limit("max_line", Limits.DEFAULT.maxLine),
            limit("max_reply", Limits.DEFAULT.maxReply),
            limit("max_lines", Limits.DEFAULT.maxLines),
        )
    }

    /** Returns a reply or a fault, with its diagnostics if there are any. */
    private fun event(event: ReplyEvent): JsonObject {
        val described = when (event) {
            is Reply -> fields(
                "code" to event.code.value,
                "lines" to event.lines.map(::text),
                "raw_len" to event.raw.size,
            )
            is ReplyFault -> fields(
                "fault" to event.kind.identifier,
                "offset" to event.offset,
                "code" to event.code?.value,
            )
        }
        if (event.diagnostics.isNotEmpty()) {
            val diagnostics = event.diagnostics.map { fields("kind" to it.kind.identifier, "offset" to it.offset) }
            described.add("diagnostics", fields("list" to diagnostics)["list"])
        }
        if (event.omittedDiagnostics > 0) described.addProperty("omitted", event.omittedDiagnostics)
        return described
    }

    /** Returns what the engine returns to the package, in hexadecimal. */
    private fun packed(case: JsonObject): JsonObject {
        val options = ParseOptions.DEFAULT
        val limits = options.limits
        val parser = PackedParser(
            options.terminator.number.toUByte(),
            limits.maxLine.toULong(),
            limits.maxReply.toULong(),
            limits.maxLines.toULong(),
        )
        return parser.use {
            val buffers = chunks(case).map { parser.feed(ByteBuffer.allocateDirect(it.size).put(it).flip()) }
            ok("buffers" to (buffers + parser.finish()).map(::hexadecimal))
        }
    }

    private fun hexadecimal(bytes: ByteArray): String = bytes.joinToString("") { "%02x".format(it) }

    private fun display(case: JsonObject): JsonObject = ok("text" to oneReply(case.string("input")).toString())

    private fun encode(case: JsonObject): JsonObject {
        val reply = ReplyBuilder(case.code(), case["lines"].asJsonArray.map { bytes(it.asString) })
        val style = case.optional("style")?.let { EncodeStyle.fromName(it.asString) ?: error("unknown `style`") }
        return ok("bytes" to text((if (style == null) reply else reply.style(style)).encode()))
    }

    private fun command(case: JsonObject): JsonObject {
        val argument = bytes(case.optional("argument")?.asString.orEmpty())
        return ok("bytes" to text(Command.parse(case.string("verb")).encode(argument)))
    }
}
