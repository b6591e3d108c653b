package dev.ftpreply

/** The entries of the listed commands, the greeting first. */
internal fun commandEntries(): List<CommandEntry> = listOf(
{% for command in commands %}
    CommandEntry(
        name = {{ command.name | kotlin_string }},
        aliases = listOf({{ [alias | kotlin_string for alias in command.aliases] | join(sep=", ") }}),
        text = {{<kotlin.texts texts={command.text} />}},
        diagram = Diagram.{{ command.diagram | upper_snake }},
        replies = CommandReplies(
            ReplySlot.PRELIMINARY to {{<kotlin.codes replies={replies} indices={command.replies.preliminary} />}},
            ReplySlot.AFTER_PRELIMINARY_MARKER to {{<kotlin.codes replies={replies} indices={command.replies.marker} />}},
            ReplySlot.AFTER_PRELIMINARY_SUCCESS to {{<kotlin.codes replies={replies} indices={command.replies.success_after} />}},
            ReplySlot.AFTER_PRELIMINARY_FAILURE to {{<kotlin.codes replies={replies} indices={command.replies.failure_after} />}},
            ReplySlot.SUCCESS to {{<kotlin.codes replies={replies} indices={command.replies.success} />}},
            ReplySlot.INTERMEDIATE to {{<kotlin.codes replies={replies} indices={command.replies.intermediate} />}},
            ReplySlot.FAILURE to {{<kotlin.codes replies={replies} indices={command.replies.failure} />}},
            later = listOf(
{% for later in command.later %}
                LaterReply(
                    ReplyCode.{{ replies[later.at].name | upper_snake }},
                    {{<kotlin.source source={later.source} />}},
                    {{ later.after_preliminary }},
                ),
{% endfor %}
            ),
        ),
        sources = {{<kotlin.sources sources={command.sources} />}},
    ),
{% endfor %}
)
