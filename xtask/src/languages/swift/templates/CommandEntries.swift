
/// Returns the entries of the listed commands, the greeting first. One statement each, because the compiler is slow with
/// one large expression.
func commandEntries() -> [CommandEntry] {
    var entries: [CommandEntry] = []
    entries.reserveCapacity({{ commands | length }})
{% for command in commands %}
    entries.append(
        CommandEntry(
            name: {{ command.name | swift_string }},
            aliases: [{{ [alias | swift_string for alias in command.aliases] | join(sep=", ") }}],
            text: {{<swift.texts texts={command.text} languages={languages} />}},
            diagram: .{{ command.diagram | lower_camel | swift_name }},
            replies: CommandReplies(
                preliminary: {{<swift.codes replies={replies} indices={command.replies.preliminary} />}},
                afterPreliminary: AfterPreliminary(
                    marker: {{<swift.codes replies={replies} indices={command.replies.marker} />}},
                    success: {{<swift.codes replies={replies} indices={command.replies.success_after} />}},
                    failure: {{<swift.codes replies={replies} indices={command.replies.failure_after} />}}
                ),
                success: {{<swift.codes replies={replies} indices={command.replies.success} />}},
                intermediate: {{<swift.codes replies={replies} indices={command.replies.intermediate} />}},
                failure: {{<swift.codes replies={replies} indices={command.replies.failure} />}},
                later: [
{% for later in command.later %}
                    LaterReply(
                        code: .{{ replies[later.at].name | lower_camel | swift_name }},
                        source: Source(index: {{ later.source.index }}),
                        isAfterPreliminary: {{ later.after_preliminary }}
                    ),
{% endfor %}
                ]
            ),
            sources: {{<swift.sources sources={command.sources} />}}
        )
    )
{% endfor %}
    return entries
}
