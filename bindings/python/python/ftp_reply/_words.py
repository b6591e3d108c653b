"""The bases of the closed sets, whose members have texts.

A member is its name in ``snake_case``, the same in every language of the project. What is known of it stands in
a table of the generated class, so that the class itself is a plain enumeration to whoever reads or checks it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

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


@dataclass(frozen=True, eq=False)
class WordFacts:
    """What the table knows of a member."""

    text: dict[str, str]
    explain: dict[str, str]


@dataclass(frozen=True, eq=False)
class DigitFacts(WordFacts):
    """What the table knows of a digit."""

    digit: int
    sources: tuple[Source, ...]


@dataclass(frozen=True, eq=False)
class ClassFacts(DigitFacts):
    """What the table knows of a first digit."""

    recovery: Recovery


class Word(StrEnum):
    """A member of a closed set."""

    _facts: ClassVar[Mapping[str, WordFacts]]

    def text(self, lang: str = "en") -> str:
        """The heading, one line."""
        return in_language(self._facts[self].text, lang)

    def explain(self, lang: str = "en") -> str:
        """What it means, in plain words."""
        return in_language(self._facts[self].explain, lang)


class DigitWord(Word):
    """What a digit of a code says."""

    _facts: ClassVar[Mapping[str, DigitFacts]]

    @property
    def digit(self) -> int:
        """The digit."""
        return self._facts[self].digit

    @property
    def sources(self) -> tuple[Source, ...]:
        """Where it is defined."""
        return self._facts[self].sources


class ClassWord(DigitWord):
    """What the first digit of a code says."""

    _facts: ClassVar[Mapping[str, ClassFacts]]

    @property
    def recovery(self) -> Recovery:
        """What a client should do after a code of this class that is not listed."""
        return self._facts[self].recovery


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


@dataclass(frozen=True, slots=True, eq=False)
class DiagramFacts:
    """What the table knows of a diagram; the arcs are those of the first digits from 1 on."""

    text: dict[str, str]
    arcs: tuple[Arc, ...]
    sources: tuple[Source, ...]


class DiagramWord(StrEnum):
    """A state diagram that commands follow."""

    _facts: ClassVar[Mapping[str, DiagramFacts]]

    def text(self, lang: str = "en") -> str:
        """What the diagram is for, one line."""
        return in_language(self._facts[self].text, lang)

    def arc(self, reply_class: ReplyClass) -> Arc:
        """Where a reply of this class leads.

        A protected reply leads nowhere itself, for the reply in it counts: its arc is ``ERROR``.
        """
        arcs = self._facts[self].arcs
        place = reply_class.digit - 1
        return arcs[place] if place < len(arcs) else Arc.ERROR

    @property
    def sources(self) -> tuple[Source, ...]:
        """Where it is drawn."""
        return self._facts[self].sources
