"""Finds the commands that a code can answer."""

from __future__ import annotations

from ._code_functions import checked
from .generated.commands import Command

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import SupportsIndex


def commands(code: SupportsIndex) -> tuple[Command, ...]:
    """Return the commands that list this code, in the order of ``Command.ALL``."""
    number = checked(code)
    return tuple(
        command for command in Command.ALL if command.replies and number in command.replies
    )
