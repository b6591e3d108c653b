"""Compares reading with ftplib, in one run.

Prints nanoseconds per reply and, in the last column, the speed relative to `ftplib.FTP.getmultiline`.
That ratio is the figure to compare, because it depends little on the machine. The time is that of the
processor, so that other programs do not count. The contenders take turns, and each has its fastest
round. The streams are like those of the Rust benchmark `read`.
"""

from __future__ import annotations

import ftplib
import io
import random
import sys
import time
from collections.abc import Callable

import ftp_reply
from ftp_reply import ReplyColumns, ReplyParser

SIZE = 1_000_000
CHUNK_SIZE = 16 * 1024
ROUNDS = 15
CODES = (200, 226, 250, 150, 331, 550, 227, 213)
LETTERS = "etaoinshrdlucmfwypvbgkqjxz"


def reply(numbers: random.Random, line_count: int, longest: int, shortest: int = 14) -> bytes:
    """Return a reply with lines of random words."""
    code = numbers.choice(CODES)
    lines = []
    for line in range(1, line_count + 1):
        prefix = f"{code}" if line in (1, line_count) else ""
        separator = "-" if line == 1 and line_count > 1 else " "
        words = numbers.choices(LETTERS + " " * 4, k=numbers.randint(shortest, longest))
        lines.append(f"{prefix}{separator}{''.join(words)}\r\n")
    return "".join(lines).encode()


def single(numbers: random.Random) -> bytes:
    """Return a one-line reply, 35 bytes on average."""
    return reply(numbers, 1, 44)


def long_single(numbers: random.Random) -> bytes:
    """Return a one-line reply, 63 bytes on average: too long for the fastest path of the core."""
    return reply(numbers, 1, 70, 45)


def mixed(numbers: random.Random) -> bytes:
    """Return a reply: 75 % with one line, 20 % with 3 to 12 lines, 5 % with 50 to 500 lines."""
    kind = numbers.randint(1, 100)
    lines = 1 if kind <= 75 else numbers.randint(3, 12) if kind <= 95 else numbers.randint(50, 500)
    return reply(numbers, lines, 70)


def stream(make: Callable[[random.Random], bytes]) -> bytes:
    """Return a stream of replies, always the same."""
    numbers = random.Random(959)
    parts: list[bytes] = []
    length = 0
    while length < SIZE:
        parts.append(make(numbers))
        length += len(parts[-1])
    return b"".join(parts)


def by_ftplib(data: bytes) -> int:
    """Read replies as `FTP.getresp` does, from memory instead of a socket."""
    client = ftplib.FTP()
    # `FTP.connect` does the same with `socket.makefile`.
    client.file = io.TextIOWrapper(io.BytesIO(data), encoding=client.encoding)
    count = 0
    try:
        while True:
            client.getmultiline()
            count += 1
    except EOFError:
        return count


def by_parser(data: bytes) -> int:
    """Make an object of each reply, from chunks."""
    parser = ReplyParser()
    count = 0
    for start in range(0, len(data), CHUNK_SIZE):
        count += len(parser.feed(data[start : start + CHUNK_SIZE]))
    return count


def by_columns(data: bytes) -> int:
    """Read all replies into columns."""
    columns: ReplyColumns = ftp_reply.parse_columns(data)
    return len(columns)


CONTENDERS: dict[str, Callable[[bytes], int]] = {
    "ftplib, getmultiline": by_ftplib,
    "ReplyParser.feed, 16 KiB": by_parser,
    "parse_columns": by_columns,
}


def nanoseconds(data: bytes) -> dict[str, float]:
    """Return the time of one reply in the fastest round of each contender."""
    best = dict.fromkeys(CONTENDERS, float("inf"))
    for _ in range(ROUNDS):
        for name, read in CONTENDERS.items():
            start = time.process_time_ns()
            count = read(data)
            best[name] = min(best[name], (time.process_time_ns() - start) / count)
    return best


def main() -> None:
    """Print a table for each stream."""
    print(f"Python {sys.version.split()[0]}, ftp-reply {ftp_reply.__version__}")
    for make in (single, long_single, mixed):
        data = stream(make)
        counts = {name: read(data) for name, read in CONTENDERS.items()}
        assert len(set(counts.values())) == 1, counts
        print(f"\n{make.__name__}: {len(data)} bytes, {by_columns(data)} replies")
        best = nanoseconds(data)
        for name, took in best.items():
            print(f"{name:26}{took:8.1f} ns{next(iter(best.values())) / took:8.1f} x")


if __name__ == "__main__":
    main()
