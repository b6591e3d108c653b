{# What the Swift tables have in common: texts in every language, sources, lists of codes. #}
{% component swift.texts(texts, languages) %}
Texts({{ [language.tag | lower_camel ~ ": " ~ texts[language.index] | swift_string for language in languages] | join(sep=", ") }})
{%- endcomponent swift.texts %}
{% component swift.sources(sources) %}
[{{ ["Source(." ~ s.document.id | lower_camel | swift_name ~ ", " ~ s.section | swift_string ~ ")" for s in sources] | join(sep=", ") }}]
{%- endcomponent swift.sources %}
{% component swift.codes(replies, places) %}
[{{ ["." ~ replies[place].name | lower_camel | swift_name for place in places] | join(sep=", ") }}]
{%- endcomponent swift.codes %}
