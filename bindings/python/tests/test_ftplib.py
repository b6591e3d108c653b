"""The mix-in for ftplib, with pyftpdlib and with servers that follow a script."""

from __future__ import annotations

import ftplib
import io
import pickle
import ssl
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from ftp_servers import (
    HOST,
    PASSWORD,
    USER,
    ScriptedServer,
    authority,
    client_context,
    pyftpdlib_server,
)

import ftp_reply.ftplib
from ftp_reply import (
    Command,
    Recovery,
    ReplyCode,
    ReplyParser,
    Situation,
    UnexpectedEof,
    Violation,
    explain,
)

GREETING = b"220 Ready.\r\n"


@pytest.fixture(scope="module")
def directory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("served")


@pytest.fixture(scope="module")
def server(directory: Path) -> Iterator[int]:
    with pyftpdlib_server(directory) as port:
        yield port


@pytest.fixture(scope="module")
def tls_server(directory: Path) -> Iterator[int]:
    certificate = directory.parent / "certificate.pem"
    authority().issue_cert(HOST).private_key_and_cert_chain_pem.write_to_path(str(certificate))
    with pyftpdlib_server(directory, certificate) as port:
        yield port


def connected(port: int) -> ftp_reply.ftplib.FTP:
    """Return a connection to a server, without a login."""
    ftp = ftp_reply.ftplib.FTP(timeout=10)
    try:
        ftp.connect(HOST, port)
    except BaseException:
        ftp.close()
        raise
    return ftp


def transcript(ftp: ftplib.FTP) -> list[Any]:
    """Return what the methods of a client return and raise in one session."""
    results: list[Any] = [ftp.getwelcome(), ftp.login(USER, PASSWORD), ftp.lastresp]

    def call(method: str, *arguments: Any) -> None:
        try:
            results.append(getattr(ftp, method)(*arguments))
        except ftplib.Error as error:
            results.append((method, type(error).__name__, str(error)))

    call("mkd", "한글 \"a\"")
    call("pwd")
    call("cwd", "한글 \"a\"")
    call("pwd")
    call("storbinary", "STOR data", io.BytesIO(b"0123456789"))
    call("size", "data")
    received: list[bytes] = []
    call("retrbinary", "RETR data", received.append)
    call("transfercmd", "RETR missing")
    call("nlst")
    call("voidcmd", "RNFR data")
    call("rename", "data", "other")
    call("delete", "data")
    call("delete", "other")
    call("cwd", "..")
    call("rmd", "한글 \"a\"")
    call("sendcmd", "FEAT")
    call("sendcmd", "NOSUCH")
    call("quit")
    return [*results, received]


def test_session_is_that_of_ftplib(server: int) -> None:
    transcripts = []
    for client in (ftplib.FTP, ftp_reply.ftplib.FTP):
        ftp = client(timeout=10)
        ftp.connect(HOST, server)
        transcripts.append(transcript(ftp))
    assert transcripts[0] == transcripts[1]
    # The session has results of each kind.
    kinds = {result[1] for result in transcripts[1] if isinstance(result, tuple)}
    assert {"error_perm", "error_reply"} <= kinds


def test_session_over_tls(tls_server: int) -> None:
    with ftp_reply.ftplib.FTP_TLS(context=client_context(), timeout=10) as ftp:
        ftp.connect(HOST, tls_server)
        assert ftp.login(USER, PASSWORD).startswith("230 ")
        assert isinstance(ftp.sock, ssl.SSLSocket)
        assert (ftp.dialogue.is_protected, ftp.dialogue.is_logged_in) == (True, True)
        ftp.prot_p()
        ftp.storbinary("STOR secure", io.BytesIO(b"secret" * 100_000))
        received = io.BytesIO()
        ftp.retrbinary("RETR secure", received.write)
        assert received.getvalue() == b"secret" * 100_000
        with pytest.raises(ftplib.error_perm) as raised:
            ftp.retrbinary("RETR missing", received.write)
        assert explain(raised.value).code == 550
        ftp.delete("secure")


