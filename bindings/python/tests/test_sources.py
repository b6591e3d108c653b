"""Installations that compile the package: from the source distribution, from git, editable."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
import tarfile
import venv
from collections.abc import Iterator
from pathlib import Path

import pytest
from built_files import ROOT, built_file

pytestmark = pytest.mark.once

# Prints a fact that comes from the table, and one that comes from the native module.
PROGRAM = (
    "import ftp_reply; print(ftp_reply.ReplyCode(550).phrase, ftp_reply.Lang.matching('ko_KR'), "
    "ftp_reply.__file__)"
)

# The output for the crates in the source distribution. Those of the registry have the same names but
# other paths, so in one directory each would replace the other in every run.
VENDORED = "vendored"


def run(*arguments: object, **environment: str) -> str:
    """Run a program and return what it prints."""
    result = subprocess.run(
        [str(argument) for argument in arguments],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | environment,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


@pytest.fixture(scope="module")
def target() -> Iterator[Path]:
    """Return the directory of cargo's output, which keeps what other projects' crates became."""
    target = built_file("*.whl").parents[1] / "sources"
    yield target
    # Their paths, and so their names, are others in each run.
    for output in (target, target / VENDORED):
        for file in output.glob("*/*/*ftp*reply*"):
            shutil.rmtree(file) if file.is_dir() else file.unlink()


def build_backend() -> str:
    """Return the directory of the build backend. Its program must be on PATH."""
    spec = importlib.util.find_spec("maturin")
    if spec is None or spec.origin is None or shutil.which("maturin") is None:
        pytest.fail("maturin is missing; run `cargo xtask test python`, which installs it")
    return str(Path(spec.origin).parents[1])


def pip_install(target: Path, environment: Path, *source: object, **variables: str) -> str:
    """Install from a source into a new environment; return what a program prints there.

    The package is compiled without optimization and with the build tools of this environment.
    """
    venv.create(environment, with_pip=False)
    python = environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    run(
        *(sys.executable, "-m", "pip", "--python", python, "install", "--no-deps"),
        *("--no-build-isolation", "--disable-pip-version-check", "--no-cache-dir"),
        *source,
        CARGO_TARGET_DIR=str(target),
        MATURIN_PEP517_ARGS="--profile dev",
        PYTHONPATH=build_backend(),
        **variables,
    )
    return run(python, "-I", "-c", PROGRAM)


def test_source_distribution_builds_without_network(target: Path, tmp_path: Path) -> None:
    sdist = built_file("*.tar.gz")
    home = tmp_path / "cargo"
    home.mkdir()
    sources = target / "sdist"
    shutil.rmtree(sources, ignore_errors=True)
    with tarfile.open(sdist) as archive:
        archive.extractall(sources, filter="data")
    (package,) = sources.iterdir()
    printed = pip_install(
        target / VENDORED, tmp_path / "venv", package, CARGO_HOME=str(home), CARGO_NET_OFFLINE="true"
    )
    assert printed.startswith("Requested action not taken. ko ")
    # Nothing came from a registry.
    assert not list(home.glob("registry/*"))


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a git repository with the files of this one, committed or not."""
    files = run("git", "-C", ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    repository = tmp_path_factory.mktemp("git") / "ftp-reply"
    for name in filter(None, files.split("\0")):
        if (ROOT / name).is_file():
            (repository / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, repository / name)
    git = ("git", "-C", repository, "-c", "user.name=test", "-c", "user.email=test@example.org")
    run(*git, "init", "--quiet")
    run(*git, "add", "--all")
    run(*git, "-c", "commit.gpgsign=false", "commit", "--quiet", "--message", "Everything")
    return repository


def test_git_repository_is_a_source(target: Path, tmp_path: Path, repository: Path) -> None:
    source = f"git+{repository.as_uri()}#subdirectory=bindings/python"
    printed = pip_install(target, tmp_path / "venv", source)
    assert printed.startswith("Requested action not taken. ko ")
    assert str(tmp_path / "venv") in printed


def test_editable_installation_uses_checkout(
    target: Path, tmp_path: Path, repository: Path
) -> None:
    package = repository / "bindings/python"
    printed = pip_install(target, tmp_path / "venv", "--editable", package)
    assert printed.startswith("Requested action not taken. ko ")
    assert str(package / "python/ftp_reply") in printed
