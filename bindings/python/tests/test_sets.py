"""Closed sets, languages and documents."""

from __future__ import annotations

import copy
import os
import pickle
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ftp_reply
from ftp_reply import (
    CLOSED_SETS,
    DOCUMENTS,
    Command,
    Diagram,
    Lang,
    ReplyClass,
    ReplyCode,
    ReplyGroup,
    TextEnum,
    Transition,
    Verdict,
)

MEMBERS = [member for kind in CLOSED_SETS.values() for member in kind]


@pytest.mark.parametrize("kind", CLOSED_SETS.values(), ids=CLOSED_SETS)
def test_members_are_numbered_from_1(kind: type[TextEnum]) -> None:
    assert [member.number for member in kind] == list(range(1, len(kind) + 1))
    assert [kind.from_number(member.number) for member in kind] == list(kind)
    assert kind.from_number(0) is kind.from_number(-1) is kind.from_number(len(kind) + 1) is None


@pytest.mark.parametrize("kind", CLOSED_SETS.values(), ids=CLOSED_SETS)
def test_package_exports_every_closed_set(kind: type[TextEnum]) -> None:
    assert kind.__name__ in ftp_reply.__all__
    assert getattr(ftp_reply, kind.__name__) is kind
    assert kind.__doc__


@pytest.mark.parametrize("member", MEMBERS, ids=repr)
def test_member_is_its_name(member: TextEnum) -> None:
    assert member == member.value == member.identifier == str(member) == member.name.lower()
    assert type(member.identifier) is str
    assert pickle.loads(pickle.dumps(member)) is member
    assert copy.copy(member) is copy.deepcopy(member) is member


@pytest.mark.parametrize("member", MEMBERS, ids=repr)
def test_from_name_accepts_any_letter_case(member: TextEnum) -> None:
    for name in (member.identifier, member.name, member.identifier.title()):
        assert type(member).from_name(name) is member


@given(st.sampled_from(list(CLOSED_SETS.values())), st.text())
def test_from_name_rejects_other_text(kind: type[TextEnum], name: str) -> None:
    expected = name.lower() in list(kind) if name.isascii() else False
    assert (kind.from_name(name) is not None) == expected


def test_from_name_ignores_case_of_ascii_only() -> None:
    # U+212A is the Kelvin sign; its lower case is the ASCII letter.
    name = "\u212a".join("blank_line".split("k"))
    assert name.lower() == "blank_line"
    assert ftp_reply.DiagnosticKind.from_name(name) is None


def test_from_name_rejects_other_types() -> None:
    with pytest.raises(TypeError, match="^name must be str, not int$"):
        Verdict.from_name(1)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="cannot be interpreted as an integer"):
        Verdict.from_number("1")  # type: ignore[arg-type]


@pytest.mark.parametrize("member", MEMBERS, ids=repr)
def test_member_has_text_in_every_language(member: TextEnum) -> None:
    assert member.text() == member.text("en") == member.text("zz")
    for lang in Lang:
        assert member.text(lang) == member.text(lang.value)
        assert member.text(lang) and "\n" not in member.text(lang)


@pytest.mark.parametrize("member", [*ReplyClass, *ReplyGroup], ids=repr)
def test_member_has_explanation_in_every_language(member: ReplyClass | ReplyGroup) -> None:
    assert member.explain() == member.explain("en") == member.explain("zz")
    assert all(member.explain(lang) for lang in Lang)
    assert member.explain("ko_KR") == member.explain(Lang.KO) != member.explain()


def test_text_of_verdict() -> None:
    assert Verdict.LISTED.text() == "listed reply"
    assert Verdict.LISTED.text("ko") == "목록에 있는 응답"
    assert [source.citation() for source in Verdict.LISTED.sources] == ["RFC 959, section 5.4"]


def test_digits_of_classes_and_groups() -> None:
    assert [member.digit for member in ReplyClass] == [1, 2, 3, 4, 5, 6]
    assert [member.digit for member in ReplyGroup] == [0, 1, 2, 3, 4, 5]
    # A group whose digit is 0 is still true.
    assert ReplyCode.COMMAND_OKAY.group is ReplyGroup.SYNTAX and ReplyGroup.SYNTAX
    assert ReplyClass.PROTECTED.sources[0].document.id == "rfc2228"


