"""Which commands a code may answer."""

from __future__ import annotations

from typing import SupportsIndex

from ._numbers import checked
from .generated.commands import Command


def commands(code: SupportsIndex) -> tuple[Command, ...]:
    """The commands that may be answered with this code, in the table's order."""
    number = checked(code)
    return tuple(
        command for command in Command.ALL if command.replies and number in command.replies
    )
