{# What the tables of the C library have in common: a text in every language, a list of sources. #}
{% component c_texts(texts) %}
[
{% for text in texts %}
            Text::new(c{{ text | rust_string }}),
{% endfor %}
        ]
{%- endcomponent c_texts %}
{% component c_sources(sources) %}
&[
{% for source in sources %}
            place(&documents::{{ source.document.id | upper_snake }}, c{{ source.section | rust_string }}),
{% endfor %}
        ]
{%- endcomponent c_sources %}
