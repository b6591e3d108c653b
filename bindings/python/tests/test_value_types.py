"""Types of values: mypy checks this file, so it fails where a type is not exact."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from ipaddress import IPv4Address, IPv6Address
from typing import assert_type

import pytest

from ftp_reply import (
    ExtendedPassiveAddress,
    Feature,
    Features,
    FileEntry,
    FileSize,
    HostPort,
    Lenient,
    Liberty,
    LongHostPort,
    PassiveAddress,
    Pathname,
    Reply,
    TransferSize,
)

SIZE = b"213 1830\r\n"


def test_lenient_argument_decides_type() -> None:
    assert_type(FileSize.parse(SIZE), FileSize)
    assert_type(FileSize.parse(Reply.parse(SIZE), lenient=False), FileSize)
    read = assert_type(FileSize.parse(SIZE, lenient=True), Lenient[FileSize])
    assert_type(read.value, FileSize)
    assert_type(read.liberties, tuple[Liberty, ...])
    value, liberties = read
    assert_type(value, FileSize)
    assert_type(liberties, tuple[Liberty, ...])


@pytest.mark.parametrize("lenient", [False, True])
def test_lenient_argument_can_be_variable(lenient: bool) -> None:
    assert_type(FileSize.parse(SIZE, lenient=lenient), FileSize | Lenient[FileSize])


def test_missing_value_is_in_type() -> None:
    reply = b"150 Here it comes\r\n"
    assert_type(TransferSize.parse(reply), TransferSize | None)
    assert_type(TransferSize.parse(reply, lenient=True), Lenient[TransferSize | None])


def test_collections_have_types_of_items() -> None:
    features: Sequence[Feature] = Features(["SIZE", "MDTM"])
    assert_type(features[0], Feature)
    assert_type(Features(["SIZE"])[:1], Features)
    facts: Mapping[str, bytes] = FileEntry({"type": "dir"}, "/tmp").facts
    assert_type(facts["type"], bytes)


def test_patterns_bind_types() -> None:
    address = PassiveAddress.parse(b"227 ok (10,0,0,1,1,1)\r\n").address
    assert_type(address, HostPort | LongHostPort | ExtendedPassiveAddress)
    match address:
        case HostPort(host, port):
            assert_type(host, IPv4Address)
            assert_type(port, int)
        case LongHostPort(other_host, _):
            assert_type(other_host, IPv4Address | IPv6Address)
        case ExtendedPassiveAddress(port):
            assert_type(port, int)
    match Pathname("/a"):
        case Pathname(path):
            assert_type(path, bytes)
