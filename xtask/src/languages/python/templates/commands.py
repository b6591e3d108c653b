"""The listed commands as constants."""

from __future__ import annotations

from .._command import CommandBase
from .._typing import final

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import ClassVar, Self


@final
class Command(CommandBase):
    """An FTP command, identified by its verb (RFC 959, section 5.3); the greeting is ``CONNECT``.

    A command is its verb in upper case, as a ``str``. The set is open: any three or four letters
    are a command. The constants are the listed ones.
    """

    __slots__ = ()

    ALL: ClassVar[tuple[Self, ...]]
    "Every listed command, the greeting first."
{% for command in commands %}
    {{ command.name | upper_snake }}: ClassVar[Self]
    {{ command.text[0] | python_string }}
{% endfor %}


{% for command in commands %}
Command.{{ command.name | upper_snake }} = Command({{ command.name | python_string }})
{% endfor %}
Command.ALL = (
{% for command in commands %}
    Command.{{ command.name | upper_snake }},
{% endfor %}
)
