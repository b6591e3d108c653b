"""`ReplyParser` and `parse`: chunks, faults, limits, buffers and memory."""

from __future__ import annotations

import array
import copy
import gc
import mmap
import pickle
import resource
import tracemalloc
from collections.abc import Callable
from typing import Any

import pytest

import ftp_reply
from ftp_reply import (
    FaultKind,
    LimitExceeded,
    MalformedReply,
    Reply,
    ReplyCode,
    ReplyFault,
    ReplyParser,
    Terminator,
    UnexpectedEof,
)

# RFC 959, sections 4.2 and 5.4; RFC 2389, section 3.2.
SESSION = (
    b"220-Welcome\r\n220-to this server\r\n 220 is here\r\n220 Ready\r\n"
    b"331 Password?\r\nwhat?\r\n\r\n230 Logged in\n211-Features:\r\n SIZE\r\n211 End\r\r\n"
)
CODES = [220, 331, None, 230, 211]


def codes(found: list[Reply | ReplyFault]) -> list[ReplyCode | None]:
    """Return the codes of replies, and ``None`` for each fault."""
    return [item.code for item in found]


@pytest.mark.parametrize("size", [1, 2, 3, 7, 50, 1000])
def test_chunks_make_no_difference(size: int) -> None:
    at_once = ReplyParser().feed(SESSION)
    parser = ReplyParser()
    found = []
    for start in range(0, len(SESSION), size):
        found += parser.feed(SESSION[start : start + size])
    assert found == at_once
    assert codes(found) == CODES
    assert [item.diagnostics for item in found] == [item.diagnostics for item in at_once]
    parser.finish()
    assert parser.is_empty


def test_long_chunk_equals_short_ones() -> None:
    # A chunk of more than 64 KiB is parsed in blocks.
    data = SESSION * 3000
    short = ReplyParser()
    expected = [item for start in range(0, len(data), 99) for item in short.feed(data[start : start + 99])]
    for chunk in (data, bytearray(data), memoryview(data)):
        assert ReplyParser().feed(chunk) == expected


def test_parser_reads_any_buffer() -> None:
    mapped = mmap.mmap(-1, len(SESSION))
    mapped.write(SESSION)
    buffers: list[Any] = [
        SESSION,
        bytearray(SESSION),
        memoryview(SESSION),
        memoryview(bytearray(SESSION)),
        memoryview(SESSION[::-1])[::-1],
        array.array("B", SESSION),
        type("Bytes", (bytes,), {})(SESSION),
        mapped,
    ]
    for buffer in buffers:
        assert codes(ReplyParser().feed(buffer)) == CODES


def test_buffer_is_free_after_call() -> None:
    buffer = bytearray(b"220 Ready\r\n331")
    parser = ReplyParser()
    [reply] = parser.feed(buffer)
    buffer[:] = b"x" * 100
    buffer.clear()
    assert isinstance(reply, Reply)
    assert reply.raw == b"220 Ready\r\n"
    [reply] = parser.feed(b" Password?\r\n")
    assert isinstance(reply, Reply)
    assert reply.raw == b"331 Password?\r\n"


@pytest.mark.parametrize(
    "wrong", [None, "220 Ready\r\n", 220, [50, 50, 48], object(), array.array("i", [1])]
)
def test_parser_rejects_other_types(wrong: Any) -> None:
    parser = ReplyParser()
    parser.feed(b"22")
    for call in (parser.feed, Reply.parse, ftp_reply.parse):
        with pytest.raises((TypeError, BufferError)):
            call(wrong)
    # The parser is as it was.
    assert codes(parser.feed(b"0 Ready\r\n")) == [220]


def test_released_buffer_is_rejected() -> None:
    view = memoryview(b"220 Ready\r\n")
    view.release()
    with pytest.raises(ValueError, match="released"):
        ReplyParser().feed(view)


def test_finish_checks_end() -> None:
    parser = ReplyParser()
    parser.finish()
    assert parser.feed(b"220 Ready\r\n331-Pass") == [Reply.parse(b"220 Ready\r\n")]
    assert not parser.is_empty
    for _ in range(2):
        with pytest.raises(UnexpectedEof) as raised:
            parser.finish()
        error = raised.value
        assert (error.kind, error.offset) == (FaultKind.UNEXPECTED_EOF, 11)
        assert (error.code, error.kept) == (ReplyCode.NEED_PASSWORD, b"331-Pass")
        assert isinstance(error, EOFError)
    assert codes(parser.feed(b"word\r\n331 ?\r\n")) == [331]
    parser.finish()


def test_leftover_bytes_show_before_tls() -> None:
    for data, may_start in [
        (b"234 Proceed\r\n", True),
        (b"234 Proceed\r\n230 Logged in\r\n", False),
        (b"234 Proceed\r\n2", False),
        (b"234 Proceed\r\n\r\n", False),
    ]:
        parser = ReplyParser()
        found = parser.feed(data)
        assert (len(found) == 1 and parser.is_empty) == may_start


