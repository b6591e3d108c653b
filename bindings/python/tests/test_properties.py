"""Properties of reading and writing, for inputs that hypothesis chooses."""

from __future__ import annotations

import pickle
import unicodedata
from collections.abc import Callable
from datetime import UTC, datetime
from ipaddress import IPv4Address, IPv6Address
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ftp_reply import (
    EncodeError,
    ExpectedDelay,
    ExtendedHostPort,
    ExtendedPassiveAddress,
    Feature,
    Features,
    FileEntry,
    FileSize,
    FileTime,
    HostPort,
    LongHostPort,
    PassiveAddress,
    Pathname,
    PayloadError,
    ProtectedReply,
    Reply,
    ReplyCode,
    ReplyError,
    ReplyFault,
    ReplyParser,
    RestartMarker,
    SecurityData,
    SupportedProtocols,
    SystemType,
    TransferSize,
    UniqueName,
    encode,
    parse,
)

CODES = st.integers(100, 699)
PORTS = st.integers(1, 65535)
IPV4 = st.ip_addresses(v=4)
HOSTS = st.ip_addresses()
BYTES_IN_LINE = [byte for byte in range(256) if byte not in b"\r\n"]
LINES = st.lists(st.sampled_from(BYTES_IN_LINE)).map(bytes)
TEXT = st.characters(min_codepoint=33, max_codepoint=126)
PATHS = st.lists(st.sampled_from([byte for byte in range(256) if byte not in b"\r\n\0"])).map(bytes)
# What servers send when something goes wrong: parts of replies, Telnet commands, lone line ends.
FRAGMENTS = st.sampled_from(
    [b"220 a\r\n", b"220-a\r\n", b"220 ", b"230-", b"\r\n", b"\n", b"\r", b"\xff\xfb\x01", b"\xff", b"x"]
) | st.binary(max_size=6)
STREAMS = st.lists(FRAGMENTS, max_size=30).map(b"".join)
BIDI_CONTROLS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
INVISIBLE = "\u061c\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"


def read(chunks: list[bytes]) -> tuple[list[Reply | ReplyFault], object]:
    """Return what a stream contains, and how it ends."""
    parser = ReplyParser()
    found = [item for chunk in chunks for item in parser.feed(chunk)]
    try:
        parser.finish()
    except ReplyError as error:
        return found, error.args
    return found, None


@given(STREAMS, st.data())
def test_chunks_make_no_difference(stream: bytes, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(stream)))))
    bounds = zip([0, *cuts], [*cuts, len(stream)], strict=True)
    chunks = [stream[start:end] for start, end in bounds]
    found, end = read(chunks)
    expected, expected_end = read([stream])
    assert (found, end) == (expected, expected_end)
    assert [item.diagnostics for item in found] == [item.diagnostics for item in expected]
    assert read([stream[index : index + 1] for index in range(len(stream))]) == (expected, expected_end)


@given(STREAMS)
def test_parse_raises_first_fault_of_stream(stream: bytes) -> None:
    found, end = read([stream])
    faults = [item for item in found if isinstance(item, ReplyFault)]
    if not faults and end is None:
        assert parse(stream) == found
        return
    with pytest.raises(ReplyError) as raised:
        parse(stream)
    first = found.index(faults[0]) if faults else len(found)
    assert list(raised.value.replies) == found[:first]
    assert raised.value.args == ((faults[0].kind, faults[0].offset, faults[0].code) if faults else end)


def is_safe(text: str) -> bool:
    """Return whether a text has neither controls nor invisible characters.

    `isprintable` is also false for spaces of other scripts and for characters of private use, which
    are shown as they are.
    """
    return not any(
        unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"}
        or unicodedata.bidirectional(character) in BIDI_CONTROLS
        or character in INVISIBLE
        for character in text
    )


@given(STREAMS)
@example("\ue000220 a\r\n220-\u3000\u200b\n220 \u2066\r\n".encode())
def test_replies_write_their_bytes(stream: bytes) -> None:
    for item in read([stream])[0]:
        assert is_safe(repr(item)) and is_safe(str(item))
        if isinstance(item, Reply):
            assert item.raw in stream and bytes(item) == item.encode() == item.raw
            assert pickle.loads(pickle.dumps(item)) == item


