"""The examples of the page and of the docstrings, run as they stand."""

from __future__ import annotations

import doctest
import importlib
import pkgutil
from pathlib import Path

import pytest

import ftp_reply

PAGE = Path(__file__).resolve().parents[1] / "README.md"
MODULES = [
    "ftp_reply",
    *(
        module.name
        for module in pkgutil.walk_packages(ftp_reply.__path__, "ftp_reply.")
        if not module.name.endswith("__main__")
    ),
]


def test_the_page() -> None:
    results = doctest.testfile(str(PAGE), module_relative=False, encoding="utf-8")
    assert results.attempted > 10
    assert results.failed == 0


@pytest.mark.parametrize("name", MODULES)
def test_docstrings(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0
