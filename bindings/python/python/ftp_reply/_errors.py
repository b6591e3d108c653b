"""Exceptions. The native module formats their messages, in every language."""

from __future__ import annotations

from operator import index

from . import _native
from .generated.codes import ReplyCode
from .generated.sets import (
    ArgumentErrorKind,
    EncodeErrorKind,
    Expectation,
    FaultKind,
    PayloadErrorKind,
    SendErrorKind,
)

TYPE_CHECKING = False

if TYPE_CHECKING:
    from ipaddress import IPv4Address, IPv6Address

    from ._enums import TextEnum
    from ._native import Reply


class MessageError(ValueError):
    """An error that the core describes in every language; ``str()`` is English."""

    __module__ = "ftp_reply"

    def message(self, lang: str = "en") -> str:
        """Return the error as a sentence."""
        raise NotImplementedError

    def __str__(self) -> str:
        return self.message()


def _message(
    kind: TextEnum,
    lang: str,
    *,
    code: int | None = None,
    offset: int = 0,
    expected: Expectation | None = None,
    line: int = 0,
    hole: str | None = None,
    needed: int | None = None,
    argument: str = "",
) -> str:
    message = _native.error_message(
        kind._set_number,
        kind.number,
        lang,
        code=code or 0,
        offset=offset,
        expected=expected.number if expected else 0,
        line=line,
        hole=hole or "",
        needed=needed or 0,
        argument=argument,
    )
    assert message is not None, "the core has a message for every kind of error"
    return message


def _count(number: int) -> int:
    """Return an offset, index or length that the native module can take."""
    if not 0 <= index(number) < 1 << 64:
        raise OverflowError("an offset must be at least 0 and fit in 64 bits")
    return index(number)


class ReplyError(MessageError):
    """A fault: bytes from a server that are not a valid reply.

    - ``kind``: reason of the fault
    - ``offset``: offset in bytes from the start of the stream
    - ``code``: code of the reply; ``None`` if it is not known
    - ``kept``: bytes from ``offset`` on, at most 256, not escaped, which can contain secrets
    - ``replies``: the replies before the fault, if one call read all of them

    >>> from ftp_reply import FaultKind, ReplyError
    >>> ReplyError(FaultKind.TOO_MANY_LINES, 4096, 211).message()  # doctest: +ELLIPSIS
    'too many lines in the 211 reply at byte 4096: the reply has ...'
    """

    __module__ = "ftp_reply"

    kind: FaultKind
    offset: int
    code: ReplyCode | None
    kept: bytes
    replies: tuple[Reply, ...]

    def __init__(
        self,
        kind: FaultKind,
        offset: int,
        code: int | None = None,
        kept: bytes = b"",
        replies: tuple[Reply, ...] = (),
    ) -> None:
        # Programs print `args`, so the bytes are not among them.
        super().__init__(kind, offset, code)
        self.kind = FaultKind(kind)
        self.offset = _count(offset)
        self.code = None if code is None else ReplyCode(code)
        self.kept = kept
        self.replies = replies

    def message(self, lang: str = "en") -> str:
        """Return the error as a sentence."""
        fault = _native.ReplyFault(self.kind, self.offset, self.code, self.kept)
        return fault.message(lang)


def fault_error(fault: _native.ReplyFault, replies: tuple[Reply, ...]) -> ReplyError:
    """Return the exception of a fault; the native module calls it."""
    # Imported here because the table has the classes of this module.
    from .generated.fault_errors import FAULT_ERRORS

    error = FAULT_ERRORS[fault.kind]
    return error(fault.kind, fault.offset, fault.code, fault.kept, replies)


class MalformedReply(ReplyError):
    """A line that does not start with a code and a separator."""

    __module__ = "ftp_reply"


class LimitExceeded(ReplyError):
    """A line or reply beyond a limit."""

    __module__ = "ftp_reply"


class UnexpectedEof(ReplyError, EOFError):
    """The end of the stream inside a reply."""

    __module__ = "ftp_reply"


class PayloadError(MessageError):
    """A reply, argument, line of a listing or single value that cannot be read.

    - ``kind``: reason of the error
    - ``offset``: offset in bytes from the start of the reply or other input
    - ``code``: code of the reply; ``None`` if the input was not a reply
    - ``expected``: what the value should have at the offset
    """

    __module__ = "ftp_reply"

    kind: PayloadErrorKind
    offset: int
    code: ReplyCode | None
    expected: Expectation

    def __init__(
        self, kind: PayloadErrorKind, offset: int, code: int | None, expected: Expectation
    ) -> None:
        super().__init__(kind, offset, code, expected)
        self.kind = PayloadErrorKind(kind)
        self.offset = _count(offset)
        self.code = None if code is None else ReplyCode(code)
        self.expected = Expectation(expected)

    def message(self, lang: str = "en") -> str:
        """Return the error as a sentence."""
        return _message(
            self.kind, lang, offset=self.offset, code=self.code, expected=self.expected
        )