@given(CODES, st.lists(LINES, min_size=1), st.sampled_from(["indent", "code"]))
def test_parse_undoes_encode(number: int, lines: list[bytes], style: str) -> None:
    written = encode(number, lines, style=style)
    reply = Reply.parse(written)
    assert reply.code is ReplyCode(number) and reply.encode() == written
    # The lines of a protected reply must all have the code.
    prefix = b" " if style == "indent" and number // 10 != 63 else b""
    first, *inner = lines
    if not inner:
        assert reply.lines == (first,)
    else:
        *inner, last = inner
        assert reply.lines == (first, *(prefix + line for line in inner), last)


@given(CODES, st.lists(st.binary(max_size=8), min_size=1))
def test_encode_never_splits_reply(number: int, lines: list[bytes]) -> None:
    splits = any(byte in line for line in lines for byte in (b"\r", b"\n"))
    if splits:
        with pytest.raises(EncodeError):
            encode(number, lines)
    else:
        assert len(parse(encode(number, lines))) == 1


def features() -> st.SearchStrategy[Features]:
    names = st.text(TEXT, min_size=1)
    params = st.text(TEXT, min_size=1)
    return st.lists(st.builds(Feature, names) | st.builds(Feature, names, params)).map(Features)


def entries() -> st.SearchStrategy[FileEntry]:
    names = st.sampled_from(["type", "size", "modify", "UNIX.mode", "x.a"])
    facts = st.dictionaries(names, st.text("abc=,.:!@#$%^&()-_+?/\\'\"0"), min_size=1)
    paths = st.text(st.characters(min_codepoint=32, exclude_categories=["Cc", "Cs"]))
    return st.builds(FileEntry, facts, paths)


VALUES: dict[str, tuple[st.SearchStrategy[Any], Callable[[Any], bytes], Callable[..., Any]]] = {
    "delay": (
        st.builds(ExpectedDelay, st.integers(0, 2**32 - 1)),
        ExpectedDelay.encode,
        ExpectedDelay.parse,
    ),
    "size": (st.builds(FileSize, st.integers(0, 2**64 - 1)), FileSize.encode, FileSize.parse),
    "time": (
        st.builds(
            lambda time, nanosecond: FileTime.from_unix(int(time.timestamp()), nanosecond),
            st.datetimes(datetime(1000, 1, 1), timezones=st.just(UTC)),
            st.integers(0, 999_999_999),
        ),
        FileTime.encode,
        FileTime.parse,
    ),
    "path": (st.builds(Pathname, PATHS), lambda path: path.encode("created."), Pathname.parse),
    "pasv": (
        st.builds(lambda host, port: PassiveAddress(HostPort(host, port)), IPV4, PORTS),
        PassiveAddress.encode,
        PassiveAddress.parse,
    ),
    "lpsv": (
        st.builds(lambda host, port: PassiveAddress(LongHostPort(host, port)), HOSTS, PORTS),
        PassiveAddress.encode,
        PassiveAddress.parse,
    ),
    "epsv": (
        st.builds(lambda port: PassiveAddress(ExtendedPassiveAddress(port)), PORTS),
        PassiveAddress.encode,
        PassiveAddress.parse,
    ),
    "features": (features(), Features.encode, Features.parse),
    "entry": (entries(), FileEntry.encode, FileEntry.parse),
    "marker": (
        st.builds(RestartMarker, st.text(TEXT, min_size=1), st.text(TEXT, min_size=1)),
        RestartMarker.encode,
        RestartMarker.parse,
    ),
    "data": (st.builds(SecurityData, st.binary()), lambda data: data.encode(334), SecurityData.parse),
    "protocols": (
        st.builds(SupportedProtocols, st.lists(st.integers(0, 65535), min_size=1)),
        lambda protocols: protocols.encode(521),
        SupportedProtocols.parse,
    ),
    "system": (st.builds(SystemType, st.text(TEXT, min_size=1)), SystemType.encode, SystemType.parse),
    "transfer": (
        st.builds(TransferSize, st.integers(0, 2**64 - 1)),
        lambda size: size.encode(125),
        TransferSize.parse,
    ),
    "name": (
        st.builds(UniqueName, st.text(TEXT, min_size=1)),
        lambda name: name.encode(150),
        UniqueName.parse,
    ),
}


