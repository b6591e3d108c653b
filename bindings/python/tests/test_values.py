"""What all values of replies and arguments have in common: they are immutable and compare by value."""

from __future__ import annotations

import copy
import inspect
import pickle
import sys
from collections.abc import Callable
from typing import Any

import pytest

import ftp_reply
from ftp_reply import (
    EncodeError,
    EncodeErrorKind,
    Expectation,
    ExpectedDelay,
    ExtendedHostPort,
    ExtendedPassiveAddress,
    Feature,
    Features,
    FileEntry,
    FileSize,
    FileTime,
    HostPort,
    Lang,
    Lenient,
    Liberty,
    LongHostPort,
    MalformedReply,
    PassiveAddress,
    Pathname,
    PayloadError,
    PayloadErrorKind,
    ProtectedReply,
    Reply,
    ReplyCode,
    RestartMarker,
    SecurityData,
    SupportedProtocols,
    SystemType,
    TransferSize,
    UniqueName,
    _native,
)

EPSV = b"229 Extended Passive Mode (|1|10.0.0.5|6446|)\r\n"
PROTECTED = b"632-MjA=\r\n632 MCBvaw==\r\n"

VALUES: dict[str, tuple[object, object]] = {
    "ExpectedDelay(5)": (ExpectedDelay(5), ExpectedDelay(6)),
    "ExtendedHostPort('::1', 40000)": (
        ExtendedHostPort("::1", 40000),
        ExtendedHostPort("::1", 40001),
    ),
    "ExtendedPassiveAddress(6446)": (ExtendedPassiveAddress(6446), ExtendedPassiveAddress(6447)),
    "ExtendedPassiveAddress(6446, protocol='1', host='10.0.0.5')": (
        PassiveAddress.parse(EPSV).address,
        ExtendedPassiveAddress(6446),
    ),
    "Feature('REST', 'STREAM')": (Feature("REST", "STREAM"), Feature("REST")),
    "Features([Feature('SIZE'), Feature('PASS', 'x')])": (
        Features(["SIZE", "PASS x"]),
        Features(["PASS x", "SIZE"]),
    ),
    "FileEntry({'type': 'dir'}, '/tmp')": (
        FileEntry({"type": "dir"}, "/tmp"),
        FileEntry({"type": "dir"}, "/tmp2"),
    ),
    "FileSize(1830)": (FileSize(1830), FileSize(1831)),
    "FileTime(2016, 12, 31, 23, 59, 60)": (
        FileTime(2016, 12, 31, 23, 59, 60),
        FileTime(2017, 1, 1),
    ),
    "FileTime(1998, 6, 15, 10, 0, 45, 14000000)": (
        FileTime(1998, 6, 15, 10, 0, 45, 14_000_000),
        FileTime(1998, 6, 15, 10, 0, 45),
    ),
    "HostPort('192.168.1.2', 1930)": (HostPort("192.168.1.2", 1930), HostPort("192.168.1.2", 1931)),
    "LongHostPort('10.0.0.5', 40000)": (LongHostPort("10.0.0.5", 40000), LongHostPort("::1", 40000)),
    "PassiveAddress(HostPort('10.0.0.5', 40000))": (
        PassiveAddress(HostPort("10.0.0.5", 40000)),
        PassiveAddress(LongHostPort("10.0.0.5", 40000)),
    ),
    "PassiveAddress(ExtendedPassiveAddress(6446, protocol='1', host='10.0.0.5'))": (
        PassiveAddress.parse(EPSV),
        PassiveAddress(ExtendedPassiveAddress(6446)),
    ),
    "Pathname('/한글/say \"hi\"')": (Pathname('/한글/say "hi"'), Pathname("/")),
    "Pathname(b'/\\xff')": (Pathname(b"/\xff"), Pathname(b"/\xfe")),
    "<ProtectedReply 632: 2 fragments>": (
        ProtectedReply.parse(PROTECTED),
        ProtectedReply.parse(PROTECTED.replace(b"632", b"631")),
    ),
    "RestartMarker('4096', \"17'512\")": (RestartMarker("4096", "17'512"), RestartMarker("4096", "1")),
    "<SecurityData: 6 bytes>": (SecurityData(b"foobar"), SecurityData(b"foobaz")),
    "SupportedProtocols([1, 2])": (SupportedProtocols([1, 2]), SupportedProtocols([2, 1])),
    "SystemType('UNIX')": (SystemType("UNIX"), SystemType("unix")),
    "TransferSize(1234)": (TransferSize(1234), TransferSize(0)),
    "UniqueName('notes.1')": (UniqueName("notes.1"), UniqueName("notes.2")),
    "Lenient(value=FileSize(3), liberties=(<Liberty.OTHER_CODE: 'other_code'>,))": (
        FileSize.parse(b"200 3\r\n", lenient=True),
        Lenient(FileSize(3), ()),
    ),
}


