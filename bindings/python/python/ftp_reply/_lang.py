"""The base of :class:`ftp_reply.Lang`."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import ClassVar, Self

from . import _native


class LangBase(StrEnum):
    """A member is its BCP 47 tag, so that ``"ko"`` does wherever ``Lang.KO`` does."""

    _endonyms: ClassVar[Mapping[str, str]]

    @property
    def endonym(self) -> str:
        """The language's name in the language itself."""
        return self._endonyms[self]

    @classmethod
    def lookup(cls, tag: str) -> Self | None:
        """As :meth:`matching`, with ``None`` for a language that the texts do not have."""
        found = _native.lookup(tag)
        return None if found is None else cls(found)

    @classmethod
    def matching(cls, tag: str) -> Self:
        """The language that a BCP 47 tag or a POSIX locale name asks for.

        English for ``C``, ``POSIX`` and any language that the texts do not have.

        >>> from ftp_reply import Lang
        >>> Lang.matching("ko_KR.UTF-8")
        <Lang.KO: 'ko'>
        """
        return cls(_native.matching(tag))

    @classmethod
    def from_locale(cls) -> Self:
        """The language that the environment asks for: LC_ALL, LC_MESSAGES, LANG."""
        return cls(_native.from_locale())