@pytest.mark.parametrize("kind", VALUES)
@given(st.data())
def test_parse_undoes_encode_of_value(kind: str, data: st.DataObject) -> None:
    strategy, write, read_value = VALUES[kind]
    value = data.draw(strategy)
    written = write(value)
    assert read_value(written) == value
    assert read_value(Reply.parse(written)) == value
    copied = pickle.loads(pickle.dumps(value))
    assert (copied, hash(copied), repr(copied)) == (value, hash(value), repr(value))
    assert repr(value).isprintable()


@given(st.builds(HostPort, IPV4, PORTS))
def test_argument_of_port_round_trips(address: HostPort) -> None:
    assert HostPort.parse_argument(str(address)) == address
    assert eval(repr(address), {"HostPort": HostPort}) == address


@given(HOSTS, PORTS)
def test_arguments_of_both_families_round_trip(host: IPv4Address | IPv6Address, port: int) -> None:
    for kind in (LongHostPort, ExtendedHostPort):
        address = kind(host, port)
        assert (address.host, address.port) == (host, port)
        assert kind.parse_argument(str(address)) == address


@given(st.datetimes(datetime(1000, 1, 1), timezones=st.just(UTC)))
def test_datetime_round_trips(time: datetime) -> None:
    assert FileTime.from_datetime(time).datetime() == time
    seconds, nanosecond = FileTime.from_datetime(time).unix_seconds, time.microsecond * 1000
    assert FileTime.from_unix(seconds, nanosecond) == FileTime.from_datetime(time)


@given(st.lists(st.binary(), min_size=1))
def test_protected_fragments_round_trip(fragments: list[bytes]) -> None:
    assert ProtectedReply.parse(ProtectedReply.encode(631, fragments)).fragments == tuple(fragments)


PARSERS: list[Callable[..., Any]] = [
    FileSize.parse,
    FileTime.parse,
    PassiveAddress.parse,
    Pathname.parse,
    Features.parse,
    FileEntry.parse,
    SecurityData.parse,
    SystemType.parse,
    TransferSize.parse,
    UniqueName.parse,
]
WORDS = st.sampled_from(
    [b'"', b"'", b"(", b")", b"|", b",", b" ", b"1", b"255", b"256", b"20240229120000", b".", b"=", b";"]
    + [b"ADAT=", b"FILE: ", b" bytes", b"type=file", b"/pub", b"\xff", b"\x1b", b"\0", b"PASS"]
)
WORDY_LINES = st.lists(st.lists(WORDS, max_size=9).map(b"".join), min_size=1, max_size=3)
CARRIERS = st.sampled_from([213, 227, 228, 229, 257, 211, 250, 335, 215, 150, 200, 550])


@pytest.mark.parametrize("parse_value", PARSERS, ids=lambda parse_value: parse_value.__qualname__)
@given(CARRIERS, WORDY_LINES, st.sampled_from(["indent", "code"]))
def test_lenient_reading_extends_strict_reading(
    parse_value: Callable[..., Any], code: int, lines: list[bytes], style: str
) -> None:
    reply = Reply.parse(encode(code, lines, style=style))
    try:
        strict = parse_value(reply)
    except PayloadError as error:
        assert 0 <= error.offset <= len(reply.raw)
        assert error.code is reply.code
        assert str(error).isprintable() and error.message("ko").isprintable()
        try:
            value, liberties = parse_value(reply, lenient=True)
        except PayloadError:
            return
        assert liberties and repr(value).isprintable()
    else:
        value, liberties = parse_value(reply, lenient=True)
        # A value that is optional can be missing in the strict form and present in another.
        assert (value, liberties) == (strict, ()) or (strict is None and liberties)
