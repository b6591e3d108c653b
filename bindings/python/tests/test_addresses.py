"""Addresses of data connections, and the policy for their hosts."""

from __future__ import annotations

import socket
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import Any

import pytest

from ftp_reply import (
    DiagnosticKind,
    EncodeError,
    ExtendedHostPort,
    ExtendedPassiveAddress,
    HostPolicy,
    HostPort,
    Lang,
    LongHostPort,
    PassiveAddress,
    PayloadError,
    PayloadErrorKind,
    SupportedProtocols,
    UnusableHost,
)

PASV = PassiveAddress.parse(b"227 Entering Passive Mode (10,0,0,1,156,64).\r\n")
PUBLIC = PassiveAddress.parse(b"227 Entering Passive Mode (198,51,100,7,156,64).\r\n")
EPSV = PassiveAddress.parse(b"229 Entering Extended Passive Mode (|||6446|)\r\n")


def test_host_is_object_of_ipaddress() -> None:
    assert PASV.host == IPv4Address("10.0.0.1") == HostPort("10.0.0.1", 1).host
    lpsv = PassiveAddress.parse(
        b"228 Entering Long Passive Mode (6,16,32,1,13,184,0,0,0,0,0,0,0,0,0,0,0,1,2,25,45)\r\n"
    )
    assert lpsv.host == IPv6Address("2001:db8::1")
    assert (lpsv.port, type(lpsv.address)) == (6445, LongHostPort)
    assert EPSV.host is None


@pytest.mark.parametrize("host", ["10.0.0.5", IPv4Address("10.0.0.5")])
def test_address_accepts_text_and_objects(host: str | IPv4Address) -> None:
    assert str(HostPort(host, 40000)) == "10,0,0,5,156,64"
    assert str(LongHostPort(host, 40000)) == "4,4,10,0,0,5,2,156,64"
    assert str(ExtendedHostPort(host, 40000)) == "|1|10.0.0.5|40000|"


def test_address_of_ipv6() -> None:
    address = ExtendedHostPort(ip_address("2001:db8::1"), 40000)
    assert (str(address), address.protocol) == ("|2|2001:db8::1|40000|", 2)
    assert ExtendedHostPort.parse_argument(str(address)) == address
    assert LongHostPort.parse_argument(str(LongHostPort("::1", 1))) == LongHostPort("::1", 1)
    with pytest.raises(ValueError, match="expected an IPv4 address, found ::1"):
        HostPort("::1", 1)


@pytest.mark.parametrize("host", ["", "localhost", "10.0.0", "10.0.0.256", "0x7f.1", "::g", "\x1b[2J"])
def test_address_rejects_other_hosts(host: str) -> None:
    with pytest.raises(ValueError, match="expected an IP address") as raised:
        ExtendedHostPort(host, 1)
    assert str(raised.value).isprintable()


@pytest.mark.parametrize("host", [None, 2130706433, b"10.0.0.1", ("10.0.0.1", 1)])
def test_address_rejects_other_types(host: Any) -> None:
    with pytest.raises(TypeError, match="found `"):
        HostPort(host, 1)


@pytest.mark.parametrize("port", [0, -1, 65536, 10**30])
def test_address_rejects_port_out_of_range(port: int) -> None:
    with pytest.raises(EncodeError):
        HostPort("10.0.0.1", port)
    with pytest.raises(EncodeError):
        LongHostPort("10.0.0.1", port)
    with pytest.raises(EncodeError):
        ExtendedHostPort("10.0.0.1", port)
    with pytest.raises(EncodeError):
        ExtendedPassiveAddress(port)


def test_unsupported_protocol_has_kind_of_its_own() -> None:
    with pytest.raises(PayloadError) as raised:
        ExtendedHostPort.parse_argument("|3|0A00|6275|")
    assert raised.value.kind is PayloadErrorKind.UNSUPPORTED_PROTOCOL


def test_extended_passive_address_keeps_what_server_sent() -> None:
    address = PassiveAddress.parse(b"229 ok (|1|132.235.1.2|6446|)\r\n").address
    assert isinstance(address, ExtendedPassiveAddress)
    assert (address.protocol, address.host, address.port) == (b"1", b"132.235.1.2", 6446)
    assert address.host_address == IPv4Address("132.235.1.2")
    assert address.diagnostics == (DiagnosticKind.PROTOCOL_GIVEN, DiagnosticKind.HOST_GIVEN)
    blank = ExtendedPassiveAddress(6446)
    assert (blank.protocol, blank.host, blank.host_address, blank.diagnostics) == (None, None, None, ())


