"""The base of :class:`ftp_reply.ReplyCode`: what a member knows of itself."""

from __future__ import annotations

from enum import IntEnum
from typing import Self, SupportsIndex

from . import _native, _numbers
from ._errors import UnlistedReplyCode
from ._sources import Meaning, Source, TextSource, WireForm
from ._words import in_language
from .generated.facts import FACTS
from .generated.vocabulary import CodeStatus, Recovery, ReplyClass, ReplyGroup

_BY_NAME = {
    name: number for number, facts in FACTS.items() for name in (facts.name, *facts.aliases)
}


class CodeBase(IntEnum):
    """A listed code; ``str()`` gives its three digits."""

    @classmethod
    def _missing_(cls, value: object) -> None:
        if isinstance(value, int):
            raise UnlistedReplyCode(_numbers.checked(value))

    @classmethod
    def lookup(cls, number: SupportsIndex) -> Self | None:
        """The member with a number; ``None`` if the number is a code that is not listed.

        Raises :class:`InvalidReplyCode`, a ``ValueError``, for a number outside 100 to 699.
        """
        number = _numbers.checked(number)
        return cls(number) if number in FACTS else None

    @classmethod
    def from_name(cls, name: str) -> Self | None:
        """The member with a name in ``snake_case``, or a name it had before.

        >>> from ftp_reply import ReplyCode
        >>> ReplyCode.from_name("need_password")
        <ReplyCode.NEED_PASSWORD: 331>
        """
        number = _BY_NAME.get(name)
        return None if number is None else cls(number)

    @classmethod
    def search(cls, words: str) -> list[Self]:
        """The listed codes in which every word occurs.

        A word is looked for in the number, the name, an older name, and the text, detail and
        explanation in every language; letter case does not count. Codes whose number, name or
        text has all the words come first, each part ascending. No word, no result.
        """
        return [cls(number) for number in _native.search(words)]

    @property
    def phrase(self) -> str:
        """The English text, under the name that :class:`http.HTTPStatus` gives it."""
        return FACTS[self].text["en"]

    def text(self, lang: str = "en") -> str:
        """The text, one line.

        The English is the RFC's own headline unless :attr:`text_source` says otherwise. A
        server's words may differ: the RFC recommends the text and does not demand it (RFC 959
        section 4.2).

        >>> from ftp_reply import ReplyCode
        >>> ReplyCode.NOT_LOGGED_IN.text()
        'Not logged in.'
        """
        texts = FACTS[self].text
        try:
            return texts[lang]
        except KeyError:
            return in_language(texts, lang)

    def detail(self, lang: str = "en") -> str | None:
        """The RFC's own explanation under the headline; ``None`` where it has none."""
        detail = FACTS[self].detail
        return in_language(detail, lang) if detail else None

    def explain(self, lang: str = "en") -> str:
        """Plain words for the person in front of the screen: what happened, and what to do."""
        return in_language(FACTS[self].explain, lang)

    @property
    def reply_class(self) -> ReplyClass:
        """The class, from the first digit."""
        return _numbers.reply_class(self)

    @property
    def group(self) -> ReplyGroup | None:
        """The function group, from the second digit."""
        return _numbers.group(self)

    @property
    def recovery(self) -> Recovery:
        """What a client should do next."""
        return FACTS[self].recovery

    @property
    def status(self) -> CodeStatus:
        """The code's standing among the RFCs."""
        return FACTS[self].status

    @property
    def text_source(self) -> TextSource:
        """Whose words the English text is."""
        return FACTS[self].text_source

    @property
    def sources(self) -> tuple[Source, ...]:
        """Where the code is defined, the defining place first."""
        return FACTS[self].sources

    @property
    def wire(self) -> WireForm | None:
        """The form that a program reads, where an RFC fixes one."""
        return FACTS[self].wire

    @property
    def meanings(self) -> tuple[Meaning, ...]:
        """Further meanings, where RFCs use the number for more than one thing; mostly empty."""
        return FACTS[self].meanings

    @property
    def aliases(self) -> tuple[str, ...]:
        """Names that the code had before, in ``snake_case``; each still works where a name does."""
        return FACTS[self].aliases

    @property
    def is_positive_preliminary(self) -> bool:
        """Whether the code is 1yz: the action has begun, and another reply follows."""
        return _numbers.is_positive_preliminary(self)

    @property
    def is_positive_completion(self) -> bool:
        """Whether the code is 2yz: the action is done."""
        return _numbers.is_positive_completion(self)

    @property
    def is_positive_intermediate(self) -> bool:
        """Whether the code is 3yz: the server waits for the next command of a sequence."""
        return _numbers.is_positive_intermediate(self)

    @property
    def is_transient_negative(self) -> bool:
        """Whether the code is 4yz: the action failed for a passing reason."""
        return _numbers.is_transient_negative(self)

    @property
    def is_permanent_negative(self) -> bool:
        """Whether the code is 5yz: the action failed, and the same request will fail again."""
        return _numbers.is_permanent_negative(self)

    @property
    def is_protected(self) -> bool:
        """Whether the code is 6yz: the text is another reply, under protection."""
        return _numbers.is_protected(self)

    @property
    def may_retry(self) -> bool:
        """Whether the same request may be sent again unchanged: the class is 4yz."""
        return _numbers.may_retry(self)
