"""`Dialogue`: which command a reply answers, and what it means."""

from __future__ import annotations

import copy
import pickle

import pytest

from ftp_reply import (
    Command,
    Dialogue,
    InvalidCommand,
    InvalidReplyCode,
    Outcome,
    OutcomeKind,
    Recovery,
    Reply,
    ReplyCode,
    ReplyParser,
    SendError,
    SendErrorKind,
    Violation,
)


def greeted(*commands: str) -> Dialogue:
    """Return a dialogue after the greeting that has sent some commands."""
    dialogue = Dialogue()
    dialogue.receive(ReplyCode.SERVICE_READY)
    for command in commands:
        dialogue.send(command)
    return dialogue


def test_login_follows_replies() -> None:
    # RFC 959, section 6: the diagram for the login sequence.
    dialogue = Dialogue()
    assert (dialogue.outstanding, dialogue.is_idle) == ((Command.CONNECT,), False)
    assert dialogue.receive(Reply.parse(b"220 Ready\r\n")).answered == Command.CONNECT
    dialogue.send(Command.USER)
    outcome = dialogue.receive(Reply.parse(b"331 Password?\r\n"))
    assert outcome == Outcome(
        OutcomeKind.NEED_COMMAND, (Command.PASS,), None, Command.USER, ()
    )
    assert dialogue.expected == outcome.commands
    assert not dialogue.is_logged_in
    dialogue.send("pass", "hunter2")
    assert dialogue.receive(230).kind is OutcomeKind.COMPLETED
    assert dialogue.is_logged_in
    assert dialogue.expected == ()
    dialogue.send("retr", "hunter2")
    dialogue.send("abor")
    assert repr(dialogue) == (
        "<Dialogue outstanding=(RETR, ABOR) is_logged_in=True is_protected=False"
        " is_transferring=False is_closing=False>"
    )


def test_transfer_can_be_aborted() -> None:
    # RFC 959, section 4.1.3: 426 to the transfer, then 226 to ABOR.
    dialogue = greeted("RETR")
    assert dialogue.receive(150).kind is OutcomeKind.PRELIMINARY
    assert dialogue.is_transferring
    dialogue.send("ABOR")
    assert dialogue.receive(426).answered == Command.RETR
    assert dialogue.receive(226).answered == Command.ABOR
    assert not dialogue.is_transferring
    assert dialogue.is_idle


def test_violation_names_itself() -> None:
    outcome = greeted().receive(200)
    match outcome:
        case Outcome(OutcomeKind.VIOLATION, (), violation):
            assert violation is Violation.UNSOLICITED
        case _:
            pytest.fail("no pattern matches")
    assert str(outcome) == "violation:unsolicited"
    assert outcome.answered is None


def test_lost_replies_are_reported() -> None:
    dialogue = greeted("ABOR", "PWD")
    outcome = dialogue.receive(257)
    assert (outcome.answered, outcome.unanswered) == (Command.PWD, (Command.ABOR,))
    assert (dialogue.answered, dialogue.unanswered) == (Command.PWD, (Command.ABOR,))


def test_client_gives_up_commands() -> None:
    dialogue = greeted("SYST", "PWD")
    dialogue.fault()
    assert list(dialogue.unanswered) == []
    dialogue.give_up()
    assert list(dialogue.unanswered) == [Command.SYST]
    dialogue.fault()
    assert list(dialogue.unanswered) == [Command.PWD]
    assert list(dialogue.outstanding) == []


def test_tls_is_tracked() -> None:
    # RFC 4217, section 4.2: with TLS, no ADAT follows a 334.
    dialogue = greeted()
    dialogue.send("AUTH", b"TLS")
    assert dialogue.receive(334).violation is Violation.WRONG_CLASS
    dialogue.send("AUTH", "TLS")
    dialogue.receive(234)
    assert dialogue.is_protected
    assert Dialogue.over_tls().is_protected


def test_closing_connection_is_tracked() -> None:
    dialogue = greeted()
    assert dialogue.receive(421).kind is OutcomeKind.TRANSIENT_FAILURE
    assert dialogue.is_closing
    advice = dialogue.advice()
    assert advice is not None
    assert advice.recovery is Recovery.RECONNECT
    assert advice.text("ko") != advice.text()


def test_advice_depends_on_session() -> None:
    assert Dialogue().advice() is None
    dialogue = greeted("USER")
    dialogue.receive(230)
    dialogue.send("LIST")
    dialogue.receive(530)
    advice = dialogue.advice()
    assert advice is not None
    assert (advice.recovery, advice.suggested_commands) == (
        Recovery.SECURE_CHANNEL,
        (Command.AUTH,),
    )


def test_send_rejects_greeting_and_too_many_commands() -> None:
    dialogue = greeted()
    with pytest.raises(SendError) as raised:
        dialogue.send(Command.CONNECT)
    assert raised.value.kind is SendErrorKind.GREETING
    for _ in range(Dialogue.CAPACITY):
        dialogue.send("NOOP")
    with pytest.raises(SendError) as raised:
        dialogue.send("NOOP")
    assert raised.value.kind is SendErrorKind.TOO_MANY_OUTSTANDING
    assert len(dialogue.outstanding) == Dialogue.CAPACITY


@pytest.mark.parametrize("verb", ["", "NO", "NOOPS", "N0OP", "NOOP x", "\udcff", "나무"])
def test_send_rejects_invalid_verb(verb: str) -> None:
    dialogue = greeted()
    with pytest.raises(InvalidCommand):
        dialogue.send(verb)
    assert dialogue.is_idle


@pytest.mark.parametrize("code", [0, 99, 700, -1, 70_000, 2**100])
def test_receive_rejects_invalid_code(code: int) -> None:
    with pytest.raises(InvalidReplyCode):
        Dialogue().receive(code)


@pytest.mark.parametrize("wrong", [None, "220", b"220 Ready\r\n", 220.0, object()])
def test_receive_rejects_other_types(wrong: object) -> None:
    with pytest.raises(TypeError):
        Dialogue().receive(wrong)  # type: ignore[arg-type]


def test_receive_takes_reply_of_parser() -> None:
    dialogue = Dialogue()
    for found in ReplyParser().feed(b"120 Wait\r\n220 Ready\r\n"):
        assert isinstance(found, Reply)
        dialogue.receive(found)
    assert dialogue.is_idle


def test_copy_is_independent() -> None:
    dialogue = greeted("SYST")
    for copied in (copy.copy(dialogue), copy.deepcopy(dialogue)):
        assert copied == dialogue
        copied.receive(215)
        assert copied.is_idle
        assert copied != dialogue
    assert dialogue == dialogue
    assert not dialogue.is_idle
    with pytest.raises(TypeError):
        hash(dialogue)


def test_outcome_is_value() -> None:
    outcome = greeted("PASS").receive(332)
    assert str(outcome) == "need_command:ACCT"
    assert pickle.loads(pickle.dumps(outcome)) == outcome
    assert copy.copy(outcome) == outcome
    assert hash(copy.deepcopy(outcome)) == hash(outcome)
    with pytest.raises(AttributeError):
        outcome.kind = OutcomeKind.COMPLETED
