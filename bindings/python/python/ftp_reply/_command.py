"""The base of :class:`ftp_reply.Command`, and the verdicts on a reply."""

from __future__ import annotations

from enum import StrEnum
from typing import Self, SupportsIndex

from . import _native
from ._errors import InvalidCommand
from ._numbers import checked
from ._replies import CommandFacts, CommandReplies
from ._sources import Source
from ._words import in_language
from .generated.command_facts import COMMAND_FACTS
from .generated.vocabulary import Diagram


class Verdict(StrEnum):
    """How a reply code fits the command that it answers, the first that applies."""

    PROTECTED = "protected"
    """The reply is protected: the one inside must be judged (RFC 2228 section 5.2)."""
    CLOSING = "closing"
    """The server closes the connection, which may answer any command (RFC 959 section 4.2.2)."""
    LISTED = "listed"
    """The command's own list has the code."""
    LISTED_LATER = "listed_later"
    """Another document or section adds the code to the list."""
    UNLISTED_SAME_CLASS = "unlisted_same_class"
    """No list has the code, but the command's diagram has an arc for its class."""
    WRONG_CLASS = "wrong_class"
    """The command's diagram has no arc for the class: the server is in error."""


class CommandBase(str):
    """A verb in capitals, or ``connect`` for the greeting of a new connection.

    The set is open: any three or four letters are a command, listed or not.
    """

    __slots__ = ()

    def __new__(cls, verb: str) -> Self:
        name = _native.verb(verb)
        if name is None:
            raise InvalidCommand(verb)
        return super().__new__(cls, name)

    def __repr__(self) -> str:
        if self in COMMAND_FACTS:
            return f"Command.{self.upper()}"
        return f"Command({str(self)!r})"

    @classmethod
    def parse(cls, verb: str) -> Self:
        """The command of a verb in any letter case.

        Raises :class:`InvalidCommand`, a ``ValueError``, unless there are three or four letters.

        >>> from ftp_reply import Command
        >>> Command.parse("retr")
        Command.RETR
        """
        return cls(verb)

    @property
    def canonical(self) -> Self:
        """The command that this one is another verb for: PWD for XPWD, itself for most."""
        verb = _native.canonical(self)
        return self if verb is None or verb == self else type(self)(verb)

    @property
    def is_listed(self) -> bool:
        """Whether the table has the command, by its verb or an alias."""
        return self._facts() is not None

    @property
    def aliases(self) -> tuple[Self, ...]:
        """Other verbs for this command."""
        facts = self._facts()
        return tuple(type(self)(alias) for alias in facts.aliases) if facts else ()

    def text(self, lang: str = "en") -> str | None:
        """What the command does, in a few words; ``None`` if it is not listed."""
        facts = self._facts()
        return in_language(facts.text, lang) if facts else None

    @property
    def replies(self) -> CommandReplies | None:
        """The replies that the RFCs list for the command; ``None`` if it is not listed."""
        facts = self._facts()
        return facts.replies if facts else None

    @property
    def diagram(self) -> Diagram | None:
        """The state diagram that the command follows; ``None`` if it is not listed."""
        facts = self._facts()
        return facts.diagram if facts else None

    @property
    def sources(self) -> tuple[Source, ...]:
        """Where the command's replies are listed; empty if it is not listed."""
        facts = self._facts()
        return facts.sources if facts else ()

    def judge(self, code: SupportsIndex) -> Verdict:
        """Judges a reply code as an answer to this command (RFC 959 sections 5.4 and 6).

        Of a command that is not listed nothing is known, so every class from 1yz to 5yz is
        possible. Raises :class:`InvalidReplyCode` for a number outside 100 to 699.

        >>> from ftp_reply import Command, ReplyCode
        >>> Command.RETR.judge(ReplyCode.NEED_PASSWORD)
        <Verdict.WRONG_CLASS: 'wrong_class'>
        """
        number = checked(code)
        verdict = _native.judge(self, number)
        # A command and a code that were checked always have a verdict.
        assert verdict is not None
        return Verdict(verdict)

    def _facts(self) -> CommandFacts | None:
        return COMMAND_FACTS.get(self) or COMMAND_FACTS.get(self.canonical)