@pytest.mark.parametrize("diagram", Diagram, ids=repr)
def test_diagram_has_transition_for_every_class(diagram: Diagram) -> None:
    assert diagram.sources
    assert {diagram.transition(reply_class) for reply_class in ReplyClass} <= set(Transition)
    assert diagram.transition(ReplyClass.PROTECTED) is Transition.ERROR
    assert diagram.transition("protected") is Transition.ERROR
    with pytest.raises(ValueError, match="not a valid ReplyClass"):
        diagram.transition("6yz")


def test_transition_of_1yz_and_3yz_to_retr() -> None:
    diagram = Command.RETR.diagram
    assert diagram is not None
    assert diagram.transition(ReplyClass.POSITIVE_PRELIMINARY) is Transition.WAIT
    assert diagram.transition(ReplyClass.POSITIVE_INTERMEDIATE) is Transition.ERROR


@pytest.mark.parametrize("lang", Lang)
def test_language_is_its_tag(lang: Lang) -> None:
    assert Lang.matching(lang) is Lang.lookup(lang.upper()) is Lang(lang.value) is lang
    assert Lang.from_number(lang.number) is lang
    assert pickle.loads(pickle.dumps(lang)) is lang
    assert all(Lang.matching(alias) is lang for alias in lang.aliases)


@pytest.mark.parametrize("tag", ["zz", "KO", "ko-KR", "", 0])
def test_unknown_language_names_the_known_ones(tag: object) -> None:
    with pytest.raises(ValueError, match=r"^unknown language: expected en.* or .*, found .*matching") as raised:
        Lang(tag)  # type: ignore[arg-type]
    assert all(lang in str(raised.value) for lang in Lang)
    assert not hasattr(Lang, "ZZ") and tag not in [*Lang]


def test_languages_are_numbered_from_0() -> None:
    assert Lang.from_number(0) is Lang.EN
    assert [lang.number for lang in Lang] == list(range(len(Lang)))
    assert Lang.from_number(len(Lang)) is None


def test_lookup_finds_no_unknown_language() -> None:
    assert Lang.lookup("ko-KR") is Lang.KO
    assert Lang.lookup("C") is Lang.EN
    assert Lang.lookup("zz") is None


def test_only_from_locale_reads_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(variable, raising=False)
    assert Lang.from_locale() is Lang.EN
    monkeypatch.setenv("LANG", "ko_KR.UTF-8")
    assert Lang.from_locale() is Lang.KO
    assert ReplyCode.NOT_LOGGED_IN.text() == "Not logged in."
    monkeypatch.setenv("LC_ALL", "C")
    assert Lang.from_locale() is Lang.EN


@pytest.mark.parametrize(
    ("value", "tag"),
    [
        (b"", "en"),
        (b"\xff\xfe", "en"),
        (b"ko_KR.\xff", "en"),
        (b"no_such_locale.UTF-8", "en"),
        (b"k" * 100_000, "en"),
        (b"ko_KR.EUC-KR", "ko"),
    ],
)
def test_from_locale_accepts_broken_locale(value: bytes, tag: str) -> None:
    program = "from ftp_reply import Lang; print(Lang.from_locale())"
    # Neither UTF-8 mode nor a coerced locale, so that Python reads the environment as it is.
    unchanged = {b"PYTHONUTF8": b"0", b"PYTHONCOERCECLOCALE": b"0"}
    environment = {**os.environb, **unchanged, b"LC_ALL": value}
    printed = subprocess.run(
        [sys.executable, "-c", program], env=environment, check=True, capture_output=True
    ).stdout
    assert printed.decode().strip() == tag


def test_endonym_is_name_in_the_language() -> None:
    assert (Lang.EN.endonym, Lang.KO.endonym) == ("English", "한국어")


def test_documents_are_unique_and_cited() -> None:
    ids = [document.id for document in DOCUMENTS]
    assert len(ids) == len(set(ids))
    cited = {source.document.id for code in ReplyCode for source in code.sources}
    assert cited <= set(ids)
    assert {copy.deepcopy(document) for document in DOCUMENTS} == set(DOCUMENTS)


def test_citation_of_section_and_of_appendix() -> None:
    section, appendix = ReplyCode.FILE_BUSY.sources[:2]
    assert str(section) == section.citation() == "RFC 959, section 4.2.2"
    assert section.citation("ko") == "RFC 959 4.2.2절"
    assert str(appendix) == "RFC 1127, Appendix I"
    assert pickle.loads(pickle.dumps(section)) == section


def test_facts_are_immutable() -> None:
    document = DOCUMENTS[0]
    with pytest.raises(AttributeError):
        document.id = "other"
    with pytest.raises(AttributeError):
        del document.id
    assert f"id={document.id!r}" in repr(document)
