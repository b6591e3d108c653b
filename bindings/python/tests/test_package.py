"""The package: its exports, docstrings and imports."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

import pytest

import ftp_reply

PROJECT = Path(__file__).resolve().parents[1]


def test_all_lists_every_public_name() -> None:
    modules = {name for name, value in vars(ftp_reply).items() if type(value) is type(sys)}
    public = {name for name in vars(ftp_reply) if not name.startswith("_")} - modules
    assert set(ftp_reply.__all__) == public - {"TYPE_CHECKING"} | {"__version__"}
    assert ftp_reply.__all__ == sorted(ftp_reply.__all__)


def test_every_public_name_has_docstring() -> None:
    for name in ftp_reply.__all__:
        value = getattr(ftp_reply, name)
        if isinstance(value, (str, tuple, dict)):
            continue
        assert value.__doc__, name
        if isinstance(value, type) and value.__module__.startswith("ftp_reply"):
            for member, attribute in vars(value).items():
                if not member.startswith("_") and (callable(attribute) or isinstance(attribute, property)):
                    assert attribute.__doc__, f"{name}.{member}"


def test_version_is_that_of_distribution() -> None:
    assert ftp_reply.__version__ == version("ftp-reply")


def test_package_is_marked_as_typed() -> None:
    assert files("ftp_reply").joinpath("py.typed").is_file()


@pytest.mark.parametrize("name", ["LICENSE-APACHE", "LICENSE-MIT"])
def test_license_is_that_of_project(name: str) -> None:
    assert (PROJECT / name).read_bytes() == (PROJECT.parents[1] / name).read_bytes()


def test_import_does_not_change_locale() -> None:
    program = (
        "import locale; before = locale.setlocale(locale.LC_ALL); import ftp_reply; "
        "assert locale.setlocale(locale.LC_ALL) == before"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


@pytest.mark.parametrize("module", ["dataclasses", "http", "inspect", "json", "re", "typing"])
def test_import_does_not_load_slow_module(module: str) -> None:
    # Without `-I -S` a path configuration file could load it first.
    program = f"import sys; import ftp_reply; assert {module!r} not in sys.modules"
    path = str(Path(ftp_reply.__file__).parents[1])
    subprocess.run(
        [sys.executable, "-I", "-S", "-c", f"import sys; sys.path.append({path!r}); {program}"],
        check=True,
    )
