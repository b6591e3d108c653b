"""Base class of :class:`ftp_reply.Command`."""

from __future__ import annotations

from . import _advice, _native
from ._code_functions import checked
from ._errors import InvalidCommand
from ._texts import in_language
from .generated.command_facts import COMMAND_FACTS
from .generated.sets import Verdict

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Self, SupportsIndex

    from typing_extensions import Buffer

    from ._advice import Advice
    from ._command_replies import CommandFacts, CommandReplies
    from ._sources import Source
    from .generated.sets import Diagram


class CommandBase(str):
    """A verb in upper case, or ``connect`` for the greeting of a new connection.

    The set is open: any three or four letters are a command, listed or not.
    """

    __slots__ = ()

    def __new__(cls, verb: str) -> Self:
        # The native module does not take a `str` with a lone surrogate.
        name = _native.verb(verb) if str.isascii(verb) else None
        if name is None:
            raise InvalidCommand
        return super().__new__(cls, name)

    def __repr__(self) -> str:
        if self in COMMAND_FACTS:
            return f"Command.{self.upper()}"
        return f"Command({str(self)!r})"

    @classmethod
    def parse(cls, verb: str) -> Self:
        """Return the command with a verb, in any letter case.

        Raises :class:`InvalidCommand`, a ``ValueError``, unless the verb has three or four letters.

        >>> from ftp_reply import Command
        >>> Command.parse("retr")
        Command.RETR
        """
        return cls(verb)

    @property
    def canonical(self) -> Self:
        """The command that has this verb as an alias: PWD for XPWD. Most commands are their own."""
        verb = _native.canonical(self)
        return self if verb is None or verb == self else type(self)(verb)

    @property
    def is_listed(self) -> bool:
        """``True`` if the table lists the command, by its verb or an alias."""
        return self._facts() is not None

    @property
    def aliases(self) -> tuple[Self, ...]:
        """Other verbs of the command."""
        facts = self._facts()
        return tuple(type(self)(alias) for alias in facts.aliases) if facts else ()

    def text(self, lang: str = "en") -> str | None:
        """Return what the command does, in a few words; ``None`` if unlisted."""
        facts = self._facts()
        return in_language(facts.text, lang) if facts else None

    @property
    def replies(self) -> CommandReplies | None:
        """Replies that the RFCs list for the command; ``None`` if unlisted."""
        facts = self._facts()
        return facts.replies if facts else None

    @property
    def diagram(self) -> Diagram | None:
        """The state diagram that the command follows; ``None`` if unlisted."""
        facts = self._facts()
        return facts.diagram if facts else None

    @property
    def sources(self) -> tuple[Source, ...]:
        """Sections that list the command's replies; empty if unlisted."""
        facts = self._facts()
        return facts.sources if facts else ()

    def judge(self, code: SupportsIndex) -> Verdict:
        """Return how well a code fits as an answer to this command (RFC 959, sections 5.4 and 6).

        For an unlisted command, any class from 1yz to 5yz is allowed, because its diagram is
        unknown. Raises :class:`InvalidReplyCode` for a number outside 100 to 699.

        >>> from ftp_reply import Command, ReplyCode
        >>> Command.RETR.judge(ReplyCode.NEED_PASSWORD)
        <Verdict.WRONG_CLASS: 'wrong_class'>
        """
        return Verdict._by_number[_native.judge(self, checked(code))]

    def encode_line(self, argument: Buffer | str = b"") -> bytes:
        """Return the command line: verb, space, argument, CR LF (RFC 959, section 5.3).

        A ``str`` is sent in UTF-8. If the argument is empty, there is no space. Raises
        :class:`EncodeError` if the argument contains CR, LF or NUL, which would split the line, and
        for the greeting, which is never sent.

        >>> from ftp_reply import Command
        >>> Command.RETR.encode_line("notes.txt")
        b'RETR notes.txt\\r\\n'
        """
        return _native.encode_command(self, argument)

    def advice(self, code: SupportsIndex, situation: str | Iterable[str] = ()) -> Advice:
        """Return what to do about a reply to this command.

        ``situation`` is what is known about the session: members of :class:`Situation`, or their
        names. If the table has no advice for the command and code, it is the recovery of the code.
        No advice suggests to continue without TLS if AUTH fails.

        Raises :class:`InvalidReplyCode` for a number outside 100 to 699, and ``ValueError`` for an
        unknown situation.

        >>> from ftp_reply import Command, ReplyCode, Situation
        >>> advice = Command.EPSV.advice(ReplyCode.NETWORK_PROTOCOL_NOT_SUPPORTED)
        >>> advice.recovery, advice.suggested_commands
        (<Recovery.DO_NOT_REPEAT: 'do_not_repeat'>, (Command.PASV,))
        >>> Command.RETR.advice(426, [Situation.ABORTING]).recovery
        <Recovery.PROCEED: 'proceed'>
        """
        return _advice.advice(self, checked(code), situation)

    def _facts(self) -> CommandFacts | None:
        return COMMAND_FACTS.get(self) or COMMAND_FACTS.get(self.canonical)
