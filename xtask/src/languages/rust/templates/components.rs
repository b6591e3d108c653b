{# What the generated Rust tables have in common. #}
{% component rust.sources(sources) %}
&[{% for source in sources %}Source { document: &documents::{{ source.document.id | upper_snake }}, section: {{ source.section | rust_string }} },{% endfor %}]
{%- endcomponent rust.sources %}
{% component rust.codes(replies, indices) %}
&[{{ ["ReplyCode::" ~ replies[index].name | upper_snake for index in indices] | join(sep=", ") }}]
{%- endcomponent rust.codes %}
