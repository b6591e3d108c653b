"""Eight threads that read and share values get the same results as one."""

from __future__ import annotations

import pickle
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import ftp_reply
from ftp_reply import Features, FileEntry, PassiveAddress, Pathname, PayloadError, ProtectedReply, Reply

THREADS = 8
ENTRY = b"250-Listing\r\n type=file;size=3; a\r\n250 End\r\n"


def values() -> list[object]:
    """Return values of several kinds, and the words of an error."""
    found: list[object] = [
        Pathname.parse(b'257 "/a"\r\n'),
        FileEntry.parse(ENTRY),
        Features.parse(b"211-x\r\n SIZE\r\n211 End\r\n"),
        PassiveAddress.parse(b"229 ok (|||6446|)\r\n"),
        ProtectedReply.parse(b"631 MjAwIG9rDQo=\r\n").open(bytes),
        ftp_reply.explain(550, b"Permission denied", lang="ko"),
    ]
    try:
        Pathname.parse(b"550 No\r\n")
    except PayloadError as error:
        found.append(error.message("ko"))
    return found


def in_threads(function: Callable[[], object]) -> list[object]:
    """Return what a function returns in each of the threads, which start together."""
    start = threading.Barrier(THREADS)

    def call() -> object:
        start.wait()
        return function()

    with ThreadPoolExecutor(THREADS) as pool:
        calls = [pool.submit(call) for _ in range(THREADS)]
        return [call.result() for call in calls]


def test_threads_read_same_values() -> None:
    expected = values()
    results = in_threads(lambda: [values() for _ in range(50)][-1])
    assert len(results) == THREADS and all(found == expected for found in results)


def test_threads_share_values() -> None:
    address = PassiveAddress.parse(b"229 (|||1|)\r\n")
    shared = [Pathname("/a"), FileEntry.parse(ENTRY), Reply.parse(ENTRY), address]

    def use() -> object:
        uses = [
            [(repr(value), hash(value), pickle.loads(pickle.dumps(value))) for value in shared]
            for _ in range(200)
        ]
        return uses[-1]

    expected = use()
    assert all(found == expected for found in in_threads(use))
