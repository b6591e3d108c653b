"""State of one control connection of :mod:`ftp_reply.ftplib`."""

from __future__ import annotations

from .generated.commands import Command
from .generated.sets import Situation

TYPE_CHECKING = False

if TYPE_CHECKING:
    from ._native import Dialogue, Reply, ReplyFault, ReplyParser


class Connection:
    """What has been received on one control connection, and its dialogue."""

    __slots__ = ("answered", "dialogue", "found", "has_unknown_command", "lines", "parser")

    def __init__(self, parser: ReplyParser, dialogue: Dialogue) -> None:
        self.parser = parser
        self.dialogue = dialogue
        # Replies and lines that were received and not yet returned; the last item is the next one.
        self.found: list[Reply | ReplyFault] = []
        self.lines: list[str] = []
        # Command that the last reply answered, or that got a fault instead of a reply.
        self.answered: Command | None = None
        # The dialogue tracks only verbs of three or four letters.
        self.has_unknown_command = False

    def send(self, line: str) -> None:
        """Record a command."""
        verb, _, argument = line.partition(" ")
        try:
            self.dialogue.send(verb, argument.encode(errors="replace"))
        except ValueError:
            self.has_unknown_command = True

    def receive(self, reply: Reply) -> None:
        """Record a reply."""
        self.answered = None
        if not self.has_unknown_command:
            self.answered = self.dialogue.receive(reply).answered
        elif reply.code >= 200:
            self.has_unknown_command = False

    def fault(self) -> None:
        """Record a fault, which stands for the last reply to the command that waits."""
        if self.has_unknown_command:
            self.has_unknown_command = False
            self.answered = None
            return
        self.dialogue.fault()
        given_up = self.dialogue.unanswered
        self.answered = given_up[0] if given_up else None

    @property
    def situation(self) -> tuple[Situation, ...]:
        """State of the session."""
        dialogue = self.dialogue
        situation = [
            Situation.LOGGED_IN if dialogue.is_logged_in else Situation.LOGGED_OUT,
            Situation.PROTECTED if dialogue.is_protected else Situation.CLEAR_TEXT,
        ]
        if Command.ABOR in dialogue.outstanding:
            situation.append(Situation.ABORTING)
        return tuple(situation)
