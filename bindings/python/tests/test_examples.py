"""The examples of the README and of the docstrings."""

from __future__ import annotations

import doctest
import importlib
import pkgutil
from pathlib import Path

import pytest

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


def test_readme_examples_work() -> None:
    results = doctest.testfile(str(README), module_relative=False, encoding="utf-8")
    assert results.attempted > 10
    assert results.failed == 0


@pytest.mark.parametrize("name", MODULES)
def test_docstring_examples_work(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0


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
