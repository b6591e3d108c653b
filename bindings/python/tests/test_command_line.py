"""The `ftp-reply` command: the console script, and `python -m ftp_reply`."""

from __future__ import annotations

import os
import re
import shlex
import signal
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Any

import pytest

from ftp_reply import Lang, ReplyCode

SNAPSHOTS = Path(__file__).resolve().parents[3] / "crates/ftp-reply-cli/tests/snapshots"
SCRIPT = Path(sysconfig.get_path("scripts")) / ("ftp-reply.exe" if os.name == "nt" else "ftp-reply")
COMMANDS = {"script": [str(SCRIPT)], "module": [sys.executable, "-m", "ftp_reply"]}

posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals and files")


def environment(**variables: str) -> dict[str, str]:
    """Return an environment that selects no language, width or colors."""
    names = {"NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLUMNS", "PYTHONUTF8", "PYTHONIOENCODING"}
    kept = {name: value for name, value in os.environ.items() if name not in names}
    return kept | {"LC_ALL": "C"} | variables


def run(
    *arguments: str | bytes, command: str = "script", stdin: bytes = b"", **options: Any
) -> subprocess.CompletedProcess[bytes]:
    """Run the command in a separate process."""
    settings: dict[str, Any] = {
        "env": environment(),
        "stdout": subprocess.PIPE,
        "stderr": subprocess.PIPE,
        "timeout": 60,
    }
    line: list[str | bytes] = [*COMMANDS[command], *arguments]
    return subprocess.run(line, input=stdin, check=False, **(settings | options))


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("lang", Lang)
def test_explain_prints_text_in_language(command: str, lang: Lang) -> None:
    result = run("explain", "550", "--lang", lang, command=command)
    assert (result.returncode, result.stderr) == (0, b"")
    assert (ReplyCode.FILE_UNAVAILABLE.text(lang) or "?").encode() in result.stdout


def recorded_runs(name: str) -> list[Any]:
    """Return the runs in a file of snapshots of the Rust program: arguments, status and output."""
    text = (SNAPSHOTS / name).read_text(encoding="utf-8")
    runs = []
    for block in re.findall(r"^```console\n(.*?)^```$", text, re.MULTILINE | re.DOTALL):
        for part in re.split(r"^\$ ftp-reply ", block, flags=re.MULTILINE)[1:]:
            line, _, output = part.partition("\n")
            status = re.match(r"\? (\d+)\n", output)
            if status:
                output = output[status.end() :]
            runs.append(pytest.param(line, int(status[1]) if status else 0, output, id=line))
    return runs


@pytest.mark.once
@pytest.mark.parametrize(
    ("line", "status", "output"),
    [*recorded_runs("explain.md"), *recorded_runs("search.md"), *recorded_runs("errors.ko.md")],
)
def test_output_is_that_of_rust_program(line: str, status: int, output: str) -> None:
    variables = environment(NO_COLOR="1", COLUMNS="")
    result = run(*shlex.split(line), env=variables, stderr=subprocess.STDOUT)
    assert result.returncode == status
    # The snapshots end every block with one line end.
    assert result.stdout.decode().rstrip("\n") == output.rstrip("\n")


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["550"], 0),
        (["search", "zebra"], 1),
        (["no-such-command"], 2),
        (["parse", "no/such/file"], 3),
    ],
)
def test_exit_status_is_that_of_command(command: str, arguments: list[str], status: int) -> None:
    result = run(*arguments, command=command)
    assert result.returncode == status
    assert b"Traceback" not in result.stderr
    assert (result.stderr == b"") == (status == 0)


def test_parse_reads_standard_input() -> None:
    result = run("parse", "--format", "json", stdin=b"220-a\r\n b\r\n220 c\r\n550 \xff\r\n")
    assert result.returncode == 0
    assert result.stdout.count(b"\n") == 2
    assert b'"code":220' in result.stdout.replace(b" ", b"")


@pytest.mark.parametrize("locale", ["C", "POSIX", "no_SUCH.encoding"])
def test_output_is_utf_8_in_any_locale(locale: str) -> None:
    expected = run("explain", "550", "--lang", "ko", env=environment(LC_ALL="C.UTF-8")).stdout
    assert "파일".encode() in expected
    variables = environment(LC_ALL=locale, PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    result = run("explain", "550", "--lang", "ko", env=variables)
    assert (result.returncode, result.stderr, result.stdout) == (0, b"", expected)


@pytest.mark.parametrize("locale", ["C", "C.UTF-8"])
def test_argument_keeps_its_bytes(locale: str) -> None:
    variables = environment(LC_ALL=locale, PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    argument = "550 파일".encode()
    result = run("explain", argument, "--lang", "en", env=variables)
    assert result.returncode == 0
    assert "파일".encode() in result.stdout


@posix
def test_argument_with_invalid_bytes_is_no_traceback() -> None:
    result = run("explain", b"550 \xff\xfe")
    assert b"Traceback" not in result.stderr
    assert result.returncode in {0, 2}


@posix
@pytest.mark.parametrize("command", COMMANDS)
def test_interrupt_ends_command_that_reads(command: str) -> None:
    with subprocess.Popen(
        [*COMMANDS[command], "parse"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    ) as process:
        assert process.stdin and process.stdout and process.stderr
        # The reply shows that the command reads.
        process.stdin.write(b"220 Ready.\r\n")
        process.stdin.flush()
        assert b"220" in process.stdout.readline()
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=10) == -signal.SIGINT
        assert process.stderr.read() == b""


@posix
@pytest.mark.parametrize("arguments", [["list"], ["550"], ["man"], ["--help"]])
def test_closed_pipe_is_no_error(arguments: list[str]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    try:
        result = run(*arguments, stdout=writer)
    finally:
        os.close(writer)
    assert (result.returncode, result.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no /dev/full")
@pytest.mark.parametrize("arguments", [["550"], ["completions", "bash"], ["--help"]])
def test_full_disk_is_reported(arguments: list[str]) -> None:
    with open("/dev/full", "wb") as full:
        result = run(*arguments, stdout=full)
    assert result.returncode == 3
    assert result.stderr.startswith(b"error: cannot write the output: ")
    assert result.stderr.count(b"\n") == 1


def test_command_reads_while_input_arrives() -> None:
    # A log that is still written is shown line by line.
    with subprocess.Popen(
        [*COMMANDS["script"], "parse"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment(),
    ) as process:
        assert process.stdin and process.stdout
        for code in (b"220", b"331"):
            process.stdin.write(code + b" x\r\n")
            process.stdin.flush()
            assert code in process.stdout.readline()
        process.stdin.close()
        assert process.wait(timeout=10) == 0
