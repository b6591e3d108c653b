"""Replies from the streams of asyncio, over loopback connections."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
from ftp_servers import HOST, client_context, server_context

from ftp_reply import LimitExceeded, MalformedReply, Reply, UnexpectedEof, UnsolicitedReply
from ftp_reply.asyncio import ReplyReader

Server = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@asynccontextmanager
async def connection(
    server: Server,
) -> AsyncIterator[tuple[asyncio.StreamReader, asyncio.StreamWriter]]:
    """Connect to a server that answers one connection."""
    async with await asyncio.start_server(server, HOST, 0) as listener:
        port = listener.sockets[0].getsockname()[1]
        reader, writer = await asyncio.open_connection(HOST, port)
        try:
            yield reader, writer
        finally:
            writer.close()


def sends(*chunks: bytes, pause: float = 0) -> Server:
    """Return a server that sends chunks and closes."""

    async def server(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        for chunk in chunks:
            writer.write(chunk)
            await writer.drain()
            await asyncio.sleep(pause)
        writer.close()

    return server


def received(server: Server) -> list[Reply]:
    """Return all replies that a server sends."""

    async def main() -> list[Reply]:
        async with connection(server) as (reader, _):
            return [reply async for reply in ReplyReader(reader)]

    return asyncio.run(main())


def test_replies_are_those_of_stream() -> None:
    replies = received(sends(b"220-a\r\n22", b"0: b\r\n220 c\r\n331 d\r\n", b"230 e\r\n", pause=0.01))
    assert [(reply.code, reply.lines) for reply in replies] == [
        (220, (b"a", b"220: b", b"c")),
        (331, (b"d",)),
        (230, (b"e",)),
    ]


def test_many_replies_arrive_in_order() -> None:
    stream = b"".join(b"200 %d\r\n" % number for number in range(50_000))
    replies = received(sends(stream))
    assert [int(reply.lines[0]) for reply in replies] == list(range(50_000))


def test_read_returns_each_reply_then_fails() -> None:
    async def main() -> None:
        async with connection(sends(b"220 a\r\n221 b\r\n")) as (reader, _):
            replies = ReplyReader(reader)
            assert (await replies.read()).code == 220
            assert not replies.is_empty
            assert (await replies.read()).code == 221
            assert replies.is_empty
            for _ in range(2):
                with pytest.raises(EOFError) as raised:
                    await replies.read()
                assert not isinstance(raised.value, UnexpectedEof)

    asyncio.run(main())


def test_end_inside_reply_is_reported_once() -> None:
    async def main() -> None:
        async with connection(sends(b"220-Welcome\r\n")) as (reader, _):
            replies = ReplyReader(reader)
            with pytest.raises(UnexpectedEof) as raised:
                await replies.read()
            assert (raised.value.code, raised.value.offset) == (220, 0)
            assert [reply async for reply in replies] == []

    asyncio.run(main())


def test_cancelled_read_loses_nothing() -> None:
    chunks = [b"220-", b"a\r\n", b"220 ", b"b\r\n2", b"21 c\r\n"]

    async def main() -> None:
        async with connection(sends(*chunks, pause=0.05)) as (reader, _):
            replies = ReplyReader(reader)
            found: list[Reply] = []
            cancelled = 0
            while len(found) < 2:
                try:
                    found.append(await asyncio.wait_for(replies.read(), 0.01))
                except TimeoutError:
                    cancelled += 1
            assert [reply.raw for reply in found] == [b"220-a\r\n220 b\r\n", b"221 c\r\n"]
            assert cancelled > 2

    asyncio.run(main())


def test_reply_after_fault_is_read() -> None:
    async def main() -> None:
        async with connection(sends(b"220_a\r\n200 b\r\nx\r\n201 c\r\n")) as (reader, _):
            replies = ReplyReader(reader)
            with pytest.raises(MalformedReply) as raised:
                await replies.read()
            assert raised.value.kept == b"220_a"
            assert (await replies.read()).code == 200
            with pytest.raises(MalformedReply):
                async for _ in replies:
                    pass
            assert [reply.code async for reply in replies] == [201]

    asyncio.run(main())


def test_limits_hold_without_line_end() -> None:
    async def main() -> None:
        flood = sends(b"220 " + b"x" * 10_000_000 + b"\r\n200 ok\r\n")
        async with connection(flood) as (reader, _):
            replies = ReplyReader(reader, max_line=100)
            with pytest.raises(LimitExceeded):
                await replies.read()
            assert (await replies.read()).code == 200

    asyncio.run(main())


async def tls_server(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Accept AUTH TLS and send the next reply over TLS."""
    writer.write(b"220 Ready\r\n")
    assert await reader.readline() == b"AUTH TLS\r\n"
    writer.write(b"234 Proceed\r\n")
    await writer.start_tls(server_context())
    writer.write(b"200 " + await reader.readline())
    await writer.drain()
    writer.close()


def test_start_tls_continues_with_same_reader() -> None:
    async def main() -> None:
        async with connection(tls_server) as (reader, writer):
            replies = ReplyReader(reader)
            assert (await replies.read()).code == 220
            writer.write(b"AUTH TLS\r\n")
            assert (await replies.read()).code == 234
            await replies.start_tls(writer, client_context(), server_hostname=HOST)
            assert writer.get_extra_info("cipher") is not None
            writer.write(b"NOOP\r\n")
            assert (await replies.read()).raw == b"200 NOOP\r\n"

    asyncio.run(main())


@pytest.mark.parametrize("leftover", [b"230 In\r\n", b"23", b"\r\n", b"x\r\n"])
@pytest.mark.parametrize("is_in_first_chunk", [True, False])
def test_tls_does_not_start_on_leftover_bytes(leftover: bytes, is_in_first_chunk: bool) -> None:
    accepted = b"234 Proceed\r\n"
    chunks = [accepted + leftover] if is_in_first_chunk else [accepted, leftover]

    async def main() -> None:
        async with connection(sends(*chunks, pause=0.05)) as (reader, writer):
            replies = ReplyReader(reader)
            assert (await replies.read()).code == 234
            # A second chunk waits in the buffer of the stream.
            await asyncio.sleep(0.2)
            with pytest.raises(UnsolicitedReply) as raised:
                await replies.start_tls(writer, client_context(), server_hostname=HOST)
            assert writer.get_extra_info("cipher") is None
            if is_in_first_chunk and leftover.startswith(b"230"):
                assert raised.value.code == 230

    asyncio.run(main())
