"""Compares the cost of a fact with its counterpart in http.HTTPStatus, in one run.

Prints nanoseconds per call and, in the last column, the time relative to `h.phrase`, an attribute of
`http.HTTPStatus.NOT_FOUND`. That ratio is the figure to compare, because it depends little on the
machine. Each row repeats its expression in one function, so that the loop around it hardly counts.
"""

from __future__ import annotations

import sys
import timeit
from http import HTTPStatus

import ftp_reply
from ftp_reply import Command, Lang, ReplyCode

CODE = ReplyCode.FILE_UNAVAILABLE
UNROLLED = 100
CALLS = 2_000
ROUNDS = 15

ROWS = [
    "HTTPStatus(404)",
    "HTTPStatus(404).phrase",
    "ReplyCode(550)",
    "ReplyCode(550).phrase",
    "ReplyCode(599)",
    "ReplyCode.lookup(550)",
    "h.phrase",
    "c.phrase",
    "c.identifier",
    "c.reply_class",
    "c.recovery",
    "c.sources",
    "c.is_permanent_negative",
    "c.recovery.number",
    "unlisted.reply_class",
    "retr.replies",
    "c.text()",
    "c.text('ko')",
    "c.text(ko)",
    "c.text('ko-KR')",
    "c.explain('ko')",
    "c.recovery.text('ko')",
    "unlisted.explain('ko')",
    "retr.judge(c)",
]


def nanoseconds(expression: str) -> float:
    """Return the time of one call in the fastest of several rounds."""
    timer = timeit.Timer(
        ";".join([expression] * UNROLLED),
        globals={
            "HTTPStatus": HTTPStatus,
            "ReplyCode": ReplyCode,
            "h": HTTPStatus.NOT_FOUND,
            "c": CODE,
            "unlisted": ReplyCode(599),
            "ko": Lang.KO,
            "retr": Command.RETR,
        },
    )
    return min(timer.repeat(ROUNDS, CALLS)) / (CALLS * UNROLLED) * 1e9


def main() -> None:
    """Print the table."""
    print(f"Python {sys.version.split()[0]}, ftp-reply {ftp_reply.__version__}")
    baseline = nanoseconds("h.phrase")
    for row in ROWS:
        took = nanoseconds(row)
        print(f"{row:32}{took:8.0f} ns{took / baseline:8.1f} x")


if __name__ == "__main__":
    main()
