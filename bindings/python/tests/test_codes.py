"""A code: the enumeration, and the functions for any number."""

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
    Recovery,
    ReplyClass,
    ReplyCode,
    ReplyGroup,
    TextSource,
    UnlistedReplyCode,
)

CODES = st.integers(100, 699)
PREDICATES = [
    "is_positive_preliminary",
    "is_positive_completion",
    "is_positive_intermediate",
    "is_transient_negative",
    "is_permanent_negative",
    "is_protected",
]


def test_it_is_an_int_enum_of_64_ascending_codes() -> None:
    assert issubclass(ReplyCode, IntEnum)
    assert len(ReplyCode) == 64
    assert list(ReplyCode) == sorted(ReplyCode)
    assert int(ReplyCode.SERVICE_READY) == 220
    assert f"{ReplyCode.SERVICE_READY}" == str(ReplyCode.SERVICE_READY) == "220"
    assert repr(ReplyCode.SERVICE_READY) == "<ReplyCode.SERVICE_READY: 220>"
    assert ReplyCode.SERVICE_READY in {220: "hello"}


def test_a_member_comes_back_from_its_copies() -> None:
    for code in ReplyCode:
        assert pickle.loads(pickle.dumps(code)) is code
        assert copy.deepcopy(code) is code


@given(CODES)
def test_lookup_and_call_agree_with_the_list(number: int) -> None:
    member = ReplyCode.lookup(number)
    if number in list(ReplyCode):
        assert member is ReplyCode(number)
        assert ReplyCode.from_name(ftp_reply.name(number) or "") is member
    else:
        assert member is None
        with pytest.raises(UnlistedReplyCode, match=f"^{number} is") as raised:
            ReplyCode(number)
        assert isinstance(raised.value, ValueError)
        assert raised.value.number == number


@given(st.integers().filter(lambda number: not 100 <= number <= 699))
def test_other_numbers_are_refused_everywhere(number: int) -> None:
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
def test_what_is_no_integer_is_a_type_error(value: object) -> None:
    with pytest.raises(TypeError):
        ReplyCode.lookup(value)  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        ftp_reply.text(value)  # type: ignore[arg-type]


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
def test_what_is_unlisted_gets_its_class_s_advice(number: int) -> None:
    if not ftp_reply.is_listed(number):
        reply_class = ftp_reply.reply_class(number)
        assert ftp_reply.recovery(number) is reply_class.recovery
        for lang in Lang:
            assert ftp_reply.explain(number, lang) == reply_class.explain(lang)
            assert ftp_reply.text(number, lang) is None
            assert ftp_reply.detail(number, lang) is None
        assert ftp_reply.sources(number) == ()
        assert ftp_reply.status(number) is None
        assert ftp_reply.text_source(number) is None


@pytest.mark.parametrize("code", ReplyCode)
def test_a_member_says_what_the_functions_say(code: ReplyCode) -> None:
    for lang in Lang:
        assert code.text(lang) == code.text(lang.value) == ftp_reply.text(code, lang)
        assert code.detail(lang) == ftp_reply.detail(code, lang)
        assert code.explain(lang) == ftp_reply.explain(code, lang)
    assert code.phrase == code.text() == code.text("en")
    for name, value in inspect.getmembers(type(code), lambda value: isinstance(value, property)):
        if hasattr(ftp_reply, name):
            assert getattr(code, name) == getattr(ftp_reply, name)(code), value


def test_a_text_is_the_same_object_every_time() -> None:
    code = ReplyCode.FILE_UNAVAILABLE
    assert code.text("ko") is code.text(Lang.KO)


def test_a_language_that_is_not_there_gives_english() -> None:
    code = ReplyCode.FILE_UNAVAILABLE
    assert code.text("tlh") == code.text("C") == code.text("") == code.phrase
    assert code.text("ko_KR.UTF-8") == code.text("ko-KR") == code.text("KO") == code.text("ko")
    with pytest.raises(TypeError):
        code.text(1)  # type: ignore[arg-type]


def test_facts_of_one_code() -> None:
    code = ReplyCode.FILE_UNAVAILABLE
    assert code.phrase == "Requested action not taken."
    assert code.detail() == "File unavailable (e.g., file not found, no access)."
    assert code.reply_class is ReplyClass.PERMANENT_NEGATIVE
    assert code.group is ReplyGroup.FILE_SYSTEM
    assert code.recovery is Recovery.FIX_REQUEST
    assert code.text_source is TextSource.RFC
    assert str(code.sources[0]) == "RFC 959 section 4.2.2"
    assert code.sources[0].document.url == "https://www.rfc-editor.org/rfc/rfc959"


def test_wire_forms_and_further_meanings() -> None:
    wire = ReplyCode.RESTART_MARKER.wire
    assert wire is not None and wire.form == "MARK {sender} = {receiver}" and wire.exact
    assert ReplyCode.COMMAND_OKAY.wire is None
    meanings = ReplyCode.NETWORK_PROTOCOL_NOT_SUPPORTED.meanings
    assert any(source.document.id == "rfc4217" for meaning in meanings for source in meaning.sources)
    assert all(meaning.text(lang) and meaning.explain(lang) for meaning in meanings for lang in Lang)
    assert ReplyCode.COMMAND_OKAY.meanings == ()


def test_search() -> None:
    assert ftp_reply.search("passive MODE")[0] is ReplyCode.ENTERING_PASSIVE_MODE
    assert ftp_reply.search("비밀번호")[0] is ReplyCode.NEED_PASSWORD
    assert ftp_reply.search("550")[0] is ReplyCode.FILE_UNAVAILABLE
    assert ftp_reply.search(" ") == []


@given(st.text())
def test_search_takes_any_text(words: str) -> None:
    assert set(ftp_reply.search(words)) <= set(ReplyCode)


def test_phrase_is_what_http_calls_it() -> None:
    assert isinstance(HTTPStatus.OK.phrase, str)
    assert isinstance(ReplyCode.COMMAND_OKAY.phrase, str)
