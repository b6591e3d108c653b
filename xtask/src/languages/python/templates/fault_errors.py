"""Exception class of each kind of fault."""

from __future__ import annotations

from .. import _errors
from .sets import FaultKind

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Final

FAULT_ERRORS: Final[dict[FaultKind, type[_errors.ReplyError]]] = {
{% for member in set.fault.members %}
{% for error in member.error %}
    FaultKind.{{ member.name | upper_snake }}: _errors.{{ error }},
{% endfor %}
{% endfor %}
}