@pytest.mark.parametrize("shown", VALUES)
def test_repr_shows_value(shown: str) -> None:
    assert repr(VALUES[shown][0]) == shown


@pytest.mark.parametrize("shown", VALUES)
def test_values_compare_and_hash_by_value(shown: str) -> None:
    value, other = VALUES[shown]
    equal = pickle.loads(pickle.dumps(value))
    assert value == equal and hash(value) == hash(equal)
    assert value != other and value != shown and len({value, equal, other}) == 2


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
@pytest.mark.parametrize("shown", VALUES)
def test_copy_and_pickle_keep_value(shown: str, protocol: int) -> None:
    value = VALUES[shown][0]
    for copied in (
        pickle.loads(pickle.dumps(value, protocol)),
        copy.copy(value),
        copy.deepcopy(value),
    ):
        assert type(copied) is type(value)
        assert copied == value and repr(copied) == repr(value)


@pytest.mark.parametrize("shown", VALUES)
def test_values_are_immutable(shown: str) -> None:
    value = VALUES[shown][0]
    names = getattr(type(value), "__match_args__", ())
    for name in (*names, "other"):
        with pytest.raises(AttributeError):
            setattr(value, name, None)
        with pytest.raises(AttributeError):
            delattr(value, name)


@pytest.mark.parametrize("shown", VALUES)
def test_class_pattern_matches_attributes(shown: str) -> None:
    value: Any = VALUES[shown][0]
    names: tuple[str, ...] = getattr(type(value), "__match_args__", ())
    assert names or isinstance(value, Features)
    assert all(hasattr(value, name) for name in names)


@pytest.mark.parametrize("shown", VALUES)
def test_class_belongs_to_package(shown: str) -> None:
    kind = type(VALUES[shown][0])
    assert kind.__module__ == "ftp_reply"
    assert getattr(ftp_reply, kind.__name__) is kind


@pytest.mark.parametrize("name", _native.__all__)
def test_help_shows_signatures(name: str) -> None:
    value = getattr(_native, name)
    members = [getattr(value, member) for member in vars(value)] if isinstance(value, type) else [value]
    for member in members:
        if callable(member) and not member.__name__.startswith("__"):
            assert inspect.signature(member)


def test_pattern_takes_address_apart() -> None:
    match PassiveAddress.parse(b"227 Entering Passive Mode (10,0,0,1,156,64)\r\n"):
        case PassiveAddress(HostPort(host, port)):
            assert (str(host), port) == ("10.0.0.1", 40000)
        case _:
            pytest.fail("no pattern matches")
    match PassiveAddress.parse(EPSV):
        case PassiveAddress(ExtendedPassiveAddress(port)):
            assert port == 6446
        case _:
            pytest.fail("no pattern matches")


@pytest.mark.parametrize(
    "make",
    [
        FileSize.parse,
        FileSize.parse_value,
        HostPort.parse_argument,
        ExtendedHostPort.parse_argument,
        Pathname,
        Feature,
    ],
)
@pytest.mark.parametrize("wrong", [None, 1, 1.5, ["213 1\r\n"], object()])
def test_bytes_argument_rejects_other_types(make: Callable[[Any], object], wrong: object) -> None:
    with pytest.raises(TypeError, match=type(wrong).__name__):
        make(wrong)


@pytest.mark.parametrize("kind", [bytes, bytearray, memoryview, Reply.parse])
def test_parse_accepts_reply_and_bytes(kind: Callable[[bytes], Any]) -> None:
    assert FileSize.parse(kind(b"213 1830\r\n")) == FileSize(1830)


def test_parse_rejects_str() -> None:
    with pytest.raises(TypeError, match="expected a Reply or the bytes of one, found `str`"):
        FileSize.parse("213 1830\r\n")  # type: ignore[call-overload]


@pytest.mark.parametrize("data", [b"", b"213 1\r\n213 2\r\n", b"213 1", b"213_1\r\n"])
def test_parse_rejects_bytes_of_other_than_one_reply(data: bytes) -> None:
    with pytest.raises(ftp_reply.ReplyError):
        FileSize.parse(data)


def test_parse_raises_fault_of_invalid_reply() -> None:
    with pytest.raises(MalformedReply) as raised:
        Pathname.parse(b"257_x\r\n")
    assert raised.value.offset == 0


