"""`explain` with the exceptions of the real clients, as they are raised."""

from __future__ import annotations

import asyncio
import ftplib
from collections.abc import Iterator

import aioftp
import pytest
from ftp_servers import HOST, PASSWORD, USER, ScriptedServer, pyftpdlib_server

import ftp_reply.ftplib
from ftp_reply import explain, hints


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    with pyftpdlib_server(tmp_path_factory.mktemp("served")) as port:
        yield port


def error_of_ftplib(port: int, *lines: str) -> ftplib.Error:
    """Return the exception that a line raises."""
    ftp = ftplib.FTP(timeout=10)
    with ftp:
        try:
            ftp.connect(HOST, port)
            for line in lines:
                ftp.voidcmd(line)
        except ftplib.Error as error:
            return error
    raise AssertionError("no exception")


def error_of_aioftp(port: int, line: str) -> aioftp.StatusCodeError:
    """Return the exception that a line raises after the login."""

    async def main() -> None:
        async with aioftp.Client.context(HOST, port, USER, PASSWORD) as client:
            await client.command(line, "2xx")

    with pytest.raises(aioftp.StatusCodeError) as raised:
        asyncio.run(main())
    return raised.value


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_explain_takes_exception_of_ftplib(server: int, lang: str) -> None:
    error = error_of_ftplib(server, "RETR x")
    explanation = explain(error, lang=lang)
    assert explanation.code == 530
    assert explanation.headline == explain(530, lang=lang).headline
    assert explanation.causes and explanation.next_step


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_explain_takes_exception_of_aioftp(server: int, lang: str) -> None:
    error = error_of_aioftp(server, "CWD no-such-directory")
    explanation = explain(error, lang=lang)
    assert explanation.code == 550
    assert explanation.headline == explain(550, lang=lang).headline
    assert explanation.causes and explanation.next_step


def test_hint_comes_from_words_in_exception() -> None:
    answer = b"500 OOPS: vsftpd: refusing to run with writable root inside chroot()\r\n"
    with ScriptedServer(b"220 x\r\n", answer) as server:
        error = error_of_ftplib(server.port, "PASS x")
    assert isinstance(error, ftplib.error_perm)
    assert [hint.name for hint in hints(error)] [0] == "writable_root"
    login = [b"331 x\r\n", b"230 x\r\n", answer, b"221 x\r\n"]
    with ScriptedServer(b"220 x\r\n", *login) as server:
        status_error = error_of_aioftp(server.port, "LIST")
    assert [hint.name for hint in hints(status_error)] [0] == "writable_root"


def test_line_that_is_not_a_reply_is_explained() -> None:
    # ftplib itself waits for a line that starts with `SSH` and no hyphen.
    with ScriptedServer(b"SSH-2.0-OpenSSH_9.2p1\r\n") as server:
        ftp = ftp_reply.ftplib.FTP(timeout=10)
        with ftp, pytest.raises(ftplib.error_proto) as raised:
            ftp.connect(HOST, server.port)
    explanation = explain(raised.value)
    assert explanation.code is None
    assert explanation.hint is not None and explanation.hint.name == "other_protocol_ssh"


def test_exception_without_reply_is_rejected() -> None:
    with pytest.raises(TypeError):
        explain(OSError("disk full"))
