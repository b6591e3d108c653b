"""The replies to a command, nested as RFC 959 section 5.4 nests them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ._sources import Source
from .generated.codes import ReplyCode
from .generated.vocabulary import Diagram


@dataclass(frozen=True, slots=True)
class AfterPreliminary:
    """What may follow a preliminary reply, the indented part of a row of section 5.4."""

    marker: tuple[ReplyCode, ...]
    """1yz replies that may come any number of times before the last reply."""
    success: tuple[ReplyCode, ...]
    """2yz replies."""
    failure: tuple[ReplyCode, ...]
    """4yz and 5yz replies."""


@dataclass(frozen=True, slots=True)
class LaterReply:
    """A reply that the command's own list lacks and another text allows."""

    code: ReplyCode
    """The code."""
    source: Source
    """Where it is allowed."""


@dataclass(frozen=True, slots=True)
class CommandReplies:
    """The replies to a command. ``in`` and iteration go over all of them, ``later`` last."""

    preliminary: tuple[ReplyCode, ...]
    """1yz replies, after which one of ``after_preliminary`` comes."""
    after_preliminary: AfterPreliminary
    """What may follow a preliminary reply."""
    success: tuple[ReplyCode, ...]
    """2yz replies: the command is done."""
    intermediate: tuple[ReplyCode, ...]
    """3yz replies: another command must follow."""
    failure: tuple[ReplyCode, ...]
    """4yz and 5yz replies."""
    later: tuple[LaterReply, ...]
    """Replies that other documents, or other sections, add to the list."""

    def __contains__(self, code: object) -> bool:
        return any(listed == code for listed in self)

    def __iter__(self) -> Iterator[ReplyCode]:
        after = self.after_preliminary
        yield from self.preliminary
        yield from after.marker
        yield from after.success
        yield from after.failure
        yield from self.success
        yield from self.intermediate
        yield from self.failure
        yield from (later.code for later in self.later)


@dataclass(frozen=True, slots=True, eq=False)
class CommandFacts:
    """What the table knows of a listed command."""

    aliases: tuple[str, ...]
    text: dict[str, str]
    diagram: Diagram
    replies: CommandReplies
    sources: tuple[Source, ...]
