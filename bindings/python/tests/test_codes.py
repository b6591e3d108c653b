"""Codes: the enum of listed codes, and the functions for any code."""

from __future__ import annotations

import copy
import inspect
import pickle
from collections.abc import Callable
from enum import IntEnum
from http import HTTPStatus

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ftp_reply
from ftp_reply import (
    InvalidReplyCode,
    Lang,
    MalformedReply,
    Recovery,
    ReplyClass,
    ReplyCode,
    ReplyGroup,
    TextSource,
    UnlistedReplyCode,
)

CODES = st.integers(100, 699)
UNLISTED = next(number for number in range(699, 99, -1) if number not in list(ReplyCode))
PREDICATES = [
    "is_positive_preliminary",
    "is_positive_completion",
    "is_positive_intermediate",
    "is_transient_negative",
    "is_permanent_negative",
    "is_protected",
]


def test_reply_code_is_ascending_int_enum() -> None:
    assert issubclass(ReplyCode, IntEnum)
    assert list(ReplyCode) == sorted(set(ReplyCode))
    assert int(ReplyCode.SERVICE_READY) == 220
    assert ReplyCode.SERVICE_READY in {220: "hello"}


def test_str_of_code_is_three_digits() -> None:
    assert f"{ReplyCode.SERVICE_READY}" == str(ReplyCode.SERVICE_READY) == "220"
    assert repr(ReplyCode.SERVICE_READY) == "<ReplyCode.SERVICE_READY: 220>"


@pytest.mark.parametrize("code", ReplyCode)
def test_copy_and_pickle_keep_member(code: ReplyCode) -> None:
    assert pickle.loads(pickle.dumps(code)) is code
    assert copy.deepcopy(code) is code


@given(CODES)
def test_lookup_finds_exactly_listed_codes(number: int) -> None:
    member = ReplyCode.lookup(number)
    if number in list(ReplyCode):
        assert member is ReplyCode(number)
    else:
        assert member is None
        with pytest.raises(UnlistedReplyCode) as raised:
            ReplyCode(number)
        assert isinstance(raised.value, ValueError)
        assert raised.value.number == number


@pytest.mark.parametrize("code", ReplyCode)
def test_from_name_accepts_any_letter_case(code: ReplyCode) -> None:
    assert code.identifier == code.name.lower()
    for name in (code.identifier, code.name, code.identifier.title(), *code.aliases):
        assert ReplyCode.from_name(name) is code


@pytest.mark.parametrize("name", ["", "no_such_code", "220", "file busy", "ſervice_ready"])
def test_from_name_rejects_other_text(name: str) -> None:
    assert ReplyCode.from_name(name) is None


def test_from_line_reads_listed_and_unlisted_codes() -> None:
    assert ReplyCode.from_line(b"550 No such file.\r\n") is ReplyCode.FILE_UNAVAILABLE
    assert ReplyCode.from_line("550-텍스트") is ReplyCode.FILE_UNAVAILABLE
    assert ReplyCode.from_line(bytearray(b"550")) is ReplyCode.FILE_UNAVAILABLE
    assert ReplyCode.from_line(memoryview(b"550\n220")) is ReplyCode.FILE_UNAVAILABLE
    assert ReplyCode.from_line(bytes(str(UNLISTED), "ascii")) == UNLISTED


@pytest.mark.parametrize("line", [b"", b"55", b"5500 x", b"700 x", b" 550 x", "550\u00a0x"])
def test_from_line_rejects_malformed_line(line: bytes | str) -> None:
    with pytest.raises(MalformedReply) as raised:
        ReplyCode.from_line(line)
    assert raised.value.kind == "malformed"
    assert (raised.value.offset, raised.value.code) == (0, None)


@given(st.binary() | st.text() | st.from_regex(rb"[1-6][0-9]{2}[ -].*", fullmatch=True))
def test_from_line_returns_code_or_raises(line: bytes | str) -> None:
    try:
        code = ReplyCode.from_line(line)
    except MalformedReply:
        return
    assert str(int(code)) == (line[:3] if isinstance(line, str) else line[:3].decode())


@given(st.integers().filter(lambda number: not 100 <= number <= 699))
def test_functions_reject_other_numbers(number: int) -> None:
    functions: list[Callable[[int], object]] = [
        ReplyCode,
        ReplyCode.lookup,
        ftp_reply.text,
        ftp_reply.explain,
        ftp_reply.commands,
    ]
    for function in functions:
        with pytest.raises(InvalidReplyCode, match="from 100 to 699") as raised:
            function(number)
        assert isinstance(raised.value, ValueError)
        assert raised.value.number == number


