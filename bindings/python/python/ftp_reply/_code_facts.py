"""What the generated table stores of a listed code."""

from __future__ import annotations

from ._record import Record
from ._texts import in_language

TYPE_CHECKING = False

if TYPE_CHECKING:
    from ._sources import Source
    from ._texts import TextLists, Texts
    from .generated.commands import Command
    from .generated.sets import CodeStatus


class WireForm(Record):
    """Machine-readable form of a reply's text."""

    __module__ = "ftp_reply"
    __slots__ = {
        "form": "The text after the code, each value as ``{name}``.",
        "exact": "``True`` if the words around the values are fixed, too.",
    }
    __match_args__ = ("form", "exact")

    form: str
    exact: bool

    def __init__(self, form: str, exact: bool) -> None:
        self._fill(form, exact)


class Meaning(Record):
    """A further meaning of a code that RFCs use for more than one thing."""

    __module__ = "ftp_reply"
    __slots__ = {
        "name": "Name in ``snake_case``, unique among the meanings of the code.",
        "_commands": None,
        "_text": None,
        "_explain": None,
        "_status": None,
        "_sources": None,
    }
    __match_args__ = ("name",)

    name: str
    _commands: tuple[str, ...]
    _text: Texts
    _explain: Texts
    _status: str
    _sources: tuple[str, ...]

    def __init__(
        self,
        name: str,
        commands: tuple[str, ...],
        text: Texts,
        explain: Texts,
        status: str,
        sources: tuple[str, ...],
    ) -> None:
        self._fill(name, commands, text, explain, status, sources)

    @property
    def commands(self) -> tuple[Command, ...]:
        """Commands to which a reply with the code has this meaning."""
        from .generated.commands import Command

        return tuple([Command(verb) for verb in self._commands])

    @property
    def status(self) -> CodeStatus:
        """Status of this meaning in the RFCs, which can differ from that of the code."""
        from .generated.sets import CodeStatus

        return CodeStatus(self._status)

    @property
    def sources(self) -> tuple[Source, ...]:
        """Sections that give the code this meaning."""
        from .generated.documents import sources

        return sources(self._sources)

    def text(self, lang: str = "en") -> str:
        """Return what the code means here, one line."""
        return in_language(self._text, lang)

    def explain(self, lang: str = "en") -> str:
        """Return an explanation for end users: what happened and what to do."""
        return in_language(self._explain, lang)

    def __repr__(self) -> str:
        return f"<Meaning {self.name}: {self.text()!r}>"


class CodeFacts:
    """Facts of a code. Members of closed sets and sources are names, so that they load later."""

    name: str | None
    former_names: tuple[str, ...]
    status: str | None
    recovery: str | None
    text_source: str | None
    wire: WireForm | None
    text: Texts | tuple[None, ...]
    detail: Texts | tuple[None, ...]
    explain: Texts | tuple[None, ...]
    causes: TextLists
    meanings: tuple[Meaning, ...]
    sources: tuple[str, ...]

    def __init__(
        self,
        name: str | None,
        former_names: tuple[str, ...],
        status: str | None,
        recovery: str | None,
        text_source: str | None,
        wire: WireForm | None,
        text: Texts | tuple[None, ...],
        detail: Texts | tuple[None, ...],
        explain: Texts | tuple[None, ...],
        causes: TextLists,
        meanings: tuple[Meaning, ...],
        sources: tuple[str, ...],
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
