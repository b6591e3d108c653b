"""Odd arguments raise Python's own exceptions: a panic of the native module is never an exception."""

from __future__ import annotations

import array
import itertools
import os
import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest

import ftp_reply
from ftp_reply import (
    Command,
    Dialogue,
    ExpectedDelay,
    ExtendedHostPort,
    ExtendedPassiveAddress,
    Features,
    FileEntry,
    FileSize,
    FileTime,
    HostPort,
    LongHostPort,
    PassiveAddress,
    Pathname,
    ProtectedReply,
    Reply,
    ReplyCode,
    ReplyFault,
    ReplyParser,
    RestartMarker,
    SecurityData,
    SupportedProtocols,
    SystemType,
    TransferSize,
    UniqueName,
    _native,
)


class Bytes(bytes):
    """Bytes that lie about themselves."""

    def __len__(self) -> int:
        return 1 << 60

    def __bytes__(self) -> bytes:
        raise RuntimeError("no bytes")


class Text(str):
    """Text that lies about itself."""

    def encode(self, *_: object) -> bytes:
        raise RuntimeError("no encoding")


class Number(int):
    """A number that lies about itself."""

    def __index__(self) -> int:
        return 1 << 100


class Broken:
    """An object whose every use fails."""

    def __index__(self) -> int:
        raise RuntimeError("no number")

    def __iter__(self) -> Iterator[object]:
        raise RuntimeError("no items")

    def __eq__(self, _: object) -> bool:
        raise RuntimeError("no comparison")

    def __hash__(self) -> int:
        raise RuntimeError("no hash")

    def __str__(self) -> str:
        raise RuntimeError("no text")

    __repr__ = __str__

    def __len__(self) -> int:
        return -1

    def __call__(self, *_: object) -> object:
        raise RuntimeError("no call")


def released() -> memoryview:
    view = memoryview(b"220 ok\r\n")
    view.release()
    return view


def cyclic() -> list[Any]:
    items: list[Any] = []
    items.append(items)
    return items


def endless() -> Iterator[str]:
    yield "SIZE"
    raise RuntimeError("no more items")


STRIDED = memoryview(bytes(byte for byte in b"213 1830\r\n" for _ in range(2)))[::2]
REPLY = Reply.parse(b"257 \"/\x1b\" PASS x\r\n")

ODD_VALUES: list[Callable[[], object]] = [
    lambda value=value: value  # type: ignore[misc]
    for value in (
        *(None, True, -1, 0, 1, 99, 220, 599, 1 << 31, 1 << 32, 1 << 63, 1 << 64, 10**4000, Number(5)),
        *(1.5, float("nan"), float("inf"), 1j, ..., NotImplemented),
        *("", "x", "\0", "\x1b[2J", "\udcff", "\u202e한글", "PASS x", "ko_KR.UTF-8", "y" * 70_000, Text("x")),
        *(b"", b"\0", b"\xff\xff", b"220 ok\r\n", b"220-\r\n" * 20_000, b"x" * 70_000, Bytes(b"213 1\r\n")),
        *(bytearray(b"213 1\r\n"), memoryview(b"213 1\r\n"), STRIDED, STRIDED[::-1], memoryview(b"")[:0]),
        *(memoryview(array.array("d", [1.5])), array.array("H", [1, 2]), memoryview(b"abcdef").cast("B", (2, 3))),
        *((), (1,), ("::1", 21, 0, 1 << 40), [], ["SIZE", b"MDTM"], [None], {}, {"type": "file"}, {1: 2}, {1}),
        *(cyclic(), range(3), object(), object, Broken, Broken(), print, REPLY, FileSize(1), ReplyCode(599)),
    )
]
ODD_VALUES += [released, endless, lambda: [Broken()], lambda: {"type": Broken()}, lambda: (Broken(), 1)]

INSTANCES: list[object] = [
    REPLY,
    ftp_reply.parse_columns(b"220 ok\r\n"),
    ExpectedDelay(5),
    ReplyParser(),
    Dialogue(),
    ReplyParser().feed(b"x\r\n")[0],
    ReplyCode(599),
    Command("NOOP"),
    FileSize(1),
    FileTime(2024, 2, 29),
    Pathname("/a"),
    PassiveAddress(HostPort("10.0.0.1", 1)),
    PassiveAddress(ExtendedPassiveAddress(1)),
    HostPort("10.0.0.1", 1),
    LongHostPort("::1", 1),
    ExtendedPassiveAddress(1),
    ExtendedHostPort("::1", 1),
    Features(["SIZE"]),
    Features(["SIZE"])[0],
    FileEntry({"type": "file"}, "a"),
    ProtectedReply.parse(b"631 Zm9v\r\n"),
    RestartMarker("1", "2"),
    SecurityData(b"x"),
    SupportedProtocols([1]),
    SystemType("UNIX"),
    TransferSize(1),
    UniqueName("a"),
]


