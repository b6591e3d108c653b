"""FTP servers on the loopback interface: pyftpdlib, and one that follows a script."""

from __future__ import annotations

import contextlib
import functools
import socket
import ssl
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import trustme
from pyftpdlib.authorizers import DummyAuthorizer
from pyftpdlib.handlers import FTPHandler, TLS_FTPHandler
from pyftpdlib.ioloop import IOLoop
from pyftpdlib.servers import FTPServer

HOST = "127.0.0.1"
USER, PASSWORD = "kim", "hunter2"


@functools.cache
def authority() -> trustme.CA:
    """Return the authority that certifies the servers."""
    return trustme.CA()


def client_context() -> ssl.SSLContext:
    """Return a context that trusts the servers."""
    context = ssl.create_default_context()
    authority().configure_trust(context)
    return context


def server_context() -> ssl.SSLContext:
    """Return the context of a server."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority().issue_cert(HOST).configure_cert(context)
    return context


@contextlib.contextmanager
def pyftpdlib_server(directory: Path, certificate: Path | None = None) -> Iterator[int]:
    """Serve a directory and yield the port. With a certificate, a login requires TLS."""
    authorizer = DummyAuthorizer()
    authorizer.add_user(USER, PASSWORD, str(directory), perm="elradfmwMT")
    authorizer.add_anonymous(str(directory))
    attributes: dict[str, Any] = {"authorizer": authorizer, "banner": "Ready."}
    base = FTPHandler
    if certificate is not None:
        base = TLS_FTPHandler
        attributes |= {"certfile": str(certificate), "tls_control_required": True, "ssl_context": None}
    handler = type("Handler", (base,), attributes)
    server = FTPServer((HOST, 0), handler, ioloop=IOLoop())
    is_running = True

    def serve() -> None:
        while is_running:
            server.serve_forever(timeout=0.05, blocking=False, handle_exit=False)

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield server.address[1]
    finally:
        is_running = False
        thread.join()
        server.close_all()


class ScriptedServer:
    """Sends the greeting, then one answer for each line that it receives, and closes."""

    def __init__(self, greeting: bytes, *answers: bytes) -> None:
        self.answers = [greeting, *answers]
        self.received: list[bytes] = []
        self._listener = socket.create_server((HOST, 0))
        self.port: int = self._listener.getsockname()[1]
        self._thread = threading.Thread(target=self._serve)

    def _serve(self) -> None:
        connection, _ = self._listener.accept()
        # ftplib sends ABOR as urgent data.
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_OOBINLINE, 1)
        with connection, connection.makefile("rb") as lines:
            for answer in self.answers:
                connection.sendall(answer)
                if answer is not self.answers[-1]:
                    self.received.append(lines.readline())
            connection.shutdown(socket.SHUT_WR)
            # Lines that the client sends after the last answer.
            with contextlib.suppress(ConnectionError):
                self.received += lines.readlines()

    def __enter__(self) -> ScriptedServer:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._thread.join(timeout=10)
        self._listener.close()
