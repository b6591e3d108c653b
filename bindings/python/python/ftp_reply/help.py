"""What a reply means and what to do about it: hints from a server's words, explanations, search.

>>> from ftp_reply import help
>>> [hint.name for hint in help.hints(421, "Passive data channel timed out.")][0]
'passive_data_timed_out'

A hint says more than the code: 421 alone means that the connection closes, and these words mean that
the data port cannot be reached. What to do about a reply to a certain command is
:meth:`ftp_reply.Command.advice`.
"""

from __future__ import annotations

from . import _native
from ._advice import bits
from ._code_functions import checked
from ._record import Record
from ._texts import in_language
from .generated.codes import ReplyCode
from .generated.commands import Command
from .generated.documents import DOCUMENTS, SOURCES
from .generated.sets import Recovery

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import SupportsIndex

    from ._sources import Document, Source
    from ._texts import Texts

__all__ = ["Explanation", "Hint", "explain", "hints", "search"]

_SERVERS = {document.id: document for document in DOCUMENTS}


class Hint(Record):
    """What certain words of a server mean: the cause, and what to do.

    If a hint contradicts the explanation of the code, the hint is right.
    """

    __slots__ = (
        "name",
        "server",
        "recovery",
        "suggested_commands",
        "sources",
        "_cause",
        "_next_step",
    )
    __match_args__ = ("name",)

    name: str
    """Name in ``snake_case``. It never changes between versions."""
    server: Document | None
    """The server, if only this one sends the words."""
    recovery: Recovery
    """What to do, as one of a few kinds of steps."""
    suggested_commands: tuple[Command, ...]
    """Commands to send instead of the one that failed, or before it, the best one first."""
    sources: tuple[Source, ...]
    """Files of servers' public sources, or pages of their documentation, that contain the words."""
    _cause: Texts
    _next_step: Texts

    def __init__(
        self,
        name: str,
        server: Document | None,
        recovery: Recovery,
        suggested_commands: tuple[Command, ...],
        sources: tuple[Source, ...],
        cause: Texts,
        next_step: Texts,
    ) -> None:
        self._fill(name, server, recovery, suggested_commands, sources, cause, next_step)

    def cause(self, lang: str = "en") -> str:
        """Return the cause in one sentence."""
        return in_language(self._cause, lang)

    def next_step(self, lang: str = "en") -> str:
        """Return what to do, in one or two sentences."""
        return in_language(self._next_step, lang)

    def __repr__(self) -> str:
        return f"<Hint {self.name}>"


class Explanation(Record):
    """What a reply means and what to do, in one language."""

    __slots__ = __match_args__ = (
        "code",
        "headline",
        "causes",
        "next_step",
        "recovery",
        "suggested_commands",
        "hint",
    )

    code: int | None
    """The code; ``None`` for a line that is not a reply."""
    headline: str
    """What the code means, one line."""
    causes: tuple[str, ...]
    """Causes, the likeliest first; empty if nothing went wrong, or if none is known."""
    next_step: str
    """What to do, in one or two sentences."""
    recovery: Recovery
    """What to do, as one of a few kinds of steps."""
    suggested_commands: tuple[Command, ...]
    """Commands to send instead of the one that failed, or before it, the best one first."""
    hint: Hint | None
    """The best hint for the text, from which cause, next step and recovery come."""

    def __init__(
        self,
        code: int | None,
        headline: str,
        causes: tuple[str, ...],
        next_step: str,
        recovery: Recovery,
        suggested_commands: tuple[Command, ...],
        hint: Hint | None,
    ) -> None:
        self._fill(code, headline, causes, next_step, recovery, suggested_commands, hint)


def hints(code: SupportsIndex | None, text: str | bytes) -> tuple[Hint, ...]:
    """Return the hints for a reply with this code and text, the best first.

    Without a code it returns those for a line that is not a reply, such as the greeting of an SSH
    server. The text is that of one or more lines, with or without the code. The search takes time
    proportional to its length. Raises :class:`InvalidReplyCode` for a number outside 100 to 699.

    >>> from ftp_reply import help
    >>> text = "OOPS: vsftpd: refusing to run with writable root inside chroot()"
    >>> hint = help.hints(500, text)[0]
    >>> hint.name, hint.server.label
    ('writable_root', 'vsftpd')
    >>> help.hints(200, text)
    ()
    """
    found = _native.hints(_optional(code), _encoded(text))
    return tuple([_hint(*flat) for flat in found])


def search(words: str, lang: str = "en") -> tuple[ReplyCode, ...]:
    """Return the listed codes for what a person types, the best match first.

    The search covers the texts, causes, hints and keywords of all languages, and prefers those of
    ``lang``. It ignores letter case, accents, Korean particles and common endings. No word is
    required; without a word or number that occurs anywhere it finds nothing.

    >>> from ftp_reply import help
    >>> help.search("permission denied")[0]
    <ReplyCode.FILE_UNAVAILABLE: 550>
    >>> help.search(" ")
    ()
    """
    # The native module does not take a `str` with a lone surrogate.
    query = words.encode(errors="replace").decode()
    return tuple([ReplyCode(number) for number in _native.search(query, lang)])


def explain(
    code: SupportsIndex | None,
    text: str | bytes = "",
    lang: str = "en",
    *,
    command: str | None = None,
    situation: str | Iterable[str] = (),
) -> Explanation:
    """Explain a reply for a screen: headline, causes, next step.

    The best hint for the text comes before the advice for the command and situation, and that before
    the texts of the code, so that nothing shown contradicts what the server says. Without a code it
    explains a line that is not a reply. ``situation`` is as for :meth:`ftp_reply.Command.advice`.

    Raises :class:`InvalidReplyCode` for a number outside 100 to 699, and ``ValueError`` for an
    invalid command or an unknown situation.

    >>> from ftp_reply import Command, help
    >>> explanation = help.explain(421, "Passive data channel timed out.")
    >>> explanation.hint.name, explanation.recovery
    ('passive_data_timed_out', <Recovery.RETRY_DATA_CONNECTION: 'retry_data_connection'>)
    >>> help.explain(522, command=Command.LIST).suggested_commands
    (Command.PBSZ, Command.PROT)
    """
    number = _optional(code)
    verb = None if command is None else Command(command)
    headline, causes, next_step, recovery, verbs, hint = _native.explain(
        number, _encoded(text), lang, verb, bits(situation)
    )
    return Explanation(
        number,
        headline,
        tuple(causes),
        next_step,
        Recovery._by_number[recovery],
        _commands(verbs),
        None if hint is None else _hint(*hint),
    )


def _optional(code: SupportsIndex | None) -> int | None:
    return None if code is None else checked(code)


def _encoded(text: str | bytes) -> bytes:
    return text.encode(errors="replace") if isinstance(text, str) else text


def _commands(verbs: list[str]) -> tuple[Command, ...]:
    return tuple([Command(verb) for verb in verbs])


def _hint(
    name: str,
    server: str | None,
    cause: list[str],
    next_step: list[str],
    recovery: int,
    verbs: list[str],
    citations: list[str],
) -> Hint:
    return Hint(
        name,
        None if server is None else _SERVERS[server],
        Recovery._by_number[recovery],
        _commands(verbs),
        tuple([SOURCES[citation] for citation in citations]),
        tuple(cause),
        tuple(next_step),
    )
