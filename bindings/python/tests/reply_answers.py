"""Answers to the test vectors about replies: how they are read, shown and written."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from wire import Case, Result, chunks, one_reply, to_text

from ftp_reply import Reply, ReplyFault, ReplyParser, UnexpectedEof


def reply(case: Case) -> Result:
    """Return the replies and faults of a stream."""
    parser = ReplyParser(**case.get("options") or {})
    events = [event(found) for chunk in chunks(case) for found in parser.feed(chunk)]
    try:
        parser.finish()
    except UnexpectedEof:
        return {"events": events, "end": "unexpected_eof"}
    return {"events": events, "end": "clean"}


def event(found: Reply | ReplyFault) -> Result:
    """Return a reply or a fault, with its diagnostics if there are any."""
    described: dict[str, Any]
    if isinstance(found, Reply):
        lines = [to_text(line) for line in found.lines]
        described = {"code": found.code, "lines": lines, "raw_len": len(found.raw)}
    else:
        described = {"fault": found.kind, "offset": found.offset, "code": found.code}
    if found.diagnostics:
        described["diagnostics"] = [
            {"kind": diagnostic.kind, "offset": diagnostic.offset} for diagnostic in found.diagnostics
        ]
    if found.omitted_diagnostics:
        described["omitted"] = found.omitted_diagnostics
    return described


def display(case: Case) -> Result:
    """Return a reply as people see it."""
    return {"ok": {"text": str(one_reply(case["input"]))}}


REPLY_KINDS: dict[str, Callable[[Case], Result]] = {
    "display": display,
    "reply": reply,
}
