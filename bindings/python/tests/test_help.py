"""Hints, explanations and search."""

from __future__ import annotations

import ftplib
import pickle
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ftp_reply import (
    Command,
    InvalidCommand,
    InvalidReplyCode,
    Lang,
    PassiveAddress,
    PayloadError,
    Recovery,
    Reply,
    ReplyCode,
    ReplyFault,
    ReplyParser,
    Situation,
    explain,
    hints,
    search,
)

PASSIVE = "Passive data channel timed out."
WRITABLE_ROOT = "OOPS: vsftpd: refusing to run with writable root inside chroot()"


def test_hints_are_facts_with_texts_in_every_language() -> None:
    hint = hints(ReplyCode.COMMAND_UNRECOGNIZED, WRITABLE_ROOT)[0]
    assert hint.name == "writable_root"
    assert hint.server is not None and hint.server.label == "vsftpd"
    assert all(hint.cause(lang) and hint.next_step(lang) for lang in Lang)
    assert hint.cause("ko") != hint.cause()
    assert hint.sources and all(source.document == hint.server for source in hint.sources)
    assert repr(hint) == "<Hint writable_root>"
    assert pickle.loads(pickle.dumps(hint)) == hint


def test_hints_accept_bytes_and_any_case() -> None:
    found = hints(421, PASSIVE)
    assert found
    assert found == hints(421, PASSIVE.upper().encode())
    assert found == hints(421, f"\udcff {PASSIVE}")
    assert found == hints(421, b"\xff " + PASSIVE.encode())


def test_hints_depend_on_code() -> None:
    assert hints(200, PASSIVE) == ()
    assert hints(None, PASSIVE) == ()
    assert hints(599, "") == ()
    with pytest.raises(InvalidReplyCode):
        hints(99, PASSIVE)


def test_explanation_prefers_hint_to_texts_of_code() -> None:
    code = ReplyCode.SERVICE_NOT_AVAILABLE
    for lang in Lang:
        explanation = explain(code, PASSIVE, lang=lang)
        assert explanation.code == code
        assert explanation.headline == code.text(lang)
        assert explanation.hint is not None
        assert explanation.causes == (explanation.hint.cause(lang),)
        assert explanation.next_step == explanation.hint.next_step(lang)
        assert explanation.recovery is explanation.hint.recovery is Recovery.RETRY_DATA_CONNECTION
    assert pickle.loads(pickle.dumps(explanation)) == explanation


def test_explanation_without_hint_has_texts_of_code() -> None:
    code = ReplyCode.SERVICE_NOT_AVAILABLE
    explanation = explain(code, lang="ko")
    assert explanation.hint is None
    assert explanation.causes == code.causes("ko")
    assert explanation.next_step == code.recovery.text("ko")
    assert explanation.suggested_commands == ()


def test_explanation_knows_command_and_situation() -> None:
    explanation = explain(522, command="list", situation=[Situation.CLEAR_TEXT])
    advice = Command.LIST.advice(522, [Situation.CLEAR_TEXT])
    assert explanation.next_step == advice.text()
    assert explanation.causes == advice.causes()
    assert explanation.recovery is advice.recovery
    assert explanation.suggested_commands == advice.suggested_commands
    assert explain(522, command="LIST") != explanation


def test_explain_rejects_invalid_argument() -> None:
    with pytest.raises(InvalidReplyCode):
        explain(700)
    with pytest.raises(InvalidCommand):
        explain(550, command="RETR file")
    with pytest.raises(ValueError, match="asleep"):
        explain(550, command="RETR", situation="asleep")


def test_second_argument_is_text() -> None:
    assert explain(421, PASSIVE) == explain(421, text=PASSIVE) == explain(f"421 {PASSIVE}")
    assert explain(421, PASSIVE).hint == hints(421, PASSIVE)[0]


@pytest.mark.parametrize("function", [explain, hints])
def test_language_is_not_taken_for_text(function: Callable[..., object]) -> None:
    with pytest.raises(TypeError, match="lang="):
        function(550, Lang.KO)
    with pytest.raises(TypeError):
        function(550, PASSIVE, "ko")
    with pytest.raises(TypeError):
        search("passive", "mode")  # type: ignore[call-arg]


def test_str_of_explanation_has_all_lines() -> None:
    explanation = explain(550, lang="ko")
    lines = str(explanation).splitlines()
    assert lines[0] == f"550 {explanation.headline}"
    assert lines[1:-1] == [f"- {cause}" for cause in explanation.causes]
    assert lines[-1] == explanation.next_step
    assert str(explain(None, "hello")).startswith(explain(None, "hello").headline)


