"""Where a fact comes from, and the forms that documents fix on the wire."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ._words import in_language


@dataclass(frozen=True, slots=True)
class Document:
    """A document that defines replies: an RFC."""

    id: str
    """The short name for programs, such as ``rfc959``."""
    label: str
    """The name for a reader, such as ``RFC 959``."""
    title: str
    """The title on its first page."""
    date: str
    """The year and month of publication, ``YYYY-MM``."""
    url: str
    """Where it can be read."""


@dataclass(frozen=True, slots=True)
class Source:
    """A place in a document; ``str()`` gives ``RFC 959 section 4.2.2``."""

    document: Document
    """The document."""
    section: str
    """The number of the section."""

    def __str__(self) -> str:
        return f"{self.document.label} section {self.section}"


class TextSource(StrEnum):
    """Whose words the English text of a code is."""

    RFC = "rfc"
    """The RFC's own headline, to the character."""
    PROJECT = "project"
    """This project's: the RFC gives only a grammar or an example."""


@dataclass(frozen=True, slots=True)
class WireForm:
    """The form of a reply that a program reads rather than a person."""

    form: str
    """The text after the code, each value as ``{name}``."""
    exact: bool
    """Whether the words around the values are fixed too, not only the values' form."""


@dataclass(frozen=True, slots=True, eq=False)
class Meaning:
    """A further meaning of a number that the RFCs use twice."""

    _text: dict[str, str]
    _explain: dict[str, str]
    sources: tuple[Source, ...]
    """The documents that give the number this meaning."""

    def text(self, lang: str = "en") -> str:
        """What the number says in this meaning, one line."""
        return in_language(self._text, lang)

    def explain(self, lang: str = "en") -> str:
        """Plain words: what happened and what to do."""
        return in_language(self._explain, lang)
