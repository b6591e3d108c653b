{# What the Python tables have in common: a text in every language, a tuple of sources. #}
{% component py_texts(texts, languages) %}
{ {% for text in texts %}{{ languages[loop.index0].tag | python_string }}: {{ text | python_string }}, {% endfor %}}
{%- endcomponent py_texts %}
{% component py_sources(sources) %}
({% for source in sources %}Source({{ source.document.id | upper_snake }}, {{ source.section | python_string }}), {% endfor %})
{%- endcomponent py_sources %}
{% component py_codes(replies, places) %}
({% for place in places %}ReplyCode.{{ replies[place].name | upper_snake }}, {% endfor %})
{%- endcomponent py_codes %}
