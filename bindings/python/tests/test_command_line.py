"""`python -m ftp_reply` is the `ftp-reply` command."""

from __future__ import annotations

import subprocess
import sys

from ftp_reply import ReplyCode


def run(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """Runs the command in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "ftp_reply", *arguments],
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_it_explains_a_code_in_the_language_asked_for() -> None:
    for lang in ("en", "ko"):
        result = run("explain", "550", "--lang", lang)
        assert result.returncode == 0
        assert ReplyCode.FILE_UNAVAILABLE.text(lang) in result.stdout


def test_its_status_is_the_process_s() -> None:
    assert run("search", "no", "code", "has", "this").returncode == 1
    refused = run("no-such-command")
    assert refused.returncode == 2
    assert refused.stdout == ""
    assert "no-such-command" in refused.stderr


def test_help_names_the_command() -> None:
    assert "ftp-reply" in run("--help").stdout
