"""Features of a server, and files with their facts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from ftp_reply import EncodeError, Feature, Features, FileEntry, FileTime, Liberty, PayloadError

REPLY = b"211-Features:\r\n REST STREAM\r\n SIZE\r\n AUTH TLS\r\n AUTH SSL\r\n211 End\r\n"
FEATURES = Features.parse(REPLY)


def test_features_are_sequence() -> None:
    assert isinstance(FEATURES, Sequence) and not isinstance(FEATURES, tuple)
    assert len(FEATURES) == 4 and bool(FEATURES) and not Features([])
    assert [bytes(feature) for feature in FEATURES] == [b"REST STREAM", b"SIZE", b"AUTH TLS", b"AUTH SSL"]
    assert FEATURES[0] == FEATURES[-4] == Feature("REST", "STREAM")
    assert FEATURES[1:3] == Features(["SIZE", "AUTH TLS"]) and FEATURES[::2][1] == Feature("AUTH", "TLS")
    assert list(reversed(FEATURES)) == list(FEATURES)[::-1]


def test_sequence_pattern_takes_features_apart() -> None:
    match FEATURES:
        case [Feature(name, b"STREAM"), *others]:
            assert name == b"REST" and others == list(FEATURES)[1:]
        case _:
            pytest.fail("no pattern matches")


@pytest.mark.parametrize("index", [4, -5, 10**30])
def test_index_out_of_range_is_index_error(index: int) -> None:
    with pytest.raises(IndexError):
        FEATURES[index]


@pytest.mark.parametrize("index", ["SIZE", 1.0, None])
def test_index_rejects_other_types(index: Any) -> None:
    with pytest.raises(TypeError):
        FEATURES[index]


def test_index_and_count_are_those_of_list() -> None:
    plain = list(FEATURES)
    for feature in plain:
        assert FEATURES.index(feature) == plain.index(feature)
        assert FEATURES.count(feature) == 1
    for name in (b"SIZE", "size"):
        assert name in FEATURES
        assert FEATURES[FEATURES.index(name)].name == b"SIZE" and FEATURES.count(name) == 1
    assert FEATURES.count("NONE") == FEATURES.count(5) == 0
    for bounds in [(2,), (0, 1), (-2,), (-100, 2), (1, -1)]:
        size = Feature("SIZE")
        if size in plain[slice(*(bounds if len(bounds) == 2 else (*bounds, None)))]:
            assert FEATURES.index(size, *bounds) == plain.index(size, *bounds)
        else:
            with pytest.raises(ValueError, match="not in the list"):
                FEATURES.index(size, *bounds)


def test_names_are_found_in_any_letter_case() -> None:
    assert "size" in FEATURES and b"Auth" in FEATURES and "MLST" not in FEATURES
    assert Feature("SIZE") in FEATURES and Feature("AUTH") not in FEATURES and 1 not in FEATURES
    auth = FEATURES.get("auth")
    assert auth is not None and auth.params == b"TLS"
    assert FEATURES.get("MLST") is None


def test_lenient_features_have_another_code() -> None:
    read = Features.parse(REPLY.replace(b"211", b"200"), lenient=True)
    assert (read.value, read.liberties) == (FEATURES, (Liberty.OTHER_CODE,))


def test_encode_writes_features_of_parse() -> None:
    assert Features(["MDTM", Feature("REST", "STREAM"), b"SIZE"]).encode() == (
        b"211-Features:\r\n MDTM\r\n REST STREAM\r\n SIZE\r\n211 End\r\n"
    )
    assert FEATURES.encode() == REPLY
    assert Features([]).encode() == b"211 End\r\n"


@pytest.mark.parametrize("line", ["", " SIZE", "SIZE ", "SIZE\r\n230 ok", "GRÖSSE", "A\0"])
def test_feature_rejects_line_that_cannot_be_read(line: str) -> None:
    with pytest.raises(EncodeError):
        Features(["MDTM", line])


def test_error_of_features_has_line() -> None:
    with pytest.raises(EncodeError) as raised:
        Features(["MDTM", "SIZE\n"])
    assert raised.value.line == 2


@pytest.mark.parametrize(("name", "params"), [("", ""), ("A B", ""), ("A", "\n"), ("Ä", "")])
def test_feature_rejects_parts_that_cannot_be_read(name: str, params: str) -> None:
    with pytest.raises(EncodeError):
        Feature(name, params)


@pytest.mark.parametrize("features", ["SIZE", b"SIZE", 1, None, [1]])
def test_features_reject_other_types(features: Any) -> None:
    with pytest.raises(TypeError):
        Features(features)


def test_features_accept_any_iterable() -> None:
    assert Features(name for name in ("SIZE", "MDTM")) == Features(("SIZE", "MDTM"))

    def broken() -> Any:
        yield "SIZE"
        raise KeyError("broken")

    with pytest.raises(KeyError, match="broken"):
        Features(broken())


def test_facts_are_read_only_mapping() -> None:
    entry = FileEntry.parse_line(b"Type=file;Size=987;UNIX.Mode=0644;size=1; Makefile")
    facts: Mapping[str, bytes] = entry.facts
    assert isinstance(facts, Mapping)
    assert dict(facts) == {"type": b"file", "size": b"987", "unix.mode": b"0644"}
    assert list(facts) == ["type", "size", "unix.mode"]
    with pytest.raises(TypeError):
        facts["size"] = b"1"  # type: ignore[index]
    assert entry.fact("SIZE") == b"987" and entry.fact("modify") is None


def test_entry_of_rfc_3659_example() -> None:
    entry = FileEntry.parse(
        b"250- Listing tmp\r\n Type=dir;Modify=19981107085215;Perm=el; /tmp\r\n250 End\r\n"
    )
    assert (entry.path, entry.text()) == (b"/tmp", "/tmp")
    assert FileTime.parse_value(entry.facts["modify"]) == FileTime(1998, 11, 7, 8, 52, 15)
    assert entry.to_line() == b"Type=dir;Modify=19981107085215;Perm=el; /tmp"
    assert entry.encode() == (
        b"250-Listing\r\n Type=dir;Modify=19981107085215;Perm=el; /tmp\r\n250 End\r\n"
    )


def test_entries_ignore_letter_case_of_names() -> None:
    entry = FileEntry.parse_line("Type=file; a")
    assert entry == FileEntry({"type": "file"}, "a") and hash(entry) == hash(FileEntry({"TYPE": "file"}, "a"))
    assert entry != FileEntry({"type": "FILE"}, "a")


def test_entry_without_facts() -> None:
    entry = FileEntry.parse_line(b" a b")
    assert (entry.facts, entry.path) == ({}, b"a b")
    assert FileEntry({}, "a b") == entry


@pytest.mark.parametrize(
    ("facts", "path"),
    [({"type": "file; x"}, "a"), ({"": "x"}, "a"), ({"a b": "x"}, "a"), ({"type": "파일"}, "a"), ({}, "a\n")],
)
def test_entry_rejects_what_cannot_be_read(facts: dict[str, str], path: str) -> None:
    with pytest.raises(EncodeError):
        FileEntry(facts, path)


@pytest.mark.parametrize("facts", [None, [("type", "file")], "type=file", {1: "file"}, {"type": 1}])
def test_entry_rejects_other_types(facts: Any) -> None:
    with pytest.raises(TypeError):
        FileEntry(facts, "a")


def test_parse_all_reads_every_entry_or_fails() -> None:
    entries = FileEntry.parse_all(b"250-x\r\n type=file; a\r\n type=dir; a\r\n250 End\r\n")
    assert [entry.facts["type"] for entry in entries] == [b"file", b"dir"]
    with pytest.raises(PayloadError):
        FileEntry.parse_all(b"250-x\r\n type=file; a\r\ntype=dir; a\r\n250 End\r\n")
    assert FileEntry.parse_all(b"250 End\r\n") == []
