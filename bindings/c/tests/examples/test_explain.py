"""explain.c: the language of the locale, causes and next steps."""

import unittest

from harness import run


class Explain(unittest.TestCase):
    def test_shows_cause_and_next_step_of_hint(self):
        shown = run("explain", "530 Login incorrect.")
        self.assertEqual(shown.returncode, 0)
        lines = shown.stdout.decode().splitlines()
        self.assertEqual(lines[0], "530 Not logged in.")
        self.assertTrue(lines[1].startswith("  - The server rejected the user name or the password."), lines)
        self.assertTrue(lines[2].startswith("  > Check both"), lines)

    def test_suggests_commands(self):
        shown = run("explain", "550 Failed to open file.", "RETR")
        self.assertIn("    LIST\n", shown.stdout.decode())

    def test_suggests_command_that_is_not_listed(self):
        shown = run("explain", "500 You need to use a client supporting PRET (PRE Transfer) to use PASV", "PASV")
        self.assertEqual((shown.returncode, shown.stderr), (0, b""))
        self.assertIn("    PRET\n", shown.stdout.decode())

    def test_language_is_that_of_locale(self):
        shown = run("explain", "421 Too many connections", locale="ko_KR.UTF-8")
        self.assertIn("제어 연결을 닫습니다", shown.stdout.decode())
        for locale in ["C", "POSIX", "C.UTF-8", "xx_XX.UTF-8"]:
            shown = run("explain", "421 Too many connections", locale=locale)
            self.assertTrue(shown.stdout.isascii(), locale)
            self.assertTrue(shown.stdout.startswith(b"421 Service not available"), locale)

    def test_reads_lines_of_standard_input(self):
        shown = run("explain", stdin=b"220 Ready\r\n226 Done\r\n550 No such file\n")
        headlines = [line for line in shown.stdout.decode().splitlines() if not line.startswith(" ")]
        self.assertEqual([line[:3] for line in headlines], ["220", "226", "550"])
        self.assertEqual(shown.returncode, 0)

    def test_line_that_is_not_a_reply_fails(self):
        shown = run("explain", stdin=b"\x1b[2Jhello\n")
        self.assertEqual(shown.returncode, 1)
        self.assertNotIn(b"\x1b", shown.stdout)

    def test_short_lines_have_no_words(self):
        for line in [b"220", b"220\n", b"220 ", b"220-", b"220\r\n"]:
            self.assertEqual(run("explain", stdin=line).returncode, 0, line)


if __name__ == "__main__":
    unittest.main()
