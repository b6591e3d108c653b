"""Metaclasses, methods and a descriptor that the enums share."""

# This module loads with `ReplyCode`. `functools` and `__future__`, which `enum` does not import since
# Python 3.13, would double the time.

from enum import EnumType

__all__ = ["FormerNamesType", "Member", "OpenEnumType", "cached_property"]

TYPE_CHECKING = False

if TYPE_CHECKING:
    # Read-only, as the attributes of members are.
    from builtins import property as cached_property
    from collections.abc import Iterable, Mapping
    from inspect import Signature
else:

    class cached_property:
        """A property of a member that is computed on first access.

        Afterwards it costs as much as an attribute, a fourth of a property that calls a function.
        """

        def __init__(self, func):
            self.func = func
            self.__doc__ = func.__doc__

        def __set_name__(self, owner, name):
            self.name = name

        def __get__(self, member, owner=None):
            if member is None:
                return self
            # Two threads can both compute it, with equal results.
            value = member.__dict__[self.name] = self.func(member)
            return value

        def __repr__(self):
            return "<property>"


class Member:
    """Mixin of all enums: what members have in common."""

    __slots__ = ()
    # `case ReplyCode(550)` works without it, too. Pyright accepts keyword patterns only with it.
    __match_args__ = ("value",)

    # A type checker uses the method of `Enum`, which has another type.
    if not TYPE_CHECKING:

        # Python 3.11 pickles by name, which a value that is not listed does not have, and which can
        # change. Later versions do the same as this.
        def __reduce_ex__(self, protocol):
            return type(self), (self._value_,)

        # A member has the other members as attributes, too.
        def __dir__(self):
            return [name for name in object.__dir__(self) if name not in self._member_map_]


# Public attributes of members are read-only. `Enum` sets private ones of a value that is not listed.
# Type checkers must not see these methods: they would accept an assignment to any attribute.


def _set_attribute(member: object, name: str, value: object) -> None:
    if not name.startswith("_"):
        raise AttributeError(f"cannot assign to attribute {name!r} of {type(member).__name__}")
    object.__setattr__(member, name, value)


def _delete_attribute(member: object, name: str) -> None:
    raise AttributeError(f"cannot delete attribute {name!r} of {type(member).__name__}")


class FormerNamesType(EnumType):
    """Metaclass that lets members be reached by their former names, with a ``DeprecationWarning``.

    A former name is not a member's alias, so iteration and ``__members__`` do not show it.
    """

    _former_names: "Mapping[str, str]" = {}
    """The present name of a member by its former name, both in upper case."""
    _fields: "tuple[str, ...]"

    @property
    def __signature__(cls) -> "Signature":
        # `help()` shows it. An enum inherits the signature of the call that makes a new enum.
        from inspect import Parameter, Signature

        return Signature([Parameter("value", Parameter.POSITIONAL_ONLY)])

    def __dir__(cls) -> "list[str]":
        # `EnumType` lists the members and the methods of `int` or `str`, but none of an enum's own.
        bases = [base for base in cls.__mro__ if base.__module__.partition(".")[0] == __package__]
        own = {name for base in bases for name in vars(base) if not name.startswith("_")}
        return sorted({*own, *cls._member_names_, "__doc__", "__members__", "__module__"})

    # A type checker must not see these: it would accept any attribute.
    if not TYPE_CHECKING:

        def __getattr__(cls, name):
            if name in cls._former_names:
                return cls._from_former_name(name)
            message = f"type object {cls.__name__!r} has no attribute {name!r}"
            raise AttributeError(message, name=name, obj=cls)

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

    def _set_former_names(cls, names: "Mapping[str, str]") -> None:
        """Set the present names by the former ones, all in ``snake_case``."""
        cls._former_names = {former.upper(): name.upper() for former, name in names.items()}

    def _finish(cls, texts: "Iterable[str]") -> None:
        """Give the members their docstrings and ``help()`` their order, and make them read-only."""
        # `help()` sorts by name what this attribute does not list.
        cls._fields = tuple(cls._member_names_)
        for name, text in zip(cls._fields, texts, strict=True):
            cls._member_map_[name].__doc__ = text
        # Not in the body of the class: `Enum` sets six attributes of each member.
        type.__setattr__(cls, "__setattr__", _set_attribute)
        type.__setattr__(cls, "__delattr__", _delete_attribute)


class OpenEnumType(FormerNamesType):
    """Metaclass of an open enum, which has members for values that no entry lists.

    Iteration, ``len()``, ``in`` and ``__members__`` cover the listed members. The rules of
    ``EnumType`` for ``in`` differ between versions of Python.
    """

    def __contains__(cls, value: object) -> bool:
        return value in cls._member_map_.values()
