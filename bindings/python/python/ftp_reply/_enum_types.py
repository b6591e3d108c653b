"""What the enums share: metaclasses, and attributes that are computed once."""

from __future__ import annotations

from enum import EnumType
from functools import cached_property

__all__ = ["FormerNamesType", "Member", "OpenEnumType", "fact"]

TYPE_CHECKING = False

if TYPE_CHECKING:
    from builtins import property as fact
    from collections.abc import Iterable, Mapping
else:

    class fact(cached_property):
        """A property of a member that is computed on first access.

        Afterwards it costs as much as an attribute. A property that calls a function costs four
        times as much.
        """

        def __repr__(self):
            return "<property>"


class Member:
    """Mixin of all members: public attributes are read-only, and a pickle holds the value."""

    __slots__ = ()
    # `case ReplyCode(550)` works without it, too. Pyright accepts keyword patterns only with it.
    __match_args__ = ("value",)

    # A type checker must not see these: it would accept an assignment to any attribute.
    if not TYPE_CHECKING:

        def __setattr__(self, name, value):
            if not name.startswith("_"):
                raise AttributeError(f"cannot assign to attribute {name!r} of {type(self).__name__}")
            super().__setattr__(name, value)

        def __delattr__(self, name):
            raise AttributeError(f"cannot delete attribute {name!r} of {type(self).__name__}")

        # Python 3.11 pickles by name, which a value that is not listed does not have, and which can
        # change. Later versions do the same as this.
        def __reduce_ex__(self, protocol):
            return type(self), (self._value_,)


class FormerNamesType(EnumType):
    """Metaclass that lets members be reached by their former names, with a ``DeprecationWarning``.

    A former name is not a member's alias, so iteration and ``__members__`` do not show it.
    """

    _former_names: Mapping[str, str] = {}
    """The present name of a member by its former name, both in upper case."""
    _fields: tuple[str, ...]

    # A type checker must not see this: it would accept any attribute.
    if not TYPE_CHECKING:

        def __getattr__(cls, name):
            if name in cls._former_names:
                return cls._from_former_name(name)
            return super().__getattribute__(name)

        def __getitem__(cls, name):
            if name in cls._former_names:
                return cls._from_former_name(name)
            return super().__getitem__(name)

        def _from_former_name(cls, name):
            from warnings import warn

            present = cls._former_names[name]
            kind = cls.__name__
            warn(f"{kind}.{name} is deprecated: use {kind}.{present}", DeprecationWarning, stacklevel=3)
            return cls[present]

    def _set_former_names(cls, names: Mapping[str, str]) -> None:
        """Set the present names by the former ones, all in ``snake_case``."""
        cls._former_names = {former.upper(): name.upper() for former, name in names.items()}

    def _document(cls, texts: Iterable[str]) -> None:
        """Give the members their docstrings, and ``help()`` their order."""
        # `help()` sorts by name what this attribute does not list.
        cls._fields = tuple(cls._member_names_)
        for name, text in zip(cls._member_names_, texts, strict=True):
            cls._member_map_[name].__doc__ = text


class OpenEnumType(FormerNamesType):
    """Metaclass of an open enum, which has members for values that no entry lists.

    Iteration, ``len()``, ``in`` and ``__members__`` cover the listed members. The rules of
    ``EnumType`` for ``in`` differ between versions of Python.
    """

    def __contains__(cls, value: object) -> bool:
        return value in cls._member_map_.values()
