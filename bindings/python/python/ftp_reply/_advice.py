"""What to do about a reply to a command."""

from __future__ import annotations

from . import _native
from ._record import Record
from ._texts import in_language
from .generated.commands import Command
from .generated.documents import sources
from .generated.sets import Recovery, Situation

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ._sources import Source
    from ._texts import TextLists, Texts


class Advice(Record):
    """What to do about a reply to a command; :meth:`Command.advice` returns it.

    The code alone is often not enough: 550 to RETR means that the file cannot be read, and 550 to
    STOR that it cannot be written.
    """

    __module__ = "ftp_reply"
    __slots__ = {
        "recovery": "What to do, as one of a few kinds of steps.",
        "suggested_commands": (
            "Commands to send instead of the one that failed, or before it, the best one "
            "first."
        ),
        "sources": (
            "Sections from which the advice follows; empty if it is the code's own recovery."
        ),
        "_text": None,
        "_causes": None,
    }
    __match_args__ = ("recovery", "suggested_commands")

    recovery: Recovery
    suggested_commands: tuple[Command, ...]
    sources: tuple[Source, ...]
    _text: Texts
    _causes: TextLists

    def __init__(
        self,
        recovery: Recovery,
        suggested_commands: tuple[Command, ...],
        sources: tuple[Source, ...],
        text: Texts,
        causes: TextLists,
    ) -> None:
        self._fill(recovery, suggested_commands, sources, text, causes)

    def text(self, lang: str = "en") -> str:
        """Return the advice, one line."""
        return in_language(self._text, lang)

    def causes(self, lang: str = "en") -> tuple[str, ...]:
        """Return what can have caused the reply, as short phrases, the likeliest first."""
        return in_language(self._causes, lang)

    def __repr__(self) -> str:
        return f"<Advice {self.recovery}: {self.text()!r}>"


def bits(situation: str | Iterable[str]) -> int:
    """Return one bit for each member of the set ``situation``, as the engine takes them.

    Raises ``ValueError`` for a name that is not a member's.
    """
    names = (situation,) if isinstance(situation, str) else situation
    combined = 0
    for name in names:
        combined |= 1 << (Situation(name).number - 1)
    return combined


def advice(command: str, code: int, situation: str | Iterable[str]) -> Advice:
    """Return the engine's advice about a code from 100 to 699."""
    found = _native.advice(command, code, bits(situation))
    assert found is not None, "the command and the code are valid"
    return from_native(found)


def from_native(
    found: tuple[int, list[str], list[list[str]], list[str], list[str]],
) -> Advice:
    """Return the advice that the native module has as plain values."""
    recovery, text, causes, verbs, citations = found
    return Advice(
        Recovery._by_number[recovery],
        tuple([Command(verb) for verb in verbs]),
        sources(citations),
        tuple(text),
        tuple(map(tuple, causes)),
    )
