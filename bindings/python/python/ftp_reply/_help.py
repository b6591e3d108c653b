"""What a reply means and what to do about it: hints from a server's words, explanations, search."""

from __future__ import annotations

from operator import index

from . import _native
from ._advice import bits
from ._errors import MalformedReply, PayloadError, ReplyError
from ._record import Record
from ._texts import checked_text, in_language
from .generated.codes import ReplyCode
from .generated.commands import Command
from .generated.documents import DOCUMENTS, sources
from .generated.languages import Lang
from .generated.sets import Recovery

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import SupportsIndex

    from typing_extensions import Buffer

    from ._native import Reply, ReplyFault
    from ._sources import Document, Source
    from ._texts import Texts

    _Subject = SupportsIndex | str | Buffer | Reply | ReplyFault | BaseException | None

_SERVERS = {document.id: document for document in DOCUMENTS}


class Hint(Record):
    """What certain words of a server mean: the cause, and what to do.

    If a hint contradicts the explanation of the code, the hint is right.
    """

    __module__ = "ftp_reply"
    __slots__ = {
        "name": "Name in ``snake_case``. It never changes between versions.",
        "server": "The server, if only this one sends the words.",
        "recovery": "What to do, as one of a few kinds of steps.",
        "suggested_commands": (
            "Commands to send instead of the one that failed, or before it, the best one "
            "first."
        ),
        "sources": (
            "Files of servers' public sources, or pages of their documentation, that contain "
            "the words."
        ),
        "_cause": None,
        "_next_step": None,
    }
    __match_args__ = ("name",)

    name: str
    server: Document | None
    recovery: Recovery
    suggested_commands: tuple[Command, ...]
    sources: tuple[Source, ...]
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
    """What a reply means and what to do, in one language; :func:`explain` returns it.

    ``str()`` gives all of it: the code with its headline, one line per cause, and the next step.

    >>> from ftp_reply import explain
    >>> print(explain("530 Login incorrect."))
    530 Not logged in.
    - The server rejected the user name or the password. It does not report which of the two is wrong.
    Check both, including the letter case, then log in again. Some servers send the same reply if the administrator has not enabled FTP for the user.
    """

    __module__ = "ftp_reply"
    __slots__ = {
        "code": "The code; ``None`` for a line that is not a reply.",
        "headline": "What the code means, one line.",
        "causes": "Causes, the likeliest first; empty if nothing went wrong, or if none is known.",
        "next_step": "What to do, in one or two sentences.",
        "recovery": "What to do, as one of a few kinds of steps.",
        "suggested_commands": (
            "Commands to send instead of the one that failed, or before it, the best one "
            "first."
        ),
        "hint": "The best hint for the text, from which cause, next step and recovery come.",
    }
    __match_args__ = (
        "code",
        "headline",
        "causes",
        "next_step",
        "recovery",
        "suggested_commands",
        "hint",
    )

    code: ReplyCode | None
    headline: str
    causes: tuple[str, ...]
    next_step: str
    recovery: Recovery
    suggested_commands: tuple[Command, ...]
    hint: Hint | None

    def __init__(
        self,
        code: ReplyCode | None,
        headline: str,
        causes: tuple[str, ...],
        next_step: str,
        recovery: Recovery,
        suggested_commands: tuple[Command, ...],
        hint: Hint | None,
    ) -> None:
        self._fill(code, headline, causes, next_step, recovery, suggested_commands, hint)

    def __str__(self) -> str:
        headline = self.headline if self.code is None else f"{self.code} {self.headline}"
        causes = [f"- {cause}" for cause in self.causes]
        return "\n".join([headline, *causes, self.next_step])


def hints(
    subject: SupportsIndex | str | Buffer | Reply | ReplyFault | BaseException | None,
    text: str | Buffer | None = None,
) -> tuple[Hint, ...]:
    """Return the hints for a reply, the best first.

    ``subject`` and ``text`` are as for :func:`explain`. The search takes time proportional to the
    length of the text.

    >>> from ftp_reply import hints
    >>> hint = hints(b"500 OOPS: vsftpd: refusing to run with writable root inside chroot()")[0]
    >>> hint.name, hint.server.label
    ('writable_root', 'vsftpd')
    >>> hints(200, "OOPS: vsftpd: refusing to run with writable root inside chroot()")
    ()
    """
    code, words = _code_and_text(subject, text)
    return tuple([_hint(*flat) for flat in _native.hints(code, words)])


