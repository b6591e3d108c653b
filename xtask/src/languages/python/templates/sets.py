"""Closed sets as enums, with the numbers, texts and sources of their members."""

from __future__ import annotations

from .._enums import ClassEnum, DiagramEnum, ExplainedEnum, GroupEnum, MemberFacts, TextEnum

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Final

__all__ = [
    "CLOSED_SETS",
{% for set in sets %}
    {{ set.type | python_string }},
{% endfor %}
]
{% for set in sets %}
{{<py_set set={set} bases={ {"class": "ClassEnum", "group": "GroupEnum", "diagram": "DiagramEnum"} } />}}
{% endfor %}


ReplyClass._recoveries = {
{% for class in classes %}
    {{ class.name | python_string }}: Recovery.{{ class.recovery | upper_snake }},
{% endfor %}
}

CLOSED_SETS: Final[dict[str, type[TextEnum]]] = {
{% for set in sets %}
    {{ set.name | python_string }}: {{ set.type }},
{% endfor %}
}
"""Every closed set by its name in ``snake_case``, in the order of the sets' numbers."""
