"""The files that `cargo xtask dist python` builds, for the tests of them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
"""Directory of the repository."""


def built_file(pattern: str) -> Path:
    """Return the file whose name matches a pattern; skip the test if none was built."""
    directory = os.environ.get("FTP_REPLY_DIST")
    if directory is None:
        pytest.skip(
            "no built files: set FTP_REPLY_DIST to the directory of `cargo xtask dist python`, or "
            "run `cargo xtask test python`, which does"
        )
    (path,) = Path(directory).glob(pattern)
    return path
