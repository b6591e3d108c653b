"""Base class of :class:`ftp_reply.Command`: methods and properties of a command."""

from __future__ import annotations

from enum import StrEnum
from operator import index

from ._enum_types import Member, OpenEnumType, cached_property
from ._texts import in_language
from .generated.codes import ReplyCode

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Self, SupportsIndex

    from typing_extensions import Buffer

    from ._advice import Advice
    from ._code_facts import Meaning
    from ._command_replies import CommandFacts, CommandReplies
    from ._sources import Source
    from .generated.sets import Diagram, Verdict


def _checked(code: SupportsIndex) -> ReplyCode:
    """Return the code with a number; raise :class:`InvalidReplyCode` if there is none."""
    return code if isinstance(code, ReplyCode) else ReplyCode(index(code))


class CommandBase(Member, StrEnum, metaclass=OpenEnumType):
    """A verb in upper case, or ``connect`` for the greeting of a new connection."""

    @classmethod
    def _missing_(cls, value: object) -> Self:
        from . import _native
        from ._errors import InvalidCommand

        # The native module does not take a `str` with a lone surrogate.
        verb = _native.verb(value) if isinstance(value, str) and value.isascii() else None
        # A `ValueError` for other types, too: `Enum` adds the value to the context of any other
        # exception, and the value can be a command line with a password.
        if verb is None:
            raise InvalidCommand
        listed: Self | None = cls._value2member_map_.get(verb)  # type: ignore[assignment]
        if listed is not None:
            return listed
        # Not stored, because a server can receive any number of verbs.
        member = str.__new__(cls, verb)
        member._name_ = member._value_ = verb
        return member

    @classmethod
    def parse(cls, verb: str) -> Self:
        """Return the command with a verb, in any letter case.

        Raises :class:`InvalidCommand`, a ``ValueError``, unless the verb has three or four letters.

        >>> from ftp_reply import Command
        >>> Command.parse("retr")
        <Command.RETR: 'RETR'>
        """
        return cls(verb)

    @cached_property
    def _facts(self) -> CommandFacts | None:
        from .generated.command_facts import COMMAND_FACTS

        return COMMAND_FACTS.get(self.canonical)

    @cached_property
    def canonical(self) -> Self:
        """The command that has this verb as an alias: PWD for XPWD. Most commands are their own."""
        from . import _native

        verb = _native.canonical(self)
        return self if verb is None or verb == self else type(self)(verb)

    @cached_property
    def is_listed(self) -> bool:
        """``True`` if the table lists the command, by its verb or an alias."""
        return self._facts is not None

    @cached_property
    def aliases(self) -> tuple[Self, ...]:
        """Other verbs of the command."""
        facts = self._facts
        return tuple([type(self)(alias) for alias in facts.aliases]) if facts else ()

    def text(self, lang: str = "en") -> str | None:
        """Return what the command does, in a few words; ``None`` if unlisted.

        >>> from ftp_reply import Command
        >>> Command.STOR.text()
        'Store a file'
        """
        facts = self._facts
        return in_language(facts.text, lang) if facts else None

    @cached_property
    def replies(self) -> CommandReplies | None:
        """Replies that the RFCs list for the command; ``None`` if unlisted."""
        facts = self._facts
        return facts.replies if facts else None

    @cached_property
    def diagram(self) -> Diagram | None:
        """The state diagram that the command follows; ``None`` if unlisted."""
        from .generated.sets import Diagram

        facts = self._facts
        return Diagram(facts.diagram) if facts else None

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """Sections that list the command's replies; empty if unlisted."""
        from .generated.documents import sources

        facts = self._facts
        return sources(facts.sources) if facts else ()

    def judge(self, code: SupportsIndex) -> Verdict:
        """Return how well a code fits as an answer to this command (RFC 959, sections 5.4 and 6).

        For an unlisted command, any class from 1yz to 5yz is allowed, because its diagram is
        unknown. Raises :class:`InvalidReplyCode` for a number outside 100 to 699.

        >>> from ftp_reply import Command, ReplyCode
        >>> Command.RETR.judge(ReplyCode.NEED_PASSWORD)
        <Verdict.WRONG_CLASS: 'wrong_class'>
        """
        # Half the time of `from . import _native`.
        import ftp_reply._native as native

        verdict = native.judge(self, _checked(code))
        assert verdict is not None, "the command and the code are valid"
        return verdict

    def meaning(self, code: SupportsIndex) -> Meaning | None:
        """Return the further meaning that a code has as a reply to this command.

        ``None`` if it has its first one. Raises :class:`InvalidReplyCode` for a number outside 100
        to 699.

        >>> from ftp_reply import Command
        >>> Command.MKD.meaning(521).name
        'directory_exists'
        >>> Command.LIST.meaning(521) is None
        True
        """
        command = self.canonical
        meanings = _checked(code).meanings
        return next((meaning for meaning in meanings if command in meaning.commands), None)

    def encode_line(self, argument: Buffer | str = b"") -> bytes:
        """Return the command line: verb, space, argument, CR LF (RFC 959, section 5.3).

        A ``str`` is sent in UTF-8. If the argument is empty, there is no space. Raises
        :class:`EncodeError` if the argument contains CR, LF or NUL, which would split the line, and
        for the greeting, which is never sent.

        >>> from ftp_reply import Command
        >>> Command.RETR.encode_line("notes.txt")
        b'RETR notes.txt\\r\\n'
        """
        from . import _native

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
        (<Recovery.DO_NOT_REPEAT: 'do_not_repeat'>, (<Command.PASV: 'PASV'>,))
        >>> Command.RETR.advice(426, [Situation.ABORTING]).recovery
        <Recovery.PROCEED: 'proceed'>
        """
        from . import _advice

        return _advice.advice(self, _checked(code), situation)
