"""Replies and faults: their properties, and how they are compared, copied and shown."""

from __future__ import annotations

import copy
import pickle

import pytest

from ftp_reply import (
    Diagnostic,
    DiagnosticKind,
    FaultKind,
    InvalidReplyCode,
    LimitExceeded,
    MalformedReply,
    Reply,
    ReplyCode,
    ReplyFault,
    ReplyParser,
    Terminator,
    UnexpectedEof,
)

# RFC 959, section 4.2, with the deviations that servers show: a code on an inner line, CR CR LF.
BANNER = b"230-Welcome\r\n230- second\r\n 230 third\r\r\n230 Logged in\r\n"
SECRET = b"500 PASS hunter2: not understood\r\n"
HOSTILE = b"550 \x1b[2J\x07\xc2\x9b1m \xe2\x80\xae.txt\r\n"


def one(data: bytes) -> Reply | ReplyFault:
    """Return the only reply or fault of a stream."""
    [found] = ReplyParser().feed(data)
    return found


def test_reply_has_code_lines_and_bytes() -> None:
    reply = Reply.parse(BANNER)
    assert reply.code is ReplyCode.USER_LOGGED_IN
    assert reply.raw == bytes(reply) == reply.encode() == BANNER
    assert reply.line_count == 4
    assert reply.lines == (b"Welcome", b" second", b" 230 third", b"Logged in")
    assert reply.raw_lines == (b"230-Welcome", b"230- second", b" 230 third", b"230 Logged in")
    assert (reply.diagnostics, reply.omitted_diagnostics) == ((), 0)


def test_text_decodes_any_encoding() -> None:
    korean = Reply.parse("550-파일\r\n550 없음\r\n".encode("euc-kr"))
    assert korean.text("euc-kr") == "파일\n없음"
    assert korean.text() == korean.text("utf-8", "replace") != korean.text("utf-8", "ignore")
    with pytest.raises(UnicodeDecodeError):
        korean.text(errors="strict")
    with pytest.raises(LookupError):
        korean.text("no such encoding")
    assert Reply.parse(b"257 \"/caf\xe9\"\r\n").text("latin-1") == '"/caf\xe9"'


def test_default_text_is_that_of_python() -> None:
    raw = b"200 " + bytes(range(11, 13)) + bytes(range(14, 256)) + b" \xe2\x82 \xf0\x9f\x98 end\r\n"
    reply = Reply.parse(raw)
    assert reply.text() == reply.lines[0].decode("utf-8", "replace")


def test_replies_are_equal_by_code_and_bytes() -> None:
    first, second = ReplyParser().feed(b"200 OK\r\n\r\n200 OK\r\n")
    assert first == second == Reply.parse(b"200 OK\r\n")
    assert hash(first) == hash(second)
    assert second.diagnostics != first.diagnostics
    others = [Reply.parse(b"200 OK\n"), Reply.parse(b"250 OK\r\n"), b"200 OK\r\n", 200]
    assert all(first != other for other in others)
    assert first != others


@pytest.mark.parametrize("name", ["code", "raw", "other"])
def test_reply_cannot_be_changed(name: str) -> None:
    with pytest.raises(AttributeError):
        setattr(Reply.parse(b"200 OK\r\n"), name, None)


def test_replies_have_no_order() -> None:
    with pytest.raises(TypeError):
        Reply.parse(b"200 OK\r\n") < Reply.parse(b"250 OK\r\n")  # type: ignore[operator]


def test_reply_matches_pattern() -> None:
    match one(b"331 Password\r\n"):
        case Reply(ReplyCode.NEED_PASSWORD, (text,)):
            assert text == b"Password"
        case _:
            pytest.fail("no pattern matches")
    match one(b"331-What\r\n331 now?\r\n"):
        case Reply(code=ReplyCode.NEED_PASSWORD, lines=(first, *rest)):
            assert (first, rest) == (b"What", [b"now?"])
        case _:
            pytest.fail("no pattern matches")


def test_fault_matches_pattern() -> None:
    match one(b"331_Password\r\n"):
        case ReplyFault(FaultKind.MALFORMED, offset, None):
            assert offset == 0
        case _:
            pytest.fail("no pattern matches")


def found() -> list[Reply | ReplyFault]:
    """Return replies and faults of every form."""
    by_any_code = ReplyParser(terminator=Terminator.ANY_CODE)
    long_line = b"220 " + b"x" * 100_000 + b"\r\n"
    return [
        *ReplyParser().feed(b"200 OK\r\n" + BANNER + SECRET + HOSTILE + b"what\xff?\r\n"),
        *ReplyParser().feed(b"\r\n" * 20 + b"220 Ready\r\n\r\nfault\r\n"),
        *by_any_code.feed(b"220-Hello\r\n331 Password?\r\n"),
        *ReplyParser(max_line=200_000).feed(long_line),
        *ReplyParser().feed(long_line),
    ]


@pytest.mark.parametrize("item", found(), ids=str)
@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_pickle_keeps_everything(item: Reply | ReplyFault, protocol: int) -> None:
    loaded = pickle.loads(pickle.dumps(item, protocol))
    assert type(loaded) is type(item)
    assert loaded == item
    for name in dir(item):
        if not name.startswith("_") and not callable(getattr(item, name)):
            assert getattr(loaded, name) == getattr(item, name), name


@pytest.mark.parametrize("item", found(), ids=str)
def test_copies_are_same_object(item: Reply | ReplyFault) -> None:
    assert copy.copy(item) is item
    assert copy.deepcopy([item]) == [item]
    assert copy.deepcopy(item) is item


