"""The `ftp-reply` command: `python -m ftp_reply explain 550`."""

from __future__ import annotations

import signal
import sys

from . import _native


def main() -> int:
    """Runs the command with this process's arguments and gives its exit status."""
    # Python handles Ctrl-C between two of its own instructions, and none is executed while the command runs.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    return _native.run(["ftp-reply", *sys.argv[1:]])


if __name__ == "__main__":
    sys.exit(main())
