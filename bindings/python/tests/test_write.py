"""`encode` and `Command.encode_line`."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ftp_reply import (
    Command,
    EncodeError,
    EncodeErrorKind,
    EncodeStyle,
    InvalidReplyCode,
    Reply,
    ReplyCode,
    encode,
)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([], b"200 \r\n"),
        ([""], b"200 \r\n"),
        ("OK", b"200 OK\r\n"),
        (b"OK", b"200 OK\r\n"),
        (bytearray(b"OK"), b"200 OK\r\n"),
        (["a", b"b", memoryview(b"c")], b"200-a\r\n b\r\n200 c\r\n"),
        (("파일",), "200 파일\r\n".encode()),
        (iter([b"200 ", b""]), b"200-200 \r\n200 \r\n"),
    ],
)
def test_encode_writes_lines(lines: list[str], expected: bytes) -> None:
    assert encode(ReplyCode.COMMAND_OKAY, lines) == expected
    assert Reply.parse(expected).raw == expected


def test_encode_takes_style() -> None:
    lines = ["Commands:", "USER PASS", "End"]
    assert encode(214, lines) == b"214-Commands:\r\n USER PASS\r\n214 End\r\n"
    assert encode(214, lines, style=EncodeStyle.INDENT) == encode(214, lines, style="indent")
    expected = b"214-Commands:\r\n214-USER PASS\r\n214 End\r\n"
    assert encode(214, lines, style=EncodeStyle.CODE) == expected
    with pytest.raises(ValueError, match="EncodeStyle"):
        encode(214, lines, style="other")


def test_encode_takes_text_of_table() -> None:
    assert encode(530) == b"530 Not logged in.\r\n"
    expected = f"530 {ReplyCode.NOT_LOGGED_IN.text('ko')}\r\n".encode()
    assert encode(530, lang="ko") == expected
    for code, kind in [
        (599, EncodeErrorKind.NO_TEXT),
        (ReplyCode.ENTERING_PASSIVE_MODE, EncodeErrorKind.UNFILLED_HOLE),
    ]:
        with pytest.raises(EncodeError) as raised:
            encode(code)
        assert raised.value.kind is kind


@pytest.mark.parametrize("line", ["a\rb", "a\nb", b"a\r\n", "\n"])
@pytest.mark.parametrize("before", [0, 1, 3])
def test_encode_rejects_line_breaks(line: str | bytes, before: int) -> None:
    with pytest.raises(EncodeError) as raised:
        encode(200, [*["ok"] * before, line, "last"])
    error = raised.value
    assert (error.kind, error.line) == (EncodeErrorKind.LINE_BREAK, before)
    assert error.message("ko") != str(error)


def test_encode_reads_iterable_once() -> None:
    changing = bytearray(b"ok")

    def lines() -> Iterator[bytes | bytearray]:
        yield changing
        changing[:] = b"\r\n250 forged"
        yield b"end"

    assert encode(200, lines()) == b"200-ok\r\n200 end\r\n"


def test_encode_raises_exception_of_iterable() -> None:
    def lines() -> Iterator[bytes]:
        yield b"ok"
        raise KeyError("mine")

    with pytest.raises(KeyError, match="mine"):
        encode(200, lines())


@pytest.mark.parametrize("code", [0, 99, 700, -1, 2**70])
def test_encode_rejects_invalid_code(code: int) -> None:
    with pytest.raises(InvalidReplyCode):
        encode(code, "OK")


@pytest.mark.parametrize("lines", [5, [5], [None], ["\udcff"], object()])
def test_encode_rejects_other_types(lines: list[str]) -> None:
    with pytest.raises((TypeError, UnicodeEncodeError)):
        encode(200, lines)


def test_command_writes_line() -> None:
    assert Command.PASV.encode_line() == b"PASV\r\n"
    assert Command.RETR.encode_line("파일") == "RETR 파일\r\n".encode()
    assert Command("site").encode_line(bytearray(b"\xff x")) == b"SITE \xff x\r\n"


@pytest.mark.parametrize("argument", ["a\r\nDELE b", b"a\n", "a\0b"])
def test_command_rejects_control_bytes(argument: str | bytes) -> None:
    with pytest.raises(EncodeError) as raised:
        Command.RETR.encode_line(argument)
    assert (raised.value.kind, raised.value.offset) == (EncodeErrorKind.CONTROL_BYTE, 1)


def test_greeting_is_never_sent() -> None:
    with pytest.raises(EncodeError) as raised:
        Command.CONNECT.encode_line()
    assert raised.value.kind is EncodeErrorKind.INVALID_VERB
