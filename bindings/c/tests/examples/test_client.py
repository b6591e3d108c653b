"""client.c against pyftpdlib, and against servers that answer anything at any step."""

import signal
import socket
import time
import unittest
from concurrent.futures import ThreadPoolExecutor
from itertools import combinations

from harness import PATIENCE, run, start
from servers import (
    FAULT,
    HANG_UP,
    PASSWORD,
    PRELIMINARY,
    TWICE,
    USER,
    Endless,
    HostileServer,
    RealServer,
)

EVERY_BYTE = bytes(range(256)) * 1200


class Session(unittest.TestCase):
    """The client against a real server."""

    def setUp(self):
        self.server = self.enterContext(RealServer())

    def client(self, *task, stdin=b"", password=PASSWORD):
        return run("client", "127.0.0.1", str(self.server.port), USER, password, *task, stdin=stdin)

    def test_uploads_lists_and_downloads(self):
        stored = self.client("put", "every byte", stdin=EVERY_BYTE)
        self.assertEqual((stored.returncode, stored.stderr), (0, b""))
        self.assertEqual((self.server.root / "every byte").read_bytes(), EVERY_BYTE)
        listed = self.client("list")
        self.assertEqual((listed.returncode, listed.stderr), (0, b""))
        self.assertIn(b"every byte\r\n", listed.stdout)
        fetched = self.client("get", "every byte")
        self.assertEqual((fetched.returncode, fetched.stderr), (0, b""))
        self.assertEqual(fetched.stdout, EVERY_BYTE)

    def test_lists_directory_by_name(self):
        (self.server.root / "empty").mkdir()
        (self.server.root / "file").touch()
        listed = self.client("list", "empty")
        self.assertEqual((listed.returncode, listed.stdout), (0, b""))

    def test_missing_file_fails_with_advice(self):
        fetched = self.client("get", "missing")
        self.assertEqual((fetched.returncode, fetched.stdout), (1, b""))
        failure, advice = fetched.stderr.decode().splitlines()
        self.assertTrue(failure.startswith("RETR failed: 550 "), failure)
        self.assertIn("Check the name", advice)

    def test_wrong_password_is_not_shown(self):
        rejected = self.client("list", password="my-secret")
        self.assertEqual(rejected.returncode, 1)
        self.assertTrue(rejected.stderr.startswith(b"PASS failed: 530 "), rejected.stderr)
        self.assertNotIn(b"my-secret", rejected.stderr)

    def test_line_break_in_name_is_not_sent(self):
        (self.server.root / "precious").touch()
        rejected = self.client("get", "a\r\nDELE precious")
        self.assertEqual(rejected.returncode, 1)
        self.assertIn(b"control byte", rejected.stderr)
        self.assertTrue((self.server.root / "precious").exists())

    def test_no_server_fails(self):
        rejected = run("client", "127.0.0.1", "1", USER, PASSWORD, "list")
        self.assertEqual(rejected.returncode, 1)
        self.assertIn(b"refused", rejected.stderr)


def play(task, plan):
    """Run the client and return its error, or None, and the server.

    A client that reports success for a transfer that is not complete fails every test.
    """
    with HostileServer(plan) as server:
        ended = run("client", "127.0.0.1", str(server.port), USER, "secret", *task, stdin=b"contents")
    error = ended.stderr.decode() if ended.returncode else None
    assert ended.returncode in (0, 1), (plan, ended)
    assert error is not None or server.is_complete, (plan, server.verbs)
    for verb in ["USER", "PASS", "ACCT"]:
        assert server.verbs.count(verb) <= 1, (plan, server.verbs)
    assert len(server.verbs) <= 8, (plan, server.verbs)
    return error, server


CODES = [
    200, 202, 211, 220, 221, 225, 226, 227, 229, 230, 250, 257, 299, 331, 332, 334, 336, 350, 399, 421, 425, 426, 450,
    451, 452, 499, 500, 501, 502, 503, 504, 522, 530, 532, 534, 535, 550, 552, 553, 599, 600, 631,
]  # fmt: skip

