"""The test vectors of every language, of the kinds that this package supports."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from runner import KINDS, answer
from wire import Case, Result

from ftp_reply import ReplyCode

VECTORS = Path(__file__).resolve().parents[2] / "vectors"


def cases(*kinds: str) -> list[Any]:
    """Return every case of these kinds as a parameter with its own id."""
    files = sorted(VECTORS.glob("*.json"))
    read = [case for file in files for case in json.loads(file.read_text(encoding="utf-8"))]
    return [pytest.param(case, id=case["id"]) for case in read if case["kind"] in kinds]


def remove_omitted(answered: Result, expected: Result) -> None:
    """Remove the facts that the case does not compare."""
    for name in answered.get("ok", {}).keys() - expected.get("ok", {}).keys():
        del answered["ok"][name]


def keep_expected(answered: Result, expected: Result) -> None:
    """Replace the codes by those of the expected ones that are among the first three."""
    first = answered["ok"].pop("codes")[:3]
    answered["ok"]["first_three"] = [code for code in expected["ok"]["first_three"] if code in first]


@pytest.mark.parametrize("case", cases(*KINDS))
def test_answer_equals_expectation(case: Case) -> None:
    answered = json.loads(json.dumps(answer(case)))
    if case["kind"] == "fact":
        remove_omitted(answered, case["expect"])
    if case["kind"] == "search":
        keep_expected(answered, case["expect"])
    assert answered == {"id": case["id"], "lang": "python", **case["expect"]}


@pytest.mark.parametrize("case", cases("fact"))
def test_member_has_facts_of_its_code(case: Case) -> None:
    facts = case["expect"].get("ok", {"name": None})
    if facts["name"] is None:
        return
    member = ReplyCode(case["code"])
    assert member.identifier == facts["name"]
    assert member.name == facts["name"].upper()
    assert member.text(case["lang"]) == facts["text"]
    assert member.detail(case["lang"]) == facts.get("detail", member.detail(case["lang"]))
    assert member.explain(case["lang"]) == facts.get("explain", member.explain(case["lang"]))
    assert member.causes(case["lang"]) == tuple(facts.get("causes", member.causes(case["lang"])))
    assert member.reply_class == facts["class"]
    assert member.group == facts["group"]
    assert member.recovery == facts["recovery"]
    assert member.status == facts["status"]
