"""The bases of the closed sets, whose members have texts."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Self

from . import _native

if TYPE_CHECKING:
    from ._sources import Source
    from .generated.vocabulary import Recovery, ReplyClass


def in_language(texts: dict[str, str], lang: str) -> str:
    """The text in the language that a tag asks for."""
    try:
        return texts[lang]
    except KeyError:
        return texts[_native.matching(lang)]


class Word(StrEnum):
    """A member is its name in ``snake_case``, the same in every language of the project."""

    _text: dict[str, str]
    _explain: dict[str, str]

    def __new__(cls, name: str, text: dict[str, str], explain: dict[str, str]) -> Self:
        word = str.__new__(cls, name)
        word._value_ = name
        word._text = text
        word._explain = explain
        return word

    def text(self, lang: str = "en") -> str:
        """The heading, one line."""
        return in_language(self._text, lang)

    def explain(self, lang: str = "en") -> str:
        """What it means, in plain words."""
        return in_language(self._explain, lang)


class DigitWord(Word):
    """What a digit of a code says."""

    _digit: int
    _sources: tuple[Source, ...]

    def __new__(
        cls,
        name: str,
        text: dict[str, str],
        explain: dict[str, str],
        digit: int,
        sources: tuple[Source, ...],
    ) -> Self:
        word = Word.__new__(cls, name, text, explain)
        word._digit = digit
        word._sources = sources
        return word

    @property
    def digit(self) -> int:
        """The digit."""
        return self._digit

    @property
    def sources(self) -> tuple[Source, ...]:
        """Where it is defined."""
        return self._sources


class ClassWord(DigitWord):
    """What the first digit of a code says."""

    _recovery: Recovery

    def __new__(
        cls,
        name: str,
        text: dict[str, str],
        explain: dict[str, str],
        digit: int,
        sources: tuple[Source, ...],
        recovery: Recovery,
    ) -> Self:
        word = DigitWord.__new__(cls, name, text, explain, digit, sources)
        word._recovery = recovery
        return word

    @property
    def recovery(self) -> Recovery:
        """What a client should do after a code of this class that is not listed."""
        return self._recovery


class Arc(StrEnum):
    """What a reply's first digit leads to in a command's state diagram (RFC 959 section 6)."""

    WAIT = "wait"
    """Another reply follows."""
    SUCCESS = "success"
    """The command succeeded."""
    NEXT = "next"
    """The next command of the sequence must be sent."""
    FAILURE = "failure"
    """The command failed."""
    ERROR = "error"
    """The diagram has no place for such a reply: the server is in error."""


class DiagramWord(StrEnum):
    """A state diagram that commands follow; a member is its name in ``snake_case``."""

    _text: dict[str, str]
    _arcs: tuple[Arc, ...]
    _sources: tuple[Source, ...]

    def __new__(
        cls, name: str, text: dict[str, str], arcs: tuple[Arc, ...], sources: tuple[Source, ...]
    ) -> Self:
        diagram = str.__new__(cls, name)
        diagram._value_ = name
        diagram._text = text
        diagram._arcs = arcs
        diagram._sources = sources
        return diagram

    def text(self, lang: str = "en") -> str:
        """What the diagram is for, one line."""
        return in_language(self._text, lang)

    def arc(self, reply_class: ReplyClass) -> Arc:
        """Where a reply of this class leads.

        A protected reply leads nowhere itself, for the reply in it counts: its arc is ``ERROR``.
        """
        place = reply_class.digit - 1
        return self._arcs[place] if place < len(self._arcs) else Arc.ERROR

    @property
    def sources(self) -> tuple[Source, ...]:
        """Where it is drawn."""
        return self._sources
