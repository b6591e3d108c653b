"""A filter for :mod:`logging` that explains replies in records and hides secrets.

>>> import logging, sys
>>> from ftp_reply.logging import ReplyFilter
>>> handler = logging.StreamHandler(sys.stdout)
>>> handler.addFilter(ReplyFilter())
>>> handler.setFormatter(logging.Formatter("%(reply_code)s %(reply_cause)s: %(message)s"))
>>> logger = logging.getLogger("ftp.example")
>>> logger.addHandler(handler)
>>> logger.warning("425 Can't open data connection.")
425 Data port blocked by a firewall or NAT: 425 Can't open data connection.
>>> logger.warning("PASS hunter2")
None None: PASS ****
"""

from __future__ import annotations

import logging
import traceback
from typing import TYPE_CHECKING

from ._display import sanitized_text
from ._help import explain
from ._native import Reply, ReplyFault
from .generated.codes import ReplyCode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ._help import Explanation

__all__ = ["ReplyFilter"]

# What clients print before a line of the server.
_MARKS = " \t<>-*"


class ReplyFilter(logging.Filter):
    """Adds what a reply means to each record, and removes secrets from it.

    A record gets three attributes, each ``None`` if there is no reply in the record:

    - ``reply_code``: the :class:`ftp_reply.ReplyCode`
    - ``reply_class``: its :class:`ftp_reply.ReplyClass`
    - ``reply_cause``: the likeliest cause, in the language of the filter; ``None`` if nothing failed

    The reply is ``extra={"reply": …}`` of the call, or the exception that is logged, or an argument that
    is a reply or an exception, or the message itself, if it starts with a code. Exceptions of this
    package, :mod:`ftplib` and ``aioftp`` have replies.

    In messages and tracebacks everything after the word PASS, ACCT or ADAT is replaced with ``****``, and
    control characters are escaped. Add the filter to the handlers of FTP: it changes the record for every
    handler after it, and hides what follows such a word in any record.
    """

    def __init__(self, *, lang: str = "en", name: str = "") -> None:
        """Create a filter. ``name`` is as for :class:`logging.Filter`: it drops other loggers' records."""
        super().__init__(name)
        self._lang = lang

    def filter(self, record: logging.LogRecord) -> bool:
        """Change the record; return ``False`` only for a logger that is not the filter's."""
        if not super().filter(record):
            return False
        explanation = self._explanation(record)
        code = None if explanation is None else explanation.code
        record.reply_code = code
        record.reply_class = None if code is None else code.reply_class
        causes = () if explanation is None else explanation.causes
        record.reply_cause = causes[0] if causes else None
        _remove_secrets(record)
        return True

    def _explanation(self, record: logging.LogRecord) -> Explanation | None:
        for subject in _subjects(record):
            try:
                return explain(subject, lang=self._lang)
            except (TypeError, ValueError):
                # An exception without a reply.
                continue
        return None


def _subjects(record: logging.LogRecord) -> Iterator[Reply | ReplyFault | BaseException | str]:
    """Return what can have a reply, the most specific first."""
    reply = getattr(record, "reply", None)
    if isinstance(reply, (Reply, ReplyFault)):
        yield reply
    if record.exc_info and record.exc_info[1] is not None:
        yield record.exc_info[1]
    arguments = record.args.values() if isinstance(record.args, dict) else record.args or ()
    for argument in arguments:
        if isinstance(argument, (Reply, ReplyFault, BaseException)):
            yield argument
    message = (_message(record) or "").lstrip(_MARKS)
    try:
        ReplyCode.from_line(message.split("\n", 1)[0].encode(errors="replace"))
    except ValueError:
        return
    yield message


def _message(record: logging.LogRecord) -> str | None:
    """Return the message; ``None`` if the arguments do not fit it."""
    try:
        return record.getMessage()
    except Exception:
        return None


def _remove_secrets(record: logging.LogRecord) -> None:
    message = _message(record)
    if message is None:
        # The handler fails, too, and prints the message and the arguments.
        record.msg = _without_secret(record.msg)
        if isinstance(record.args, dict):
            record.args = {name: _without_secret(value) for name, value in record.args.items()}
        else:
            record.args = tuple([_without_secret(value) for value in record.args or ()])
    elif (shown := sanitized_text(message)) != message:
        record.msg = shown
        record.args = None
    if record.exc_info and record.exc_info[1] is not None:
        text = "".join(traceback.format_exception(*record.exc_info)).rstrip("\n")
        shown = _sanitized_traceback(text, record.exc_info[1])
        if shown != text:
            # Handlers format the exception again if they find it.
            record.exc_text = shown
            record.exc_info = None
    if record.stack_info:
        record.stack_info = _sanitized_lines(record.stack_info)


def _without_secret(value: object) -> object:
    """Return a value, or its sanitized text if ``repr()`` shows more."""
    try:
        text = value if isinstance(value, str) else repr(value)
    except Exception:
        return value
    shown = sanitized_text(text)
    return value if shown == text else shown


def _sanitized_traceback(text: str, error: BaseException) -> str:
    """Return a traceback without the secrets in the messages of exceptions and in lines of programs."""
    for message in sorted(_messages(error), key=len, reverse=True):
        text = text.replace(message, sanitized_text(message))
    return _sanitized_lines(text)


def _messages(error: BaseException) -> set[str]:
    """Return the messages of an exception and of those that caused it."""
    found: set[int] = set()
    messages = set()
    waiting: list[BaseException | None] = [error]
    while waiting:
        it = waiting.pop()
        if it is None or id(it) in found:
            continue
        found.add(id(it))
        messages.add(str(it))
        waiting += [it.__cause__, it.__context__]
        if isinstance(it, BaseExceptionGroup):
            waiting += it.exceptions
    return messages - {""}


def _sanitized_lines(text: str) -> str:
    return "\n".join(sanitized_text(line) for line in text.split("\n"))