@pytest.mark.parametrize("item", found(), ids=str)
def test_str_and_repr_are_printable(item: Reply | ReplyFault) -> None:
    assert str(item).isprintable()
    assert repr(item).isprintable()
    assert "hunter2" not in str(item) + repr(item)


def test_str_shows_reply_on_one_line() -> None:
    assert str(Reply.parse(BANNER)) == r"230 Welcome\n second\n 230 third\nLogged in"
    assert str(Reply.parse(SECRET)) == "500 PASS ****"
    assert repr(Reply.parse(SECRET)) == '<Reply 500 "PASS ****">'
    assert repr(Reply.parse(b'257 "/" \r\n')) == r'<Reply 257 "\"/\" ">'


def test_sanitized_lines_hide_secret_in_every_line() -> None:
    reply = Reply.parse(b"500-Unknown command PASS\r\n hunter2\r\n500 End\r\n")
    assert reply.sanitized_lines() == ("Unknown command PASS ****", "****", "****")
    hidden = reply.without_secrets()
    assert hidden.raw == b"500-Unknown command PASS ****\r\n****\r\n500 ****\r\n"
    assert hidden.line_count == reply.line_count


def test_reply_has_diagnostics() -> None:
    [reply] = ReplyParser().feed(b"\r\n\xff\xf1220 Ready\r\n")
    assert isinstance(reply, Reply)
    assert reply.diagnostics == (
        Diagnostic(DiagnosticKind.BLANK_LINE, 0),
        Diagnostic(DiagnosticKind.TELNET_COMMAND, 2),
    )
    [reply] = ReplyParser().feed(b"\r\n" * 20 + b"220 Ready\r\n")
    assert (len(reply.diagnostics), reply.omitted_diagnostics) == (16, 4)
    match reply.diagnostics[0]:
        case Diagnostic(DiagnosticKind.BLANK_LINE, offset):
            assert offset == 0
        case _:
            pytest.fail("no pattern matches")


def test_fault_has_reason_and_bytes() -> None:
    fault = one(b"> PASS hunter2\r\n")
    assert isinstance(fault, ReplyFault)
    assert (fault.kind, fault.offset, fault.code) == (FaultKind.MALFORMED, 0, None)
    assert fault.kept == b"> PASS hunter2"
    assert fault.without_secrets().kept == b"> PASS ****"
    assert str(fault) == fault.message() == fault.message("en") == fault.message("xx")
    assert fault.message("ko") != str(fault)
    assert repr(fault) == '<ReplyFault malformed at 0 "> PASS ****">'


def test_fault_can_be_created() -> None:
    fault = ReplyFault(FaultKind.MALFORMED, 0, kept=b"what?")
    assert fault == one(b"what?\r\n")
    assert ReplyFault("malformed", 0, kept=bytearray(b"what?")) == fault
    assert ReplyFault(FaultKind.REPLY_TOO_LONG, 7, 211).code is ReplyCode.SYSTEM_STATUS
    assert len(ReplyFault(FaultKind.MALFORMED, 0, kept=bytes(1000)).kept) == 256


@pytest.mark.parametrize(
    ("kind", "offset", "code", "error"),
    [
        ("wrong", 0, None, ValueError),
        ("malformed", -1, None, OverflowError),
        ("malformed", 2**64, None, OverflowError),
        ("malformed", 0, 99, InvalidReplyCode),
    ],
)
def test_fault_rejects_invalid_values(
    kind: str, offset: int, code: int | None, error: type[Exception]
) -> None:
    with pytest.raises(error):
        ReplyFault(kind, offset, code)


@pytest.mark.parametrize(
    ("data", "error", "offset", "kept"),
    [
        (b"220_Ready\r\n", MalformedReply, 0, b"220_Ready"),
        (b"200 OK\r\n226 Done\r\n", MalformedReply, 8, b"226 Done\r\n"),
        (b"\r\n200 OK\r\n", MalformedReply, 0, b"\r\n200 OK\r\n"),
        (b"220-Hello\r\n", UnexpectedEof, 0, b"220-Hello\r\n"),
        (b"", UnexpectedEof, 0, b""),
        (b"220 " + b"x" * 70_000 + b"\r\n", LimitExceeded, 0, b"220 " + b"x" * 252),
    ],
)
def test_parse_rejects_other_than_one_reply(
    data: bytes, error: type[MalformedReply], offset: int, kept: bytes
) -> None:
    with pytest.raises(error) as raised:
        Reply.parse(data)
    assert type(raised.value) is error
    assert raised.value.offset == offset
    assert raised.value.kept == kept
    assert raised.value.replies == ()


def test_error_of_fault_keeps_its_values() -> None:
    fault = one(b"> PASS hunter2\r\n")
    assert isinstance(fault, ReplyFault)
    error = fault.to_error()
    assert isinstance(error, MalformedReply)
    assert (error.kind, error.offset, error.code) == (fault.kind, fault.offset, fault.code)
    assert error.kept == fault.kept
    assert str(error) == str(fault)
    assert error.message("ko") == fault.message("ko")
    assert "hunter2" not in str(error) + repr(error) + str(error.args)
    assert pickle.loads(pickle.dumps(error)).kept == error.kept


def test_classes_belong_to_package() -> None:
    for kind in (Reply, ReplyFault, ReplyParser, Diagnostic):
        assert kind.__module__ == "ftp_reply"
