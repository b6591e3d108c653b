"""Answers to the test vectors about replies and commands: reading, writing, dialogues."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from wire import Case, Result, Unanswerable, chunks, one_reply, to_bytes, to_text

from ftp_reply import (
    Command,
    Dialogue,
    Outcome,
    Reply,
    ReplyCode,
    ReplyFault,
    ReplyParser,
    UnexpectedEof,
    _native,
    encode,
)


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


def packed(case: Case) -> Result:
    """Return the buffers of plain numbers, in hexadecimal."""
    buffers = _native._packed(chunks(case))
    if buffers is None:
        raise Unanswerable("too_large")
    return {"ok": {"buffers": [buffer.hex() for buffer in buffers]}}


def written(case: Case) -> Result:
    """Return a reply as a server writes it."""
    lines = [to_bytes(line) for line in case["lines"]]
    return {"ok": {"bytes": to_text(encode(case["code"], lines, style=case.get("style")))}}


def command(case: Case) -> Result:
    """Return a command as a client writes it."""
    verb, argument = Command.parse(case["verb"]), to_bytes(case.get("argument") or "")
    return {"ok": {"bytes": to_text(verb.encode_line(argument))}}


def dialogue(case: Case) -> Result:
    """Return what each reply of a dialogue means, and which command it answers."""
    dialogue = Dialogue()
    # A case that starts with a command assumes that the greeting has arrived.
    if case["steps"] and "send" in case["steps"][0]:
        dialogue.receive(ReplyCode.SERVICE_READY)
    outcomes, answered = [], []
    for step in case["steps"]:
        match step:
            case {"send": line}:
                verb, _, argument = to_bytes(line).rstrip().partition(b" ")
                dialogue.send(Command.parse(to_text(verb)), argument)
            case {"receive": reply}:
                outcome = dialogue.receive(one_reply(reply))
                outcomes.append(with_lost(outcome))
                answered.append(outcome.answered)
            case {"give_up": True}:
                dialogue.give_up()
            case {"fault": True}:
                dialogue.fault()
            case _:
                raise KeyError(f"unknown step {step}")
    return {"ok": {"outcomes": outcomes, "answered": answered}}


def with_lost(outcome: Outcome) -> str:
    """Return the outcome, and the commands that the reply gave up."""
    lost = ",".join(outcome.unanswered)
    return f"{outcome};lost:{lost}" if lost else str(outcome)


REPLY_KINDS: dict[str, Callable[[Case], Result]] = {
    "command": command,
    "dialogue": dialogue,
    "display": display,
    "encode": written,
    "packed": packed,
    "reply": reply,
}
