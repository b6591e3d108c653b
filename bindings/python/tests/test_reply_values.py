"""Restart markers, delays, sizes and names of transfers, system types, and security data."""

from __future__ import annotations

from typing import Any

import pytest

from ftp_reply import (
    EncodeError,
    ExpectedDelay,
    Liberty,
    PayloadError,
    PayloadErrorKind,
    ProtectedReply,
    Reply,
    ReplyCode,
    RestartMarker,
    SecurityData,
    SystemType,
    TransferSize,
    UniqueName,
)


def test_restart_marker_of_both_sides() -> None:
    marker = RestartMarker.parse(b"110 MARK 4096 = 17:512\r\n")
    assert (marker.sender, marker.receiver) == ("4096", "17:512")
    assert marker.encode() == b"110 MARK 4096 = 17:512\r\n"


@pytest.mark.parametrize("sender", ["", "a b", "ä", "a\n"])
def test_restart_marker_rejects_other_text(sender: str) -> None:
    with pytest.raises(EncodeError):
        RestartMarker(sender, "1")


def test_delay_in_minutes() -> None:
    assert ExpectedDelay.parse(b"120 Service ready in 015 minutes.\r\n").minutes == 15
    assert ExpectedDelay((1 << 32) - 1).encode() == b"120 Service ready in 4294967295 minutes.\r\n"
    for minutes in (-1, 1 << 32):
        with pytest.raises(EncodeError):
            ExpectedDelay(minutes)


def test_missing_transfer_size_is_none() -> None:
    assert TransferSize.parse(b"150 Here it comes\r\n") is None
    assert TransferSize.parse(b"150 Here it comes\r\n", lenient=True) == (None, ())
    read = TransferSize.parse(b"125 Sending 12 bytes\r\n", lenient=True)
    assert read == (TransferSize(12), (Liberty.UNPARENTHESIZED_SIZE,))


def test_last_transfer_size_counts() -> None:
    size = TransferSize.parse(b"150 a (1 byte).txt (1234 Bytes)\r\n")
    assert size == TransferSize(1234)


def test_unique_name_is_bytes() -> None:
    name = UniqueName.parse(b"125 FILE: \xff 1\r\n")
    assert (name.name, bytes(name), name.text()) == (b"\xff 1", b"\xff 1", "\ufffd 1")
    assert name.encode(ReplyCode.FILE_STATUS_OKAY) == b"150 FILE: \xff 1\r\n"
    with pytest.raises(EncodeError):
        UniqueName("a\r\n226 Done")
    with pytest.raises(EncodeError):
        UniqueName("")


def test_system_type_is_first_word() -> None:
    system = SystemType.parse(b"215  UNIX Type: L8\r\n")
    assert (system.name, system.text()) == (b"UNIX", "UNIX")
    assert system.encode() == b"215 UNIX system type.\r\n"


def test_system_type_of_reply_can_be_any_word() -> None:
    system = SystemType.parse(b"215 UN\xffX\r\n")
    assert system.name == b"UN\xffX"
    with pytest.raises(EncodeError) as raised:
        system.encode()
    assert raised.value.offset == 2
    with pytest.raises(EncodeError):
        SystemType(b"UN\xffX")


def test_security_data_is_decoded() -> None:
    data = SecurityData.parse(b"335 ADAT=Zm9vYmFy\r\n")
    assert data is not None and data.data == b"foobar"
    assert SecurityData.parse(b"234 Proceed\r\n") is None
    assert SecurityData(b"foo").encode(235) == b"235 ADAT=Zm9v\r\n"
    assert SecurityData(b"").encode(235) == b"235 ADAT=\r\n"
    assert SecurityData.parse_argument(SecurityData(b"\0\xff").to_base64()).data == b"\0\xff"


def test_base64_must_be_canonical() -> None:
    with pytest.raises(PayloadError) as raised:
        SecurityData.parse_argument("Zm9vYg")
    assert (raised.value.kind, raised.value.offset) == (PayloadErrorKind.INVALID_BASE64, 6)


def test_security_data_is_not_shown() -> None:
    data = SecurityData(b"hunter2")
    assert "hunter2" not in repr(data) + str(data) + f"{data}"


def protected(*fragments: bytes) -> ProtectedReply:
    return ProtectedReply.parse(ProtectedReply.encode(632, fragments))


def test_protected_reply_returns_reply_inside() -> None:
    reply = protected(b"20", b"0 ok")
    assert (reply.code, reply.fragments) == (ReplyCode.PRIVATE_PROTECTED, (b"20", b"0 ok"))
    inner = reply.open(lambda fragment: fragment)
    assert isinstance(inner, Reply) and inner.raw == b"200 ok\r\n"


def test_mechanism_sees_each_fragment_separately() -> None:
    seen = []

    def decrypt(fragment: bytes) -> bytes:
        seen.append(fragment)
        return fragment[::-1]

    assert protected(b"02", b"ko 0").open(decrypt).code == ReplyCode.COMMAND_OKAY
    assert seen == [b"02", b"ko 0"]


def test_error_of_mechanism_is_raised_as_it_is() -> None:
    class BadSignature(Exception):
        pass

    def verify(_: bytes) -> bytes:
        raise BadSignature

    with pytest.raises(BadSignature):
        protected(b"200 ok").open(verify)


@pytest.mark.parametrize("wrong", [None, 1, ["200 ok"]])
def test_mechanism_must_return_bytes(wrong: Any) -> None:
    with pytest.raises(TypeError):
        protected(b"200 ok").open(lambda _: wrong)
    with pytest.raises(TypeError, match="a function"):
        protected(b"200 ok").open(wrong)


@pytest.mark.parametrize(
    ("inner", "kind"),
    [
        (b"no reply", PayloadErrorKind.NOT_ONE_REPLY),
        (b"200 a\r\n200 b", PayloadErrorKind.NOT_ONE_REPLY),
        (b"631 Zm9v", PayloadErrorKind.NESTED),
    ],
)
def test_protected_bytes_must_be_one_reply(inner: bytes, kind: PayloadErrorKind) -> None:
    with pytest.raises(PayloadError) as raised:
        protected(inner).open(bytes)
    assert raised.value.kind is kind


def test_limits_apply_to_reply_inside() -> None:
    assert protected(b"200 abc").open(bytes, max_line=7).code == 200
    with pytest.raises(PayloadError):
        protected(b"200 abc").open(bytes, max_line=6)


def test_protected_reply_has_code_of_its_class() -> None:
    with pytest.raises(EncodeError):
        ProtectedReply.encode(200, [b"a"])
    with pytest.raises(TypeError):
        ProtectedReply.encode(632, b"ab")  # type: ignore[arg-type]
