"""Bytes and replies of test vectors, for the runner."""

from __future__ import annotations

from typing import Any

from ftp_reply import Reply, ReplyError

Case = dict[str, Any]
Result = dict[str, Any]


class Unanswerable(Exception):
    """A case whose answer is the name of an error that the package does not define."""


def to_bytes(text: str) -> bytes:
    """Return the bytes of a string that has a character for each."""
    return text.encode("latin-1")


def to_text(data: bytes) -> str:
    """Return a string with a character for each byte."""
    return data.decode("latin-1")


def one_reply(text: str) -> Reply:
    """Return the one reply of an input, whose last line end may be missing."""
    data = to_bytes(text)
    try:
        return Reply.parse(data if data.endswith(b"\n") else data + b"\r\n")
    except ReplyError:
        raise Unanswerable("not_one_reply") from None


def chunks(case: Case) -> list[bytes]:
    """Return the input in the chunks of the case; the rest is the last."""
    data = to_bytes(case["input"])
    parts = []
    for length in case.get("chunks") or []:
        parts.append(data[:length])
        data = data[length:]
    return [*parts, data]
