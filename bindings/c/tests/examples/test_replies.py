"""replies.cpp: replies of a stream, explanations and faults."""

import unittest

from harness import run


class Replies(unittest.TestCase):
    def test_explains_failures_only(self):
        shown = run("replies", stdin=b"220-Hello\r\n220 Ready\r\n530 Login incorrect.\r\n")
        self.assertEqual((shown.returncode, shown.stderr), (0, b""))
        lines = shown.stdout.decode().splitlines()
        self.assertEqual(lines[:3], ["220 Hello\\nReady", "530 Login incorrect.", "    Not logged in."])
        self.assertTrue(any(line.startswith("    > Check both") for line in lines), lines)

    def test_language_is_argument(self):
        shown = run("replies", "ko_KR.UTF-8", stdin=b"421 Too many connections\r\n")
        self.assertIn("제어 연결을 닫습니다", shown.stdout.decode())

    def test_fault_fails_and_reading_continues(self):
        shown = run("replies", stdin=b"\x1b[2Jhello\r\n220 Ready\r\n")
        self.assertEqual(shown.returncode, 1)
        self.assertNotIn(b"\x1b", shown.stdout)
        self.assertIn("220 Ready", shown.stdout.decode().splitlines())

    def test_truncated_reply_fails(self):
        shown = run("replies", stdin=b"220-Hello\r\n")
        self.assertEqual(shown.returncode, 1)
        self.assertIn(b"unexpected end of stream", shown.stdout)

    def test_large_stream_is_read_in_chunks(self):
        shown = run("replies", stdin=b"200 Okay\r\n" * 5000)
        self.assertEqual(shown.returncode, 0)
        self.assertEqual(shown.stdout.decode().splitlines(), ["200 Okay"] * 5000)


if __name__ == "__main__":
    unittest.main()
