"""`ReplyReader` on every kind of stream."""

from __future__ import annotations

import io
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from ftp_reply import MalformedReply, Reply, ReplyReader, UnexpectedEof

SESSION = b"220-Welcome\r\n to this server\r\n220 Ready\r\n331 Password?\r\n230 Logged in\r\n"
CODES = [220, 331, 230]


class Chunks(io.RawIOBase):
    """A raw stream that returns one chunk at a time; an exception is raised, ``None`` returned."""

    def __init__(self, *chunks: bytes | None | type[Exception]) -> None:
        self.chunks = list(chunks)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int | None:  # type: ignore[override]
        chunk = self.chunks.pop(0) if self.chunks else b""
        if chunk is None:
            return None
        if not isinstance(chunk, bytes):
            raise chunk
        buffer[: len(chunk)] = chunk
        return len(chunk)


def codes(replies: Iterator[Reply]) -> list[int]:
    """Return the codes of all replies."""
    return [reply.code for reply in replies]


def test_reader_reads_binary_streams(tmp_path: Path) -> None:
    (tmp_path / "log").write_bytes(SESSION)
    assert codes(ReplyReader(io.BytesIO(SESSION))) == CODES
    with open(tmp_path / "log", "rb") as file:
        assert codes(ReplyReader(file)) == CODES
    with open(tmp_path / "log", "rb", buffering=0) as file:
        assert codes(ReplyReader(file)) == CODES
    assert codes(ReplyReader(Chunks(*(SESSION[at : at + 1] for at in range(len(SESSION)))))) == CODES


def test_reader_rejects_text_stream() -> None:
    with pytest.raises(AttributeError, match="readinto"):
        ReplyReader(io.StringIO("220 Ready\r\n"))  # type: ignore[arg-type]


@pytest.mark.parametrize("is_file", [False, True])
def test_reader_waits_only_without_complete_reply(is_file: bool) -> None:
    client, server = socket.socketpair()
    with client, server, client.makefile("rb") as file:
        client.settimeout(5)
        reader = ReplyReader(file if is_file else client)
        assert reader.is_empty
        server.sendall(b"220 Ready\r\n331 Pass")
        assert next(reader).code == 220
        assert not reader.is_empty
        thread = threading.Timer(0.05, lambda: (server.sendall(b"word?\r\n"), server.close()))
        thread.start()
        assert next(reader).lines == (b"Password?",)
        assert reader.is_empty
        assert next(reader, None) is None
        assert next(reader, None) is None
        thread.join()


def test_reader_continues_after_timeout() -> None:
    client, server = socket.socketpair()
    with client, server:
        client.settimeout(0.01)
        reader = ReplyReader(client)
        server.sendall(b"220 Rea")
        with pytest.raises(TimeoutError):
            next(reader)
        server.sendall(b"dy\r\n")
        assert next(reader).raw == b"220 Ready\r\n"
        assert reader.stream is client


def test_reader_continues_after_exception_of_stream() -> None:
    reader = ReplyReader(Chunks(b"220 Rea", None, ConnectionResetError, b"dy\r\n"))
    with pytest.raises(BlockingIOError):
        next(reader)
    with pytest.raises(ConnectionResetError):
        next(reader)
    assert next(reader).raw == b"220 Ready\r\n"


def test_reader_continues_after_fault() -> None:
    reader = ReplyReader(io.BytesIO(b"220 Ready\r\nwhat?\r\n331 Password?\r\n"))
    assert next(reader).code == 220
    with pytest.raises(MalformedReply) as raised:
        next(reader)
    assert raised.value.offset == 11
    assert codes(reader) == [331]


def test_reader_reports_truncated_reply_once() -> None:
    reader = ReplyReader(io.BytesIO(b"220 Ready\r\n331-Pass"))
    assert next(reader).code == 220
    with pytest.raises(UnexpectedEof) as raised:
        next(reader)
    assert (raised.value.code, raised.value.kept) == (331, b"331-Pass")
    assert list(reader) == []
    assert reader.is_empty


def test_reader_takes_options() -> None:
    stream = io.BytesIO(b"220-Hello\r\n331 Password?\r\n")
    assert codes(ReplyReader(stream, terminator="any_code")) == [331]
    with pytest.raises(ValueError, match="terminator|Terminator"):
        ReplyReader(stream, terminator="none")
    with pytest.raises(MalformedReply.__mro__[1], match="line too long"):
        next(ReplyReader(io.BytesIO(b"220 Ready\r\n"), max_line=5))
