"""Codes: the open enum, and the facts of listed and unlisted codes."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from enum import IntEnum
from http import HTTPStatus

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ftp_reply import (
    Command,
    InvalidReplyCode,
    Lang,
    MalformedReply,
    Recovery,
    ReplyClass,
    ReplyCode,
    ReplyGroup,
    TextSource,
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


@given(CODES)
def test_every_number_in_range_is_a_code(number: int) -> None:
    code = ReplyCode(number)
    assert type(code) is ReplyCode
    assert code == number and hash(code) == hash(number)
    assert str(code) == f"{code}" == str(number)
    assert code is ReplyCode(number) is ReplyCode(code)
    assert code.value == number and type(code.value) is int
    assert code.is_listed == (number in list(ReplyCode))


@given(CODES)
def test_lookup_finds_exactly_listed_codes(number: int) -> None:
    assert ReplyCode.lookup(number) is (ReplyCode(number) if number in list(ReplyCode) else None)


def test_unlisted_code_is_not_shown_by_iteration() -> None:
    code = ReplyCode(UNLISTED)
    assert code.name == f"UNLISTED_{UNLISTED}"
    assert repr(code) == f"<ReplyCode.UNLISTED_{UNLISTED}: {UNLISTED}>"
    assert code.identifier is None
    assert code not in list(ReplyCode)
    assert code.name not in ReplyCode.__members__
    assert len(ReplyCode) == len(list(ReplyCode)) == len(ReplyCode.__members__)
    assert (code in ReplyCode, UNLISTED in ReplyCode) == (False, False)
    assert ReplyCode.FILE_UNAVAILABLE in ReplyCode and 550 in ReplyCode
    with pytest.raises(KeyError):
        ReplyCode[code.name]


@given(CODES, st.integers(0, pickle.HIGHEST_PROTOCOL))
def test_copy_and_pickle_keep_any_code(number: int, protocol: int) -> None:
    code = ReplyCode(number)
    assert pickle.loads(pickle.dumps(code, protocol)) is code
    assert copy.copy(code) is copy.deepcopy(code) is code


def test_pickle_names_public_module() -> None:
    assert b"generated" not in pickle.dumps([ReplyCode.FILE_UNAVAILABLE, ReplyClass.PROTECTED])


def test_threads_get_same_unlisted_code() -> None:
    numbers = [number for number in range(100, 700) if number not in ReplyCode]
    with ThreadPoolExecutor(8) as pool:
        runs = list(pool.map(lambda _: [ReplyCode(number) for number in numbers], range(8)))
    assert all(a is b for run in runs for a, b in zip(runs[0], run, strict=True))


def test_match_finds_listed_and_unlisted_codes() -> None:
    def described(code: ReplyCode) -> str:
        match code:
            case ReplyCode.FILE_UNAVAILABLE:
                return "listed"
            case ReplyCode(value=number) if number == UNLISTED:
                return "unlisted"
            case 226 | 250:
                return "number"
        return "other"

    assert described(ReplyCode(550)) == "listed"
    assert described(ReplyCode(UNLISTED)) == "unlisted"
    assert described(ReplyCode(226)) == "number"
    assert described(ReplyCode(220)) == "other"


@pytest.mark.parametrize("code", [ReplyCode.FILE_UNAVAILABLE, ReplyCode(UNLISTED)])
def test_facts_cannot_be_assigned(code: ReplyCode) -> None:
    before = code.phrase
    for name in ("phrase", "recovery", "new"):
        with pytest.raises(AttributeError, match=name):
            setattr(code, name, "other")
        with pytest.raises(AttributeError, match=name):
            delattr(code, name)
    assert code.phrase == before


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
    assert ReplyCode.from_line(bytes(str(UNLISTED), "ascii")) is ReplyCode(UNLISTED)


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
        Command.RETR.judge,
        Command.RETR.advice,
        Command.RETR.meaning,
    ]
    for function in functions:
        with pytest.raises(InvalidReplyCode, match="from 100 to 699") as raised:
            function(number)
        assert isinstance(raised.value, ValueError)
        assert raised.value.number == number


@pytest.mark.parametrize("value", [10**4000, -(10**4000)], ids=["positive", "negative"])
def test_huge_number_is_rejected(value: int) -> None:
    with pytest.raises(InvalidReplyCode, match="from 100 to 699"):
        ReplyCode(value)
    with pytest.raises(ValueError):
        ReplyCode(value**2)


@pytest.mark.parametrize("value", ["550", b"550", "550 PASS secret", None, 550.5, [550], object()])
def test_reply_code_rejects_other_values_without_keeping_them(value: object) -> None:
    with pytest.raises(InvalidReplyCode, match="not a number: .*; convert text to an integer") as raised:
        ReplyCode(value)  # type: ignore[arg-type]
    error = raised.value
    assert (error.number, error.args, error.__context__, error.__cause__) == (None, (None,), None, None)


def test_message_about_boolean_shows_number() -> None:
    with pytest.raises(InvalidReplyCode, match="found `1`"):
        ReplyCode(True)


@pytest.mark.parametrize("value", ["220", 220.0, None, b"220"])
def test_functions_reject_other_types(value: object) -> None:
    for function in (ReplyCode.lookup, Command.RETR.judge, Command.RETR.advice):
        with pytest.raises(TypeError):
            function(value)  # type: ignore[arg-type]


def test_reply_code_accepts_equal_numbers_of_other_types() -> None:
    assert ReplyCode(550.0) is ReplyCode(550)  # type: ignore[arg-type]
    assert ReplyCode(float(UNLISTED - 1)) is ReplyCode(UNLISTED - 1)  # type: ignore[arg-type]


@pytest.mark.parametrize("value", [220, None, ["220"]])
def test_from_line_rejects_other_types(value: object) -> None:
    with pytest.raises(TypeError):
        ReplyCode.from_line(value)  # type: ignore[arg-type]


@given(CODES)
def test_digits_decide_class_group_and_predicates(number: int) -> None:
    code = ReplyCode(number)
    first, second = number // 100, number // 10 % 10
    assert code.reply_class.digit == first
    assert (code.group.digit if code.group is not None else None) == (second if second <= 5 else None)
    assert [getattr(code, name) for name in PREDICATES] == [
        first == digit for digit in range(1, 7)
    ]
    assert code.may_retry == (first == 4)


@given(CODES)
def test_unlisted_code_has_explanation_and_recovery_of_class(number: int) -> None:
    code = ReplyCode(number)
    if not code.is_listed:
        assert code.recovery is code.reply_class.recovery
        for lang in Lang:
            assert code.explain(lang) == code.reply_class.explain(lang)
            assert code.text(lang) is code.detail(lang) is code.description(lang) is None
            assert code.causes(lang) == ()
        assert code.identifier is code.phrase is None
        assert (code.status, code.text_source, code.wire) == (None, None, None)
        assert code.sources == code.meanings == code.aliases == code.commands == ()


@pytest.mark.parametrize("code", ReplyCode)
def test_phrase_is_english_text(code: ReplyCode) -> None:
    assert code.phrase == code.text() == code.text("en") == code.text(Lang.EN)
    assert code.__doc__ == code.phrase


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
    for tag in ("zz", "C", "", "한국어", "\ud800", "ko\0", "k" * 100_000):
        assert code.text(tag) == code.phrase
    assert code.text("ko_KR.UTF-8") == code.text("ko-KR") == code.text("KO") == code.text("ko")
    with pytest.raises(TypeError, match="^lang must be str, not int$"):
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
    assert code.sources[0].url == "https://www.rfc-editor.org/rfc/rfc959#section-4.2.2"


def test_wire_form_of_110_is_exact() -> None:
    wire = ReplyCode.RESTART_MARKER.wire
    assert wire is not None and wire.form == "MARK {sender} = {receiver}" and wire.exact
    assert ReplyCode.COMMAND_OKAY.wire is None


def test_meanings_of_522_cite_rfc_4217() -> None:
    meanings = ReplyCode.NETWORK_PROTOCOL_NOT_SUPPORTED.meanings
    assert any(source.document.id == "rfc4217" for meaning in meanings for source in meaning.sources)
    assert all(meaning.text(lang) and meaning.explain(lang) for meaning in meanings for lang in Lang)
    assert ReplyCode.COMMAND_OKAY.meanings == ()


def test_reply_code_has_attributes_of_http_status() -> None:
    for name in ("name", "value", "phrase", "description"):
        assert hasattr(HTTPStatus.OK, name) and hasattr(ReplyCode.COMMAND_OKAY, name)
