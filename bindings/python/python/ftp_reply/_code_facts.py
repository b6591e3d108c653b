"""What the generated table stores of a listed code."""

from __future__ import annotations

from ._record import Record
from ._texts import in_language

TYPE_CHECKING = False

if TYPE_CHECKING:
    from ._sources import Source
    from ._texts import TextLists, Texts
    from .generated.sets import CodeStatus, Recovery, TextSource


class WireForm(Record):
    """Machine-readable form of a reply's text."""

    __slots__ = __match_args__ = ("form", "exact")

    form: str
    """The text after the code, each value as ``{name}``."""
    exact: bool
    """``True`` if the words around the values are fixed, too."""

    def __init__(self, form: str, exact: bool) -> None:
        self._fill(form, exact)


class Meaning(Record):
    """A further meaning of a code that RFCs use for more than one thing."""

    __slots__ = ("_text", "_explain", "status", "sources")
    __match_args__ = ("status", "sources")

    _text: Texts
    _explain: Texts
    status: CodeStatus
    """Status of this meaning in the RFCs, which can differ from that of the code."""
    sources: tuple[Source, ...]
    """Sections that give the code this meaning."""

    def __init__(self, text: Texts, explain: Texts, status: CodeStatus, sources: tuple[Source, ...]) -> None:
        self._fill(text, explain, status, sources)

    def text(self, lang: str = "en") -> str:
        """Return what the code means here, one line."""
        return in_language(self._text, lang)

    def explain(self, lang: str = "en") -> str:
        """Return an explanation for end users: what happened and what to do."""
        return in_language(self._explain, lang)

    def __repr__(self) -> str:
        return f"<Meaning {self.text()!r}>"


class CodeFacts:
    """Facts of a listed code."""

    __slots__ = (
        "name",
        "former_names",
        "status",
        "recovery",
        "text_source",
        "wire",
        "text",
        "detail",
        "explain",
        "causes",
        "meanings",
        "sources",
    )

    def __init__(
        self,
        name: str,
        former_names: tuple[str, ...],
        status: CodeStatus,
        recovery: Recovery,
        text_source: TextSource,
        wire: WireForm | None,
        text: Texts,
        detail: Texts | None,
        explain: Texts,
        causes: TextLists,
        meanings: tuple[Meaning, ...],
        sources: tuple[Source, ...],
    ) -> None:
        self.name = name
        self.former_names = former_names
        self.status = status
        self.recovery = recovery
        self.text_source = text_source
        self.wire = wire
        self.text = text
        self.detail = detail
        self.explain = explain
        self.causes = causes
        self.meanings = meanings
        self.sources = sources

    def description(self, lang: str) -> str:
        """Return text and detail as one string."""
        text = in_language(self.text, lang)
        return f"{text} {in_language(self.detail, lang)}" if self.detail else text
