"""Index of each language in every text."""

from __future__ import annotations

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Final

LANGUAGE_INDEX: Final[dict[str, int]] = {
{% for language in languages %}
    {{ language.tag | python_string }}: {{ language.index }},
{% endfor %}
}
