"""A deviation in a stream of replies."""

from __future__ import annotations

from ._record import Record
from .generated.sets import DiagnosticKind



class Diagnostic(Record):
    """One deviation from the protocol that did not prevent reading.

    >>> from ftp_reply import ReplyParser
    >>> [reply] = ReplyParser().feed(b"\\r\\n220 Ready\\r\\n")
    >>> reply.diagnostics
    (Diagnostic(kind=<DiagnosticKind.BLANK_LINE: 'blank_line'>, offset=0),)
    """

    __module__ = "ftp_reply"
    __slots__ = {
        "kind": "Kind of the deviation.",
        "offset": "Offset in bytes from the start of the stream.",
    }
    __match_args__ = ("kind", "offset")

    kind: DiagnosticKind
    offset: int

    def __init__(self, kind: DiagnosticKind, offset: int) -> None:
        self._fill(DiagnosticKind(kind), offset)
