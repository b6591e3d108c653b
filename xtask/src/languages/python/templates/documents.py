"""Documents, and every section that an entry cites."""

from __future__ import annotations

from .._sources import Document, Source

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Final

{% for document in documents %}
{{ document.id | upper_snake }}: Final = Document(
    id={{ document.id | python_string }},
    label={{ document.label | python_string }},
    title={{ document.title | python_string }},
    date={{ document.date | python_string }},
    url={{ document.url | python_string }},
)
{% endfor %}

DOCUMENTS: Final[tuple[Document, ...]] = (
{% for document in documents %}
    {{ document.id | upper_snake }},
{% endfor %}
)
"""Every document that a source cites, oldest first."""

SOURCES: Final[dict[str, Source]] = {
{% for source in sources %}
    {{ source.citation[0] | python_string }}: Source(
        {{ source.document.id | upper_snake }},
        {{ source.section | python_string }},
        {{ source.url | python_string }},
        {{<py_texts texts={source.citation} />}},
    ),
{% endfor %}
}
"""Every cited section by its English citation."""


def sources(citations: Iterable[str]) -> tuple[Source, ...]:
    """Return the sections with these English citations."""
    return tuple([SOURCES[citation] for citation in citations])
