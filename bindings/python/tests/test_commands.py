"""Commands: the open set, the listed ones, and the verdicts."""

from __future__ import annotations

import copy
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ftp_reply
from ftp_reply import Command, Diagram, InvalidCommand, Lang, ReplyCode, Verdict

VERBS = st.from_regex("[A-Za-z]{3,4}", fullmatch=True)


@given(VERBS)
def test_any_three_or_four_letters_are_a_command(verb: str) -> None:
    command = Command.parse(verb)
    assert command == Command(verb) == verb.upper()
    assert str(command) == f"{command}" == verb.upper()
    assert isinstance(command, str)
    assert eval(repr(command), {"Command": Command}) == command
    assert pickle.loads(pickle.dumps(command)) == command
    assert type(copy.deepcopy(command)) is Command


@given(st.text().filter(lambda text: not (text.isascii() and text.isalpha() and 3 <= len(text) <= 4)))
def test_nothing_else_is(text: str) -> None:
    if text == "connect":
        return
    with pytest.raises(InvalidCommand, match="three or four ASCII letters") as raised:
        Command.parse(text)
    assert isinstance(raised.value, ValueError)
    assert raised.value.verb == text
    assert str(raised.value).isprintable()


def test_the_greeting_is_a_command_of_its_own() -> None:
    assert Command.parse("connect") == Command.CONNECT == Command.ALL[0]
    with pytest.raises(InvalidCommand):
        Command.parse("CONNECT")


@pytest.mark.parametrize("command", Command.ALL)
def test_a_listed_command_has_facts(command: Command) -> None:
    assert command.is_listed
    assert command.canonical == command
    assert command.text() and command.text("ko") != command.text()
    assert isinstance(command.diagram, Diagram)
    assert command.sources
    assert command.replies is not None and list(command.replies)
    for code in command.replies:
        assert code in command.replies
        assert command in ftp_reply.commands(code)
        verdict = command.judge(code)
        assert verdict in {Verdict.LISTED, Verdict.LISTED_LATER, Verdict.CLOSING, Verdict.PROTECTED}
    assert repr(command) == f"Command.{command.upper()}"


def test_an_alias_has_the_facts_of_its_command() -> None:
    alias = Command.parse("xpwd")
    assert alias == "XPWD" and repr(alias) == "Command('XPWD')"
    assert alias.canonical == Command.PWD
    assert alias.is_listed
    assert alias.replies is Command.PWD.replies
    assert alias.text(Lang.KO) == Command.PWD.text("ko")
    assert Command.PWD.aliases == (alias,)


def test_an_unlisted_command_has_none_but_is_judged() -> None:
    command = Command.parse("AVBL")
    assert not command.is_listed
    assert command.canonical == command
    assert (command.text(), command.replies, command.diagram, command.sources, command.aliases) == (
        None,
        None,
        None,
        (),
        (),
    )
    assert command.judge(213) is Verdict.UNLISTED_SAME_CLASS
    assert command.judge(ReplyCode.INTEGRITY_PROTECTED) is Verdict.PROTECTED


def test_replies_keep_the_nesting_of_section_5_4() -> None:
    replies = Command.RETR.replies
    assert replies is not None
    assert replies.preliminary == (125, 150)
    assert replies.after_preliminary.marker == (110,)
    assert 226 in replies.after_preliminary.success and 226 not in replies.success
    later = {reply.code: reply.source for reply in replies.later}
    assert str(later[ReplyCode.INVALID_REST_PARAMETER]) == "RFC 1123 section 4.1.3.4"
    assert 599 not in replies


def test_the_commands_of_a_code() -> None:
    assert ftp_reply.commands(ReplyCode.ENTERING_PASSIVE_MODE) == (Command.PASV,)
    assert ftp_reply.commands(599) == ()


@given(VERBS, st.integers(100, 699))
def test_every_code_gets_a_verdict(verb: str, code: int) -> None:
    assert Command.parse(verb).judge(code) in Verdict