def test_reset_forgets_everything_but_options() -> None:
    parser = ReplyParser(max_line=100)
    parser.feed(b"220-Hello")
    parser.reset()
    assert parser.is_empty
    assert parser.max_line == 100
    [fault] = parser.feed(b" there\r\n")
    assert isinstance(fault, ReplyFault)
    assert fault.offset == 0


def test_parser_has_options() -> None:
    default = ReplyParser()
    assert default.terminator is Terminator.SAME_CODE
    assert (default.max_line, default.max_reply, default.max_lines) == (65_536, 1_048_576, 16_384)
    parser = ReplyParser(terminator="any_code", max_line=1, max_reply=2, max_lines=3)
    assert parser.terminator is Terminator.ANY_CODE
    assert (parser.max_line, parser.max_reply, parser.max_lines) == (1, 2, 3)


def test_parser_rejects_invalid_options() -> None:
    with pytest.raises(ValueError, match="Terminator"):
        ReplyParser(terminator="other")
    with pytest.raises(OverflowError):
        ReplyParser(max_line=-1)
    with pytest.raises(OverflowError):
        ReplyParser(max_reply=2**64)
    with pytest.raises(TypeError):
        ReplyParser(max_lines="1")  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        ReplyParser("any_code")  # type: ignore[call-arg]


def test_any_code_ends_reply_with_option() -> None:
    data = b"220-Hello\r\n331 Password?\r\n"
    assert ReplyParser().feed(data) == []
    [reply] = ReplyParser(terminator=Terminator.ANY_CODE).feed(data)
    assert isinstance(reply, Reply)
    assert (reply.code, reply.lines) == (331, (b"Hello", b"Password?"))
    assert [found.kind.identifier for found in reply.diagnostics] == ["code_mismatch"]


@pytest.mark.parametrize(
    ("options", "data", "kind"),
    [
        ({"max_line": 9}, b"220 Ready!\r\n", FaultKind.LINE_TOO_LONG),
        ({"max_reply": 20}, b"220-Hello\r\n220 Ready\r\n", FaultKind.REPLY_TOO_LONG),
        ({"max_lines": 2}, b"220-a\r\n b\r\n220 c\r\n", FaultKind.TOO_MANY_LINES),
    ],
)
def test_limits_end_in_one_fault(options: dict[str, int], data: bytes, kind: FaultKind) -> None:
    fault, reply = ReplyParser(**options).feed(data + b"331 ?\r\n")  # type: ignore[arg-type]
    assert isinstance(fault, ReplyFault)
    assert (fault.kind, fault.code, reply.code) == (kind, 220, 331)
    assert isinstance(fault.to_error(), LimitExceeded)


@pytest.mark.parametrize("copy_of", [copy.copy, copy.deepcopy])
def test_copy_of_parser_is_independent(copy_of: Callable[[ReplyParser], ReplyParser]) -> None:
    parser = ReplyParser()
    parser.feed(b"220 Rea")
    copied = copy_of(parser)
    assert codes(copied.feed(b"dy\r\n")) == [220]
    assert not parser.is_empty
    with pytest.raises(TypeError):
        pickle.dumps(parser)


def test_repr_of_parser_shows_options_but_no_bytes() -> None:
    parser = ReplyParser(terminator="any_code", max_lines=7)
    parser.feed(b"530 PASS hunter2")
    assert repr(parser) == (
        "<ReplyParser terminator=any_code max_line=65536 max_reply=1048576 max_lines=7 is_empty=False>"
    )


def test_parse_returns_complete_replies() -> None:
    assert ftp_reply.parse(b"") == []
    replies = ftp_reply.parse(b"150 Here\r\n\r\n226 Done\r\n")
    assert [reply.raw for reply in replies] == [b"150 Here\r\n", b"226 Done\r\n"]
    assert ftp_reply.parse(b"220-a\r\n331 b\r\n", terminator="any_code")[0].code == 331


@pytest.mark.parametrize(
    ("rest", "error"), [(b"what?\r\n250 OK\r\n", MalformedReply), (b"250 O", UnexpectedEof)]
)
@pytest.mark.parametrize("count", [0, 2, 20_000])
def test_parse_raises_first_fault(rest: bytes, error: type[Exception], count: int) -> None:
    line = b"200 OK\r\n"
    with pytest.raises(error) as raised:
        ftp_reply.parse(line * count + rest)
    found = raised.value
    assert isinstance(found, ftp_reply.ReplyError)
    assert found.replies == (Reply.parse(line),) * count
    assert found.offset == count * len(line)


def test_million_calls_need_no_more_memory() -> None:
    parser = ReplyParser()
    chunk = b"220 Ready\r\n331-Password for " + b"x" * 60 + b"\r\n331 ?\r\nwhat?\r\n"

    def calls(count: int) -> None:
        for _ in range(count):
            for found in parser.feed(chunk):
                _ = found.code

    calls(1000)
    gc.collect()
    tracemalloc.start()
    try:
        calls(1000)
        before = tracemalloc.get_traced_memory()[0]
        calls(20_000)
        assert tracemalloc.get_traced_memory()[0] - before < 10_000
    finally:
        tracemalloc.stop()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    calls(1_000_000)
    # In KiB: less than a byte for each call.
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 1000
