{# What the Kotlin tables have in common: texts in every language, sources, lists of codes. #}
{% component kotlin.texts(texts) %}
arrayOf(
{% for text in texts %}
            {{ text | kotlin_string }},
{% endfor %}
        )
{%- endcomponent kotlin.texts %}
{% component kotlin.sources(sources) %}
listOf({{ ["Source(Document." ~ s.document.id | upper_snake ~ ", " ~ s.section | kotlin_string ~ ")" for s in sources] | join(sep=", ") }})
{%- endcomponent kotlin.sources %}
{% component kotlin.codes(replies, places) %}
codes({{ ["ReplyCode." ~ replies[place].name | upper_snake for place in places] | join(sep=", ") }})
{%- endcomponent kotlin.codes %}
