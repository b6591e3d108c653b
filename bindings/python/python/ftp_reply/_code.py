"""Base class of :class:`ftp_reply.ReplyCode`: methods and properties of a code."""

# Annotations are strings to save time: see `_enum_types`.

from enum import IntEnum

from ._enum_types import Member, OpenEnumType, cached_property
from ._texts import checked_text, in_language
from .generated import LANGUAGE_INDEX

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Self, SupportsIndex

    from typing_extensions import Buffer

    from ._code_facts import CodeFacts, Meaning, WireForm
    from ._sources import Source
    from .generated.commands import Command
    from .generated.sets import CodeStatus, Recovery, ReplyClass, ReplyGroup, TextSource

_NUMBERS = range(100, 700)


class CodeBase(Member, IntEnum, metaclass=OpenEnumType):
    """A code from 100 to 699; ``str()`` returns its three digits."""

    @classmethod
    def _missing_(cls, value: object) -> "Self":
        # A caller's number can have any type that equals an `int`, as for listed codes.
        if value in _NUMBERS:
            return cls._unlisted(_NUMBERS[_NUMBERS.index(value)])  # type: ignore[arg-type]
        from ._errors import InvalidReplyCode

        raise InvalidReplyCode(value if isinstance(value, int) else None)

    @classmethod
    def _unlisted(cls, number: int) -> "Self":
        """Return the member of a code that is not listed, as ``enum.Flag`` does for unknown bits."""
        member = int.__new__(cls, number)
        member._name_ = f"UNLISTED_{number}"
        member._value_ = number
        # `setdefault` is atomic, so two threads get the same member.
        members: dict[object, Self] = cls._value2member_map_  # type: ignore[assignment]
        return members.setdefault(number, member)

    @classmethod
    def lookup(cls, number: "SupportsIndex") -> "Self | None":
        """Return the member with a number; ``None`` for a code that is not listed.

        Raises :class:`InvalidReplyCode`, a ``ValueError``, for a number outside 100 to 699.

        >>> from ftp_reply import ReplyCode
        >>> ReplyCode.lookup(550), ReplyCode.lookup(599)
        (<ReplyCode.FILE_UNAVAILABLE: 550>, None)
        """
        if not isinstance(number, int):
            from operator import index

            number = index(number)
        member = cls(number)
        return member if member.is_listed else None

    @classmethod
    def from_name(cls, name: str) -> "Self | None":
        """Return the member with a name or former name, in any letter case; ``None`` if none has it.

        >>> from ftp_reply import ReplyCode
        >>> ReplyCode.from_name("NEED_PASSWORD") is ReplyCode.from_name("need_password")
        True
        """
        # Only ASCII letters have another case here: `"ſ".upper()` is `"S"`.
        if not checked_text(name, "name").isascii():
            return None
        upper = name.upper()
        member: Self | None = cls._member_map_.get(cls._former_names.get(upper, upper))  # type: ignore[assignment]
        return member

    @classmethod
    def from_line(cls, line: "Buffer | str") -> "Self":
        """Return the code at the start of a reply line: ``bytes``, another buffer, or text.

        The code must be followed by a space, ``-`` or the line end. Raises :class:`MalformedReply`
        otherwise.

        >>> from ftp_reply import ReplyCode
        >>> ReplyCode.from_line(b"550 No such file.")
        <ReplyCode.FILE_UNAVAILABLE: 550>
        """
        # Half the time of `from . import _native`.
        import ftp_reply._native as native

        if isinstance(line, str):
            line = line.encode(errors="replace")
        return native.code_of_line(line)  # type: ignore[return-value]

    @cached_property
    def _facts(self) -> "CodeFacts":
        from .generated.code_facts import CODE_FACTS, UNLISTED

        return CODE_FACTS.get(self._value_, UNLISTED)

    @cached_property
    def is_listed(self) -> bool:
        """``True`` if the table lists the code, with or without an RFC that defines it."""
        return self._name_ in type(self)._member_map_

    @cached_property
    def identifier(self) -> "str | None":
        """The code's name in ``snake_case``, the same in every language; ``None`` if unlisted."""
        return self._facts.name

    @cached_property
    def phrase(self) -> "str | None":
        """The English text, as :class:`http.HTTPStatus` calls it; ``None`` if unlisted."""
        return self.text()

    def text(self, lang: str = "en") -> "str | None":
        """Return the text, one line; ``None`` if unlisted.

        The English text is the RFC's headline if :attr:`text_source` is ``TextSource.RFC``. A
        server's text may differ: the RFC only recommends it (RFC 959, section 4.2).

        >>> from ftp_reply import ReplyCode
        >>> ReplyCode.NOT_LOGGED_IN.text()
        'Not logged in.'
        """
        # Nearly the same as `in_language`, whose call would cost a third more.
        texts = self._facts.text
        try:
            return texts[LANGUAGE_INDEX[lang]]
        except KeyError:
            return in_language(texts, lang)

    def detail(self, lang: str = "en") -> "str | None":
        """Return the RFC's own explanation below the headline; ``None`` if it has none."""
        return in_language(self._facts.detail, lang)

    def description(self, lang: str = "en") -> "str | None":
        """Return text and detail as one string; ``None`` if unlisted.

        >>> from ftp_reply import ReplyCode
        >>> ReplyCode.FILE_BUSY.description()
        'Requested file action not taken. File unavailable (e.g., file busy).'
        """
        text, detail = self.text(lang), self.detail(lang)
        return f"{text} {detail}" if detail else text

    def explain(self, lang: str = "en") -> str:
        """Return an explanation for end users: what happened and what to do.

        An unlisted code has the explanation of its class.

        >>> from ftp_reply import ReplyClass, ReplyCode
        >>> ReplyCode(599).explain("ko") == ReplyClass.PERMANENT_NEGATIVE.explain("ko")
        True
        """
        return in_language(self._facts.explain, lang) or self.reply_class.explain(lang)

    def causes(self, lang: str = "en") -> "tuple[str, ...]":
        """Return what can have caused the reply, as short phrases, the likeliest first.

        Empty if nothing went wrong, or if the code is unlisted.

        >>> from ftp_reply import ReplyCode
        >>> ReplyCode.COMMAND_OKAY.causes()
        ()
        """
        return in_language(self._facts.causes, lang)

    @cached_property
    def reply_class(self) -> "ReplyClass":
        """The class, from the first digit (RFC 959, section 4.2; 6yz: RFC 2228, section 5.2)."""
        from .generated.sets import ReplyClass

        return ReplyClass._by_number[self // 100]

    @cached_property
    def group(self) -> "ReplyGroup | None":
        """The group, from the second digit; ``None`` for x6z to x9z, which have none."""
        from .generated.sets import ReplyGroup

        return ReplyGroup._by_number.get(self // 10 % 10 + 1)

    @cached_property
    def recovery(self) -> "Recovery":
        """What a client should do next. An unlisted code has the recovery of its class."""
        from .generated.sets import Recovery

        name = self._facts.recovery
        return Recovery(name) if name else self.reply_class.recovery

    @cached_property
    def status(self) -> "CodeStatus | None":
        """How firmly the code is established; ``None`` if unlisted."""
        from .generated.sets import CodeStatus

        name = self._facts.status
        return CodeStatus(name) if name else None

    @cached_property
    def text_source(self) -> "TextSource | None":
        """Who wrote the English text; ``None`` if unlisted."""
        from .generated.sets import TextSource

        name = self._facts.text_source
        return TextSource(name) if name else None

    @cached_property
    def sources(self) -> "tuple[Source, ...]":
        """Sections that define the code, the main one first; empty if unlisted."""
        from .generated.documents import sources

        return sources(self._facts.sources)

    @cached_property
    def wire(self) -> "WireForm | None":
        """Machine-readable form of the text; ``None`` unless an RFC defines one."""
        return self._facts.wire

    @cached_property
    def meanings(self) -> "tuple[Meaning, ...]":
        """Further meanings, if RFCs use the code for more than one thing; usually empty."""
        return self._facts.meanings

    @cached_property
    def aliases(self) -> "tuple[str, ...]":
        """Former names in ``snake_case``. :meth:`from_name` still accepts them."""
        return self._facts.former_names

    @cached_property
    def commands(self) -> "tuple[Command, ...]":
        """Commands that list this code, in the order of ``Command``.

        >>> from ftp_reply import ReplyCode
        >>> ReplyCode.ENTERING_PASSIVE_MODE.commands
        (<Command.PASV: 'PASV'>,)
        """
        from .generated.commands import Command

        return tuple(
            command for command in Command if command.replies and self in command.replies
        )

    @cached_property
    def is_positive_preliminary(self) -> bool:
        """``True`` for 1yz: the action has started, and another reply follows."""
        return self // 100 == 1

    @cached_property
    def is_positive_completion(self) -> bool:
        """``True`` for 2yz: the command is complete."""
        return self // 100 == 2

    @cached_property
    def is_positive_intermediate(self) -> bool:
        """``True`` for 3yz: the server waits for the next command of a sequence."""
        return self // 100 == 3

    @cached_property
    def is_transient_negative(self) -> bool:
        """``True`` for 4yz: the command failed for a temporary reason."""
        return self // 100 == 4

    @cached_property
    def is_permanent_negative(self) -> bool:
        """``True`` for 5yz: the command failed, and the same request will fail again."""
        return self // 100 == 5

    @cached_property
    def is_protected(self) -> bool:
        """``True`` for 6yz: the text is another reply, protected."""
        return self // 100 == 6

    @cached_property
    def may_retry(self) -> bool:
        """``True`` if the same request may be sent again unchanged: the class is 4yz."""
        return self.is_transient_negative
