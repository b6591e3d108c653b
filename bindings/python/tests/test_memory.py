"""A million calls leak no memory, whether they succeed or raise."""

from __future__ import annotations

import gc
import pickle
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

import ftp_reply
from ftp_reply import (
    Dialogue,
    Features,
    FileEntry,
    FileSize,
    FileTime,
    HostPort,
    PassiveAddress,
    Pathname,
    ProtectedReply,
    Reply,
    ReplyCode,
    ReplyError,
    ReplyParser,
)

STATUS = Path("/proc/self/statm")
PAGE = 4096
CALLS = 1_000_000
STREAM = b"220-Welcome\r\n to here\r\n220 Ready\r\nwhat?\r\n331 Password\r\n"
PARSER = ReplyParser()
REPLY = Reply.parse(b'257 "/usr/dm/foo""bar" created\r\n')
PROTECTED = ProtectedReply.parse(b"631 MjAwIG9rDQo=\r\n")
DIALOGUE = Dialogue()


def fails(function: Callable[[], object]) -> Callable[[], object]:
    """Return a function that catches the error of another."""

    def call() -> None:
        try:
            function()
        except ValueError as error:
            str(error)
        else:
            pytest.fail("no error was raised")

    return call


OPERATIONS: list[Callable[[], object]] = [
    lambda: PARSER.feed(STREAM),
    lambda: ftp_reply.parse(b"150 Here it comes\r\n226 Done\r\n"),
    fails(lambda: Reply.parse(b"220_Ready\r\n")),
    lambda: (REPLY.lines, REPLY.text(), repr(REPLY), hash(REPLY), REPLY.diagnostics),
    lambda: Pathname.parse(REPLY, lenient=True),
    fails(lambda: FileSize.parse(REPLY)),
    fails(lambda: Pathname("/a\n")),
    lambda: FileTime.parse_value("20240229120000.5").datetime(),
    lambda: PassiveAddress.parse(b"229 ok (|1|10.0.0.1|6446|)\r\n").data_address(("::1", 21, 0, 7)),
    lambda: (HostPort("10.0.0.1", 40000).host, HostPort.parse_argument(b"10,0,0,1,4,5")),
    lambda: list(Features(["SIZE", "REST STREAM"])),
    lambda: FileEntry.parse_line(b"type=file;size=3; a").facts["size"],
    lambda: PROTECTED.open(bytes),
    lambda: pickle.loads(pickle.dumps(REPLY)),
    lambda: (DIALOGUE.receive(200), DIALOGUE.receive(REPLY), DIALOGUE.advice()),
    lambda: ftp_reply.encode(214, ["a", b"b", "c"]),
    lambda: ftp_reply.explain(550, b"Permission denied", lang="ko"),
    lambda: [ReplyCode(number) for number in (220, 599)],
]


def resident() -> int:
    """Return the memory that the process occupies, in bytes."""
    return int(STATUS.read_text().split()[1]) * PAGE


def repeat(count: int) -> None:
    """Call each operation in turn, together `count` times."""
    for _ in range(count // len(OPERATIONS)):
        for operation in OPERATIONS:
            operation()
    gc.collect()


def test_python_memory_does_not_grow() -> None:
    repeat(2_000)
    tracemalloc.start()
    try:
        repeat(2_000)
        before, _ = tracemalloc.get_traced_memory()
        repeat(100_000)
        after, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    # The smallest object, if one operation of the list leaked it, would be 89 kB.
    assert after - before < 64_000


# Of the native module, which is the same for every version. The test above counts Python's objects.
@pytest.mark.once
@pytest.mark.skipif(not STATUS.exists(), reason="only Linux has /proc/self/statm")
def test_resident_memory_does_not_grow_in_a_million_calls() -> None:
    repeat(100_000)
    before = resident()
    repeat(CALLS)
    # A leak of eight bytes in every call would be 8 MB.
    assert resident() - before < 4_000_000


def test_interned_numbers_stay_in_range() -> None:
    # Codes are made once and kept; there are no more than 600 of them.
    made = {id(ReplyCode(number)) for _ in range(3) for number in range(100, 700)}
    assert len(made) == 600
    with pytest.raises(ReplyError):
        Reply.parse(b"700 no code\r\n")