COMPLETIONS = [code for code in CODES if code // 100 == 2]

# A step, what leads to it, and the codes with which the session still succeeds. With any other code, the client must
# report the command of the step, the reply, and advice.
ROWS = [
    ("connect", {}, COMPLETIONS),
    # 331, 336, 350 and 399 lead to PASS, 332 to ACCT. A 220 continues the greeting.
    ("USER", {}, [*(code for code in COMPLETIONS if code != 220), 331, 332, 336, 350, 399]),
    # 332, 350 and 399 lead to ACCT. 331 and 336 require a password again.
    ("PASS", {}, [*COMPLETIONS, 332, 350, 399]),
    ("ACCT", {"PASS": 332}, COMPLETIONS),
    ("TYPE", {}, COMPLETIONS),
    # A 227 or 229 contains an address. After the others the client tries PASV.
    ("EPSV", {}, [227, 229, 425, 500, 501, 502, 504, 522]),
    ("PASV", {"EPSV": 502}, [227, 229]),
    ("STOR", {}, []),
    ("RETR", {}, []),
    ("LIST", {}, []),
    # RFC 959, section 3.2.
    ("end", {}, [226, 250]),
    # The transfer is complete, whatever the server replies to QUIT.
    ("QUIT", {}, CODES),
]


def task_of(step):
    return {"RETR": ["get", "name"], "LIST": ["list"]}.get(step, ["put", "name"])


class Hostile(unittest.TestCase):
    """The client against misbehaving servers, several at once, because most of the time is spent waiting."""

    def each(self, check, cases):
        with ThreadPoolExecutor(8) as threads:
            for future in [threads.submit(check, *case) for case in cases]:
                future.result()

    def test_only_accepted_codes_succeed(self):
        self.each(self.check_code, [(*row, code) for row in ROWS for code in CODES])

    def check_code(self, step, before, accepted, code):
        error, server = play(task_of(step), {**before, step: code})
        self.assertEqual(error is None, code in accepted, (step, code, error))
        if error is None:
            return
        self.assertFalse(server.is_complete, (step, code))
        has_no_address = step in ("EPSV", "PASV") and code // 100 == 2
        # These answer no command, so the client waits, and the server closes the connection.
        if (step, code) in [("USER", 220), ("end", 502)]:
            self.assertIn("closed", error)
        elif not has_no_address:
            verb = "STOR" if step == "end" else step
            lines = [line for line in error.splitlines() if not line.startswith("warning: ")]
            self.assertTrue(lines[0].startswith(f"{verb} failed: {code} "), (step, code, error))
            self.assertEqual(len(lines), 2, (step, code, error))

    def test_preliminary_replies_change_nothing(self):
        for step, before, _ in ROWS:
            error, _ = play(task_of(step), {**before, step: PRELIMINARY})
            self.assertIsNone(error, step)

    def test_hang_ups_and_faults_fail(self):
        for step, before, _ in ROWS:
            for instead in [HANG_UP, FAULT]:
                error, _ = play(task_of(step), {**before, step: instead})
                # The transfer was complete before QUIT.
                self.assertEqual(error is None, step == "QUIT", (step, instead, error))

    def test_endless_replies_end(self):
        cases = [(step, before, code) for step, before, _ in ROWS for code in [120, 150, 110, 200, 331, 332]]
        self.each(lambda step, before, code: play(task_of(step), {**before, step: Endless(code)}), cases)

    def test_incomplete_transfer_never_succeeds(self):
        """Two steps go wrong. `play` checks that no lie is reported as a success."""
        steps = ["connect", "USER", "PASS", "TYPE", "EPSV", "STOR", "end", "QUIT"]
        variations = [PRELIMINARY, TWICE, 226, 421]
        plans = [
            ({first: one, second: other},)
            for first, second in combinations(steps, 2)
            for one in variations
            for other in variations
        ]
        self.each(lambda plan: play(task_of("STOR"), plan), plans)

    def test_signal_does_not_end_waiting(self):
        """SIGCONT interrupts a recv() that has a timeout: signal(7)."""
        with socket.create_server(("127.0.0.1", 0)) as listener:
            port = str(listener.getsockname()[1])
            client = start("client", "127.0.0.1", port, USER, PASSWORD, "list")
            control, _ = listener.accept()
            with control:
                time.sleep(0.3)  # until the client waits for the greeting
                client.send_signal(signal.SIGSTOP)
                time.sleep(0.1)
                client.send_signal(signal.SIGCONT)
                control.sendall(b"421 Busy\r\n")
            _, error = client.communicate(timeout=PATIENCE)
        self.assertTrue(error.startswith(b"connect failed: 421 Busy\n"), error)

    def test_account_is_sent_after_332(self):
        for step in ["USER", "PASS"]:
            _, server = play(task_of("STOR"), {step: 332})
            self.assertIn("ACCT", server.verbs)


if __name__ == "__main__":
    unittest.main()