def public_callables() -> Iterator[tuple[str, Callable[..., object]]]:
    """Yield every public function, class, and method of a class or an instance."""
    for name in ftp_reply.__all__:
        value = getattr(ftp_reply, name)
        if callable(value):
            yield name, value
    for name in _native.__all__:
        if name != "run" and callable(getattr(_native, name)):
            yield f"_native.{name}", getattr(_native, name)
    for instance in INSTANCES:
        kind = type(instance)
        bases = [base for base in kind.__mro__ if base.__module__.startswith("ftp_reply")]
        for member in sorted({member for base in bases for member in vars(base)}):
            is_public = not member.startswith("_") or member.strip("_") in SPECIAL
            if is_public and callable(getattr(instance, member, None)):
                yield f"{kind.__name__}().{member}", getattr(instance, member)
                yield f"{kind.__name__}.{member}", getattr(kind, member)


# Special methods that a caller uses, and what a pickle calls.
SPECIAL = ["restore", "eq", "lt", "hash", "repr", "str", "bytes", "len", "getitem", "contains", "iter", "copy", "deepcopy"]
CALLABLES = dict(public_callables())


def call(function: Callable[..., object], arguments: list[object]) -> None:
    """Call a function, of which nothing but an `Exception` may come."""
    try:
        result = function(*arguments)
        # What comes out is used, too.
        repr(result), str(result), hash(result)
        if isinstance(result, Iterator):
            list(itertools.islice(result, 3))
    except Exception as error:
        # pyo3's `PanicException` is a `BaseException`, which is not caught here.
        assert "panicked" not in str(error)


def test_table_has_every_public_class() -> None:
    native = {name for name in _native.__all__ if isinstance(getattr(_native, name), type)}
    assert native <= {type(instance).__name__ for instance in INSTANCES}
    assert len(CALLABLES) > 300


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("name", CALLABLES)
def test_odd_arguments_never_panic(name: str) -> None:
    function = CALLABLES[name]
    chosen = random.Random(name)
    call(function, [])
    for value in ODD_VALUES:
        call(function, [value()])
    # A plausible argument at every position but one.
    for count, index in [(2, 1), (3, 0), (3, 1), (3, 2), (4, 2)]:
        for value in ODD_VALUES:
            arguments: list[object] = [REPLY.raw, "x", 0, 0][:count]
            arguments[index] = value()
            call(function, arguments)
    for _ in range(60):
        count = chosen.randint(2, 4)
        call(function, [value() for value in chosen.choices(ODD_VALUES, k=count)])


@pytest.mark.parametrize("function", [Reply.parse, FileSize.parse, ReplyParser().feed, FileEntry.parse_line])
def test_error_of_released_buffer_is_raised(function: Callable[[Any], object]) -> None:
    with pytest.raises(ValueError, match="released"):
        function(released())


def test_strided_buffer_is_read_in_order() -> None:
    assert FileSize.parse(STRIDED) == FileSize(1830)
    assert [reply.code for reply in ReplyParser().feed(STRIDED)] == [213]


def test_subclass_of_bytes_is_read_by_its_buffer() -> None:
    assert FileSize.parse(Bytes(b"213 1830\r\n")) == FileSize(1830)
    assert Pathname(Bytes(b"/a")).path == b"/a"


def test_lone_surrogate_is_unicode_error() -> None:
    for function in (Pathname, UniqueName, SystemType, HostPort.parse_argument, FileTime.parse_value):
        with pytest.raises(UnicodeEncodeError):
            function("\udcff")


def test_huge_input_meets_limits() -> None:
    with pytest.raises(ftp_reply.LimitExceeded):
        Reply.parse(b"220 " + b"x" * 5_000_000 + b"\r\n")
    (fault,) = ReplyParser().feed(b"220 " + b"x" * 5_000_000 + b"\r\n")
    assert isinstance(fault, ReplyFault)


def test_deep_recursion_is_recursion_error() -> None:
    protected = ProtectedReply.parse(b"631 Zm9v\r\n")

    def recurse(_: bytes) -> bytes:
        return protected.open(recurse).raw

    with pytest.raises(RecursionError):
        protected.open(recurse)


@pytest.mark.parametrize("name", [name for name in _native.__all__ if name[0].isupper()])
def test_native_class_cannot_be_extended(name: str) -> None:
    kind = getattr(_native, name)
    if isinstance(kind, type):
        with pytest.raises(TypeError):
            type("Derived", (kind,), {})


PROGRAM = """
import ftp_reply
from ftp_reply import Lang, Pathname, Reply
assert Lang.from_locale() in list(Lang)
reply = Reply.parse(b'257 "/\\xed\\x95\\x9c\\xff"\\r\\n')
print(ascii(reply.text()), ascii(Pathname.parse(reply)), ascii(ftp_reply.explain(reply, lang="ko").headline))
try:
    Pathname("/\\n")
except ftp_reply.EncodeError as error:
    print(error, ascii(error.message("ko")))
"""


@pytest.mark.parametrize(
    "variables",
    [
        {"LC_ALL": "xx_YY.broken"},
        {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
        {"LC_ALL": "\udcff", "LANG": "\udcff"},
        {"LANG": "ko_KR.EUC-KR", "LC_ALL": ""},
    ],
)
def test_broken_locale_changes_nothing(variables: dict[str, str]) -> None:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
    outputs = [
        subprocess.run(
            [sys.executable, "-c", PROGRAM],
            env={**kept, **environment},
            check=True,
            capture_output=True,
        ).stdout
        for environment in ({"LC_ALL": "C.UTF-8"}, variables)
    ]
    assert outputs[0] == outputs[1] != b""
