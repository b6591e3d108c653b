"""What is known of any number from 100 to 699, listed or not.

A server may send a code that no document lists, so ``Reply.code`` and the like are a member of
:class:`ReplyCode` or a plain ``int``. These functions take either.
"""

from __future__ import annotations

from operator import index
from typing import SupportsIndex

from ._errors import InvalidReplyCode
from ._sources import Meaning, Source, TextSource, WireForm
from ._words import in_language
from .generated.facts import FACTS
from .generated.vocabulary import CodeStatus, Recovery, ReplyClass, ReplyGroup

_CLASSES = {word.digit: word for word in ReplyClass}
_GROUPS = {word.digit: word for word in ReplyGroup}


def checked(code: SupportsIndex) -> int:
    """The number, if it is a reply code."""
    number = index(code)
    if not 100 <= number <= 699:
        raise InvalidReplyCode(number)
    return number


def is_listed(code: SupportsIndex) -> bool:
    """Whether the table lists the code, as a standard one or as one met in practice."""
    return checked(code) in FACTS


def name(code: SupportsIndex) -> str | None:
    """The code's name in ``snake_case``, the same in every language; ``None`` if it is not listed."""
    facts = FACTS.get(checked(code))
    return facts.name if facts else None


def text(code: SupportsIndex, lang: str = "en") -> str | None:
    """The code's text, one line; ``None`` if it is not listed."""
    facts = FACTS.get(checked(code))
    return in_language(facts.text, lang) if facts else None


def detail(code: SupportsIndex, lang: str = "en") -> str | None:
    """The RFC's own explanation under the headline; ``None`` where it has none."""
    facts = FACTS.get(checked(code))
    return in_language(facts.detail, lang) if facts and facts.detail else None


def explain(code: SupportsIndex, lang: str = "en") -> str:
    """Plain words for the person in front of the screen: what happened, and what to do.

    A code that is not listed gets the explanation of its class.
    """
    facts = FACTS.get(checked(code))
    return in_language(facts.explain, lang) if facts else reply_class(code).explain(lang)


def reply_class(code: SupportsIndex) -> ReplyClass:
    """The class, from the first digit (RFC 959 section 4.2; 6yz: RFC 2228 section 5.2)."""
    return _CLASSES[checked(code) // 100]


def group(code: SupportsIndex) -> ReplyGroup | None:
    """The function group, from the second digit; ``None`` for x6z to x9z, which have none."""
    return _GROUPS.get(checked(code) // 10 % 10)


def recovery(code: SupportsIndex) -> Recovery:
    """What a client should do next; a code that is not listed gets what its class has."""
    facts = FACTS.get(checked(code))
    return facts.recovery if facts else reply_class(code).recovery


def status(code: SupportsIndex) -> CodeStatus | None:
    """The code's standing among the RFCs; ``None`` if it is not listed."""
    facts = FACTS.get(checked(code))
    return facts.status if facts else None


def text_source(code: SupportsIndex) -> TextSource | None:
    """Whose words the English text is; ``None`` if the code is not listed."""
    facts = FACTS.get(checked(code))
    return facts.text_source if facts else None


def sources(code: SupportsIndex) -> tuple[Source, ...]:
    """Where the code is defined, the defining place first; empty if it is not listed."""
    facts = FACTS.get(checked(code))
    return facts.sources if facts else ()


def wire(code: SupportsIndex) -> WireForm | None:
    """The form that a program reads, where an RFC fixes one."""
    facts = FACTS.get(checked(code))
    return facts.wire if facts else None


def meanings(code: SupportsIndex) -> tuple[Meaning, ...]:
    """Further meanings, where RFCs use the number for more than one thing; mostly empty."""
    facts = FACTS.get(checked(code))
    return facts.meanings if facts else ()


def aliases(code: SupportsIndex) -> tuple[str, ...]:
    """Names that the code had before; each still works where a name does."""
    facts = FACTS.get(checked(code))
    return facts.aliases if facts else ()


def is_positive_preliminary(code: SupportsIndex) -> bool:
    """Whether the code is 1yz: the action has begun, and another reply follows."""
    return checked(code) // 100 == 1


def is_positive_completion(code: SupportsIndex) -> bool:
    """Whether the code is 2yz: the action is done."""
    return checked(code) // 100 == 2


def is_positive_intermediate(code: SupportsIndex) -> bool:
    """Whether the code is 3yz: the server waits for the next command of a sequence."""
    return checked(code) // 100 == 3


def is_transient_negative(code: SupportsIndex) -> bool:
    """Whether the code is 4yz: the action failed for a passing reason."""
    return checked(code) // 100 == 4


def is_permanent_negative(code: SupportsIndex) -> bool:
    """Whether the code is 5yz: the action failed, and the same request will fail again."""
    return checked(code) // 100 == 5


def is_protected(code: SupportsIndex) -> bool:
    """Whether the code is 6yz: the text is another reply, under protection."""
    return checked(code) // 100 == 6


def may_retry(code: SupportsIndex) -> bool:
    """Whether the same request may be sent again unchanged: the class is 4yz."""
    return is_transient_negative(code)
