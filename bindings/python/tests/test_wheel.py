"""The wheel that `cargo xtask dist python` builds."""

from __future__ import annotations

import base64
import csv
import hashlib
import io
import json
import platform
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest
from built_files import ROOT, built_file

pytestmark = pytest.mark.once

# Bytes of the wheel, which every environment downloads: one mebibyte.
MAXIMUM_SIZE = 1 << 20


@pytest.fixture(scope="module")
def path() -> Path:
    return built_file("*.whl")


@pytest.fixture(scope="module")
def contents(path: Path) -> dict[str, bytes]:
    """Return the files in the wheel."""
    with zipfile.ZipFile(path) as wheel:
        return {name: wheel.read(name) for name in wheel.namelist()}


def in_dist_info(contents: dict[str, bytes], name: str) -> bytes:
    """Return a file of the wheel's metadata."""
    (found,) = (file for file in contents if file.endswith(f".dist-info/{name}"))
    return contents[found]


def check(*arguments: str) -> str:
    """Run a program that checks wheels and return what it prints."""
    result = subprocess.run(
        [sys.executable, "-m", *arguments], capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


def test_wheel_has_tags_of_stable_abi(path: Path) -> None:
    # maturin builds for one version or for this system only, without a warning, if it has to.
    python, abi, platforms = path.stem.split("-")[-3:]
    assert (python, abi) == ("cp311", "abi3")
    if sys.platform == "linux":
        assert f"manylinux_2_17_{platform.machine()}" in platforms.split(".")
    assert "linux_" not in [tag[: len("linux_")] for tag in platforms.split(".")]


def test_wheel_is_small(path: Path) -> None:
    assert path.stat().st_size <= MAXIMUM_SIZE


@pytest.mark.skipif(sys.platform != "linux", reason="the tag is one of Linux")
def test_symbols_are_those_of_old_glibc(path: Path) -> None:
    printed = check("auditwheel", "show", str(path))
    assert f'platform tag:\n"manylinux_2_17_{platform.machine()}"' in printed


def test_library_uses_only_stable_abi(path: Path) -> None:
    printed = check("abi3audit", "--strict", "--report", str(path))
    (report,) = json.loads(printed)["specs"].values()
    (library,) = report["wheel"]
    assert library["result"]["is_abi3_baseline_compatible"]
    assert library["result"]["baseline"] == "3.11"


def test_metadata_is_accepted_by_index(path: Path) -> None:
    check("twine", "check", "--strict", str(path))


def test_record_has_hash_of_every_file(contents: dict[str, bytes]) -> None:
    rows = list(csv.reader(io.StringIO(in_dist_info(contents, "RECORD").decode())))
    assert {name for name, _, _ in rows} == set(contents)
    for name, digest, _ in rows:
        if not name.endswith("/RECORD"):
            expected = hashlib.sha256(contents[name]).digest()
            assert digest == "sha256=" + base64.urlsafe_b64encode(expected).decode().rstrip("=")


def test_wheel_contains_no_tests_and_no_sources(contents: dict[str, bytes]) -> None:
    assert {name.split("/")[0].partition("-")[0] for name in contents} == {"ftp_reply"}
    assert not [name for name in contents if name.endswith((".rs", ".pyc")) or "test" in name]


def test_no_file_contains_path_of_machine(contents: dict[str, bytes]) -> None:
    paths = [str(ROOT), str(Path.home()), sys.prefix]
    for name, content in contents.items():
        for path in paths:
            assert path.encode() not in content, (name, path)


@pytest.mark.parametrize("name", ["LICENSE-APACHE", "LICENSE-MIT", "generated/THIRD-PARTY-NOTICES.txt"])
def test_wheel_contains_license(contents: dict[str, bytes], name: str) -> None:
    assert in_dist_info(contents, f"licenses/{name}") == (
        ROOT / "bindings/python" / name
    ).read_bytes()
    metadata = in_dist_info(contents, "METADATA").decode()
    assert f"\nLicense-File: {name}\n" in metadata
    assert "\nLicense-Expression: MIT OR Apache-2.0\n" in metadata


def locked_versions() -> dict[str, set[str]]:
    """Return the versions of each crate in the lock file."""
    versions: dict[str, set[str]] = {}
    for package in tomllib.loads((ROOT / "Cargo.lock").read_text(encoding="utf-8"))["package"]:
        versions.setdefault(package["name"], set()).add(package["version"])
    return versions


def crates_in_library(contents: dict[str, bytes]) -> set[tuple[str, str]]:
    """Return the crates whose paths the messages of panics in the library contain."""
    (library,) = (contents[name] for name in contents if name.endswith((".so", ".pyd")))
    found = re.findall(rb"/crates/[^/]+/([a-z0-9_-]+?)-(\d+\.[^/]+)/src/", library)
    return {(name.decode(), version.decode()) for name, version in found}


def test_notices_name_every_crate_in_library(contents: dict[str, bytes]) -> None:
    notices = in_dist_info(contents, "licenses/generated/THIRD-PARTY-NOTICES.txt").decode()
    crates = crates_in_library(contents)
    assert {"clap_builder", "pyo3"} <= {name for name, _ in crates}
    for name, version in crates:
        assert f"\n{name} {version} (" in notices


def test_sbom_lists_every_crate_in_library(contents: dict[str, bytes]) -> None:
    sbom: dict[str, Any] = json.loads(in_dist_info(contents, "sboms/ftp-reply.cyclonedx.json"))
    listed = {(entry["name"], entry["version"]) for entry in sbom["components"]}
    assert crates_in_library(contents) <= listed
    versions = locked_versions()
    assert all(version in versions[name] for name, version in listed)
    references = {entry["bom-ref"] for entry in sbom["components"]}
    for entry in sbom["dependencies"]:
        assert set(entry["dependsOn"]) <= references
