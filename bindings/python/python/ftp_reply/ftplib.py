"""A mix-in for :mod:`ftplib` that reads replies with this package.

:class:`FTP` and :class:`FTP_TLS` are used like those of :mod:`ftplib`:

>>> import ftplib
>>> from ftp_reply.ftplib import FTP_TLS
>>> def download(host):
...     with FTP_TLS(host) as ftp:
...         ftp.login()
...         try:
...             ftp.retrbinary("RETR readme.txt", print)
...         except ftplib.error_perm as error:
...             print(error.code, *error.causes("ko"), error.advice("ko"), sep="\\n")

Replies are split where the RFCs split them, and no text that a server sends is an error: bytes that
are not of the connection's ``encoding`` are kept as surrogates, and sent back unchanged in a path. The
exceptions are subclasses of those of :mod:`ftplib`, with the reply and its explanation.
"""

from __future__ import annotations

import ftplib
import selectors
import socket
import sys
from typing import TYPE_CHECKING, TypeVar

from . import _unsolicited
from ._display import sanitized_text
from ._ftplib_connection import Connection
from ._native import Dialogue, Reply, ReplyParser
from .generated.commands import Command

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from ._help import Explanation
    from ._native import ReplyFault
    from .generated.codes import ReplyCode
    from .generated.sets import Situation

__all__ = [
    "FTP",
    "FTP_TLS",
    "ReplyMixin",
    "Response",
    "UnsolicitedReply",
    "error_perm",
    "error_proto",
    "error_reply",
    "error_temp",
]

T = TypeVar("T")

_CHUNK_SIZE = 16 * 1024


class Response(str):
    """A response as :mod:`ftplib` returns it, with the reply from which it was made."""

    __slots__ = ("reply",)

    reply: Reply
    """The reply, with all bytes as received."""

    def __new__(cls, text: str, reply: Reply) -> Response:
        """Create a response with the text that :mod:`ftplib` would return."""
        response = super().__new__(cls, text)
        response.reply = reply
        return response

    def __reduce__(self) -> tuple[type[Response], tuple[str, Reply]]:
        return type(self), (str(self), self.reply)


class _ExplainedError(ftplib.Error):
    """What the exceptions have in addition to those of :mod:`ftplib`.

    The message of an exception is the response, escaped and without secrets.
    """

    reply: Reply | None = None
    """The reply; ``None`` after a fault."""
    fault: ReplyFault | None = None
    """What the server sent instead of a reply."""
    command: Command | None = None
    """Command that the reply or fault answered; ``None`` if it is not known."""
    situation: tuple[Situation, ...] = ()
    """State of the session, on which the advice depends."""

    @property
    def code(self) -> ReplyCode | None:
        """Code of the reply; ``None`` if it is not known."""
        found = self.reply or self.fault
        return None if found is None else found.code

    def causes(self, lang: str = "en") -> tuple[str, ...]:
        """Return what can have caused the reply, the likeliest cause first."""
        return self.explanation(lang).causes

    def advice(self, lang: str = "en") -> str:
        """Return what to do, in one or two sentences."""
        return self.explanation(lang).next_step

    def explanation(self, lang: str = "en") -> Explanation:
        """Return what :func:`ftp_reply.explain` returns for the reply to this command."""
        from ._help import explain

        found = self.reply or self.fault
        return explain(found, lang=lang, command=self.command, situation=self.situation)


class error_reply(_ExplainedError, ftplib.error_reply):
    """A reply that the command does not expect."""


class error_temp(_ExplainedError, ftplib.error_temp):
    """A 4yz reply: the command failed for a temporary reason."""


class error_perm(_ExplainedError, ftplib.error_perm):
    """A 5yz reply: the command failed, and would fail again."""


class error_proto(_ExplainedError, ftplib.error_proto):
    """A fault, or a reply that does not belong to the protocol."""


class UnsolicitedReply(_unsolicited.UnsolicitedReply, ftplib.error_proto):
    """Bytes in clear text after the reply to ``AUTH``, so that TLS did not start."""


_EXPLAINED: dict[type[ftplib.Error], type[_ExplainedError]] = {
    ftplib.error_reply: error_reply,
    ftplib.error_temp: error_temp,
    ftplib.error_perm: error_perm,
    ftplib.error_proto: error_proto,
}


