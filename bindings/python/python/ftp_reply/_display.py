"""Text of servers and clients for people: escaped and without secrets."""

from __future__ import annotations

from . import _native

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing_extensions import Buffer


def sanitize(text: str | Buffer) -> str:
    """Return a text of a server or a client for a screen or a log.

    Control characters and invisible characters are escaped. Everything after the first word PASS, ACCT
    or ADAT, in any letter case, is replaced with ``****``, because servers repeat commands in their
    error messages. A password that is repeated without its command cannot be recognized.

    >>> from ftp_reply import sanitize
    >>> sanitize("500 'PASS hunter2': command not understood")
    "500 'PASS ****"
    >>> sanitize(b"220 \\x1b[31mred")
    '220 \\\\x1b[31mred'
    """
    if isinstance(text, str):
        return _native.sanitize(_encoded(text))
    return _native.sanitize(bytes(memoryview(text)))


def sanitized_text(text: str) -> str:
    """Return a text of several lines for a log, with its line feeds and tabs."""
    return _native.sanitize_lines(_encoded(text))


def _encoded(text: str) -> bytes:
    # A lone surrogate stands for a byte that is not of the encoding, or comes from a program.
    return text.encode(errors="backslashreplace")
