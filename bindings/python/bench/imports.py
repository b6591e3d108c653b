"""Compares the time that an import takes with that of http, in one run.

Prints microseconds, the fastest of many new interpreters, and the time relative to `import http`. The
statements take turns, so that a busy moment of the machine does not count for one alone.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import ftp_reply

STATEMENTS = [
    "import http",
    "import ftp_reply",
    "from http import HTTPStatus",
    "from ftp_reply import ReplyCode",
    "from ftp_reply import *",
]
ROUNDS = 60
PROGRAM = """
import sys
from time import perf_counter
sys.path.append(sys.argv[1])
start = perf_counter()
exec(sys.argv[2])
print(perf_counter() - start)
"""


def seconds(statement: str) -> float:
    """Return the time that a statement takes in a new interpreter that has imported nothing."""
    path = str(Path(ftp_reply.__file__).parents[1])
    # Without `-I -S` a path configuration file could import the modules first.
    command = [sys.executable, "-I", "-S", "-c", PROGRAM, path, statement]
    return float(subprocess.run(command, check=True, capture_output=True).stdout)


def main() -> None:
    """Print the table."""
    print(f"Python {sys.version.split()[0]}, ftp-reply {ftp_reply.__version__}")
    rounds = [[seconds(statement) for statement in STATEMENTS] for _ in range(ROUNDS)]
    fastest = [min(column) for column in zip(*rounds)]
    for statement, took in zip(STATEMENTS, fastest):
        print(f"{statement:32}{took * 1e6:8.0f} µs{took / fastest[0]:8.2f} x")


if __name__ == "__main__":
    main()
