"""`python -m ftp_reply`, which is the `ftp-reply` command."""

from __future__ import annotations

import subprocess
import sys

import pytest

from ftp_reply import Lang, ReplyCode


def run(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "ftp_reply", *arguments],
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("lang", Lang)
def test_explain_prints_text_in_language(lang: Lang) -> None:
    result = run("explain", "550", "--lang", lang)
    assert result.returncode == 0
    assert str(ReplyCode.FILE_UNAVAILABLE.text(lang)) in result.stdout


def test_exit_status_is_that_of_command() -> None:
    assert run("search", "zebra").returncode == 1
    rejected = run("no-such-command")
    assert rejected.returncode == 2
    assert rejected.stdout == ""
    assert "no-such-command" in rejected.stderr


def test_help_names_the_command() -> None:
    assert "ftp-reply" in run("--help").stdout
