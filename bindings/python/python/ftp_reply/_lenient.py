"""Result of a lenient reading."""

from __future__ import annotations

from typing import Generic, NamedTuple, TypeVar

from .generated.sets import Liberty

ValueT = TypeVar("ValueT")


class Lenient(NamedTuple, Generic[ValueT]):
    """A value that was read leniently, and the liberties that this took.

    Without liberties, the value is the one that the strict reading returns.

    >>> from ftp_reply import Pathname
    >>> value, liberties = Pathname.parse(b"257 /home/user\\r\\n", lenient=True)
    >>> value.path
    b'/home/user'
    >>> [liberty.text() for liberty in liberties]
    ['a path without quotes']
    """

    value: ValueT
    """The value."""
    liberties: tuple[Liberty, ...]
    """What the strict reading would have rejected, in the order of the members' numbers."""


Lenient.__module__ = "ftp_reply"
