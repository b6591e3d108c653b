"""The `ftp-reply` command: `python -m ftp_reply explain 550`."""

from __future__ import annotations

import signal
import sys

from . import _native


def main() -> int:
    """Run the command with this process's arguments and return its exit status."""
    # Python handles Ctrl-C only between bytecode instructions, so it cannot interrupt the native
    # call. Restore the default action.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    return _native.run(["ftp-reply", *sys.argv[1:]])


if __name__ == "__main__":
    sys.exit(main())
