"""The package as a whole: what it exports, and that every exported thing is explained."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

import ftp_reply

PROJECT = Path(__file__).resolve().parents[1]


def test_all_names_everything_public_and_nothing_else() -> None:
    modules = {name for name, value in vars(ftp_reply).items() if type(value) is type(sys)}
    public = {name for name in vars(ftp_reply) if not name.startswith("_")} - modules
    assert set(ftp_reply.__all__) == public | {"__version__"}
    assert ftp_reply.__all__ == sorted(ftp_reply.__all__)


def test_everything_public_has_a_docstring() -> None:
    for name in ftp_reply.__all__:
        value = getattr(ftp_reply, name)
        if isinstance(value, (str, tuple)):
            continue
        assert value.__doc__, name
        if isinstance(value, type) and value.__module__.startswith("ftp_reply"):
            for member, attribute in vars(value).items():
                if not member.startswith("_") and (callable(attribute) or isinstance(attribute, property)):
                    assert attribute.__doc__, f"{name}.{member}"


def test_one_version() -> None:
    assert ftp_reply.__version__ == version("ftp-reply")


def test_the_package_says_that_it_is_typed() -> None:
    assert files("ftp_reply").joinpath("py.typed").is_file()


def test_the_licences_are_the_project_s() -> None:
    for name in ("LICENSE-APACHE", "LICENSE-MIT"):
        assert (PROJECT / name).read_bytes() == (PROJECT.parents[1] / name).read_bytes()


def test_importing_changes_nothing_outside() -> None:
    program = (
        "import locale, sys; before = locale.setlocale(locale.LC_ALL); import ftp_reply; "
        "assert locale.setlocale(locale.LC_ALL) == before; assert 'http' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
