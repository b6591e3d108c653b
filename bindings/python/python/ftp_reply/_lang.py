"""Base class of :class:`ftp_reply.Lang`."""

from __future__ import annotations

from enum import StrEnum
from operator import index

from ._enum_types import FormerNamesType, Member, cached_property
from ._texts import matching, native_text

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import ClassVar, Self, SupportsIndex


class LangBase(Member, StrEnum, metaclass=FormerNamesType):
    """A language, identified by its BCP 47 tag: ``"ko"`` works wherever ``Lang.KO`` does."""

    _numbers: ClassVar[Mapping[str, int]]
    _endonyms: ClassVar[Mapping[str, str]]
    _aliases: ClassVar[Mapping[str, tuple[str, ...]]]
    _by_number: ClassVar[Mapping[int, Self]]

    @cached_property
    def number(self) -> int:
        """The language's number; English is 0. It never changes between versions."""
        return self._numbers[self]

    @cached_property
    def endonym(self) -> str:
        """The language's name in the language itself."""
        return self._endonyms[self]

    @cached_property
    def aliases(self) -> tuple[str, ...]:
        """Other tags of this language, such as ``zh-CN`` for ``zh-Hans``; :meth:`matching` finds them."""
        return self._aliases[self]

    @classmethod
    def from_number(cls, number: SupportsIndex) -> Self | None:
        """Return the language with a number; ``None`` if there is none.

        >>> from ftp_reply import Lang
        >>> Lang.from_number(0)
        <Lang.EN: 'en'>
        """
        return cls._by_number.get(index(number))

    @classmethod
    def lookup(cls, tag: str) -> Self | None:
        """Return the same as :meth:`matching`, but ``None`` for a language without texts."""
        from . import _native

        found = _native.lookup(native_text(tag, "tag"))
        return None if found is None else cls(found)

    @classmethod
    def matching(cls, tag: str) -> Self:
        """Return the language that a BCP 47 tag or a POSIX locale name selects.

        English for ``C``, ``POSIX`` and any language without texts.

        >>> from ftp_reply import Lang
        >>> Lang.matching("ko_KR.UTF-8")
        <Lang.KO: 'ko'>
        """
        return cls(matching(tag))

    @classmethod
    def from_locale(cls) -> Self:
        """Return the language that the environment selects: LC_ALL, LC_MESSAGES, LANG."""
        from . import _native

        return cls(_native.from_locale())

    @classmethod
    def _missing_(cls, value: object) -> Self:
        tags = " or ".join(cls)
        raise ValueError(
            f"unknown language: expected {tags}, found {value!a}; use Lang.matching() for other tags"
        )

    @classmethod
    def _describe(
        cls,
        numbers: Mapping[str, int],
        endonyms: Mapping[str, str],
        aliases: Mapping[str, tuple[str, ...]],
    ) -> None:
        """Give the members their facts; called once, by the generated module."""
        cls._numbers = numbers
        cls._endonyms = endonyms
        cls._aliases = aliases
        members: list[Self] = [*cls]
        cls._by_number = {numbers[member]: member for member in members}
        cls._finish(endonyms.values())
