package dev.ftpreply

/** Every section that an entry of the tables cites, once. */
internal fun sources(): List<Source> = listOf(
{% for source in sources %}
    Source(
        Document.{{ source.document.id | upper_snake }},
        {{ source.section | kotlin_string }},
        {{<kotlin.texts texts={source.citation} />}},
    ),
{% endfor %}
)