def test_exception_explains_reply(server: int) -> None:
    with connected(server) as ftp:
        ftp.login(USER, PASSWORD)
        with pytest.raises(ftplib.error_perm) as raised:
            ftp.retrbinary("RETR missing", print)
    error = raised.value
    assert isinstance(error, ftp_reply.ftplib.error_perm)
    assert isinstance(error, ftplib.all_errors)
    assert error.code is ReplyCode.FILE_UNAVAILABLE
    assert error.command == Command.RETR
    assert error.reply is not None and error.reply.raw.startswith(b"550 ")
    assert str(error) == error.reply.raw.decode().rstrip()
    for lang in ("en", "ko"):
        explanation = explain(error.reply, lang=lang, command="RETR", situation=("logged_in", "clear_text"))
        assert error.causes(lang) == explanation.causes != ()
        assert error.advice(lang) == explanation.next_step
    assert error.advice("en") != error.advice("ko")


def test_advice_depends_on_command_and_session() -> None:
    answers = [b"550 No.\r\n", b"230 In.\r\n", b"550 No.\r\n", b"550 No.\r\n"]
    errors = []
    with ScriptedServer(GREETING, *answers) as server, connected(server.port) as ftp:
        for line in ("RETR a", "USER kim", "RETR a", "STOR a"):
            try:
                ftp.voidcmd(line)
            except ftp_reply.ftplib.error_perm as error:
                errors.append(error)
    logged_out, retrieve, store = errors
    assert logged_out.situation == (Situation.LOGGED_OUT, Situation.CLEAR_TEXT)
    assert retrieve.situation == store.situation == (Situation.LOGGED_IN, Situation.CLEAR_TEXT)
    assert logged_out.advice() != retrieve.advice() != store.advice()


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (b"332 Account?\r\n", "error_reply"),
        (b"450 Busy\r\n", "error_temp"),
        (b"599 Odd\r\n", "error_perm"),
        (b"631 abc=\r\n", "error_proto"),
        (b"no reply\r\n", "error_proto"),
        (b"2200 x\r\n", "error_proto"),
    ],
)
def test_exception_is_that_of_class(answer: bytes, expected: str) -> None:
    with ScriptedServer(GREETING, answer + b"200 Next\r\n") as server:
        with connected(server.port) as ftp, pytest.raises(ftplib.Error) as raised:
            ftp.voidcmd("NOOP")
        with pytest.raises(getattr(ftplib, expected)):
            raise raised.value
    error = raised.value
    assert isinstance(error, getattr(ftp_reply.ftplib, expected))
    code = int(answer[:3]) if answer[:4].strip().isdigit() else None
    assert error.code == (code if answer[3:4] == b" " else None)
    assert error.advice("ko") and isinstance(error.causes("ko"), tuple)


def test_reply_after_fault_is_read() -> None:
    with ScriptedServer(GREETING, b"220_x\r\n200 Next\r\n") as server, connected(server.port) as ftp:
        with pytest.raises(ftp_reply.ftplib.error_proto) as raised:
            ftp.voidcmd("NOOP")
        assert raised.value.fault is not None and raised.value.fault.kept == b"220_x"
        assert raised.value.reply is None
        assert ftp.getresp() == "200 Next"


@pytest.mark.parametrize("line", ["NOSUCH", "NOOP"])
def test_exception_has_command_of_its_own_reply(line: str) -> None:
    expected = Command.NOOP if line == "NOOP" else None
    answers = [b"230 In.\r\n", b"no reply\r\n", b"230 In.\r\n", b"500 What?\r\n", b"501 Why?\r\n"]
    commands = []
    with ScriptedServer(GREETING, *answers) as server, connected(server.port) as ftp:
        for sent in ("USER kim", line, "USER kim", line, "RETR a"):
            try:
                ftp.voidcmd(sent)
            except (ftp_reply.ftplib.error_perm, ftp_reply.ftplib.error_proto) as error:
                commands.append(error.command)
    assert commands == [expected, expected, Command.RETR]


