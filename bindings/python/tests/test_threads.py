"""Threads: the interpreter lock, and objects that several threads use."""

from __future__ import annotations

import random
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

import ftp_reply
from ftp_reply import (
    ArgumentErrorKind,
    Dialogue,
    InUseError,
    Reply,
    ReplyFault,
    ReplyParser,
)

SESSION = (
    b"220-Welcome\r\n to this server\r\n220 Ready\r\nwhat?\r\n331 Password?\r\n"
    b"230-Logged in\r\n" + b" line\r\n" * 40 + b"230 End\r\n\r\n221 Goodbye\r\n"
)
LONG = SESSION * 20_000
SECONDS = 30


@pytest.fixture
def no_switches() -> Iterator[None]:
    """Let a thread keep the interpreter lock until it releases it."""
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1000)
    yield
    sys.setswitchinterval(interval)


def other_thread_runs(call: Callable[[], object]) -> bool:
    """Return whether another thread runs during a call; the call is repeated a few times."""
    ticks: list[None] = []
    gate = threading.Lock()
    gate.acquire()

    def wait() -> None:
        with gate:
            ticks.append(None)

    thread = threading.Thread(target=wait)
    thread.start()
    gate.release()
    for _ in range(20):
        call()
        if ticks:
            break
    found = bool(ticks)
    thread.join()
    return found


@pytest.mark.usefixtures("no_switches")
def test_bulk_calls_release_interpreter_lock() -> None:
    for call in (
        lambda: ftp_reply.parse_columns(LONG),
        lambda: ftp_reply.parse_columns(memoryview(LONG)),
        lambda: ReplyParser().feed(LONG),
    ):
        assert other_thread_runs(call)


@pytest.mark.usefixtures("no_switches")
def test_calls_keep_lock_while_data_can_change() -> None:
    # Another thread could change a `bytearray`. A short call ends before another thread would start.
    changing = bytearray(LONG[:1_000_000])
    assert not other_thread_runs(lambda: ftp_reply.parse_columns(changing))
    assert not other_thread_runs(lambda: ftp_reply.parse_columns(LONG[:10_000]))


def test_threads_with_parsers_of_their_own_agree() -> None:
    data = SESSION * 500
    expected = ReplyParser().feed(data)

    def read(seed: int) -> list[Reply | ReplyFault]:
        numbers = random.Random(seed)
        parser = ReplyParser()
        found: list[Reply | ReplyFault] = []
        start = 0
        while start < len(data):
            end = start + numbers.choice((1, 100, 16_384, 100_000))
            found += parser.feed(data[start:end])
            start = end
        parser.finish()
        return found

    with ThreadPoolExecutor(8) as threads:
        for found in threads.map(read, range(8)):
            assert found == expected


def test_threads_can_read_same_reply() -> None:
    [reply] = ftp_reply.parse(b"230-Welcome\r\n PASS x\r\n230 Logged in\r\n")

    def read(_: int) -> tuple[object, ...]:
        return (reply.code, reply.lines, reply.text(), str(reply), hash(reply), reply.diagnostics)

    with ThreadPoolExecutor(8) as threads:
        assert len(set(threads.map(read, range(400)))) == 1


def test_parser_in_use_rejects_other_thread() -> None:
    parser = ReplyParser()
    stop = threading.Event()

    def feed() -> None:
        while not stop.is_set():
            parser.feed(LONG)

    thread = threading.Thread(target=feed)
    thread.start()
    deadline = time.monotonic() + SECONDS
    error: InUseError | None = None
    while error is None and time.monotonic() < deadline:
        try:
            _ = parser.is_empty
        except InUseError as raised:
            error = raised
    stop.set()
    thread.join()
    assert isinstance(error, RuntimeError)
    assert str(error) == error.message() == ArgumentErrorKind.IN_USE.text()
    assert error.message("ko") == ArgumentErrorKind.IN_USE.text("ko")
    # The parser is as the other thread has left it.
    assert parser.is_empty
    assert [found.raw for found in parser.feed(b"200 OK\r\n") if isinstance(found, Reply)]


def test_threads_share_parser_and_dialogue_without_panic() -> None:
    parser, dialogue = ReplyParser(), Dialogue()
    calls: list[Callable[[], object]] = [
        lambda: parser.feed(SESSION * 100),
        lambda: parser.feed(b"22"),
        parser.finish,
        parser.reset,
        lambda: parser.is_empty,
        lambda: repr(parser),
        lambda: dialogue.receive(220),
        lambda: dialogue.send("NOOP"),
        dialogue.give_up,
        dialogue.advice,
        lambda: dialogue == dialogue,
        lambda: repr(dialogue),
    ]

    def work(seed: int) -> None:
        numbers = random.Random(seed)
        for _ in range(300):
            try:
                numbers.choice(calls)()
            except (InUseError, ftp_reply.MessageError):
                pass

    with ThreadPoolExecutor(8) as threads:
        for future in [threads.submit(work, seed) for seed in range(8)]:
            future.result(SECONDS)
    parser.reset()
    assert len(parser.feed(b"200 OK\r\n")) == 1