def test_line_that_is_not_a_reply_has_explanation() -> None:
    explanation = explain(None, "hello")
    assert explanation.code is None and explanation.hint is None
    assert explanation.headline and explanation.next_step and explanation.causes == ()


REPLY = b"500 OOPS: vsftpd: refusing to run with writable root inside chroot()\r\n"


class StatusCodeError(Exception):
    """An exception with the attributes of ``aioftp.StatusCodeError``."""

    def __init__(self, received_codes: tuple[str, ...], info: list[str]) -> None:
        super().__init__(f"Waiting for ('230',) but got {received_codes} {info}")
        self.received_codes = received_codes
        self.info = info


class ErrorWithReply(Exception):
    """An exception with a reply."""

    reply = Reply.parse(REPLY)


@pytest.mark.parametrize(
    "subject",
    [
        REPLY,
        bytearray(REPLY),
        memoryview(REPLY),
        REPLY.decode(),
        Reply.parse(REPLY),
        ftplib.error_perm(REPLY.decode().strip()),
        StatusCodeError(("500",), [REPLY.decode()[3:].strip()]),
        ErrorWithReply(),
    ],
    ids=lambda subject: type(subject).__name__,
)
def test_explain_takes_reply_in_any_form(subject: bytes | str | Reply | Exception) -> None:
    explanation = explain(subject, lang="ko")
    assert explanation == explain(500, WRITABLE_ROOT, lang="ko")
    assert explanation.code is ReplyCode.COMMAND_UNRECOGNIZED
    assert explanation.hint is not None and explanation.hint.name == "writable_root"
    assert hints(subject)[0] == explanation.hint


@pytest.mark.parametrize("number", [550, ReplyCode.FILE_UNAVAILABLE, 599])
def test_explain_takes_code(number: int) -> None:
    explanation = explain(number)
    assert explanation.code is ReplyCode(number)
    assert explanation == explain(f"{number} ")


@pytest.mark.parametrize("text", ["530 로그인 실패", "530 \udcff", "530 Anmeldung ungültig\x1b[31m"])
def test_explain_takes_text_in_any_encoding(text: str) -> None:
    for encoding in ("utf-8", "euc-kr", "latin-1", "utf-16"):
        explanation = explain(text.encode(encoding, "replace"))
        assert explanation.code is (None if encoding == "utf-16" else ReplyCode.NOT_LOGGED_IN)
    assert explain(text).code is ReplyCode.NOT_LOGGED_IN
    assert explain(ftplib.error_perm(text)).code is ReplyCode.NOT_LOGGED_IN


def test_explain_takes_fault_and_its_exception() -> None:
    [fault] = ReplyParser().feed(b"SSH-2.0-OpenSSH_9.6\r\n")
    assert isinstance(fault, ReplyFault)
    expected = explain(None, "SSH-2.0-OpenSSH_9.6")
    assert expected.code is None and expected.hint is not None
    assert explain(fault) == explain(fault.to_error()) == explain("SSH-2.0-OpenSSH_9.6") == expected


def test_explain_takes_payload_error() -> None:
    with pytest.raises(PayloadError) as raised:
        PassiveAddress.parse(b"227 Entering Passive Mode\r\n")
    assert explain(raised.value).code is ReplyCode.ENTERING_PASSIVE_MODE


@pytest.mark.parametrize("error", [OSError(110, "timed out"), EOFError(), ValueError("550 x")])
def test_explain_rejects_exception_without_reply(error: Exception) -> None:
    with pytest.raises(TypeError, match=type(error).__name__):
        explain(error)


@pytest.mark.parametrize("subject", [5.5, [550], object()])
def test_explain_rejects_other_types(subject: object) -> None:
    with pytest.raises(TypeError):
        explain(subject)  # type: ignore[arg-type]


def test_search_finds_codes_by_words() -> None:
    assert ReplyCode.ENTERING_PASSIVE_MODE in search("passive MODE")
    assert ReplyCode.NEED_PASSWORD in search("비밀번호", lang=Lang.KO)
    assert search("550")[0] is ReplyCode.FILE_UNAVAILABLE


def test_search_without_words_finds_nothing() -> None:
    assert search(" ") == ()


@given(st.text(), st.integers(100, 699))
def test_help_accepts_any_text(text: str, code: int) -> None:
    assert set(search(text)) <= set(ReplyCode)
    found = hints(code, text)
    assert explain(code, text).hint == next(iter(found), None)
