{# What the Python templates share: texts, lists of texts, citations, codes and closed sets. #}
{% component py_texts(texts) %}
({% for text in texts %}{{ text | python_string }}, {% endfor %})
{%- endcomponent py_texts %}
{% component py_citations(sources) %}
({% for source in sources %}{{ source.citation[0] | python_string }}, {% endfor %})
{%- endcomponent py_citations %}
{% component py_strings(strings) %}
({% for string in strings %}{{ string | python_string }}, {% endfor %})
{%- endcomponent py_strings %}
{% component py_lists(optional, languages) %}
({% for lists in optional %}{% for list in lists %}{{<py_strings strings={list} />}}, {% endfor %}{% else %}{% for _ in languages %}(), {% endfor %}{% endfor %})
{%- endcomponent py_lists %}
{% component py_codes(replies, indices) %}
({% for index in indices %}ReplyCode.{{ replies[index].name | upper_snake }}, {% endfor %})
{%- endcomponent py_codes %}
{# One closed set. `bases` has the base class of each set whose members have more facts than others. #}
{% component py_set(set, bases) %}


class {{ set.type }}({{ bases | get(key=set.name, default=["TextEnum", "ExplainedEnum"][set.explained | length]) }}):
    """{{ set.doc | wrap(prefix="    ") | trim }}"""

    __module__ = "ftp_reply"

{% for member in set.members %}
    {{ member.name | upper_snake }} = {{ member.name | python_string }}
    """{{ member.doc | wrap(prefix="    ") | trim }}"""
{% endfor %}
{% for member in set.members %}
{% for alias in member.aliases %}

    if TYPE_CHECKING:
        # Deprecated. At run time the metaclass finds it, with a warning.
        {{ alias | upper_snake }} = {{ member.name | python_string }}
{% endfor %}
{% endfor %}


{{ set.type }}._describe(
    {{ set.number }},
    {
{% for member in set.members %}
        {{ member.name | python_string }}: MemberFacts(
            number={{ member.number }},
            text={{<py_texts texts={member.text} />}},
{% for explain in member.explain %}
            explain={{<py_texts texts={explain} />}},
{% else %}
            explain=(),
{% endfor %}
            sources={{<py_citations sources={member.sources} />}},
            former_names={{<py_strings strings={member.aliases} />}},
        ),
{% endfor %}
    },
)
{%- endcomponent py_set %}
