"""The closed sets, the languages and the documents."""

from __future__ import annotations

import copy
import pickle
from enum import StrEnum

import pytest

from ftp_reply import (
    DOCUMENTS,
    Arc,
    CodeStatus,
    Diagram,
    Lang,
    Recovery,
    ReplyClass,
    ReplyCode,
    ReplyGroup,
    TextSource,
    Verdict,
)

SETS: list[tuple[type[StrEnum], list[str]]] = [
    (Lang, ["en", "ko"]),
    (
        ReplyClass,
        "positive_preliminary positive_completion positive_intermediate transient_negative "
        "permanent_negative protected".split(),
    ),
    (ReplyGroup, "syntax information connections authentication unspecified file_system".split()),
    (
        Recovery,
        "proceed wait continue_sequence retry_later retry_data_connection reconnect log_in "
        "give_account secure_channel fix_request choose_another_name free_space "
        "do_not_repeat".split(),
    ),
    (CodeStatus, "standard extension historic unregistered".split()),
    (TextSource, "rfc project".split()),
    (Verdict, "protected closing listed listed_later unlisted_same_class wrong_class".split()),
    (Arc, "wait success next failure error".split()),
]


@pytest.mark.parametrize(("kind", "names"), SETS, ids=lambda value: getattr(value, "__name__", None))
def test_members_are_their_names(kind: type[StrEnum], names: list[str]) -> None:
    assert [member.value for member in kind] == names
    for member in kind:
        assert str(member) == member.value
        assert member.name == member.value.upper()
        assert pickle.loads(pickle.dumps(member)) is member
        assert copy.copy(member) is member


@pytest.mark.parametrize("word", [*ReplyClass, *ReplyGroup, *Recovery, *CodeStatus], ids=repr)
def test_words_have_texts_in_every_language(
    word: ReplyClass | ReplyGroup | Recovery | CodeStatus,
) -> None:
    assert word.text() == word.text("en") == word.text("tlh")
    assert word.text().isascii()
    assert word.text("ko") != word.text("en")
    assert word.explain("ko") != word.explain()
    assert word.explain("ko_KR") == word.explain(Lang.KO)


def test_digits() -> None:
    assert [word.digit for word in ReplyClass] == [1, 2, 3, 4, 5, 6]
    assert [word.digit for word in ReplyGroup] == [0, 1, 2, 3, 4, 5]
    # A group whose digit is 0 is still a group.
    assert ReplyCode.COMMAND_OKAY.group is ReplyGroup.SYNTAX and ReplyGroup.SYNTAX
    assert ReplyClass.PROTECTED.sources[0].document.id == "rfc2228"


def test_diagrams_lead_somewhere_for_every_class() -> None:
    for diagram in Diagram:
        assert diagram.text("ko") != diagram.text()
        assert diagram.sources
        assert {diagram.arc(reply_class) for reply_class in ReplyClass} <= set(Arc)
        assert diagram.arc(ReplyClass.PROTECTED) is Arc.ERROR
    assert Diagram.PRELIMINARY.arc(ReplyClass.POSITIVE_PRELIMINARY) is Arc.WAIT
    assert Diagram.PRELIMINARY.arc(ReplyClass.POSITIVE_INTERMEDIATE) is Arc.ERROR


@pytest.mark.parametrize(
    ("tag", "lang"),
    [
        ("ko", Lang.KO),
        ("ko-KR", Lang.KO),
        ("ko_KR.UTF-8", Lang.KO),
        ("KO-kr", Lang.KO),
        ("en-GB", Lang.EN),
        ("C", Lang.EN),
        ("POSIX", Lang.EN),
        ("", Lang.EN),
        ("kok", Lang.EN),
        ("tlh", Lang.EN),
    ],
)
def test_a_tag_finds_its_language(tag: str, lang: Lang) -> None:
    assert Lang.matching(tag) is lang


def test_lookup_tells_english_from_no_language() -> None:
    assert Lang.lookup("ko-KR") is Lang.KO
    assert Lang.lookup("C") is Lang.EN
    assert Lang.lookup("tlh") is None


def test_the_environment_is_asked_on_request_only(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(variable, raising=False)
    assert Lang.from_locale() is Lang.EN
    monkeypatch.setenv("LANG", "ko_KR.UTF-8")
    assert Lang.from_locale() is Lang.KO
    assert ReplyCode.NOT_LOGGED_IN.text() == "Not logged in."
    monkeypatch.setenv("LC_ALL", "C")
    assert Lang.from_locale() is Lang.EN


def test_endonyms() -> None:
    assert (Lang.EN.endonym, Lang.KO.endonym) == ("English", "한국어")


def test_documents_are_unique_and_cited() -> None:
    ids = [document.id for document in DOCUMENTS]
    assert len(ids) == len(set(ids))
    cited = {source.document.id for code in ReplyCode for source in code.sources}
    assert cited <= set(ids)
