"""The languages that every text is in."""

from __future__ import annotations

from .._lang import LangBase


class Lang(LangBase):
    """A language that every text is in, as its BCP 47 tag."""

    __module__ = "ftp_reply"

{% for language in languages %}
    {{ language.tag | upper_snake }} = {{ language.tag | python_string }}
    {{ language.name | python_string }}
{% endfor %}


Lang._describe(
    numbers={
{% for language in languages %}
        {{ language.tag | python_string }}: {{ language.number }},
{% endfor %}
    },
    endonyms={
{% for language in languages %}
        {{ language.tag | python_string }}: {{ language.name | python_string }},
{% endfor %}
    },
    aliases={
{% for language in languages %}
        {{ language.tag | python_string }}: {{<py_strings strings={language.aliases} />}},
{% endfor %}
    },
)
