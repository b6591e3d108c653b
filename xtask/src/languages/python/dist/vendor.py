"""Add the sources of all crates to a source distribution: ``vendor.py CARGO SDIST``.

With them the package builds without a network. The archive is written again, with the same bytes for
the same contents.
"""

from __future__ import annotations

import gzip
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

# Directory of the crates in the archive.
VENDOR = "vendor"
# Dates of entries in zip files begin in 1980; wheels that are built from the archive need one.
DATE = 315532800


def normal(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """Remove what depends on the machine and the time."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    entry.mtime = DATE
    entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
    return entry


def leave_out_tests(crate: Path) -> None:
    """Remove tests and benchmarks, and with them the crates that only they use."""
    for name in ("benches", "examples", "tests"):
        shutil.rmtree(crate / name, ignore_errors=True)
    manifest = crate / "Cargo.toml"
    kept = []
    is_kept = True
    for line in manifest.read_text(encoding="utf-8").splitlines(keepends=True):
        if line.startswith("["):
            is_kept = not re.match(r"\[+(bench|dev-dependencies|example|test)\b", line)
        if is_kept:
            kept.append(line)
    manifest.write_text("".join(kept), encoding="utf-8")


def write(directory: Path, archive: Path) -> None:
    """Write the archive of a directory."""
    with (
        archive.open("wb") as file,
        gzip.GzipFile(filename="", fileobj=file, mode="wb", mtime=DATE) as compressed,
        tarfile.open(fileobj=compressed, mode="w", format=tarfile.PAX_FORMAT) as tar,
    ):
        for path in sorted(directory.rglob("*")):
            if path.is_file():
                name = path.relative_to(directory.parent).as_posix()
                tar.add(path, name, recursive=False, filter=normal)


def main(cargo: str, sdist: str) -> None:
    """Add the crates to the archive."""
    archive = Path(sdist)
    with tempfile.TemporaryDirectory() as temporary:
        with tarfile.open(archive) as tar:
            tar.extractall(temporary, filter="data")
        (directory,) = Path(temporary).iterdir()
        for manifest in directory.glob("crates/*/Cargo.toml"):
            leave_out_tests(manifest.parent)
        # Cargo also removes the crates of other packages from the lock file.
        config = subprocess.run(
            [cargo, "vendor", "--versioned-dirs", VENDOR],
            cwd=directory,
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        ).stdout
        (directory / ".cargo").mkdir(exist_ok=True)
        (directory / ".cargo/config.toml").write_text(config, encoding="utf-8")
        write(directory, archive)


if __name__ == "__main__":
    main(*sys.argv[1:])
