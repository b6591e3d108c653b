/// The rows of the listed codes, ascending. One statement each: the compiler takes long over one big expression.
func replyEntries() -> [ReplyEntry] {
    var entries: [ReplyEntry] = []
    entries.reserveCapacity({{ replies | length }})
{% for reply in replies %}
    entries.append(
        ReplyEntry(
            code: {{ reply.code }},
            name: {{ reply.name | swift_string }},
            aliases: [{{ [alias | swift_string for alias in reply.aliases] | join(sep=", ") }}],
            status: .{{ reply.status.name | lower_camel | swift_name }},
            recovery: .{{ reply.recovery.name | lower_camel | swift_name }},
            textSource: .{{ reply.text_source | lower }},
            text: {{<swift.texts texts={reply.text} />}},
            details: [
{% for detail in reply.detail %}
                {{<swift.texts texts={detail} />}},
{% endfor %}
            ],
            explain: {{<swift.texts texts={reply.explain} />}},
            wires: [
{% for wire in reply.wire %}
                WireForm(form: {{ wire.form | swift_string }}, exact: {{ wire.exact }}),
{% endfor %}
            ],
            meanings: [
{% for meaning in reply.meanings %}
                Meaning(
                    texts: {{<swift.texts texts={meaning.text} />}},
                    explanations: {{<swift.texts texts={meaning.explain} />}},
                    sources: {{<swift.sources sources={meaning.sources} />}}
                ),
{% endfor %}
            ],
            sources: {{<swift.sources sources={reply.sources} />}}
        )
    )
{% endfor %}
    return entries
}
