"""Types that mypy and pyright infer.

Both check this file. The tests show that the types are also true when the program runs.
"""

from __future__ import annotations

from typing import assert_never, assert_type

import pytest

from ftp_reply import (
    Advice,
    Command,
    CommandReplies,
    Explanation,
    Lang,
    Recovery,
    ReplyClass,
    ReplyCode,
    ReplyGroup,
    Verdict,
    explain,
    search,
)


def test_codes_have_exact_types() -> None:
    code = ReplyCode(599)
    assert_type(code, ReplyCode)
    assert_type(ReplyCode.lookup(550), ReplyCode | None)
    assert_type(ReplyCode.from_name("file_busy"), ReplyCode | None)
    assert_type(ReplyCode.from_line(b"550 No such file"), ReplyCode)
    assert_type(code.identifier, str | None)
    assert_type(code.phrase, str | None)
    assert_type(code.text("ko"), str | None)
    assert_type(code.explain(Lang.KO), str)
    assert_type(code.causes(), tuple[str, ...])
    assert_type(code.reply_class, ReplyClass)
    assert_type(code.group, ReplyGroup | None)
    assert_type(code.recovery, Recovery)
    assert_type(code.is_listed, bool)
    assert_type(code.commands, tuple[Command, ...])
    assert_type(list(ReplyCode), list[ReplyCode])


def test_commands_have_exact_types() -> None:
    assert_type(Command("avbl"), Command)
    assert_type(list(Command), list[Command])
    assert_type(Command.RETR.replies, CommandReplies | None)
    assert_type(Command.RETR.judge(550), Verdict)
    assert_type(Command.RETR.advice(550), Advice)


def test_help_has_exact_types() -> None:
    assert_type(explain(550), Explanation)
    assert_type(explain(550).code, ReplyCode | None)
    assert_type(search("disk full"), tuple[ReplyCode, ...])


def kind_by_member(code: ReplyCode) -> str:
    match code:
        case ReplyCode.FILE_UNAVAILABLE | ReplyCode.FILE_BUSY:
            return "file"
        case ReplyCode.NOT_LOGGED_IN:
            return "login"
        case _:
            return "other"


def kind_by_attribute(code: ReplyCode) -> str:
    match code:
        case ReplyCode(reply_class=ReplyClass.PERMANENT_NEGATIVE):
            return "failed"
        case ReplyCode(220):
            return "ready"
        case ReplyCode(value=value):
            return str(value)


def test_match_takes_members_and_attributes() -> None:
    codes = [ReplyCode(550), ReplyCode.FILE_BUSY, ReplyCode(530), ReplyCode(599), ReplyCode(220)]
    assert [kind_by_member(code) for code in codes] == ["file", "file", "login", "other", "other"]
    assert [kind_by_attribute(code) for code in codes] == ["failed", "450", "failed", "failed", "ready"]


def digit(reply_class: ReplyClass) -> int:
    match reply_class:
        case ReplyClass.POSITIVE_PRELIMINARY:
            return 1
        case ReplyClass.POSITIVE_COMPLETION:
            return 2
        case ReplyClass.POSITIVE_INTERMEDIATE:
            return 3
        case ReplyClass.TRANSIENT_NEGATIVE:
            return 4
        case ReplyClass.PERMANENT_NEGATIVE:
            return 5
        case ReplyClass.PROTECTED:
            return 6
    assert_never(reply_class)


def test_match_of_closed_set_is_exhaustive() -> None:
    assert [digit(member) for member in ReplyClass] == [member.digit for member in ReplyClass]


def test_facts_are_read_only() -> None:
    with pytest.raises(AttributeError):
        ReplyCode.FILE_BUSY.phrase = "other"  # type: ignore[misc]
    with pytest.raises(AttributeError):
        ReplyClass.PROTECTED.digit = 1  # type: ignore[misc]


def test_other_types_are_errors() -> None:
    with pytest.raises(ValueError):
        ReplyCode("550")  # type: ignore[arg-type]
    with pytest.raises(AttributeError):
        ReplyCode.NO_SUCH_CODE  # type: ignore[attr-defined]
