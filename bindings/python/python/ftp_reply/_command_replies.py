"""Replies to a command, nested as in RFC 959, section 5.4."""

from __future__ import annotations

from ._record import Record

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ._sources import Source
    from ._texts import Texts
    from .generated.codes import ReplyCode


class AfterPreliminary(Record):
    """Replies that can follow a preliminary reply: the indented part of a row in section 5.4."""

    __module__ = "ftp_reply"
    __slots__ = {
        "marker": "1yz replies that can come any number of times before the last reply.",
        "success": "2yz replies.",
        "failure": "4yz and 5yz replies.",
    }
    __match_args__ = ("marker", "success", "failure")

    marker: tuple[ReplyCode, ...]
    success: tuple[ReplyCode, ...]
    failure: tuple[ReplyCode, ...]

    def __init__(
        self,
        marker: tuple[ReplyCode, ...],
        success: tuple[ReplyCode, ...],
        failure: tuple[ReplyCode, ...],
    ) -> None:
        self._fill(marker, success, failure)


class LaterReply(Record):
    """A reply that is missing in the command's own list and that another section adds."""

    __module__ = "ftp_reply"
    __slots__ = {
        "code": "Code of the reply.",
        "source": "Section that adds it.",
        "after_preliminary": (
            "``True`` if it comes after a preliminary reply, as 522 does (RFC 4217, section "
            "10.2)."
        ),
    }
    __match_args__ = ("code", "source", "after_preliminary")

    code: ReplyCode
    source: Source
    after_preliminary: bool

    def __init__(self, code: ReplyCode, source: Source, after_preliminary: bool) -> None:
        self._fill(code, source, after_preliminary)


class CommandReplies(Record):
    """Replies to a command. ``in`` and iteration cover all of them, in the order of ``ReplySlot``."""

    __module__ = "ftp_reply"
    __slots__ = {
        "preliminary": "1yz replies. One of the replies in ``after_preliminary`` follows.",
        "after_preliminary": "Replies that can follow a preliminary reply.",
        "success": "2yz replies: the command is complete.",
        "intermediate": "3yz replies: another command must follow.",
        "failure": "4yz and 5yz replies.",
        "later": "Replies that other documents, or other sections, add to the list.",
    }
    __match_args__ = (
        "preliminary",
        "after_preliminary",
        "success",
        "intermediate",
        "failure",
        "later",
    )

    preliminary: tuple[ReplyCode, ...]
    after_preliminary: AfterPreliminary
    success: tuple[ReplyCode, ...]
    intermediate: tuple[ReplyCode, ...]
    failure: tuple[ReplyCode, ...]
    later: tuple[LaterReply, ...]

    def __init__(
        self,
        preliminary: tuple[ReplyCode, ...],
        after_preliminary: AfterPreliminary,
        success: tuple[ReplyCode, ...],
        intermediate: tuple[ReplyCode, ...],
        failure: tuple[ReplyCode, ...],
        later: tuple[LaterReply, ...],
    ) -> None:
        self._fill(preliminary, after_preliminary, success, intermediate, failure, later)

    def __contains__(self, code: object) -> bool:
        return any(listed == code for listed in self)

    def __iter__(self) -> Iterator[ReplyCode]:
        yield from self.preliminary
        yield from self.after_preliminary.marker
        yield from self.after_preliminary.success
        yield from self.after_preliminary.failure
        yield from self.success
        yield from self.intermediate
        yield from self.failure
        for later in self.later:
            yield later.code

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def slot(self, slot: str) -> tuple[ReplyCode, ...]:
        """Return the codes of one list: a member of :class:`ReplySlot`, or its name.

        >>> from ftp_reply import Command, ReplySlot
        >>> [str(code) for code in Command.USER.replies.slot(ReplySlot.INTERMEDIATE)]
        ['331', '332']
        """
        from .generated.sets import ReplySlot

        match ReplySlot(slot):
            case ReplySlot.PRELIMINARY:
                return self.preliminary
            case ReplySlot.AFTER_PRELIMINARY_MARKER:
                return self.after_preliminary.marker
            case ReplySlot.AFTER_PRELIMINARY_SUCCESS:
                return self.after_preliminary.success
            case ReplySlot.AFTER_PRELIMINARY_FAILURE:
                return self.after_preliminary.failure
            case ReplySlot.SUCCESS:
                return self.success
            case ReplySlot.INTERMEDIATE:
                return self.intermediate
            case ReplySlot.FAILURE:
                return self.failure
            case ReplySlot.LATER:
                return tuple([later.code for later in self.later])


class CommandFacts:
    """Facts of a listed command. The diagram and the sources are names, so that they load later."""

    aliases: tuple[str, ...]
    text: Texts
    diagram: str
    replies: CommandReplies
    sources: tuple[str, ...]

    def __init__(
        self,
        aliases: tuple[str, ...],
        text: Texts,
        diagram: str,
        replies: CommandReplies,
        sources: tuple[str, ...],
    ) -> None:
        self.aliases = aliases
        self.text = text
        self.diagram = diagram
        self.replies = replies
        self.sources = sources
