"""The examples of the README and of the docstrings."""

from __future__ import annotations

import doctest
import importlib
import pkgutil
from pathlib import Path

import pytest

import ftp_reply

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
    # Names of the package are imported on first use, and `doctest` sees only imported ones.
    for public in ftp_reply.__all__:
        getattr(ftp_reply, public)
    assert doctest.testmod(importlib.import_module(name)).failed == 0
