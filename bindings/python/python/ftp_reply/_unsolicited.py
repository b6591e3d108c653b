"""The exception for what arrives in clear text before TLS starts."""

from __future__ import annotations

from ._errors import MessageError
from .generated.sets import Recovery, Violation

TYPE_CHECKING = False

if TYPE_CHECKING:
    from ._native import Reply
    from .generated.codes import ReplyCode


class UnsolicitedReply(MessageError):
    """Bytes after the reply to ``AUTH``, so that TLS must not start."""

    __module__ = "ftp_reply"

    reply: Reply | None
    """The first reply among the bytes; ``None`` if there is no complete one."""
    violation: Violation
    """The kind of violation."""

    def __init__(self, reply: Reply | None = None) -> None:
        super().__init__(reply)
        self.reply = reply
        self.violation = Violation.UNSOLICITED

    @property
    def code(self) -> ReplyCode | None:
        """Code of the reply."""
        return None if self.reply is None else self.reply.code

    def message(self, lang: str = "en") -> str:
        """Return the error as a sentence."""
        return self.violation.text(lang)

    def causes(self, lang: str = "en") -> tuple[str, ...]:
        """Return the violation as the only cause."""
        return (self.message(lang),)

    def advice(self, lang: str = "en") -> str:
        """Return what to do."""
        return Recovery.RECONNECT.text(lang)
