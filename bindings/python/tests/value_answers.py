"""Answers to the test vectors about values: the payloads of replies and arguments."""

from __future__ import annotations

from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address
from typing import Protocol, TypeVar

from wire import Case, Result, one_reply, to_bytes, to_text

from ftp_reply import (
    ExpectedDelay,
    ExtendedHostPort,
    ExtendedPassiveAddress,
    Features,
    FileEntry,
    FileSize,
    FileTime,
    HostPolicy,
    HostPort,
    Lenient,
    LongHostPort,
    PassiveAddress,
    Pathname,
    ProtectedReply,
    Reply,
    RestartMarker,
    SecurityData,
    SystemType,
    TransferSize,
    UniqueName,
)

Value_co = TypeVar("Value_co", covariant=True)
Value = TypeVar("Value")


class Parse(Protocol[Value_co]):
    """A method ``parse`` that reads leniently, too."""

    def __call__(self, reply: Reply, *, lenient: bool) -> Value_co | Lenient[Value_co]:
        """Parse a reply."""


def payload(parse: Parse[Value], to_json: Callable[[Value], Result]) -> Callable[[Case], Result]:
    """Return the function that answers a kind with a lenient reading."""

    def answer(case: Case) -> Result:
        parsed = parse(one_reply(case["input"]), lenient=case.get("lenient", False))
        if isinstance(parsed, Lenient):
            return {"ok": to_json(parsed.value), "liberties": parsed.liberties}
        return {"ok": to_json(parsed)}

    return answer


def strict(parse: Callable[[Reply], Value], to_json: Callable[[Value], Result]) -> Callable[[Case], Result]:
    """Return the function that answers a kind without a lenient reading."""

    def answer(case: Case) -> Result:
        parsed = to_json(parse(one_reply(case["input"])))
        return {"ok": parsed, "liberties": []} if case.get("lenient") else {"ok": parsed}

    return answer


def host_text(host: IPv4Address | IPv6Address | None) -> str | None:
    """Return the canonical text of a host (RFC 5952)."""
    # Python writes the IPv4 address in an IPv6 address only from 3.13 on.
    if isinstance(host, IPv6Address) and host.ipv4_mapped:
        return f"::ffff:{host.ipv4_mapped}"
    return None if host is None else str(host)


def host_and_port(address: PassiveAddress | HostPort | ExtendedHostPort) -> Result:
    """Return host and port of an address."""
    return {"host": host_text(address.host), "port": address.port}


def extended_passive(address: PassiveAddress) -> Result:
    """Return what a 229 reply contains."""
    host, protocol = host_text(address.host), None
    if isinstance(address.address, ExtendedPassiveAddress):
        given = address.address
        if host is None and given.host is not None:
            host = to_text(given.host)
        if given.protocol is not None:
            protocol = number_or_text(given.protocol)
    return {"port": address.port, "protocol": protocol, "host": host}


def number_or_text(protocol: bytes) -> int | str:
    """Return a protocol as a number if it is one of 64 bits."""
    number = int(protocol) if protocol.isdigit() else 1 << 64
    return number if number < 1 << 64 else to_text(protocol)


def features(found: Features) -> Result:
    """Return the features of a server."""
    pairs = [(to_text(feature.name), to_text(feature.params)) for feature in found]
    return {"features": [{"name": name, "params": params} for name, params in pairs]}


def file_entry(entry: FileEntry) -> Result:
    """Return a file with its facts."""
    facts = {name: to_text(value) for name, value in sorted(entry.facts.items())}
    return {"path": to_text(entry.path), "facts": facts}


def inner_reply(protected: ProtectedReply) -> Result:
    """Return the reply inside. The security mechanism of the vectors protects nothing."""
    inner = protected.open(lambda fragment: fragment)
    return {"code": inner.code, "lines": [to_text(line) for line in inner.lines]}


def port_argument(case: Case) -> Result:
    """Return the address in the argument of PORT."""
    return {"ok": host_and_port(HostPort.parse_argument(to_bytes(case["input"])))} | no_liberties(case)


def extended_argument(case: Case) -> Result:
    """Return the address in the argument of EPRT."""
    argument = to_bytes(case["input"])
    return {"ok": host_and_port(ExtendedHostPort.parse_argument(argument))} | no_liberties(case)


def no_liberties(case: Case) -> Result:
    """Return the liberties of a value that has no lenient reading."""
    return {"liberties": []} if case.get("lenient") else {}


def host_policy(case: Case) -> Result:
    """Return the host that a client connects to."""
    policy = HostPolicy(case["policy"])
    address: ExtendedPassiveAddress | LongHostPort = ExtendedPassiveAddress(1)
    if case["host"] is not None:
        address = LongHostPort(case["host"], 1)
    host, _ = PassiveAddress(address).data_address(case["peer"], policy)
    return {"ok": {"host": host}}


VALUE_KINDS: dict[str, Callable[[Case], Result]] = {
    "adat": payload(SecurityData.parse, lambda data: {"data": to_text(data.data) if data else None}),
    "eprt_arg": extended_argument,
    "epsv": payload(PassiveAddress.parse, extended_passive),
    "feat": payload(Features.parse, features),
    "host_policy": host_policy,
    "list150": payload(TransferSize.parse, lambda size: {"size": size.bytes if size else None}),
    "lpsv": payload(PassiveAddress.parse, host_and_port),
    "mark": strict(
        RestartMarker.parse, lambda mark: {"sender": mark.sender, "receiver": mark.receiver}
    ),
    "mdtm": payload(FileTime.parse, lambda time: {"time": str(time)}),
    "minutes": strict(ExpectedDelay.parse, lambda delay: {"minutes": delay.minutes}),
    "mlst": payload(FileEntry.parse, file_entry),
    "pasv": payload(PassiveAddress.parse, host_and_port),
    "port_arg": port_argument,
    "protected": strict(ProtectedReply.parse, inner_reply),
    "pwd": payload(Pathname.parse, lambda path: {"path": to_text(path.path)}),
    "size": payload(FileSize.parse, lambda size: {"size": size.bytes}),
    "stou": payload(UniqueName.parse, lambda name: {"name": to_text(name.name)}),
    "syst": payload(SystemType.parse, lambda system: {"system": to_text(system.name)}),
}
