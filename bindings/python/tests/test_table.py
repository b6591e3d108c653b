"""Every code from 100 to 699, compared with `codes.toml` as `tomllib` reads it."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ftp_reply import Command, Lang, ReplyCode, Verdict

TABLE = tomllib.loads((Path(__file__).resolve().parents[3] / "codes.toml").read_text("utf-8"))
REPLIES = {entry["code"]: entry for entry in TABLE["reply"]}
CLASSES = {entry["digit"]: entry for entry in TABLE["class"]}
GROUPS = {entry["digit"]: entry["name"] for entry in TABLE["group"]}
COMMANDS = {entry["name"]: entry for entry in TABLE["command"]}
DIAGRAMS = {entry["name"]: entry["transitions"] for entry in TABLE["diagram"]}
LANGS = [entry["tag"] for entry in TABLE["language"]]

CODES = st.integers(100, 699)


def test_table_lists_members() -> None:
    assert [int(code) for code in ReplyCode] == sorted(REPLIES)
    assert list(Lang) == LANGS
    assert sorted(Command) == sorted(COMMANDS)


@pytest.mark.parametrize("lang", LANGS)
def test_facts_of_every_number_are_those_of_table(lang: str) -> None:
    for number in range(100, 700):
        code, entry = ReplyCode(number), REPLIES.get(number, {})
        reply_class = CLASSES[number // 100]
        assert code.is_listed == (number in REPLIES)
        assert code.identifier == entry.get("name")
        assert code.name == entry.get("name", f"unlisted_{number}").upper()
        assert code.text(lang) == entry.get("text", {}).get(lang)
        assert code.detail(lang) == entry.get("detail", {}).get(lang)
        assert code.explain(lang) == entry.get("explain", reply_class["explain"])[lang]
        assert list(code.causes(lang)) == entry.get("causes", {}).get(lang, [])
        assert code.reply_class == reply_class["name"]
        assert code.group == GROUPS.get(number // 10 % 10)
        assert code.recovery == entry.get("recovery", reply_class["recovery"])
        assert code.status == entry.get("status")
        sources = [(source.document.id, source.section) for source in code.sources]
        assert sources == [(source["document"], source["section"]) for source in entry.get("source", [])]


@given(CODES)
def test_predicates_are_those_of_first_digit(number: int) -> None:
    code = ReplyCode(number)
    names = {digit: f"is_{entry['name']}" for digit, entry in CLASSES.items()}
    assert [digit for digit, name in names.items() if getattr(code, name)] == [number // 100]
    assert code.may_retry == (number // 100 == 4)


@given(st.integers() | st.integers(90, 110) | st.integers(690, 710))
def test_only_numbers_of_three_digits_are_codes(number: int) -> None:
    lookups: list[Callable[[int], Any]] = [ReplyCode, ReplyCode.lookup]
    for lookup in lookups:
        if 100 <= number <= 699:
            assert lookup(number) in {number, None}
        else:
            with pytest.raises(ValueError, match="100"):
                lookup(number)


def listed(entry: dict[str, Any]) -> set[int]:
    """Return every code in the lists of a command."""
    after = entry.get("after_preliminary", {})
    lists = [entry.get(name, []) for name in ("preliminary", "success", "intermediate", "failure")]
    return {code for codes in (*lists, *after.values()) for code in codes}


def verdict(entry: dict[str, Any], number: int) -> str:
    """Return how well a code fits a command, by the rules of the closed set."""
    if number // 10 == 63:
        return "protected"
    if number == 421:
        return "closing"
    if number in listed(entry):
        return "listed"
    later = {added["code"] for added in entry.get("later", [])}
    if number in later or REPLIES.get(number, {}).get("any_command"):
        return "listed_later"
    transitions = DIAGRAMS[entry["diagram"]]
    allowed = number < 600 and transitions[number // 100 - 1] != "error"
    return "unlisted_same_class" if allowed else "wrong_class"


@pytest.mark.parametrize("name", COMMANDS)
def test_judge_follows_lists_and_diagrams(name: str) -> None:
    command = Command.parse(name)
    for number in range(100, 700):
        assert command.judge(number) is Verdict(verdict(COMMANDS[name], number)), number
