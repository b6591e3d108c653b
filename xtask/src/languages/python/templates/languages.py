"""The languages that every text is in."""

from __future__ import annotations

from .._lang import LangBase

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Final


class Lang(LangBase):
    """A language that every text is in, as its BCP 47 tag."""

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

LANGUAGE_INDEX: Final[dict[str, int]] = {
{% for language in languages %}
    {{ language.tag | python_string }}: {{ language.index }},
{% endfor %}
}
"""Index of each language in every text."""
