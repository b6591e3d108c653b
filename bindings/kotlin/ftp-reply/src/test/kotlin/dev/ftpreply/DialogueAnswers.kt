package dev.ftpreply

import com.google.gson.JsonObject

/** Returns what each reply of a dialogue means, and which command it answers. */
internal fun dialogueAnswer(case: JsonObject): JsonObject = Dialogue().use { dialogue ->
    val steps = case["steps"].asJsonArray.map { it.asJsonObject }
    // A case that starts with a command assumes that the greeting has arrived.
    if (steps.firstOrNull()?.has("send") == true) dialogue.receive(ReplyCode.SERVICE_READY)
    val outcomes = steps.mapNotNull { step ->
        val (name, value) = step.entrySet().single()
        when (name) {
            "send" -> dialogue.sendLine(value.asString)
            "receive" -> return@mapNotNull dialogue.receive(oneReply(value.asString))
            "give_up" -> dialogue.giveUp()
            "fault" -> dialogue.fault()
            else -> throw IllegalArgumentException("unknown step `$name`")
        }
        null
    }
    ok("outcomes" to outcomes.map(::withLost), "answered" to outcomes.map { it.answered?.name })
}

private fun Dialogue.sendLine(line: String) {
    val trimmed = line.trimEnd(' ', '\t', '\n', '\r', '\u000c')
    send(Command.parse(trimmed.substringBefore(' ')), bytes(trimmed.substringAfter(' ', "")))
}

/** Returns the outcome, and the commands that the reply gave up. */
private fun withLost(outcome: Outcome): String =
    if (outcome.unanswered.isEmpty()) "$outcome" else "$outcome;lost:${outcome.unanswered.joinToString(",")}"
