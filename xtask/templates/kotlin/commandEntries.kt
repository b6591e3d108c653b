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
            preliminary = {{<kotlin.codes replies={replies} indices={command.replies.preliminary} />}},
            afterPreliminary = AfterPreliminary(
                marker = {{<kotlin.codes replies={replies} indices={command.replies.marker} />}},
                success = {{<kotlin.codes replies={replies} indices={command.replies.success_after} />}},
                failure = {{<kotlin.codes replies={replies} indices={command.replies.failure_after} />}},
            ),
            success = {{<kotlin.codes replies={replies} indices={command.replies.success} />}},
            intermediate = {{<kotlin.codes replies={replies} indices={command.replies.intermediate} />}},
            failure = {{<kotlin.codes replies={replies} indices={command.replies.failure} />}},
            later = listOf(
{% for later in command.later %}
                LaterReply(
                    ReplyCode.{{ replies[later.at].name | upper_snake }},
                    {{<kotlin.source source={later.source} />}},
                ),
{% endfor %}
            ),
        ),
        sources = {{<kotlin.sources sources={command.sources} />}},
    ),
{% endfor %}
)
