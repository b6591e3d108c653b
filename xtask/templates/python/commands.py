"""The listed commands as constants."""

from __future__ import annotations

from typing import ClassVar, Self, final

from .._command import CommandBase


@final
class Command(CommandBase):
    """An FTP command by its verb (RFC 959 section 5.3), or the greeting as `Command.CONNECT`.

    It is the verb in capitals as a `str`. The set is open: any three or four letters are a command;
    the constants are those that the table lists.
    """

    __slots__ = ()

    ALL: ClassVar[tuple[Self, ...]]
    "Every command of the table, the greeting first."
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
