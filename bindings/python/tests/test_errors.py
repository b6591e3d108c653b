"""Exceptions: their classes, attributes and sentences."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable

import pytest

from ftp_reply import (
    ArgumentErrorKind,
    Command,
    EncodeError,
    EncodeErrorKind,
    Expectation,
    ExpectedDelay,
    FaultKind,
    Feature,
    FileSize,
    FileTime,
    HostPort,
    InvalidCommand,
    InvalidReplyCode,
    Lang,
    LimitExceeded,
    MalformedReply,
    MessageError,
    PayloadError,
    PayloadErrorKind,
    Reply,
    ReplyCode,
    ReplyError,
    SendError,
    SendErrorKind,
    SupportedProtocols,
    UnexpectedEof,
)
from ftp_reply.generated.fault_errors import FAULT_ERRORS

ERRORS = [
    *(FAULT_ERRORS[kind](kind, 12, code) for kind in FaultKind for code in (None, 220)),
    *(
        PayloadError(kind, 4, code, Expectation.PORT)
        for kind in PayloadErrorKind
        for code in (None, ReplyCode.ENTERING_PASSIVE_MODE)
    ),
    *(EncodeError(kind, 1, 2, "path", 300, Expectation.PORT) for kind in EncodeErrorKind),
    *(SendError(kind) for kind in SendErrorKind),
    InvalidReplyCode(99),
    InvalidCommand(),
    InvalidReplyCode(None),
]


@pytest.mark.parametrize("error", ERRORS, ids=repr)
def test_error_has_message_in_every_language(error: ReplyError) -> None:
    assert isinstance(error, ValueError)
    assert str(error) == error.message() == error.message("en") == error.message("zz")
    assert all(error.message(lang) and error.message(lang).isprintable() for lang in Lang)
    assert error.message("ko") != error.message("en")


@pytest.mark.parametrize("error", ERRORS, ids=repr)
def test_copy_and_pickle_keep_error(error: ReplyError) -> None:
    for copied in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
        assert type(copied) is type(error)
        assert copied.args == error.args
        assert vars(copied) == vars(error)


def test_fault_has_exception_of_its_kind() -> None:
    assert set(FAULT_ERRORS) == set(FaultKind)
    assert FAULT_ERRORS[FaultKind.MALFORMED] is MalformedReply
    assert FAULT_ERRORS[FaultKind.REPLY_TOO_LONG] is LimitExceeded
    assert FAULT_ERRORS[FaultKind.UNEXPECTED_EOF] is UnexpectedEof
    assert issubclass(UnexpectedEof, EOFError)
    assert all(issubclass(kind, ReplyError) for kind in FAULT_ERRORS.values())


def test_message_of_payload_error() -> None:
    error = PayloadError(PayloadErrorKind.OUT_OF_RANGE, 27, 227, Expectation.OCTET)
    assert error.message() == (
        "value out of range at byte 27 of the 227 reply: expected a number from 0 to 255"
    )
    assert error.message("ko") == (
        "범위를 벗어난 값(227 응답, 바이트 오프셋 27). 필요: 0~255의 숫자"
    )


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (lambda: HostPort("192.0.2.1", 1 << 16), "a port from 1 to 65535"),
        (lambda: HostPort("192.0.2.1", 0), "a port from 1 to 65535"),
        (lambda: FileTime(2024, 2, 300), "a day that exists in that month"),
        (lambda: FileTime(10**30, 1, 1), "a year from 1000 to 9999"),
        (lambda: FileTime.from_unix(1 << 80), "a year from 1000 to 9999"),
        (lambda: FileSize(-1), "a number of bytes below 2 to the power of 64"),
        (lambda: ExpectedDelay(1 << 32), "a number of minutes from 0 to 4294967295"),
        (lambda: SupportedProtocols([1 << 16]), "a number from 0 to 65535"),
        (
            lambda: Feature("REST STREAM"),
            "a feature name in ASCII, alone or followed by a space and parameters",
        ),
    ],
)
def test_value_out_of_range_has_range(make: Callable[[], object], expected: str) -> None:
    with pytest.raises(EncodeError) as raised:
        make()
    assert raised.value.kind is EncodeErrorKind.OUT_OF_RANGE
    assert raised.value.expected is not None
    assert str(raised.value) == f"value out of range: expected {expected}"


def test_parse_names_bytes_after_reply() -> None:
    with pytest.raises(MalformedReply, match="^extra bytes at byte 7: expected exactly one reply;"):
        Reply.parse(b"220 a\r\n221 b\r\n")


def test_message_of_invalid_argument_shows_it() -> None:
    with pytest.raises(InvalidReplyCode, match="`99`"):
        ReplyCode.lookup(99)


@pytest.mark.parametrize("make", [Command, Command.parse])
def test_invalid_command_keeps_nothing_of_text(make: Callable[[str], Command]) -> None:
    with pytest.raises(InvalidCommand) as raised:
        make("PASS secret")
    error = raised.value
    assert (error.__cause__, error.__context__) == (None, None)
    pickled = pickle.dumps(error)
    assert b"secret" not in pickled and b"PASS" not in pickled
    for each in (error, pickle.loads(pickled)):
        assert (each.args, vars(each), repr(each)) == ((), {}, "InvalidCommand()")
        assert str(each) == ArgumentErrorKind.INVALID_VERB.text()
        assert all(each.message(lang) == ArgumentErrorKind.INVALID_VERB.text(lang) for lang in Lang)


def test_error_takes_kind_by_name() -> None:
    error = SendError("greeting")  # type: ignore[arg-type]
    assert error.kind is SendErrorKind.GREETING
    assert str(error) == str(SendError(SendErrorKind.GREETING))
    with pytest.raises(ValueError, match="not a valid SendErrorKind"):
        SendError("no such kind")  # type: ignore[arg-type]


@pytest.mark.parametrize("number", [-1, 1 << 64, 10**5000], ids=["negative", "65 bits", "huge"])
def test_error_rejects_offset_that_is_not_one(number: int) -> None:
    with pytest.raises(OverflowError):
        ReplyError(FaultKind.MALFORMED, number)
    with pytest.raises(OverflowError):
        EncodeError(EncodeErrorKind.LINE_BREAK, number)


def test_error_has_code_as_reply_code() -> None:
    assert ReplyError(FaultKind.MALFORMED, 0, 599).code is ReplyCode(599)
    with pytest.raises(InvalidReplyCode):
        ReplyError(FaultKind.MALFORMED, 0, 99)


def test_every_error_is_a_message_error() -> None:
    assert {type(error) for error in ERRORS} < set(subclasses(MessageError))
    assert issubclass(MessageError, ValueError)


def subclasses(kind: type[MessageError]) -> list[type[MessageError]]:
    """Return the subclasses of a class, and theirs."""
    return [kind, *(each for child in kind.__subclasses__() for each in subclasses(child))]