def test_default_policy_ignores_host_of_reply() -> None:
    assert PASV.data_address("203.0.113.9") == ("203.0.113.9", 40000)
    assert PUBLIC.data_address("203.0.113.9") == ("203.0.113.9", 40000)


@pytest.mark.parametrize("policy", [HostPolicy.REPLACE_PRIVATE, "replace_private"])
def test_policy_is_member_or_name(policy: HostPolicy | str) -> None:
    assert PASV.data_address("203.0.113.9", policy) == ("203.0.113.9", 40000)
    assert PUBLIC.data_address("203.0.113.9", policy) == ("198.51.100.7", 40000)


def test_trusted_reply_names_host() -> None:
    policy = HostPolicy.TRUST_REPLY
    assert PASV.data_address("203.0.113.9", policy) == ("10.0.0.1", 40000)
    assert EPSV.data_address("203.0.113.9", policy) == ("203.0.113.9", 6446)


def test_unknown_policy_is_value_error() -> None:
    with pytest.raises(ValueError, match="no such"):
        PASV.data_address("203.0.113.9", "no such policy")
    with pytest.raises((TypeError, ValueError)):
        PASV.data_address("203.0.113.9", None)  # type: ignore[arg-type]


@pytest.mark.parametrize("host", ["0.0.0.0", "224.0.0.1", "::", "ff02::1"])
def test_unspecified_and_multicast_are_unusable(host: str) -> None:
    with pytest.raises(UnusableHost) as raised:
        PASV.data_address(host)
    assert raised.value.host == ip_address(host)
    assert str(raised.value) == (
        f"cannot connect to the host {host}: use the policy control_peer, or send EPSV"
    )
    assert raised.value.message(Lang.KO) != str(raised.value)
    with pytest.raises(UnusableHost):
        PassiveAddress(LongHostPort(host, 1)).data_address("10.0.0.1", HostPolicy.TRUST_REPLY)


def test_control_peer_is_address_of_socket() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        with socket.create_connection(server.getsockname()) as control:
            accepted, _ = server.accept()
            with accepted:
                host, port = PASV.data_address(control.getpeername())
    assert (host, port) == ("127.0.0.1", 40000)


def test_scope_of_link_local_peer_is_kept() -> None:
    assert EPSV.data_address(("fe80::1", 21, 0, 7)) == ("fe80::1%7", 6446)
    assert EPSV.data_address(("fe80::1%eth0", 21, 0, 2)) == ("fe80::1%eth0", 6446)
    assert EPSV.data_address(IPv6Address("fe80::1%eth0")) == ("fe80::1%eth0", 6446)
    trusted = PUBLIC.data_address(("fe80::1%eth0", 21, 0, 2), HostPolicy.TRUST_REPLY)
    assert trusted == ("198.51.100.7", 40000)


@pytest.mark.parametrize("peer", [(), ("10.0.0.1",), ("10.0.0.1", 1, 2), ("example.com", 21), ""])
def test_control_peer_rejects_other_values(peer: Any) -> None:
    with pytest.raises(ValueError, match="expected"):
        PASV.data_address(peer)


@pytest.mark.parametrize("peer", [None, 1, b"10.0.0.1", (1, 21), ("::1", 21, 0, "1"), ["10.0.0.1", 21]])
def test_control_peer_rejects_other_types(peer: Any) -> None:
    with pytest.raises(TypeError):
        PASV.data_address(peer)


def test_encode_writes_each_form() -> None:
    assert PassiveAddress(HostPort("192.168.1.2", 1930)).encode() == (
        b"227 Entering Passive Mode (192,168,1,2,7,138)\r\n"
    )
    assert PassiveAddress(LongHostPort("10.0.0.5", 40000)).encode() == (
        b"228 Entering Long Passive Mode (4,4,10,0,0,5,2,156,64)\r\n"
    )
    # Protocol and host must be blank (RFC 2428, section 3).
    given = PassiveAddress.parse(b"229 ok (|1|132.235.1.2|6446|)\r\n")
    assert given.encode() == b"229 Entering Extended Passive Mode (|||6446|)\r\n"


def test_supported_protocols_are_numbers() -> None:
    protocols = SupportedProtocols.parse(b"522 Network protocol not supported, use (1,2)\r\n")
    assert protocols is not None
    assert (protocols.numbers, str(protocols)) == ((1, 2), "1,2")
    assert protocols.encode(522) == b"522 Network protocol not supported, use (1,2)\r\n"
    assert SupportedProtocols.parse(b"522 No network protocol\r\n") is None
    with pytest.raises(EncodeError):
        SupportedProtocols([]).encode(522)
    with pytest.raises(EncodeError):
        SupportedProtocols([65536])
    with pytest.raises(TypeError):
        SupportedProtocols("12")  # type: ignore[arg-type]
