"""The programs and examples of the README, and the examples of the docstrings."""

from __future__ import annotations

import doctest
import importlib
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import pytest
from ftp_servers import HOST, pyftpdlib_server

import ftp_reply
from ftp_reply import _native

# Names of the package are imported on first use, and `doctest` sees only imported ones.
EXPORTED = {name: getattr(ftp_reply, name) for name in ftp_reply.__all__}
README = Path(__file__).resolve().parents[1] / "README.md"
MODULES = [
    "ftp_reply",
    *(
        module.name
        for module in pkgutil.walk_packages(ftp_reply.__path__, "ftp_reply.")
        if not module.name.endswith("__main__")
    ),
]


# A program with its name, and the next output.
PROGRAM = re.compile(r"```python\n# (\S+\.py)\n(.*?)```\n.*?```text\n(.*?)```", re.DOTALL)
PROGRAMS = {name: (text, output) for name, text, output in PROGRAM.findall(README.read_text("utf-8"))}


def run_program(directory: Path, name: str, *arguments: str) -> str:
    """Run a program of the README as it is printed there."""
    (directory / name).write_text(PROGRAMS[name][0], encoding="utf-8")
    return subprocess.run(
        [sys.executable, "-X", "utf8", name, *arguments],
        cwd=directory,
        check=True,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ).stdout


@pytest.mark.parametrize("name", ["read_replies.py", "explain_error.py"])
def test_readme_program_prints_output(tmp_path: Path, name: str) -> None:
    assert run_program(tmp_path, name) == PROGRAMS[name][1]


def test_readme_client_prints_output(tmp_path: Path) -> None:
    served = tmp_path / "served"
    served.mkdir()
    (served / "data.txt").write_text("data\n")
    with pyftpdlib_server(served) as port:
        printed = run_program(tmp_path, "download.py", HOST, str(port), "missing.txt")
        assert printed == PROGRAMS["download.py"][1]
        assert run_program(tmp_path, "download.py", HOST, str(port), "data.txt") == "data\n"


def test_every_readme_program_is_run() -> None:
    assert set(PROGRAMS) == {"read_replies.py", "download.py", "explain_error.py"}


def test_readme_examples_work() -> None:
    results = doctest.testfile(str(README), module_relative=False, encoding="utf-8")
    assert results.attempted > 10
    assert results.failed == 0


def examples(name: str) -> list[doctest.DocTest]:
    """Return the examples of a module or of a public name, each docstring as one test."""
    if name in MODULES:
        return doctest.DocTestFinder().find(importlib.import_module(name), name)
    # A public class names the package as its module, so that a search of its own module skips it.
    value = getattr(ftp_reply, name)
    names = {public: getattr(ftp_reply, public) for public in ftp_reply.__all__}
    found = doctest.DocTestFinder().find(value, name, module=False, globs=names)
    # The finder does not find attributes that are computed once.
    bases = value.__mro__ if isinstance(value, type) else ()
    attributes = [item for base in bases for item in vars(base).items()]
    return found + [
        doctest.DocTestParser().get_doctest(attribute.__doc__, names, f"{name}.{attribute_name}", None, 0)
        for attribute_name, attribute in attributes
        if type(attribute).__name__ == "cached_property" and attribute.__doc__
    ]


@pytest.mark.parametrize("name", [*MODULES, *ftp_reply.__all__])
def test_docstring_examples_work(name: str) -> None:
    runner = doctest.DocTestRunner()
    for example in examples(name):
        runner.run(example)
    assert runner.summarize().failed == 0


def test_examples_of_every_kind_are_found() -> None:
    found = {test.name for name in ftp_reply.__all__ for test in examples(name) if test.examples}
    assert {"ReplyCode", "ReplyCode.commands", "Reply.parse", "Source.citation", "explain"} <= found


@pytest.mark.parametrize("name", _native.__all__)
def test_examples_of_native_methods_work(name: str) -> None:
    # `doctest` does not look into the static methods of native classes.
    parser, runner = doctest.DocTestParser(), doctest.DocTestRunner()
    for member in vars(getattr(_native, name)) if isinstance(getattr(_native, name), type) else ():
        method = getattr(getattr(_native, name), member)
        if not member.startswith("__") and isinstance(method.__doc__, str):
            title, names = f"{name}.{member}", {"ftp_reply": ftp_reply, **EXPORTED}
            runner.run(parser.get_doctest(method.__doc__, names, title, None, None))
    assert runner.failures == 0
