"""The filter for logging, with the loggers of the real clients."""

from __future__ import annotations

import asyncio
import ftplib
import io
import logging
import queue
from collections.abc import Iterator
from logging.handlers import QueueHandler
from pathlib import Path

import aioftp
import pytest
from ftp_servers import HOST, PASSWORD, USER, ScriptedServer, pyftpdlib_server

import ftp_reply.ftplib
from ftp_reply import Reply, ReplyClass, ReplyCode
from ftp_reply.logging import ReplyFilter

FORMAT = "%(reply_code)s|%(reply_class)s|%(reply_cause)s|%(message)s"


@pytest.fixture
def logger() -> logging.Logger:
    logger = logging.Logger("test", logging.DEBUG)
    return logger


class UnpreparedQueueHandler(QueueHandler):
    """Puts records into a queue as they are."""

    def prepare(self, record: logging.LogRecord) -> logging.LogRecord:
        return record


def attach(logger: logging.Logger, lang: str = "en") -> io.StringIO:
    """Add a handler with the filter and return its stream."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.addFilter(ReplyFilter(lang=lang))
    handler.setFormatter(logging.Formatter(FORMAT))
    logger.addHandler(handler)
    return stream


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_record_of_reply_has_code_class_and_cause(logger: logging.Logger, lang: str) -> None:
    stream = attach(logger, lang)
    reply = Reply.parse(b"553 Could not create file.\r\n")
    logger.error("server: %s", reply)
    logger.error("553 Could not create file.")
    logger.error("upload failed", extra={"reply": reply})
    hint = ftp_reply.explain(reply, lang=lang).causes[0]
    lines = stream.getvalue().splitlines()
    assert [line.rpartition("|")[0] for line in lines] == [f"553|permanent_negative|{hint}"] * 3
    assert lines[0].endswith("|server: 553 Could not create file.")


def test_record_without_reply_has_none(logger: logging.Logger) -> None:
    stream = attach(logger)
    logger.info("connected to %s", HOST)
    logger.info("2026-11-26 started")
    logger.info("5500 files")
    logger.info("200 Ok")
    assert stream.getvalue().splitlines() == [
        f"None|None|None|connected to {HOST}",
        "None|None|None|2026-11-26 started",
        "None|None|None|5500 files",
        "200|positive_completion|None|200 Ok",
    ]


def test_attributes_are_members(logger: logging.Logger) -> None:
    records: queue.SimpleQueue[logging.LogRecord] = queue.SimpleQueue()
    logger.addFilter(ReplyFilter())
    handler = UnpreparedQueueHandler(records)
    logger.addHandler(handler)
    logger.info("< %s", "421 Timeout.")
    record = records.get_nowait()
    assert getattr(record, "reply_code") is ReplyCode.SERVICE_NOT_AVAILABLE
    assert getattr(record, "reply_class") is ReplyClass.TRANSIENT_NEGATIVE
    # The message and its arguments are unchanged if they contain no secret.
    assert (record.msg, record.args) == ("< %s", ("421 Timeout.",))


@pytest.mark.parametrize(
    "arguments",
    [
        ("PASS hunter2",),
        ("> %s", "pass hunter2"),
        ("%s %s", "ACCT", "hunter2"),
        ("sent %r", b"ADAT hunter2\r\n"),
        ("500-'PASS'\n hunter2\n500 hunter2",),
        ("a\tPASS\thunter2",),
        ("%(line)s", {"line": "PASS hunter2"}),
    ],
)
def test_secret_is_hidden(logger: logging.Logger, arguments: tuple[object, ...]) -> None:
    stream = attach(logger)
    logger.info(*arguments)
    assert "hunter2" not in stream.getvalue()
    assert "****" in stream.getvalue()


def test_control_characters_are_escaped(logger: logging.Logger) -> None:
    stream = attach(logger)
    logger.info("220 \x1b[31mred\u202e")
    assert stream.getvalue() == "220|positive_completion|None|220 \\x1b[31mred\\u{202e}\n"


def test_other_texts_stay_as_they_are(logger: logging.Logger) -> None:
    stream = attach(logger)
    message = "한글\tand\nlines"
    logger.info(message)
    assert stream.getvalue() == f"None|None|None|{message}\n"


def test_wrong_arguments_are_left_to_handler(
    logger: logging.Logger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logging, "raiseExceptions", False)
    stream = attach(logger)
    logger.info("%d", "no number")
    assert stream.getvalue() == ""


@pytest.mark.parametrize(
    "arguments",
    [
        ("sent %d", "PASS hunter2"),
        ("sent %d", b"PASS hunter2"),
        ("sent %(line)d", {"line": "PASS hunter2"}),
        ("PASS hunter2 %d", "x"),
    ],
)
def test_wrong_arguments_are_printed_without_secret(
    logger: logging.Logger, capsys: pytest.CaptureFixture[str], arguments: tuple[object, ...]
) -> None:
    attach(logger)
    logger.info(*arguments)
    printed = capsys.readouterr().err
    # `handleError` prints the line of this file that called it, but no argument.
    assert "Logging error" in printed and "PASS ****" in printed
    assert "hunter2" not in printed


def test_traceback_has_no_secret(logger: logging.Logger) -> None:
    stream = attach(logger, "ko")
    with ScriptedServer(b"220 x\r\n", b"530-Wrong: PASS\r\n hunter2\r\n530 x\r\n") as server:
        ftp = ftplib.FTP(timeout=10)
        with ftp:
            ftp.connect(HOST, server.port)
            try:
                ftp.sendcmd("PASS hunter2")
            except ftplib.error_perm:
                logger.exception("login failed")
    printed = stream.getvalue()
    assert printed.startswith("530|permanent_negative|")
    assert "error_perm: 530-Wrong: PASS ****" in printed
    assert "Traceback" in printed and "sendcmd" in printed
    assert "hunter2" not in printed


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    with pyftpdlib_server(tmp_path_factory.mktemp("served")) as port:
        yield port


def test_log_of_aioftp_is_explained(server: int) -> None:
    logger = logging.getLogger("aioftp.client")
    logger.setLevel(logging.DEBUG)
    stream = attach(logger)

    async def main() -> None:
        async with aioftp.Client.context(HOST, server, USER, PASSWORD) as client:
            await client.command("RNFR no-such-file", "350")

    try:
        with pytest.raises(aioftp.StatusCodeError):
            asyncio.run(main())
    finally:
        logger.setLevel(logging.NOTSET)
        logger.handlers.clear()
    lines = stream.getvalue().splitlines()
    assert "220|positive_completion|None|220 Ready." in lines
    text = "550 No such file or directory."
    cause = ftp_reply.explain(text).causes[0]
    assert f"550|permanent_negative|{cause}|{text}" in lines
    assert PASSWORD not in stream.getvalue()


def test_error_of_aioftp_is_explained(logger: logging.Logger, server: int) -> None:
    stream = attach(logger, "ko")

    async def main() -> None:
        async with aioftp.Client.context(HOST, server, USER, PASSWORD) as client:
            await client.command("CWD no-such-directory", "250")

    try:
        asyncio.run(main())
    except aioftp.StatusCodeError as error:
        logger.error("failed: %s", error)
        logger.exception("failed")
    lines = [line for line in stream.getvalue().splitlines() if "|failed" in line]
    assert len(lines) == 2
    assert all(line.startswith("550|permanent_negative|") for line in lines)


def test_debugging_output_of_mixin_can_be_logged(logger: logging.Logger, tmp_path: Path) -> None:
    stream = attach(logger)
    with pyftpdlib_server(tmp_path) as port:
        ftp = ftp_reply.ftplib.FTP(timeout=10)
        with ftp:
            ftp.connect(HOST, port)
            logger.info("%s", ftp.welcome)
    assert stream.getvalue() == "220|positive_completion|None|220 Ready.\n"
