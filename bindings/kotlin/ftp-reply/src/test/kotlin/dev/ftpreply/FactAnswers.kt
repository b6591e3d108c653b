package dev.ftpreply

import com.google.gson.JsonObject

/** Answers to the test vectors about facts, advice, hints, search and messages. */
internal object FactAnswers {
    val kinds: Map<String, (JsonObject) -> JsonObject> = mapOf(
        "advice" to ::advice,
        "explain" to ::explain,
        "fact" to ::fact,
        "hint" to ::hint,
        "judge" to ::judge,
        "lang" to ::lang,
        "line" to ::line,
        "message" to ::message,
        "search" to ::search,
        "set" to ::set,
    )

    private fun fact(case: JsonObject): JsonObject {
        val code = case.code()
        return ok(
            "name" to code.name,
            "text" to code.text(case.lang()),
            "detail" to code.detail(case.lang()),
            "explain" to code.explain(case.lang()),
            "causes" to code.causes(case.lang()),
            "class" to code.replyClass.identifier,
            "group" to code.group?.identifier,
            "recovery" to code.recovery.identifier,
            "status" to code.status?.identifier,
        )
    }

    private fun judge(case: JsonObject): JsonObject =
        ok("verdict" to Command.parse(case.string("command")).judge(case.code()).identifier)

    private fun advice(case: JsonObject): JsonObject {
        val command = Command.parse(case.string("command"))
        val code = case.code()
        val situation = case["situation"].asJsonArray.map {
            Situation.fromName(it.asString) ?: throw Unanswerable("unknown_situation")
        }
        val advice = command.advice(code, situation.toSet())
        return ok(
            "recovery" to advice.recovery.identifier,
            "text" to advice.text(),
            "try" to advice.suggestedCommands.map(Command::name),
        )
    }

    private fun hint(case: JsonObject): JsonObject =
        ok("hints" to Help.hints(case.optionalCode(), case.string("text")).map(Hint::name))

    private fun explain(case: JsonObject): JsonObject {
        val explanation = Help.explain(case.optionalCode(), case.string("text"), case.lang())
        return ok(
            "headline" to explanation.headline,
            "cause" to explanation.causes.firstOrNull(),
            "next_step" to explanation.nextStep,
        )
    }

    private fun search(case: JsonObject): JsonObject =
        ok("codes" to Help.search(case.string("words"), case.lang()).take(8).map(ReplyCode::value))

    private fun lang(case: JsonObject): JsonObject = ok("tag" to Lang.matching(case.string("tag")).tag)

    private fun line(case: JsonObject): JsonObject = ok("code" to ReplyCode.fromLine(bytes(case.string("input"))).value)

    private fun set(case: JsonObject): JsonObject {
        val set = ClosedSet.fromName(case.string("set")) ?: throw Unanswerable("unknown_set")
        val members = set.members.map {
            fields("number" to it.number, "name" to it.identifier, "text" to it.text(case.lang()))
        }
        return ok("members" to members)
    }

    private fun message(case: JsonObject): JsonObject {
        val kind = case.string("error_kind")
        val error = when (val type = case.string("error")) {
            "fault" -> FaultKind.fromName(kind)?.let {
                ReplyException.Fault(it, case.number("offset"), case.optionalCode())
            }
            "payload" -> PayloadErrorKind.fromName(kind)?.let {
                val expected = requireNotNull(Expectation.fromName(case.string("expected"))) { "unknown `expected`" }
                ReplyException.Payload(it, case.number("offset"), case.optionalCode(), expected)
            }
            "encode" -> EncodeErrorKind.fromName(kind)?.let {
                val hole = case.optional("hole")?.asString
                val expected = case.optional("expected")?.let { name -> Expectation.fromName(name.asString) }
                val needed = case.number("needed")
                ReplyException.Encode(it, case.number("line"), case.number("offset"), hole, needed, expected)
            }
            "send" -> SendErrorKind.fromName(kind)?.let(ReplyException::Send)
            else -> throw IllegalArgumentException("unknown `error` $type")
        }
        return ok("text" to (error ?: throw Unanswerable("unknown_kind")).message(case.lang()))
    }
}
