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
            preliminary = {{<kotlin.codes replies={replies} places={command.replies.preliminary} />}},
            afterPreliminary = AfterPreliminary(
                marker = {{<kotlin.codes replies={replies} places={command.replies.marker} />}},
                success = {{<kotlin.codes replies={replies} places={command.replies.success_after} />}},
                failure = {{<kotlin.codes replies={replies} places={command.replies.failure_after} />}},
            ),
            success = {{<kotlin.codes replies={replies} places={command.replies.success} />}},
            intermediate = {{<kotlin.codes replies={replies} places={command.replies.intermediate} />}},
            failure = {{<kotlin.codes replies={replies} places={command.replies.failure} />}},
            later = listOf(
{% for later in command.later %}
                LaterReply(
                    ReplyCode.{{ replies[later.at].name | upper_snake }},
                    Source(Document.{{ later.source.document.id | upper_snake }}, {{ later.source.section | kotlin_string }}),
                ),
{% endfor %}
            ),
        ),
        sources = {{<kotlin.sources sources={command.sources} />}},
    ),
{% endfor %}
)
