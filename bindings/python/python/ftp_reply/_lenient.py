"""Result of a lenient reading."""

from __future__ import annotations

from collections import namedtuple

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Generic, NamedTuple, TypeVar

    from .generated.sets import Liberty

    _ValueT = TypeVar("_ValueT")

    class _Pair(NamedTuple, Generic[_ValueT]):
        value: _ValueT
        """The value."""
        liberties: tuple[Liberty, ...]
        """What the strict reading would have rejected, in the order of the members' numbers."""
else:
    # Without `typing`, which takes longer to import than the rest of the package.
    _Pair = namedtuple("_Pair", ("value", "liberties"))
    _Pair.value.__doc__ = "The value."
    _Pair.liberties.__doc__ = (
        "What the strict reading would have rejected, in the order of the members' numbers."
    )


class Lenient(_Pair["_ValueT"]):
    """A value that was read leniently, and the liberties that this took.

    Without liberties, the value is the one that the strict reading returns.

    >>> from ftp_reply import Pathname
    >>> value, liberties = Pathname.parse(b"257 /home/user\\r\\n", lenient=True)
    >>> value.path
    b'/home/user'
    >>> [liberty.text() for liberty in liberties]
    ['The path is not in quotes, so the entire text was read as the path.']
    """

    __module__ = "ftp_reply"
    __slots__ = ()
