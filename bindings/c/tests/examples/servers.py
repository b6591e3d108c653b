"""FTP servers on loopback: pyftpdlib, and one that answers anything at any step."""

import logging
import socket
import tempfile
import threading
from contextlib import suppress
from pathlib import Path

from pyftpdlib.authorizers import DummyAuthorizer
from pyftpdlib.handlers import FTPHandler
from pyftpdlib.ioloop import IOLoop
from pyftpdlib.servers import FTPServer

# Only problems of the server itself are worth printing.
logging.disable(logging.INFO)

USER = "user"
PASSWORD = "12345"


class RealServer:
    """pyftpdlib in a thread. It serves an empty temporary directory."""

    def __enter__(self):
        self._directory = tempfile.TemporaryDirectory()
        self.root = Path(self._directory.name)
        authorizer = DummyAuthorizer()
        authorizer.add_user(USER, PASSWORD, self._directory.name, perm="elradfmwMT")
        handler = type("Handler", (FTPHandler,), {"authorizer": authorizer, "auth_failed_timeout": 0})
        # A separate loop, so that several servers can run at the same time.
        self._server = FTPServer(("127.0.0.1", 0), handler, ioloop=IOLoop())
        self.port = self._server.address[1]
        self._is_running = True
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()
        return self

    def _serve(self):
        while self._is_running:
            self._server.ioloop.loop(timeout=0.05, blocking=False)
        self._server.close_all()

    def __exit__(self, *_):
        self._is_running = False
        self._thread.join()
        self._directory.cleanup()


SILENCE = 1.0
"""The hostile server closes the connection after this time, so that a client that waits for more fails."""

USUAL = {
    "connect": 220,
    "USER": 331,
    "PASS": 230,
    "ACCT": 230,
    "TYPE": 200,
    "SIZE": 213,
    "MDTM": 213,
    "EPSV": 229,
    "PASV": 227,
    "STOR": 150,
    "RETR": 150,
    "LIST": 150,
    "end": 226,
    "QUIT": 221,
}

# What the server does at a step instead of its usual reply. A number is a reply with this code.
PRELIMINARY = "a 1yz and then the usual reply"
TWICE = "the usual reply twice"
FAULT = "a line that is not a reply"
HANG_UP = "half a reply, then the end of the connection"


class Endless:
    """The server sends a reply with this code 1000 times."""

    def __init__(self, code):
        self.code = code

    def __repr__(self):
        return f"Endless({self.code})"


class HostileServer:
    """Plays one session in a thread.

    `plan` names what the server does at a step: the verb of a command, `connect` for the greeting, or `end` for the
    last reply of a transfer. Afterwards `verbs` has what the client sent. `is_complete` is true if a transfer had a
    1yz, then all data has passed, and the next other reply was 226 or 250.
    """

    def __init__(self, plan):
        self._plan = plan
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._data = socket.create_server(("127.0.0.1", 0))
        self._data.settimeout(SILENCE)
        self.port = self._listener.getsockname()[1]
        self.verbs = []
        self.is_complete = False

    def __enter__(self):
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()
        return self

    def __exit__(self, *_):
        # The client that never came must not leave the thread waiting.
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join()
        self._data.close()

    def _serve(self):
        try:
            control, _ = self._listener.accept()
            with control:
                control.settimeout(SILENCE)
                self._play(control)
        except OSError:
            pass  # the end of the session

    def _play(self, control):
        self._reply(control, "connect")
        for line in control.makefile("rb"):
            verb = line.split()[0].decode("latin-1")
            self.verbs.append(verb)
            first = self._reply(control, verb)
            if verb in ("STOR", "RETR", "LIST") and first.startswith("1"):
                self._transfer(verb)
                replies = self._reply(control, "end").splitlines()
                last = next((reply for reply in replies if not reply.startswith("1")), "")
                self.is_complete = last.startswith(("226", "250"))

    def _transfer(self, verb):
        data, _ = self._data.accept()
        with data:
            data.settimeout(SILENCE)
            if verb == "STOR":
                while data.recv(65536):
                    pass
            else:
                data.sendall(b"contents\r\n")

    def _reply(self, control, step):
        usual = self._line(USUAL.get(step, 502))
        instead = self._plan.get(step)
        if instead == HANG_UP:
            control.sendall(b"2")
            raise ConnectionAbortedError
        if instead is None:
            replies = usual
        elif instead == PRELIMINARY:
            replies = self._line(120) + usual
        elif instead == TWICE:
            replies = usual * 2
        elif instead == FAULT:
            replies = "Hello\r\n"
        elif isinstance(instead, Endless):
            replies = self._line(instead.code) * 1000
        else:
            replies = self._line(instead)
        control.sendall(replies.encode())
        return replies

    def _line(self, code):
        port = self._data.getsockname()[1]
        if code == 213:
            return "213 20240229120000\r\n"  # a size and a time
        if code == 227:
            return f"227 (127,0,0,1,{port // 256},{port % 256})\r\n"
        if code == 229:
            return f"229 (|||{port}|)\r\n"
        return f"{code} Text\r\n"
