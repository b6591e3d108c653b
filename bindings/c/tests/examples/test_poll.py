"""poll.c with several servers at once."""

import os
import time
import unittest
from contextlib import ExitStack

from harness import run
from servers import FAULT, HANG_UP, PASSWORD, PRELIMINARY, USER, Endless, HostileServer, RealServer


def poll(name, servers, password=PASSWORD):
    addresses = [word for server in servers for word in ("127.0.0.1", str(server.port))]
    return run("poll", USER, password, name, *addresses)


class Poll(unittest.TestCase):
    def test_prints_size_and_time_of_each_server(self):
        with ExitStack() as stack:
            servers = [stack.enter_context(RealServer()) for _ in range(5)]
            for number, server in enumerate(servers):
                file = server.root / "file"
                file.write_bytes(b"x" * number)
                os.utime(file, (86400 * number, 86400 * number))
            ended = poll("file", servers)
        self.assertEqual((ended.returncode, ended.stderr), (0, b""))
        expected = [
            f"127.0.0.1:{server.port} {number} 1970-01-0{number + 1}T00:00:00Z"
            for number, server in enumerate(servers)
        ]
        self.assertEqual(ended.stdout.decode().splitlines(), expected)

    def test_failing_servers_do_not_disturb_others(self):
        plans = [{"connect": 421}, {"PASS": HANG_UP}, {"USER": "Hello"}, {"TYPE": Endless(120)}, {"USER": 332}]
        with ExitStack() as stack:
            good = stack.enter_context(RealServer())
            (good.root / "file").write_bytes(b"123")
            bad = [stack.enter_context(HostileServer(plan)) for plan in plans]
            ended = poll("file", [*bad[:2], good, *bad[2:]])
        self.assertEqual(ended.returncode, 1)
        lines = ended.stdout.decode().splitlines()
        self.assertEqual(len(lines), 1, ended)
        self.assertTrue(lines[0].startswith(f"127.0.0.1:{good.port} 3 "), lines)
        for server in bad:
            self.assertIn(f"127.0.0.1:{server.port}: ", ended.stderr.decode())

    def test_tolerates_surplus_replies(self):
        for step in ["connect", "USER", "PASS", "TYPE", "SIZE", "MDTM", "QUIT"]:
            with HostileServer({step: PRELIMINARY}) as server:
                ended = poll("file", [server])
            self.assertEqual(ended.returncode, 0, (step, ended))
            self.assertTrue(ended.stdout.endswith(b" 20240229120000 2024-02-29T12:00:00Z\n"), (step, ended))

    def test_hang_ups_faults_and_failures_fail(self):
        for step in ["connect", "USER", "PASS", "TYPE", "SIZE", "MDTM", "QUIT"]:
            for instead in [HANG_UP, FAULT, Endless(120), 421, 550, 631]:
                with HostileServer({step: instead}) as server:
                    ended = poll("file", [server])
                # Before QUIT, everything that matters has arrived.
                self.assertEqual(ended.returncode, 0 if step == "QUIT" else 1, (step, instead, ended))

    def test_slow_server_does_not_delay_others(self):
        """The slow server is silent, then closes its connection. The others end long before."""
        with ExitStack() as stack:
            slow = stack.enter_context(HostileServer({"connect": 120}))
            good = [stack.enter_context(RealServer()) for _ in range(3)]
            for server in good:
                (server.root / "file").touch()
            started = time.monotonic()
            ended = poll("file", [slow, *good])
        self.assertEqual(len(ended.stdout.splitlines()), 3, ended)
        self.assertLess(time.monotonic() - started, 20)

    def test_missing_file_and_wrong_password_fail(self):
        with RealServer() as server:
            missing = poll("missing", [server])
            rejected = poll("file", [server], password="my-secret")
            none = run("poll", USER, PASSWORD, "file", "127.0.0.1", "1")
        self.assertIn(b"550", missing.stderr)
        self.assertIn(b"530", rejected.stderr)
        self.assertNotIn(b"my-secret", rejected.stderr)
        self.assertIn(b"refused", none.stderr)
        self.assertEqual([missing.returncode, rejected.returncode, none.returncode], [1, 1, 1])


if __name__ == "__main__":
    unittest.main()
