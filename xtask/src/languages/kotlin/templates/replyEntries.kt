package dev.ftpreply

/** The entries of the listed codes, in ascending order. */
internal fun replyEntries(): List<ReplyEntry> = listOf(
{% for reply in replies %}
    ReplyEntry(
        code = {{ reply.code }},
        name = {{ reply.name | kotlin_string }},
        aliases = listOf({{ [alias | kotlin_string for alias in reply.aliases] | join(sep=", ") }}),
        status = CodeStatus.{{ reply.status.name | upper_snake }},
        recovery = Recovery.{{ reply.recovery.name | upper_snake }},
        textSource = TextSource.{{ reply.text_source | upper_snake }},
        text = {{<kotlin.texts texts={reply.text} />}},
{% for detail in reply.detail %}
        detail = {{<kotlin.texts texts={detail} />}},
{% endfor %}
        explain = {{<kotlin.texts texts={reply.explain} />}},
{% for causes in reply.causes %}
        causes = {{<kotlin.lists lists={causes} />}},
{% endfor %}
{% for wire in reply.wire %}
        wire = WireForm({{ wire.form | kotlin_string }}, {{ wire.exact }}),
{% endfor %}
        meanings = listOf(
{% for meaning in reply.meanings %}
            Meaning(
                {{ meaning.name | kotlin_string }},
                immutable(listOf({{ ["Command." ~ name | upper_snake for name in meaning.commands] | join(sep=", ") }})),
                {{<kotlin.texts texts={meaning.text} />}},
                {{<kotlin.texts texts={meaning.explain} />}},
                CodeStatus.{{ meaning.status.name | upper_snake }},
                {{<kotlin.sources sources={meaning.sources} />}},
            ),
{% endfor %}
        ),
        sources = {{<kotlin.sources sources={reply.sources} />}},
    ),
{% endfor %}
)
