"""Compares `ftp_reply.asyncio` with aioftp: replies a second from a loopback connection.

    python bindings/python/bench/streams.py

A server in a separate process sends a greeting and then replies as fast as the client reads. The two
readers take turns. A figure is that of the fastest of their rounds.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import socket
import time
from collections.abc import Callable, Coroutine
from multiprocessing.connection import Connection

import aioftp

from ftp_reply.asyncio import ReplyReader

HOST = "127.0.0.1"
ROUNDS = 7
REPLIES = 20_000

SINGLE = b"226 Transfer complete.\r\n"
MIXED = (
    b"150 Opening BINARY mode data connection for file.bin (123456 bytes).\r\n"
    b"226 Transfer complete.\r\n"
    b"211-Features:\r\n EPRT\r\n EPSV\r\n MDTM\r\n MLST type*;size*;modify*;\r\n SIZE\r\n UTF8\r\n211 End\r\n"
    b"550 No such file or directory.\r\n"
)
STREAMS = {
    "single lines": SINGLE * REPLIES,
    "mixed": MIXED * (REPLIES // 4),
}

Reader = Callable[[int], Coroutine[None, None, float]]


def serve(ports: Connection, stream: bytes) -> None:
    """Send a greeting and the stream on every connection."""
    with socket.create_server((HOST, 0)) as listener:
        ports.send(listener.getsockname()[1])
        while True:
            connection, _ = listener.accept()
            with connection:
                connection.sendall(b"220 Ready.\r\n" + stream)


async def read_with_aioftp(port: int) -> float:
    """Return the seconds that aioftp takes."""
    client = aioftp.Client()
    await client.connect(HOST, port)
    start = time.perf_counter()
    for _ in range(REPLIES):
        await client.parse_response()
    seconds = time.perf_counter() - start
    client.close()
    return seconds


async def read_with_ftp_reply(port: int) -> float:
    """Return the seconds that this package takes."""
    stream, writer = await asyncio.open_connection(HOST, port)
    replies = ReplyReader(stream)
    await replies.read()
    start = time.perf_counter()
    for _ in range(REPLIES):
        await replies.read()
    seconds = time.perf_counter() - start
    writer.close()
    return seconds


def main() -> None:
    """Print one line for each stream."""
    readers: dict[str, Reader] = {"aioftp": read_with_aioftp, "ftp_reply": read_with_ftp_reply}
    for name, stream in STREAMS.items():
        ports, ends = multiprocessing.Pipe()
        server = multiprocessing.Process(target=serve, args=(ends, stream), daemon=True)
        server.start()
        port = ports.recv()
        fastest = dict.fromkeys(readers, float("inf"))
        for _ in range(ROUNDS):
            for reader, read in readers.items():
                fastest[reader] = min(fastest[reader], asyncio.run(read(port)))
        server.kill()
        rates = {reader: REPLIES / seconds for reader, seconds in fastest.items()}
        figures = ", ".join(f"{reader} {rate:,.0f}" for reader, rate in rates.items())
        ratio = rates["ftp_reply"] / rates["aioftp"]
        print(f"{name}: {figures} replies/s, {ratio:.1f} times as fast")


if __name__ == "__main__":
    main()
