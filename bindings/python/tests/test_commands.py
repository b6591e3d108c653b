"""Commands: the open set, the listed ones, and verdicts."""

from __future__ import annotations

import copy
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ftp_reply import (
    Command,
    Diagram,
    InvalidCommand,
    InvalidReplyCode,
    Lang,
    Recovery,
    ReplyCode,
    ReplySlot,
    Situation,
    Verdict,
)

VERBS = st.from_regex("[A-Za-z]{3,4}", fullmatch=True)
UNLISTED = next(
    command
    for command in map(Command.parse, ("AVBL", "ZZZZ", "ZZZY"))
    if not command.is_listed
)


@given(VERBS)
def test_parse_accepts_three_or_four_letters(verb: str) -> None:
    command = Command.parse(verb)
    assert command == Command(verb) == verb.upper()
    assert str(command) == f"{command}" == verb.upper()
    assert isinstance(command, str)
    assert repr(command) == f"<Command.{verb.upper()}: '{verb.upper()}'>"
    assert pickle.loads(pickle.dumps(command)) == command
    assert type(copy.deepcopy(command)) is Command


def is_verb(text: str) -> bool:
    return text.isascii() and text.isalpha() and 3 <= len(text) <= 4


@given(st.text().filter(lambda text: text != "connect" and not is_verb(text)))
def test_parse_rejects_invalid_verb(text: str) -> None:
    with pytest.raises(InvalidCommand, match="three or four ASCII letters") as raised:
        Command.parse(text)
    assert isinstance(raised.value, ValueError)


def test_parse_rejects_lone_surrogate() -> None:
    with pytest.raises(InvalidCommand):
        Command.parse("RE\ud800")


def test_greeting_is_first_command() -> None:
    assert Command.parse("connect") == Command.CONNECT == list(Command)[0]
    with pytest.raises(InvalidCommand):
        Command.parse("CONNECT")


@pytest.mark.parametrize("command", Command)
def test_listed_command_has_facts(command: Command) -> None:
    assert command.is_listed
    assert command.canonical == command
    assert all(command.text(lang) for lang in Lang)
    assert isinstance(command.diagram, Diagram)
    assert command.sources
    assert command.replies is not None and list(command.replies)
    for code in command.replies:
        assert code in command.replies
        assert command in code.commands
        verdict = command.judge(code)
        assert verdict in {Verdict.LISTED, Verdict.LISTED_LATER, Verdict.CLOSING, Verdict.PROTECTED}
    assert command is Command[command.name] is Command(command.lower())
    assert pickle.loads(pickle.dumps(command)) is copy.deepcopy(command) is command
    assert command.__doc__ == command.text()


def test_alias_has_facts_of_its_command() -> None:
    alias = Command.parse("xpwd")
    assert alias == "XPWD" and alias not in list(Command)
    assert alias.canonical is Command.PWD
    assert alias.is_listed
    assert alias.replies is Command.PWD.replies
    assert alias.text(Lang.KO) == Command.PWD.text("ko")
    assert alias in Command.PWD.aliases


def test_unlisted_command_has_no_facts() -> None:
    assert UNLISTED.canonical == UNLISTED
    assert (UNLISTED.text(), UNLISTED.replies, UNLISTED.diagram) == (None, None, None)
    assert (UNLISTED.sources, UNLISTED.aliases) == ((), ())


def test_judge_accepts_unlisted_command() -> None:
    assert UNLISTED.judge(213) is Verdict.UNLISTED_SAME_CLASS
    assert UNLISTED.judge(ReplyCode.INTEGRITY_PROTECTED) is Verdict.PROTECTED


def test_replies_keep_nesting_of_section_5_4() -> None:
    replies = Command.RETR.replies
    assert replies is not None
    assert {125, 150} <= set(replies.preliminary)
    assert 110 in replies.after_preliminary.marker
    assert 226 in replies.after_preliminary.success and 226 not in replies.success
    later = {reply.code: reply.source for reply in replies.later}
    assert str(later[ReplyCode.INVALID_REST_PARAMETER]) == "RFC 1123, section 4.1.3.4"
    assert "not a code" not in replies


def test_slot_is_list_of_replies() -> None:
    for command in Command:
        replies = command.replies
        assert replies is not None
        lists = {
            ReplySlot.PRELIMINARY: replies.preliminary,
            ReplySlot.AFTER_PRELIMINARY_MARKER: replies.after_preliminary.marker,
            ReplySlot.AFTER_PRELIMINARY_SUCCESS: replies.after_preliminary.success,
            ReplySlot.AFTER_PRELIMINARY_FAILURE: replies.after_preliminary.failure,
            ReplySlot.SUCCESS: replies.success,
            ReplySlot.INTERMEDIATE: replies.intermediate,
            ReplySlot.FAILURE: replies.failure,
            ReplySlot.LATER: tuple(later.code for later in replies.later),
        }
        assert {slot: replies.slot(slot) for slot in ReplySlot} == lists
        assert list(replies) == [code for slot in ReplySlot for code in lists[slot]]


def test_commands_finds_commands_of_code() -> None:
    assert Command.PASV in ReplyCode.ENTERING_PASSIVE_MODE.commands
    for code in ReplyCode:
        expected = [command for command in Command if command.replies and code in command.replies]
        assert list(code.commands) == expected


@given(VERBS, st.integers(100, 699))
def test_every_code_has_verdict(verb: str, code: int) -> None:
    assert Command.parse(verb).judge(code) in Verdict


@pytest.mark.parametrize("command", Command)
def test_advice_is_total(command: Command) -> None:
    for number in (*map(int, ReplyCode), 199, 299, 399, 499, 599, 699):
        for situation in ((), Situation, *Situation):
            advice = command.advice(number, situation)
            assert isinstance(advice.recovery, Recovery)
            assert all(isinstance(verb, Command) for verb in advice.suggested_commands)
            assert all(advice.text(lang) for lang in Lang)
            assert len({len(advice.causes(lang)) for lang in Lang}) == 1


def test_advice_depends_on_command_and_situation() -> None:
    code = ReplyCode.FILE_UNAVAILABLE
    assert Command.RETR.advice(code).recovery is Recovery.FIX_REQUEST
    assert Command.STOR.advice(code).recovery is Recovery.CHOOSE_ANOTHER_NAME
    assert Command.parse("XMKD").advice(550) == Command.MKD.advice(code)
    aborting = Command.RETR.advice(ReplyCode.TRANSFER_ABORTED, {Situation.ABORTING})
    assert aborting.recovery is Recovery.PROCEED
    assert aborting == Command.RETR.advice(426, "aborting")
    assert aborting.causes() != ReplyCode.TRANSFER_ABORTED.causes()
    assert [str(source) for source in aborting.sources] == ["RFC 959, section 4.1.3"]
    assert pickle.loads(pickle.dumps(aborting)) == aborting


def test_advice_without_entry_is_recovery_of_code() -> None:
    advice = Command.parse("ZZZZ").advice(ReplyCode.SERVICE_NOT_AVAILABLE)
    assert advice.recovery is Recovery.RECONNECT
    assert advice.text("ko") == Recovery.RECONNECT.text("ko")
    assert advice.causes("ko") == ReplyCode.SERVICE_NOT_AVAILABLE.causes("ko")
    assert advice.suggested_commands == advice.sources == ()


def test_advice_rejects_unknown_situation_and_code() -> None:
    with pytest.raises(ValueError, match="asleep"):
        Command.RETR.advice(550, ["asleep"])
    with pytest.raises(InvalidReplyCode):
        Command.RETR.advice(99)
