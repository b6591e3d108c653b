"""The documents that sources cite, under their names for programs in capitals."""

from __future__ import annotations

from typing import Final

from .._sources import Document

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
"""Every document of the table, oldest first."""