@pytest.mark.parametrize("value", ["220", 220.0, None, b"220"])
def test_functions_reject_other_types(value: object) -> None:
    with pytest.raises(TypeError):
        ReplyCode.lookup(value)  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        ftp_reply.text(value)  # type: ignore[arg-type]


@pytest.mark.parametrize("value", [220, None, ["220"]])
def test_from_line_rejects_other_types(value: object) -> None:
    with pytest.raises(TypeError):
        ReplyCode.from_line(value)  # type: ignore[arg-type]


@given(CODES)
def test_digits_decide_class_group_and_predicates(number: int) -> None:
    first, second = number // 100, number // 10 % 10
    assert ftp_reply.reply_class(number).digit == first
    group = ftp_reply.group(number)
    assert (group.digit if group is not None else None) == (second if second <= 5 else None)
    assert [getattr(ftp_reply, name)(number) for name in PREDICATES] == [
        first == digit for digit in range(1, 7)
    ]
    assert ftp_reply.may_retry(number) == (first == 4)


@given(CODES)
def test_unlisted_code_has_explanation_and_recovery_of_class(number: int) -> None:
    if not ftp_reply.is_listed(number):
        reply_class = ftp_reply.reply_class(number)
        assert ftp_reply.recovery(number) is reply_class.recovery
        for lang in Lang:
            assert ftp_reply.explain(number, lang) == reply_class.explain(lang)
            assert ftp_reply.text(number, lang) is None
            assert ftp_reply.detail(number, lang) is None
            assert ftp_reply.description(number, lang) is None
        assert ftp_reply.identifier(number) is None
        assert ftp_reply.sources(number) == ()
        assert ftp_reply.status(number) is None
        assert ftp_reply.text_source(number) is None


@pytest.mark.parametrize("code", ReplyCode)
def test_member_agrees_with_functions(code: ReplyCode) -> None:
    for lang in Lang:
        assert code.text(lang) == code.text(lang.value) == ftp_reply.text(code, lang)
        assert code.detail(lang) == ftp_reply.detail(code, lang)
        assert code.description(lang) == ftp_reply.description(code, lang)
        assert code.explain(lang) == ftp_reply.explain(code, lang)
    assert code.phrase == code.text() == code.text("en")
    for name, value in inspect.getmembers(type(code), lambda value: isinstance(value, property)):
        if hasattr(ftp_reply, name):
            assert getattr(code, name) == getattr(ftp_reply, name)(code), value


@pytest.mark.parametrize("code", ReplyCode)
def test_description_joins_text_and_detail(code: ReplyCode) -> None:
    for lang in Lang:
        detail = code.detail(lang)
        expected = code.text(lang) if detail is None else f"{code.text(lang)} {detail}"
        assert code.description(lang) == expected


def test_text_returns_same_object_every_time() -> None:
    code = ReplyCode.FILE_UNAVAILABLE
    assert code.text("ko") is code.text(Lang.KO)


def test_text_of_unknown_language_is_english() -> None:
    code = ReplyCode.FILE_UNAVAILABLE
    assert code.text("zz") == code.text("C") == code.text("") == code.phrase
    assert code.text("ko_KR.UTF-8") == code.text("ko-KR") == code.text("KO") == code.text("ko")
    with pytest.raises(TypeError):
        code.text(1)  # type: ignore[arg-type]


def test_facts_of_550() -> None:
    code = ReplyCode.FILE_UNAVAILABLE
    assert code.phrase == "Requested action not taken."
    assert code.detail() == "File unavailable (e.g., file not found, no access)."
    assert code.reply_class is ReplyClass.PERMANENT_NEGATIVE
    assert code.group is ReplyGroup.FILE_SYSTEM
    assert code.recovery is Recovery.FIX_REQUEST
    assert code.text_source is TextSource.RFC
    assert str(code.sources[0]) == "RFC 959, section 4.2.2"
    assert code.sources[0].document.url == "https://www.rfc-editor.org/rfc/rfc959"


def test_wire_form_of_110_is_exact() -> None:
    wire = ReplyCode.RESTART_MARKER.wire
    assert wire is not None and wire.form == "MARK {sender} = {receiver}" and wire.exact
    assert ReplyCode.COMMAND_OKAY.wire is None


def test_meanings_of_522_cite_rfc_4217() -> None:
    meanings = ReplyCode.NETWORK_PROTOCOL_NOT_SUPPORTED.meanings
    assert any(source.document.id == "rfc4217" for meaning in meanings for source in meaning.sources)
    assert all(meaning.text(lang) and meaning.explain(lang) for meaning in meanings for lang in Lang)
    assert ReplyCode.COMMAND_OKAY.meanings == ()


def test_phrase_is_named_as_in_http() -> None:
    assert isinstance(HTTPStatus.OK.phrase, str)
    assert isinstance(ReplyCode.COMMAND_OKAY.phrase, str)
