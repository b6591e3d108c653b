"""Text of a server: `escape` and `unescape_iac`."""

from __future__ import annotations

from typing import Any

import pytest

from ftp_reply import escape, unescape_iac


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (b"plain", "plain"),
        ("파일", "파일"),
        (b"\x1b[2J\r\n\x00", r"\x1b[2J\r\n\x00"),
        (b"caf\xe9", r"caf\xe9"),
        # C1 control, zero-width space, right-to-left override, tag character.
        ("\x9b\u200b\u202e\U000e0041", r"\u{9b}\u{200b}\u{202e}\u{e0041}"),
        (rb"a\b", r"a\\b"),
        (b"PASS hunter2", "PASS hunter2"),
    ],
)
def test_escape_shows_control_characters(text: str | bytes, expected: str) -> None:
    assert escape(text) == expected
    assert escape(text).isprintable()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (b"", b""),
        (b"caf\xff\xff.txt", b"caf\xff.txt"),
        (b"\xff\xff\xff\xff", b"\xff\xff"),
        (b"\xff\xff\xff", b"\xff\xff"),
        (b"one \xff only", b"one \xff only"),
    ],
)
def test_unescape_iac_replaces_doubled_bytes(text: bytes, expected: bytes) -> None:
    assert unescape_iac(text) == expected
    assert unescape_iac(memoryview(bytearray(text))) == expected


@pytest.mark.parametrize("wrong", [None, 5, [b"a"], object()])
def test_functions_reject_other_types(wrong: Any) -> None:
    for function in (escape, unescape_iac):
        with pytest.raises(TypeError):
            function(wrong)