# Greetings that ftplib splits at another line or rejects.
HOSTILE = [
    b"220-Welcome\r\n220 \r\n",
    b"220-a\r\n220: b\r\n220 c\r\n",
    b"220-a\r\n2200 files\r\n220 c\r\n",
    b"220-a\r\n220\tb\r\n220 c\r\n",
    b"220-a\r\n\r\n 220 b\r\n220 c\r\n",
    "220-환영합니다\r\n220 준비\r\n".encode("euc-kr"),
    b"220 caf\xe9\r\n",
    b"220-a\n220-b\n220 c\n",
    b"\r\n220 a\r\n",
    b"\xff\xf1220 a\r\n",
]


@pytest.mark.parametrize("greeting", HOSTILE)
def test_hostile_greeting_is_one_reply(greeting: bytes) -> None:
    with ScriptedServer(greeting, b"200 Second\r\n") as server, connected(server.port) as ftp:
        assert isinstance(ftp.welcome, ftp_reply.ftplib.Response)
        assert ftp.welcome.reply.raw == greeting.lstrip(b"\r\n\xff\xf1") or greeting[0] == 0xFF
        assert ftp.lastresp == "220"
        assert ftp.welcome.startswith("220")
        assert ftp.sendcmd("NOOP") == "200 Second"


def test_path_keeps_its_bytes() -> None:
    path = "/파일".encode("euc-kr")
    with ScriptedServer(GREETING, b'257 "' + path + b'"\r\n', b"250 In\r\n") as server:
        with connected(server.port) as ftp:
            ftp.cwd(ftp.pwd())
    assert server.received[:2] == [b"PWD\r\n", b"CWD " + path + b"\r\n"]