class ReplyMixin(ftplib.FTP):
    """A mix-in for :class:`ftplib.FTP` and its subclasses: put it before them.

    >>> import ftplib
    >>> from ftp_reply.ftplib import ReplyMixin
    >>> class Client(ReplyMixin, ftplib.FTP_TLS):
    ...     pass

    Every method returns and raises what :mod:`ftplib` documents, with these differences:

    - Responses are :class:`Response`, a ``str`` that has the reply.
    - The exceptions for replies are those of this module. Their messages are escaped and have no
      secrets; ``error.reply`` has all bytes.
    - A line that is not a reply raises :class:`error_proto`. The next call returns the next reply.
    - TLS does not start if the server sent anything after its reply to ``AUTH``: an attacker can
      append replies in clear text, which would count as if they were protected. The exception is
      :class:`UnsolicitedReply`; close the connection then.
    """

    _connection: Connection | None = None

    @property
    def dialogue(self) -> Dialogue:
        """The dialogue of the connection. It shows what is due and the state of the session."""
        return self._state.dialogue

    def make_parser(self) -> ReplyParser:
        """Return the parser of a new connection. Override it to change the limits."""
        return ReplyParser()

    @property
    def _state(self) -> Connection:
        if self._connection is None:
            dialogue = Dialogue.over_tls() if self._is_tls() else Dialogue()
            self._connection = Connection(self.make_parser(), dialogue)
        return self._connection

    def _is_tls(self) -> bool:
        ssl = sys.modules.get("ssl")
        return ssl is not None and isinstance(self.sock, ssl.SSLSocket)

    def connect(
        self,
        host: str = "",
        port: int = 0,
        timeout: float = -999,
        source_address: tuple[str, int] | None = None,
    ) -> str:
        self._connection = None
        return super().connect(host, port, timeout, source_address)

    def sanitize(self, s: str) -> str:
        """Return a line for debugging output: escaped, without secrets, in quotes."""
        return repr(sanitized_text(s))

    def putline(self, line: str) -> None:
        try:
            super().putline(line)
        except UnicodeEncodeError:
            # Nothing was sent. A path of the server has bytes that are not of the encoding.
            data = line.encode(self.encoding, "surrogateescape")
            self._socket.sendall(data + ftplib.B_CRLF)

    def putcmd(self, line: str) -> None:
        super().putcmd(line)
        self._state.send(line)

    def getline(self) -> str:
        """Return the next line of a response. It waits until the response is complete."""
        lines = self._state.lines
        if not lines:
            lines.extend(reversed(self._response().split("\n")))
        return lines.pop()

    def getmultiline(self) -> str:
        # If a caller has read some lines of a response, the rest of them come first.
        return super().getmultiline() if self._state.lines else self._response()

    def getresp(self) -> str:
        return self._explaining(super().getresp)

    def voidresp(self) -> str:
        return self._explaining(super().voidresp)

    def voidcmd(self, cmd: str) -> str:
        response = super().voidcmd(cmd)
        if cmd[:4].upper() == Command.AUTH and not self._is_tls():
            self._require_nothing_received()
        return response

    def abort(self) -> str:
        # ftplib sends the command without `putcmd`.
        self._state.send(Command.ABOR)
        return self._explaining(super().abort)

    # The other methods of ftplib that raise its exceptions themselves.

    def login(self, *args: Any, **kwargs: Any) -> str:
        return self._explaining(super().login, *args, **kwargs)

    def ntransfercmd(self, *args: Any, **kwargs: Any) -> tuple[socket.socket, int | None]:
        return self._explaining(super().ntransfercmd, *args, **kwargs)

    def makepasv(self) -> tuple[str, int]:
        return self._explaining(super().makepasv)

    def rename(self, fromname: str, toname: str) -> str:
        return self._explaining(super().rename, fromname, toname)

    def delete(self, filename: str) -> str:
        return self._explaining(super().delete, filename)

    def mkd(self, dirname: str) -> str:
        return self._explaining(super().mkd, dirname)

    def pwd(self) -> str:
        return self._explaining(super().pwd)

    def _explaining(self, method: Callable[..., T], *args: Any, **kwargs: Any) -> T:
        """Call a method of ftplib and add the explanation to an exception that it raises."""
        try:
            return method(*args, **kwargs)
        except ftplib.Error as error:
            explained = _EXPLAINED.get(type(error))
            response = error.args[0] if error.args else None
            if explained is None or not isinstance(response, Response):
                raise
            reply = response.reply
            cause = self._exception(explained, _text(reply, reply.sanitized_lines()))
            cause.reply = reply
        raise cause

    def _exception(self, kind: type[_ExplainedError], message: str) -> _ExplainedError:
        error = kind(message)
        error.command = self._state.answered
        error.situation = self._state.situation
        return error

    def _response(self) -> Response:
        """Return the next reply as a response."""
        reply = self._reply()
        text = [line.decode(self.encoding, "surrogateescape") for line in reply.lines]
        return Response(_text(reply, text), reply)

    def _reply(self) -> Reply:
        state = self._state
        while not state.found:
            chunk = self._socket.recv(_CHUNK_SIZE)
            if not chunk:
                parser, state.parser = state.parser, self.make_parser()
                parser.finish()
                raise EOFError
            state.found = state.parser.feed(chunk)
            state.found.reverse()
        found = state.found.pop()
        if isinstance(found, Reply):
            state.receive(found)
            return found
        state.fault()
        error = self._exception(error_proto, str(found.to_error()))
        error.fault = found
        raise error

    @property
    def _socket(self) -> socket.socket:
        if self.sock is None:
            raise ftplib.Error("not connected; call `connect`")
        return self.sock

    def _require_nothing_received(self) -> None:
        """Check that nothing arrived after the last reply."""
        state = self._state
        replies = [found for found in reversed(state.found) if isinstance(found, Reply)]
        if state.found or not state.parser.is_empty or _is_waiting(self._socket):
            raise UnsolicitedReply(replies[0] if replies else None)


def _is_waiting(sock: socket.socket) -> bool:
    """Return whether bytes can be read without waiting. They are not read."""
    with selectors.DefaultSelector() as selector:
        selector.register(sock, selectors.EVENT_READ)
        return bool(selector.select(0)) and bool(sock.recv(1, socket.MSG_PEEK))


def _text(reply: Reply, lines: Sequence[str]) -> str:
    """Return the lines with the code and the separator that they have in the response."""
    digits = str(reply.code).encode()
    shown = []
    for raw, received, line in zip(reply.raw_lines, reply.lines, lines, strict=True):
        start = raw[: len(raw) - len(received)]
        if b"\xff" in start:
            # Telnet commands are not text.
            index = start.rfind(digits)
            start = b"" if index < 0 else start[index:]
        shown.append(start.decode("ascii") + line)
    return "\n".join(shown)


class FTP(ReplyMixin, ftplib.FTP):
    """:class:`ftplib.FTP`, whose replies this package reads."""


class FTP_TLS(ReplyMixin, ftplib.FTP_TLS):
    """:class:`ftplib.FTP_TLS`, whose replies this package reads."""
