"""Base classes of the enums whose members have texts.

The generated module ``sets`` defines the enums and then gives each its facts, so that an enum's own
body lists its members and nothing else.
"""

from __future__ import annotations

from enum import StrEnum
from operator import index

from ._enum_types import FormerNamesType, Member, cached_property
from ._texts import checked_text, in_language

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import ClassVar, Self, SupportsIndex

    from ._sources import Source
    from ._texts import Texts
    from .generated.sets import Recovery, Transition


class MemberFacts:
    """Facts of one member of a closed set."""

    number: int
    text: Texts
    explain: Texts
    sources: tuple[str, ...]
    former_names: tuple[str, ...]

    def __init__(
        self,
        number: int,
        text: Texts,
        explain: Texts,
        sources: tuple[str, ...],
        former_names: tuple[str, ...],
    ) -> None:
        self.number = number
        self.text = text
        self.explain = explain
        self.sources = sources
        self.former_names = former_names


class TextEnum(Member, StrEnum, metaclass=FormerNamesType):
    """A closed set whose members have numbers and texts.

    A member is its name in ``snake_case``, the same in every language of the project.

    >>> from ftp_reply import Verdict
    >>> Verdict.LISTED == "listed"
    True
    """

    __module__ = "ftp_reply"

    _facts_by_name: ClassVar[Mapping[str, MemberFacts]]
    _set_number: ClassVar[int]
    _by_number: ClassVar[Mapping[int, Self]]
    _by_name: ClassVar[Mapping[str, Self]]

    @cached_property
    def _facts(self) -> MemberFacts:
        return self._facts_by_name[self]

    @cached_property
    def number(self) -> int:
        """The member's number, from 1. It never changes between versions."""
        return self._facts.number

    @cached_property
    def identifier(self) -> str:
        """The member's name in ``snake_case``, as a plain ``str``."""
        return self._value_

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """Sections that define the member; empty if no document does."""
        from .generated.documents import sources

        return sources(self._facts.sources)

    def text(self, lang: str = "en") -> str:
        """Return the member's text, one line."""
        return in_language(self._facts.text, lang)

    @classmethod
    def from_name(cls, name: str) -> Self | None:
        """Return the member with a name or former name, in any letter case; ``None`` if there is none.

        >>> from ftp_reply import Verdict
        >>> Verdict.from_name("Listed_Later")
        <Verdict.LISTED_LATER: 'listed_later'>
        """
        # Only ASCII letters have another case here: `"K".lower()` is `"k"` for the Kelvin sign, too.
        return cls._by_name.get(name.lower()) if checked_text(name, "name").isascii() else None

    @classmethod
    def from_number(cls, number: SupportsIndex) -> Self | None:
        """Return the member with a number; ``None`` if there is none.

        >>> from ftp_reply import Verdict
        >>> Verdict.from_number(Verdict.LISTED.number)
        <Verdict.LISTED: 'listed'>
        """
        return cls._by_number.get(index(number))

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        # A pickle of an older version has a member's former name.
        if isinstance(value, str) and value.islower() and value.upper() in cls._former_names:
            return cls[value.upper()]
        return None

    @classmethod
    def _describe(cls, set_number: int, facts: Mapping[str, MemberFacts]) -> None:
        """Give the members their facts; called once, by the generated module."""
        members: list[Self] = [*cls]
        cls._facts_by_name = facts
        cls._set_number = set_number
        cls._by_number = {facts[member].number: member for member in members}
        cls._by_name = {
            name: member
            for member in members
            for name in (member.value, *facts[member].former_names)
        }
        cls._set_former_names(
            {name: member.value for name, member in cls._by_name.items() if name != member}
        )
        cls._finish([facts[member].text[0] for member in members])


class ExplainedEnum(TextEnum):
    """A closed set whose members have explanations, too."""

    def explain(self, lang: str = "en") -> str:
        """Return a longer explanation of the member."""
        return in_language(self._facts.explain, lang)


class ClassEnum(ExplainedEnum):
    """Meaning of a code's first digit."""

    _recoveries: ClassVar[Mapping[str, Recovery]]

    @cached_property
    def digit(self) -> int:
        """The first digit of the codes, which is the member's number."""
        return self.number

    @cached_property
    def recovery(self) -> Recovery:
        """What a client should do after an unlisted code of this class."""
        return self._recoveries[self]


class GroupEnum(ExplainedEnum):
    """Meaning of a code's second digit."""

    @cached_property
    def digit(self) -> int:
        """The second digit of the codes. It starts at 0, the member's number at 1."""
        return self.number - 1


class DiagramEnum(TextEnum):
    """A state diagram that commands follow."""

    def transition(self, reply_class: str) -> Transition:
        """Return what a reply of this class leads to: a member of :class:`ReplyClass`, or its name.

        A protected reply has no transition of its own (the reply inside does), so the result is
        ``ERROR``.

        >>> from ftp_reply import Command, ReplyClass
        >>> Command.RETR.diagram.transition(ReplyClass.POSITIVE_PRELIMINARY)
        <Transition.WAIT: 'wait'>
        """
        from . import _native
        from .generated.sets import ReplyClass

        transition = _native.transition(self.number, ReplyClass(reply_class).number)
        assert transition is not None, "both are members"
        return transition
