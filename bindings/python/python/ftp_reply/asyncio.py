"""Replies from the streams of :mod:`asyncio`.

>>> import asyncio
>>> from ftp_reply.asyncio import ReplyReader
>>> async def main():
...     stream = asyncio.StreamReader()
...     stream.feed_data(b"220-Welcome\\r\\n to this server\\r\\n220 Ready\\r\\n221 Goodbye\\r\\n")
...     stream.feed_eof()
...     async for reply in ReplyReader(stream):
...         print(reply.code, reply.lines)
>>> asyncio.run(main())
220 (b'Welcome', b' to this server', b'Ready')
221 (b'Goodbye',)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._native import Reply, ReplyParser
from ._unsolicited import UnsolicitedReply
from .generated.sets import Terminator

if TYPE_CHECKING:
    from asyncio import StreamReader, StreamWriter
    from ssl import SSLContext
    from typing import Self

    from ._native import ReplyFault

__all__ = ["ReplyReader", "UnsolicitedReply"]

_CHUNK_SIZE = 64 * 1024


class ReplyReader:
    """Reads replies from a ``StreamReader``, one at a time or with ``async for``.

    The options are those of :class:`ftp_reply.ReplyParser`. The reader waits for the stream only when
    no complete reply is buffered. A cancelled call loses nothing: the next one returns the reply.

    A fault raises its exception, a :class:`ftp_reply.ReplyError`, and the next call returns the reply
    after it. One task at a time can read, as with the stream itself.
    """

    __slots__ = ("_found", "_has_ended", "_parser", "_stream")

    def __init__(
        self,
        stream: StreamReader,
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
        # The next item is the last one, so that taking it is fast.
        self._found: list[Reply | ReplyFault] = []
        self._has_ended = False

    async def read(self) -> Reply:
        """Return the next reply.

        Raises :class:`ftp_reply.UnexpectedEof` if the stream ends inside a reply, and ``EOFError`` if
        it ends before one.
        """
        while not self._found:
            if self._has_ended:
                raise EOFError
            await self._fill()
        return self._next()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Reply:
        while not self._found:
            if self._has_ended:
                raise StopAsyncIteration
            await self._fill()
        return self._next()

    async def _fill(self) -> None:
        """Read a chunk. Nothing is awaited after the stream returned it, so it cannot be lost."""
        chunk = await self._stream.read(_CHUNK_SIZE)
        if chunk:
            self._found = self._parser.feed(chunk)
            self._found.reverse()
            return
        self._has_ended = True
        try:
            self._parser.finish()
        finally:
            self._parser.reset()

    def _next(self) -> Reply:
        found = self._found.pop()
        if isinstance(found, Reply):
            return found
        raise found.to_error()

    @property
    def is_empty(self) -> bool:
        """``True`` if nothing has been received after the last reply that was returned."""
        buffered = getattr(self._stream, "_buffer", b"")
        return not self._found and not buffered and self._parser.is_empty

    async def start_tls(
        self, writer: StreamWriter, context: SSLContext, *, server_hostname: str | None = None
    ) -> None:
        """Start TLS on the connection, after the server has accepted ``AUTH TLS`` with 234.

        Raises :class:`UnsolicitedReply` if anything was received after that reply. It came in clear
        text, perhaps from an attacker, and would count as if the server had sent it over TLS. Close
        the connection then.
        """
        if not self.is_empty:
            found = next((found for found in reversed(self._found) if isinstance(found, Reply)), None)
            raise UnsolicitedReply(found)
        await writer.start_tls(context, server_hostname=server_hostname)
