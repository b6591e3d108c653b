"""The test vectors that every language reads, of the kinds this package answers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import ftp_reply
from ftp_reply import Command, InvalidCommand, InvalidReplyCode, ReplyCode

VECTORS = Path(__file__).resolve().parents[2] / "vectors"

Case = dict[str, Any]


def cases(file: str) -> list[Any]:
    """Every case of a file as a parameter under its own id."""
    read = json.loads((VECTORS / file).read_text(encoding="utf-8"))
    return [pytest.param(case, id=case["id"]) for case in read]


@pytest.mark.parametrize("case", cases("facts.json"))
def test_fact(case: Case) -> None:
    code, lang, expect = case["code"], case["lang"], case["expect"]
    if "error" in expect:
        with pytest.raises(InvalidReplyCode) as raised:
            ftp_reply.text(code, lang)
        assert raised.value.number == code
        return
    found = {
        "name": ftp_reply.name(code),
        "text": ftp_reply.text(code, lang),
        "class": ftp_reply.reply_class(code),
        "group": ftp_reply.group(code),
        "recovery": ftp_reply.recovery(code),
        "status": ftp_reply.status(code),
    }
    assert found == expect["ok"]
    member = ReplyCode.lookup(code)
    assert (member is None) == (expect["ok"]["name"] is None)
    if member is not None:
        assert member.name == expect["ok"]["name"].upper()
        assert member.text(lang) == expect["ok"]["text"]
        assert member.reply_class == expect["ok"]["class"]
        assert member.group == expect["ok"]["group"]
        assert member.recovery == expect["ok"]["recovery"]
        assert member.status == expect["ok"]["status"]


@pytest.mark.parametrize("case", cases("judge.json"))
def test_verdict(case: Case) -> None:
    match case["expect"]:
        case {"ok": {"verdict": verdict}}:
            assert Command.parse(case["command"]).judge(case["code"]) == verdict
        case {"error": "invalid_verb"}:
            with pytest.raises(InvalidCommand):
                Command.parse(case["command"])
        case {"error": "invalid_code"}:
            with pytest.raises(InvalidReplyCode):
                Command.parse(case["command"]).judge(case["code"])
        case other:
            pytest.fail(f"{other} is not an expectation of the kind judge")
