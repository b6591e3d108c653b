"""Reads replies from a stream or socket."""

from __future__ import annotations

from ._native import Reply, ReplyParser
from .generated.sets import Terminator

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Protocol, Self

    from typing_extensions import Buffer

    from ._native import ReplyFault

    class _Socket(Protocol):
        def recv_into(self, buffer: memoryview, /) -> int: ...

    class _BufferedStream(Protocol):
        def read1(self, size: int, /) -> Buffer | None: ...

    class _RawStream(Protocol):
        def readinto(self, buffer: memoryview, /) -> int | None: ...

    _Stream = _Socket | _BufferedStream | _RawStream

_CHUNK_SIZE = 16 * 1024


class ReplyReader:
    """An iterator over the replies of a blocking stream or socket.

    The stream is a socket, a binary file, or what ``socket.makefile("rb")`` returns. The reader waits
    for it only when no complete reply is buffered. The options are those of :class:`ReplyParser`.

    A fault raises its exception: a :class:`ReplyError`. You can read the replies after it, and after an
    exception of the stream, such as ``TimeoutError``, with another ``next()``. At the end of the stream
    inside a reply, the reader raises :class:`UnexpectedEof` once.

    >>> import io
    >>> from ftp_reply import ReplyReader
    >>> for reply in ReplyReader(io.BytesIO(b"220 Ready\\r\\n221 Goodbye\\r\\n")):
    ...     print(reply)
    220 Ready
    221 Goodbye
    """

    __module__ = "ftp_reply"
    __slots__ = ("_found", "_has_ended", "_next_chunk", "_parser", "_stream")

    def __init__(
        self,
        stream: _Stream,
        *,
        terminator: Terminator | str = Terminator.SAME_CODE,
        max_line: int | None = None,
        max_reply: int | None = None,
        max_lines: int | None = None,
    ) -> None:
        self._stream = stream
        self._parser = ReplyParser(
            terminator=terminator, max_line=max_line, max_reply=max_reply, max_lines=max_lines
        )
        self._next_chunk = _chunks(stream)
        # The next item is the last one, so that taking it is fast.
        self._found: list[Reply | ReplyFault] = []
        self._has_ended = False

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Reply:
        while not self._found:
            if self._has_ended:
                raise StopIteration
            chunk = self._next_chunk()
            if chunk is None:
                raise BlockingIOError
            if chunk:
                self._found = self._parser.feed(chunk)
                self._found.reverse()
            else:
                self._has_ended = True
                parser = self._parser
                self._parser = ReplyParser()
                parser.finish()
        found = self._found.pop()
        if isinstance(found, Reply):
            return found
        raise found.to_error()

    @property
    def stream(self) -> _Stream:
        """The stream, to write commands. The reader does not see bytes that you read from it."""
        return self._stream

    @property
    def is_empty(self) -> bool:
        """``True`` if nothing has arrived after the last reply, which must be true before TLS starts."""
        return not self._found and self._parser.is_empty


def _chunks(stream: _Stream) -> Callable[[], Buffer | None]:
    """Return a function that reads the next chunk: empty at the end, ``None`` if none is there yet."""
    # `readinto` of a buffered stream comes last, because it waits until the buffer is full.
    read1: Callable[[int], Buffer | None] | None = getattr(stream, "read1", None)
    if read1 is not None:
        return lambda: read1(_CHUNK_SIZE)
    name = "recv_into" if hasattr(stream, "recv_into") else "readinto"
    read_into: Callable[[memoryview], int | None] = getattr(stream, name)
    buffer = memoryview(bytearray(_CHUNK_SIZE))

    def read() -> Buffer | None:
        count = read_into(buffer)
        return None if count is None else buffer[:count]

    return read
