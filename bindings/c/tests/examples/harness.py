"""Runs the example programs and reports tests in the Test Anything Protocol."""

import os
import subprocess
import sys
import unittest
from pathlib import Path

EXAMPLES = Path(os.environ["FTP_REPLY_EXAMPLES"])
"""Directory of the compiled examples."""

PATIENCE = 60
"""Timeout of an example, in seconds. None takes that long, even under a sanitizer on a busy machine."""


def run(name, *arguments, stdin=b"", locale="C"):
    """Run an example to its end and return the process with its output."""
    environment = {**os.environ, "LC_ALL": locale}
    if name == "curl":
        # A library that libcurl loads keeps some memory to the end.
        environment["ASAN_OPTIONS"] = "detect_leaks=0"
    program = EXAMPLES / name
    return subprocess.run(
        [program, *arguments],
        input=stdin,
        capture_output=True,
        env=environment,
        timeout=PATIENCE,
    )


def start(name, *arguments):
    """Start an example whose output is read later."""
    return subprocess.Popen([EXAMPLES / name, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE)


class Tap(unittest.TestResult):
    """Prints one line for each test, and one for each subtest that fails."""

    reported = 0

    def _print(self, test, problem):
        self.reported += 1
        if problem:
            print("".join(f"# {line}\n" for line in problem.splitlines()), end="")
        print(f"{'not ' if problem else ''}ok {self.reported} - {test}", flush=True)

    def addSuccess(self, test):
        self._print(test, None)

    def addFailure(self, test, err):
        self._print(test, self._exc_info_to_string(err, test))

    addError = addFailure

    def addSubTest(self, test, subtest, err):
        # A failed subtest fails its test, for which unittest reports no success.
        if err:
            self._print(subtest, self._exc_info_to_string(err, test))


def main():
    """Run the tests of this directory and return the exit status."""
    tests = unittest.defaultTestLoader.discover(str(Path(__file__).parent))
    result = Tap()
    tests.run(result)
    print(f"1..{result.reported}")


if __name__ == "__main__":
    sys.exit(main())
