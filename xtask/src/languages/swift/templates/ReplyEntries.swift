
/// Returns the entries of the listed codes in ascending order. One statement each, because the compiler is slow with one
/// large expression.
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
            textSource: .{{ reply.text_source | lower_camel | swift_name }},
            text: {{<swift.texts texts={reply.text} languages={languages} />}},
{% for detail in reply.detail %}
            detail: {{<swift.texts texts={detail} languages={languages} />}},
{% endfor %}
            explain: {{<swift.texts texts={reply.explain} languages={languages} />}},
{% for causes in reply.causes %}
            causes: {{<swift.lists lists={causes} languages={languages} />}},
{% endfor %}
{% for wire in reply.wire %}
            wire: WireForm(form: {{ wire.form | swift_string }}, isExact: {{ wire.exact }}),
{% endfor %}
            meanings: [
{% for meaning in reply.meanings %}
                Meaning(
                    name: {{ meaning.name | swift_string }},
                    commands: [{{ ["." ~ name | lower_camel | swift_name for name in meaning.commands] | join(sep=", ") }}],
                    text: {{<swift.texts texts={meaning.text} languages={languages} />}},
                    explain: {{<swift.texts texts={meaning.explain} languages={languages} />}},
                    status: .{{ meaning.status.name | lower_camel | swift_name }},
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