def test_payload_error_has_fields_and_messages() -> None:
    with pytest.raises(PayloadError) as raised:
        PassiveAddress.parse(b"227 Entering Passive Mode (10,0,0,256,1,1)\r\n")
    error = raised.value
    assert error.kind is PayloadErrorKind.OUT_OF_RANGE
    assert error.offset == len("227 Entering Passive Mode (10,0,0,")
    assert error.code is ReplyCode.ENTERING_PASSIVE_MODE
    assert error.expected is Expectation.OCTET
    assert str(error) == (
        "value out of range at byte 34 of the 227 reply: expected a number from 0 to 255"
    )
    assert error.message(Lang.KO) == (
        "범위를 벗어난 값(227 응답, 바이트 오프셋 34). 필요: 0~255의 숫자"
    )


def test_payload_error_of_argument_has_no_code() -> None:
    with pytest.raises(PayloadError) as raised:
        HostPort.parse_argument("127,0,0,1,0")
    assert (raised.value.code, raised.value.offset) == (None, 0)
    assert raised.value.kind is PayloadErrorKind.MALFORMED


def test_encode_error_has_offset_and_no_text() -> None:
    with pytest.raises(EncodeError) as raised:
        Pathname("/secret\n")
    error = raised.value
    assert (error.kind, error.line, error.offset) == (EncodeErrorKind.CONTROL_BYTE, 0, 7)
    assert "secret" not in repr(error) + str(error)


@pytest.mark.parametrize("kind", [FileSize, TransferSize])
@pytest.mark.parametrize("number", [-1, 1 << 64, 10**40])
def test_size_rejects_number_out_of_range(kind: Callable[[int], object], number: int) -> None:
    with pytest.raises(EncodeError) as raised:
        kind(number)
    assert raised.value.kind is EncodeErrorKind.OUT_OF_RANGE


@pytest.mark.parametrize("number", [1.0, "1", None])
def test_size_rejects_other_types(number: Any) -> None:
    with pytest.raises(TypeError):
        FileSize(number)


def test_size_accepts_extremes() -> None:
    assert FileSize(0).encode() == b"213 0\r\n"
    assert FileSize.parse(b"213 18446744073709551615\r\n").bytes == (1 << 64) - 1


def test_code_argument_rejects_other_numbers() -> None:
    with pytest.raises(ftp_reply.InvalidReplyCode):
        TransferSize(1).encode(99)
    with pytest.raises(ftp_reply.InvalidReplyCode):
        TransferSize(1).encode(10**30)
    with pytest.raises(EncodeError):
        TransferSize(1).encode(ReplyCode.COMMAND_OKAY)


def test_lenient_result_is_pair() -> None:
    value, liberties = Pathname.parse(b"250 /a b\r\n", lenient=True)
    assert value == Pathname("/a b")
    assert liberties == (Liberty.OTHER_CODE, Liberty.UNQUOTED_PATH)
    match Pathname.parse(b'257 "/a" created\r\n', lenient=True):
        case Lenient(Pathname(b"/a"), ()):
            pass
        case other:
            pytest.fail(f"no pattern matches {other}")


def test_lenient_reading_fails_with_strict_error() -> None:
    with pytest.raises(PayloadError) as strict:
        FileSize.parse(b"550 No such file\r\n")
    with pytest.raises(PayloadError) as lenient:
        FileSize.parse(b"550 No such file\r\n", lenient=True)
    assert strict.value.args == lenient.value.args


@pytest.mark.parametrize("character", ["\x1b", "\x9b", "\u200b", "\u202e", "\u2066", "\U000e0041", "\u034f"])
def test_repr_escapes_control_characters(character: str) -> None:
    text = f"/a{character}b"
    reply = b'257 "' + text.encode() + b'"\r\n'
    shown = repr(Pathname.parse(reply))
    assert character not in shown and shown.isprintable()
    assert eval(shown, {"Pathname": Pathname}) == Pathname(text)


def test_repr_hides_secrets() -> None:
    assert repr(Pathname("/PASS hunter2")) == "Pathname('/PASS ****')"
    entry = FileEntry({"type": "file"}, "acct=hunter2")
    assert "hunter2" not in repr(entry)


def test_text_decodes_in_any_encoding() -> None:
    path = Pathname("/파일".encode("euc-kr"))
    assert path.text("euc-kr") == "/파일"
    assert path.text() == "/\ufffd\ufffd\ufffd\ufffd"
    assert path.text(errors="surrogateescape").encode(errors="surrogateescape") == path.path
    with pytest.raises(LookupError):
        path.text("no-such-encoding")
    with pytest.raises(UnicodeDecodeError):
        path.text("ascii", "strict")


def test_values_hold_no_reference_to_their_input() -> None:
    data = bytearray(b'257 "/a"\r\n')
    before = sys.getrefcount(data)
    path = Pathname.parse(data)
    assert sys.getrefcount(data) == before
    data.clear()
    assert path.path == b"/a"
