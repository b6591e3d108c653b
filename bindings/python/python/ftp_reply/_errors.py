"""What is raised for a value that is not one of FTP's."""

from __future__ import annotations


class InvalidReplyCode(ValueError):
    """A number that is not a reply code: not from 100 to 699."""

    __module__ = "ftp_reply"

    number: int
    """The number."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number

    def __str__(self) -> str:
        return f"{self.number} is not an FTP reply code; give a number from 100 to 699"


class InvalidCommand(ValueError):
    """A text that is not a command's verb: not three or four ASCII letters."""

    __module__ = "ftp_reply"

    verb: str
    """The text."""

    def __init__(self, verb: str) -> None:
        super().__init__(verb)
        self.verb = verb

    def __str__(self) -> str:
        return (
            f"{self.verb!r} is not an FTP command; "
            "give three or four ASCII letters, without the argument"
        )


class UnlistedReplyCode(ValueError):
    """A number from 100 to 699 that the table does not list, where a member was asked for."""

    __module__ = "ftp_reply"

    number: int
    """The number."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number

    def __str__(self) -> str:
        return (
            f"{self.number} is a reply code but not a listed one; ReplyCode.lookup gives None "
            "for it, and the functions of ftp_reply take any code"
        )
