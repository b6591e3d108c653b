{# Shared by the tables of the C library: texts and lists of texts in every language, names, sources, one closed set. #}
{% component c_texts(texts) %}
[
{% for text in texts %}
            Text::new(c{{ text | rust_string }}),
{% endfor %}
        ]
{%- endcomponent c_texts %}
{% component c_names(names) %}
&[
{% for name in names %}
            Text::new(c{{ name | rust_string }}),
{% endfor %}
        ]
{%- endcomponent c_names %}
{% component c_lists(optional, languages) %}
[
{% for lists in optional %}
{% for list in lists %}
            {{<c_names names={list} />}},
{% endfor %}
{% else %}
{% for _ in languages %}
            &[],
{% endfor %}
{% endfor %}
        ]
{%- endcomponent c_lists %}
{% component c_sources(sources) %}
&[
{% for source in sources %}
            {{ source.index }},
{% endfor %}
        ]
{%- endcomponent c_sources %}
{% component c_constants(set) %}
{% for zero in set.none %}
/// Zero: not a member of the set.
pub const FTP_REPLY_{{ set.name | upper_snake }}_{{ zero | upper_snake }}: c_int = 0;
{% endfor %}
{% for member in set.members %}
{{ member.doc | wrap(prefix="/// ") }}
pub const FTP_REPLY_{{ set.name | upper_snake }}_{{ member.name | upper_snake }}: c_int = {{ member.value }};
{% for alias in member.aliases %}
/// Deprecated: use FTP_REPLY_{{ set.name | upper_snake }}_{{ member.name | upper_snake }}.
pub const FTP_REPLY_{{ set.name | upper_snake }}_{{ alias | upper_snake }}: c_int = {{ member.value }};
{% endfor %}
{% endfor %}
{%- endcomponent c_constants %}
{% component c_set(set, languages) %}
    Set {
        name: Text::new(c{{ set.name | rust_string }}),
        has_flags: {{ set.flags }},
        members: &[
{% for member in set.members %}
            Member {
                name: Text::new(c{{ member.name | rust_string }}),
                former_names: {{<c_names names={member.aliases} />}},
                text: {{<c_texts texts={member.text} />}},
{% for explain in member.explain %}
                explain: {{<c_texts texts={explain} />}},
{% else %}
                explain: [Text::NONE; {{ languages | length }}],
{% endfor %}
                sources: {{<c_sources sources={member.sources} />}},
            },
{% endfor %}
        ],
    },
{%- endcomponent c_set %}
