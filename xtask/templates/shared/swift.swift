{# What the Swift tables have in common: texts in every language, sources, lists of codes. #}
{% component swift.texts(texts) %}
[
{% for text in texts %}
                {{ text | swift_string }},
{% endfor %}
            ]
{%- endcomponent swift.texts %}
{% component swift.sources(sources) %}
[{{ ["Source(." ~ s.document.id | lower_camel | swift_name ~ ", " ~ s.section | swift_string ~ ")" for s in sources] | join(sep=", ") }}]
{%- endcomponent swift.sources %}
{% component swift.codes(replies, places) %}
[{{ ["." ~ replies[place].name | lower_camel | swift_name for place in places] | join(sep=", ") }}]
{%- endcomponent swift.codes %}
{% component swift.text(members, languages, doc) %}
    /// {{ doc }}
    public func text(_ lang: Lang = .en) -> String {
        switch (self, lang) {
{% for member in members %}
{% for language in languages %}
        case (.{{ member.name | lower_camel | swift_name }}, .{{ language.tag | lower_camel | swift_name }}):
            {{ member.text[language.place] | swift_string }}
{% endfor %}
{% endfor %}
        }
    }
{%- endcomponent swift.text %}
{% component swift.explain(members, languages, doc) %}
    /// {{ doc }}
    public func explain(_ lang: Lang = .en) -> String {
        switch (self, lang) {
{% for member in members %}
{% for language in languages %}
        case (.{{ member.name | lower_camel | swift_name }}, .{{ language.tag | lower_camel | swift_name }}):
            {{ member.explain[language.place] | swift_string }}
{% endfor %}
{% endfor %}
        }
    }
{%- endcomponent swift.explain %}
