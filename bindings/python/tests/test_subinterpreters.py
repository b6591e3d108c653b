"""Subinterpreters, which the native module rejects with an error that names the reason."""

from __future__ import annotations

import subprocess
import sys

# Facts of codes are Python tables and need no native module.
IN_SUBINTERPRETER = """
import ftp_reply
assert ftp_reply.ReplyCode(550).phrase
try:
    ftp_reply.search("file")
except ImportError as error:
    assert "does not support loading in subinterpreters" in str(error), error
else:
    raise AssertionError("the native module was imported")
"""

PROGRAM = """
import sys
try:
    import _interpreters as interpreters  # Python 3.13 and later
except ImportError:
    import _xxsubinterpreters as interpreters
path, program = sys.path, sys.argv[1]
failed = interpreters.run_string(interpreters.create(), f"import sys; sys.path = {path}; {program}")
assert failed is None, failed
"""


def test_subinterpreter_has_facts_but_no_engine() -> None:
    program = IN_SUBINTERPRETER
    subprocess.run([sys.executable, "-c", PROGRAM, f"exec({program!r})"], check=True)
