"""Base class of :class:`ftp_reply.ReplyCode`: methods and properties of a member."""

from __future__ import annotations

from enum import IntEnum

from . import _code_functions, _native
from ._enums import FormerNamesType
from ._errors import UnlistedReplyCode
from ._texts import in_language
from .generated.code_facts import CODE_FACTS
from .generated.fault_errors import FAULT_ERRORS
from .generated.languages import LANGUAGE_INDEX
from .generated.sets import FaultKind

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Self, SupportsIndex

    from ._code_facts import Meaning, WireForm
    from ._sources import Source
    from .generated.sets import CodeStatus, Recovery, ReplyClass, ReplyGroup, TextSource

_BY_NAME = {
    name: number
    for number, facts in CODE_FACTS.items()
    for name in (facts.name, *facts.former_names)
}


class CodeBase(IntEnum, metaclass=FormerNamesType):
    """A listed code; ``str()`` returns its three digits."""

    @classmethod
    def _missing_(cls, value: object) -> None:
        if isinstance(value, int):
            raise UnlistedReplyCode(_code_functions.checked(value))

    @classmethod
    def lookup(cls, number: SupportsIndex) -> Self | None:
        """Return the member with a number; ``None`` for a code that is not listed.

        Raises :class:`InvalidReplyCode`, a ``ValueError``, for a number outside 100 to 699.
        """
        number = _code_functions.checked(number)
        return cls(number) if number in CODE_FACTS else None

    @classmethod
    def from_name(cls, name: str) -> Self | None:
        """Return the member with a name or former name, in any letter case; ``None`` if none has it.

        >>> from ftp_reply import ReplyCode
        >>> ReplyCode.from_name("NEED_PASSWORD") is ReplyCode.from_name("need_password")
        True
        """
        number = _BY_NAME.get(str.lower(name)) if str.isascii(name) else None
        return None if number is None else cls(number)

    @classmethod
    def from_line(cls, line: bytes | bytearray | memoryview | str) -> Self | int:
        """Return the code at the start of a reply line: a member, or an ``int`` if it is not listed.

        The code must be followed by a space, ``-`` or the line end. Raises :class:`MalformedReply`
        otherwise.

        >>> from ftp_reply import ReplyCode
        >>> ReplyCode.from_line(b"550 No such file.")
        <ReplyCode.FILE_UNAVAILABLE: 550>
        """
        if isinstance(line, str):
            line = line.encode(errors="replace")
        elif not isinstance(line, bytes):
            line = memoryview(line).tobytes()
        number = _native.code_of_line(line)
        if number < 0:
            kind = FaultKind._by_number[-number]
            raise FAULT_ERRORS[kind](kind, 0)
        return cls(number) if number in CODE_FACTS else number

    @property
    def identifier(self) -> str:
        """The code's name in ``snake_case``, the same in every language."""
        return CODE_FACTS[self].name

    @property
    def phrase(self) -> str:
        """The English text, as :class:`http.HTTPStatus` calls it."""
        return CODE_FACTS[self].text[0]

    def text(self, lang: str = "en") -> str:
        """Return the text, one line.

        The English text is the RFC's own headline unless :attr:`text_source` says otherwise. A
        server's text may differ: the RFC only recommends it (RFC 959, section 4.2).

        >>> from ftp_reply import ReplyCode
        >>> ReplyCode.NOT_LOGGED_IN.text()
        'Not logged in.'
        """
        # A call of `in_language` would cost a third more.
        texts = CODE_FACTS[self].text
        try:
            return texts[LANGUAGE_INDEX[lang]]
        except KeyError:
            return in_language(texts, lang)

    def detail(self, lang: str = "en") -> str | None:
        """Return the RFC's own explanation below the headline; ``None`` if it has none."""
        detail = CODE_FACTS[self].detail
        return in_language(detail, lang) if detail else None

    def description(self, lang: str = "en") -> str:
        """Return text and detail as one string.

        >>> from ftp_reply import ReplyCode
        >>> ReplyCode.FILE_BUSY.description()
        'Requested file action not taken. File unavailable (e.g., file busy).'
        """
        return CODE_FACTS[self].description(lang)

    def explain(self, lang: str = "en") -> str:
        """Return an explanation for end users: what happened and what to do."""
        return in_language(CODE_FACTS[self].explain, lang)

    def causes(self, lang: str = "en") -> tuple[str, ...]:
        """Return what can have caused the reply, as short phrases, the likeliest first.

        Empty if nothing went wrong.

        >>> from ftp_reply import ReplyCode
        >>> ReplyCode.COMMAND_OKAY.causes()
        ()
        """
        return in_language(CODE_FACTS[self].causes, lang)

    @property
    def reply_class(self) -> ReplyClass:
        """The class, from the first digit."""
        return _code_functions.reply_class(self)

    @property
    def group(self) -> ReplyGroup | None:
        """The group, from the second digit."""
        return _code_functions.group(self)

    @property
    def recovery(self) -> Recovery:
        """What a client should do next."""
        return CODE_FACTS[self].recovery

    @property
    def status(self) -> CodeStatus:
        """How firmly the code is established."""
        return CODE_FACTS[self].status

    @property
    def text_source(self) -> TextSource:
        """Who wrote the English text."""
        return CODE_FACTS[self].text_source

    @property
    def sources(self) -> tuple[Source, ...]:
        """Sections that define the code, the main one first."""
        return CODE_FACTS[self].sources

    @property
    def wire(self) -> WireForm | None:
        """Machine-readable form of the text; ``None`` unless an RFC defines one."""
        return CODE_FACTS[self].wire

    @property
    def meanings(self) -> tuple[Meaning, ...]:
        """Further meanings, if RFCs use the code for more than one thing; usually empty."""
        return CODE_FACTS[self].meanings

    @property
    def aliases(self) -> tuple[str, ...]:
        """Former names in ``snake_case``. :meth:`from_name` still accepts them."""
        return CODE_FACTS[self].former_names

    @property
    def is_positive_preliminary(self) -> bool:
        """``True`` for 1yz: the action has started, and another reply follows."""
        return _code_functions.is_positive_preliminary(self)

    @property
    def is_positive_completion(self) -> bool:
        """``True`` for 2yz: the command is complete."""
        return _code_functions.is_positive_completion(self)

    @property
    def is_positive_intermediate(self) -> bool:
        """``True`` for 3yz: the server waits for the next command of a sequence."""
        return _code_functions.is_positive_intermediate(self)

    @property
    def is_transient_negative(self) -> bool:
        """``True`` for 4yz: the command failed for a temporary reason."""
        return _code_functions.is_transient_negative(self)

    @property
    def is_permanent_negative(self) -> bool:
        """``True`` for 5yz: the command failed, and the same request will fail again."""
        return _code_functions.is_permanent_negative(self)

    @property
    def is_protected(self) -> bool:
        """``True`` for 6yz: the text is another reply, protected."""
        return _code_functions.is_protected(self)

    @property
    def may_retry(self) -> bool:
        """``True`` if the same request may be sent again unchanged: the class is 4yz."""
        return _code_functions.may_retry(self)
