"""curl.c: the replies that libcurl's header callback gets."""

import unittest

from harness import run
from servers import HANG_UP, PASSWORD, USER, HostileServer, RealServer


def curl(server, name, password=PASSWORD):
    return run("curl", f"ftp://{USER}:{password}@127.0.0.1:{server.port}/{name}")


class Curl(unittest.TestCase):
    def setUp(self):
        self.server = self.enterContext(RealServer())

    def test_downloads_file(self):
        (self.server.root / "file").write_bytes(b"contents" * 10000)
        ended = curl(self.server, "file")
        self.assertEqual((ended.returncode, ended.stderr), (0, b""))
        self.assertEqual(ended.stdout, b"contents" * 10000)

    def test_missing_file_shows_reply_cause_and_next_step(self):
        ended = curl(self.server, "missing")
        self.assertEqual(ended.returncode, 1)
        _, reply, cause, step = ended.stderr.decode().splitlines()
        self.assertTrue(reply.startswith("550 "), reply)
        self.assertTrue(cause.startswith("cause: ") and "does not exist" in cause, cause)
        self.assertTrue(step.startswith("next step: "), step)

    def test_wrong_password_is_not_shown(self):
        ended = curl(self.server, "file", password="my-secret")
        self.assertEqual(ended.returncode, 1)
        self.assertIn(b"530 ", ended.stderr)
        self.assertNotIn(b"my-secret", ended.stderr)

    def test_failure_without_reply_has_no_cause(self):
        ended = run("curl", "ftp://127.0.0.1:1/file")
        self.assertEqual(ended.returncode, 1)
        self.assertNotIn(b"cause", ended.stderr)

    def test_explains_rejected_connection(self):
        with HostileServer({"connect": 421}) as server:
            ended = curl(server, "file")
        self.assertEqual(ended.returncode, 1)
        self.assertIn("421 Text", ended.stderr.decode())
        self.assertIn("next step: ", ended.stderr.decode())

    def test_recovered_failure_is_not_explained(self):
        with HostileServer({"EPSV": 500, "end": HANG_UP}) as server:
            ended = curl(server, "file")
        self.assertEqual(ended.returncode, 1)
        self.assertIn("PASV", server.verbs)
        self.assertNotIn("next step: ", ended.stderr.decode())


if __name__ == "__main__":
    unittest.main()