class EncodeError(MessageError):
    """A reply or command that cannot be written.

    - ``kind``: reason of the error
    - ``line``: index of the line in the reply, from 0
    - ``offset``: offset in bytes from the start of the line
    - ``hole``: name of the placeholder without a value, if that is the reason
    - ``needed``: length in bytes that the buffer must have, if that is the reason
    - ``expected``: what the value must be, if it is out of range

    >>> from ftp_reply import EncodeError, FileTime
    >>> try:
    ...     FileTime(2024, 2, 30)
    ... except EncodeError as error:
    ...     print(error)
    value out of range: expected a day that exists in that month
    """

    __module__ = "ftp_reply"

    kind: EncodeErrorKind
    line: int
    offset: int
    hole: str | None
    needed: int | None
    expected: Expectation | None

    def __init__(
        self,
        kind: EncodeErrorKind,
        line: int = 0,
        offset: int = 0,
        hole: str | None = None,
        needed: int | None = None,
        expected: Expectation | None = None,
    ) -> None:
        super().__init__(kind, line, offset, hole, needed, expected)
        self.kind = EncodeErrorKind(kind)
        self.line = _count(line)
        self.offset = _count(offset)
        self.hole = hole
        self.needed = None if needed is None else _count(needed)
        self.expected = None if expected is None else Expectation(expected)

    def message(self, lang: str = "en") -> str:
        """Return the error as a sentence."""
        return _message(
            self.kind,
            lang,
            line=self.line,
            offset=self.offset,
            hole=self.hole,
            needed=self.needed,
            expected=self.expected,
        )


class UnusableHost(MessageError):
    """The host of a data connection is an unspecified or multicast address.

    - ``host``: address that cannot be used
    """

    __module__ = "ftp_reply"

    host: IPv4Address | IPv6Address

    def __init__(self, host: IPv4Address | IPv6Address) -> None:
        super().__init__(host)
        self.host = host

    def message(self, lang: str = "en") -> str:
        """Return the error as a sentence."""
        return _native.unusable_host_message(self.host, lang)


class SendError(MessageError):
    """A command that cannot be sent now.

    - ``kind``: reason of the error
    """

    __module__ = "ftp_reply"

    kind: SendErrorKind

    def __init__(self, kind: SendErrorKind) -> None:
        super().__init__(kind)
        self.kind = SendErrorKind(kind)

    def message(self, lang: str = "en") -> str:
        """Return the error as a sentence."""
        return _message(self.kind, lang)


class InUseError(RuntimeError):
    """A call of an object while another thread uses it. The object is unchanged."""

    __module__ = "ftp_reply"

    def message(self, lang: str = "en") -> str:
        """Return the error as a sentence."""
        return _message(ArgumentErrorKind.IN_USE, lang)

    def __str__(self) -> str:
        return self.message()


class InvalidReplyCode(MessageError):
    """A number that is not a reply code, because it is not from 100 to 699.

    The error keeps nothing of a value that is not a number: it can be a line with a password.

    - ``number``: the number; ``None`` if the value was not a number
    """

    __module__ = "ftp_reply"

    number: int | None

    def __init__(self, number: int | None) -> None:
        super().__init__(number)
        self.number = number

    def message(self, lang: str = "en") -> str:
        """Return the error as a sentence."""
        if self.number is None:
            return _message(ArgumentErrorKind.NOT_A_NUMBER, lang)
        # A number can be too long to be converted, or to be read.
        shown = "" if abs(self.number) >= 10**20 else str(int(self.number))
        return _message(ArgumentErrorKind.INVALID_CODE, lang, argument=shown)


class InvalidCommand(MessageError):
    """A text that is not a verb: not three or four ASCII letters.

    The error keeps nothing of the text, which can be a command line with a password.
    """

    __module__ = "ftp_reply"

    def __init__(self) -> None:
        super().__init__()

    def message(self, lang: str = "en") -> str:
        """Return the error as a sentence."""
        return _message(ArgumentErrorKind.INVALID_VERB, lang)