def search(words: str, *, lang: str = "en") -> tuple[ReplyCode, ...]:
    """Return the listed codes for what a person types, the best match first.

    The search covers the texts, causes, hints and keywords of all languages, and prefers those of
    ``lang``. It ignores letter case, accents, Korean particles and common endings. No word is
    required; without a word or number that occurs anywhere it finds nothing.

    >>> from ftp_reply import search
    >>> search("permission denied")[0]
    <ReplyCode.FILE_UNAVAILABLE: 550>
    >>> search(" ")
    ()
    """
    # The native module does not take a `str` with a lone surrogate.
    query = str.encode(checked_text(words, "words"), errors="replace").decode()
    return tuple([ReplyCode(number) for number in _native.search(query, lang)])


def explain(
    subject: SupportsIndex | str | Buffer | Reply | ReplyFault | BaseException | None,
    text: str | Buffer | None = None,
    *,
    lang: str = "en",
    command: str | None = None,
    situation: str | Iterable[str] = (),
) -> Explanation:
    """Explain a reply for a screen: headline, causes, next step.

    ``subject`` is a code; a ``Reply``, or its bytes or text in any encoding; or the exception that
    this package, :mod:`ftplib` or ``aioftp`` raised for a reply. ``None`` stands for a line that is
    not a reply. ``text`` replaces the text that the subject has; it can have several lines, with or
    without the code.

    The best hint for the text comes before the advice for the command and situation, and that before
    the texts of the code, so that nothing shown contradicts the server's words. ``situation`` is
    as for :meth:`Command.advice`.

    Raises :class:`InvalidReplyCode` for a number outside 100 to 699, ``ValueError`` for an invalid
    command or an unknown situation, and ``TypeError`` for an exception without a reply.

    >>> from ftp_reply import Command, ReplyCode, explain
    >>> explanation = explain("421 Passive data channel timed out.")
    >>> explanation.hint.name, explanation.recovery
    ('passive_data_timed_out', <Recovery.RETRY_DATA_CONNECTION: 'retry_data_connection'>)
    >>> explain(522, command=Command.LIST).suggested_commands
    (<Command.PBSZ: 'PBSZ'>, <Command.PROT: 'PROT'>)
    >>> explain(ReplyCode.NOT_LOGGED_IN, lang="ko").headline == ReplyCode.NOT_LOGGED_IN.text("ko")
    True
    """
    code, words = _code_and_text(subject, text)
    verb = None if command is None else Command(command)
    headline, causes, next_step, recovery, verbs, hint = _native.explain(
        code, words, lang, verb, bits(situation)
    )
    return Explanation(
        code,
        headline,
        tuple(causes),
        next_step,
        Recovery._by_number[recovery],
        _commands(verbs),
        None if hint is None else _hint(*hint),
    )


def _code_and_text(
    subject: _Subject, text: str | Buffer | None
) -> tuple[ReplyCode | None, bytes]:
    """Return the code, ``None`` if there is none, and the bytes in which to look for hints."""
    if isinstance(text, Lang):
        raise TypeError("text must be the server's words, not a Lang; pass the language as lang=")
    code, words = _parts(subject)
    return code, words if text is None else _encoded(text)


def _parts(subject: _Subject) -> tuple[ReplyCode | None, bytes]:
    if subject is None:
        return None, b""
    if isinstance(subject, _native.Reply):
        return subject.code, subject.raw
    if isinstance(subject, _native.ReplyFault):
        return subject.code, subject.kept
    if isinstance(subject, BaseException):
        return _parts_of_error(subject)
    # Before the test for bytes, because numbers of numpy are buffers, too.
    if hasattr(subject, "__index__"):
        return ReplyCode(index(subject)), b""  # type: ignore[arg-type]
    words = _encoded(subject)
    try:
        return ReplyCode.from_line(words), words
    except MalformedReply:
        return None, words


def _parts_of_error(error: BaseException) -> tuple[ReplyCode | None, bytes]:
    """Return code and bytes of an exception, by its attributes: this package imports no other."""
    reply = getattr(error, "reply", None)
    if isinstance(reply, _native.Reply):
        return reply.code, reply.raw
    fault = getattr(error, "fault", None)
    if isinstance(fault, _native.ReplyFault):
        return fault.code, fault.kept
    if isinstance(error, ReplyError):
        return error.code, error.kept
    # These are the attributes of `aioftp.StatusCodeError`; `info` is a list of lines.
    codes: tuple[str, ...] = getattr(error, "received_codes", ())
    if codes:
        info: str | list[str] = getattr(error, "info", "")
        return ReplyCode(int(codes[-1])), _encoded(info if isinstance(info, str) else "\n".join(info))
    if isinstance(error, PayloadError):
        return error.code, b""
    if any(base.__module__ == "ftplib" for base in type(error).__mro__):
        return _parts(str(error))
    found = type(error).__name__
    raise TypeError(f"exception without a reply: expected one that a reply caused, found {found}")


def _encoded(text: str | Buffer) -> bytes:
    return text.encode(errors="replace") if isinstance(text, str) else bytes(memoryview(text))


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
        sources(citations),
        tuple(cause),
        tuple(next_step),
    )