@pytest.mark.parametrize("leftover", [b"230 In\r\n", b"23", b"\r\n", b"x\r\n"])
@pytest.mark.parametrize("is_in_first_chunk", [True, False])
def test_tls_does_not_start_on_leftover_bytes(
    leftover: bytes, is_in_first_chunk: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    accepted = b"234 Proceed\r\n"
    if not is_in_first_chunk:
        # The bytes stay in the system's buffer.
        monkeypatch.setattr(ftp_reply.ftplib, "_CHUNK_SIZE", len(accepted))
    with ScriptedServer(b"220 Readied\r\n", accepted + leftover) as server:
        ftp = ftp_reply.ftplib.FTP_TLS(context=client_context(), timeout=10)
        with ftp:
            ftp.connect(HOST, server.port)
            with pytest.raises(ftplib.error_proto) as raised:
                ftp.login(USER, PASSWORD)
            assert not isinstance(ftp.sock, ssl.SSLSocket)
            ftp.close()
    # Neither a handshake nor a password was sent.
    assert server.received == [b"AUTH TLS\r\n"]
    error = raised.value
    assert isinstance(error, ftp_reply.ftplib.UnsolicitedReply)
    assert error.violation is Violation.UNSOLICITED
    assert error.advice("ko") == Recovery.RECONNECT.text("ko")
    assert str(error) == Violation.UNSOLICITED.text()


def test_tls_starts_without_leftover_bytes() -> None:
    with ScriptedServer(GREETING, b"234 Proceed\r\n") as server:
        ftp = ftp_reply.ftplib.FTP_TLS(context=client_context(), timeout=10)
        with ftp:
            ftp.connect(HOST, server.port)
            with pytest.raises(ssl.SSLError):
                ftp.auth()
    assert server.received[1].startswith(b"\x16\x03")


def test_secret_is_in_no_message(capsys: pytest.CaptureFixture[str]) -> None:
    answer = b"500-'PASS hunter2'\x1b[31m\r\n hunter2\r\n500 hunter2\r\n"
    with ScriptedServer(GREETING, answer) as server, connected(server.port) as ftp:
        ftp.set_debuglevel(2)
        with pytest.raises(ftplib.error_perm) as raised:
            ftp.sendcmd("pass hunter2")
    error = raised.value
    assert isinstance(error, ftp_reply.ftplib.error_perm)
    printed = capsys.readouterr().out
    assert "*resp*" in printed and "*cmd*" in printed
    for text in (str(error), repr(error), str(error.args), printed):
        assert "hunter2" not in text
        assert "\x1b" not in text
    assert error.reply is not None and b"hunter2" in error.reply.raw


def test_lines_and_replies_can_be_mixed() -> None:
    answer = b"211-Features:\r\n SIZE\r\n UTF8\r\n211 End\r\n"
    with ScriptedServer(GREETING, answer + answer + b"200 Ok\r\n") as server:
        with connected(server.port) as ftp:
            ftp.putcmd("FEAT")
            assert ftp.getmultiline() == answer.decode().replace("\r\n", "\n").rstrip()
            assert [ftp.getline(), ftp.getline()] == ["211-Features:", " SIZE"]
            assert [ftp.getline(), ftp.getline()] == [" UTF8", "211 End"]
            assert ftp.getresp() == "200 Ok"


@pytest.mark.parametrize("greeting", [b"", b"220-Go", b"220-Good\r\n"])
def test_end_of_stream_is_eof_error(greeting: bytes) -> None:
    with ScriptedServer(greeting) as server, pytest.raises(EOFError) as raised:
        connected(server.port)
    assert isinstance(raised.value, UnexpectedEof) == bool(greeting)
    assert isinstance(raised.value, ftplib.all_errors)


def test_reply_after_timeout_is_read() -> None:
    with ScriptedServer(b"220-Ready", b".\r\n220 x\r\n", b"200 y\r\n") as server:
        ftp = ftp_reply.ftplib.FTP(timeout=0.2)
        with pytest.raises(TimeoutError):
            ftp.connect(HOST, server.port)
        with ftp:
            ftp.putline("x")
            assert ftp.getresp() == "220-Ready.\n220 x"
            assert ftp.sendcmd("NOOP") == "200 y"


def test_limits_are_those_of_parser() -> None:
    class Client(ftp_reply.ftplib.ReplyMixin, ftplib.FTP):
        def make_parser(self) -> ReplyParser:
            return ReplyParser(max_line=10)

    with ScriptedServer(b"220 " + b"x" * 10 + b"\r\n220 y\r\n") as server:
        ftp = Client(timeout=10)
        with pytest.raises(ftplib.error_proto):
            ftp.connect(HOST, server.port)
        with ftp:
            assert ftp.getresp() == "220 y"


def test_abort_is_part_of_session() -> None:
    answers = [b"150 Sending\r\n", b"426 Closed\r\n226 Aborted\r\n"]
    with ScriptedServer(GREETING, *answers) as server, connected(server.port) as ftp:
        assert ftp.sendcmd("RETR a").startswith("150")
        assert ftp.abort() == "426 Closed"
        assert ftp.getresp() == "226 Aborted"
        assert ftp.dialogue.outstanding == ()
    assert server.received[1].endswith(b"ABOR\r\n")


def test_command_of_unusual_length_is_sent() -> None:
    answers = [b"250 abc\r\n", b"550 No\r\n"]
    with ScriptedServer(GREETING, *answers) as server, connected(server.port) as ftp:
        assert ftp.sendcmd("XSHA256 a") == "250 abc"
        with pytest.raises(ftp_reply.ftplib.error_perm) as raised:
            ftp.sendcmd("RETR a")
    assert raised.value.command == Command.RETR


def test_exceptions_and_responses_can_be_pickled(server: int) -> None:
    with connected(server) as ftp:
        with pytest.raises(ftp_reply.ftplib.error_perm) as raised:
            ftp.sendcmd("NOSUCH")
        copy = pickle.loads(pickle.dumps(raised.value))
        assert (type(copy), str(copy), copy.reply) == (
            type(raised.value),
            str(raised.value),
            raised.value.reply,
        )
        assert copy.advice("ko") == raised.value.advice("ko")
        welcome = pickle.loads(pickle.dumps(ftp.welcome))
        assert (welcome, welcome.reply) == (ftp.welcome, getattr(ftp.welcome, "reply"))
