"""Meaning of a reply for the command that it answers."""

from __future__ import annotations

from ._record import Record
from .generated.sets import OutcomeKind, Violation

TYPE_CHECKING = False

if TYPE_CHECKING:
    from .generated.commands import Command


class Outcome(Record):
    """What a reply means, and which command it answers; :meth:`Dialogue.receive` returns it.

    ``str()`` returns the kind with the commands or the violation, for logs:

    >>> from ftp_reply import Command, Outcome, OutcomeKind, Violation
    >>> str(Outcome(OutcomeKind.NEED_COMMAND, (Command.PASS,)))
    'need_command:PASS'
    >>> str(Outcome(OutcomeKind.VIOLATION, violation=Violation.UNSOLICITED))
    'violation:unsolicited'
    """

    __module__ = "ftp_reply"
    __slots__ = {
        "kind": "What the reply means for the command.",
        "commands": (
            "Commands of which one must be sent next, the usual one first; empty for another "
            "kind."
        ),
        "violation": "How the server broke the protocol; ``None`` for another kind.",
        "answered": "Command that the reply answered; ``None`` if it answered none.",
        "unanswered": "Commands that the reply shows to have got no last reply, the oldest first.",
    }
    __match_args__ = ("kind", "commands", "violation")

    kind: OutcomeKind
    commands: tuple[Command, ...]
    violation: Violation | None
    answered: Command | None
    unanswered: tuple[Command, ...]

    def __init__(
        self,
        kind: OutcomeKind,
        commands: tuple[Command, ...] = (),
        violation: Violation | None = None,
        answered: Command | None = None,
        unanswered: tuple[Command, ...] = (),
    ) -> None:
        self._fill(OutcomeKind(kind), commands, violation, answered, unanswered)

    def __str__(self) -> str:
        details = self.violation or ",".join(self.commands)
        return f"{self.kind}:{details}" if details else str(self.kind)
