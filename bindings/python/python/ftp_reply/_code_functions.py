"""Facts of any code from 100 to 699, listed or not.

A server may send a code that no document lists, which is not a member of :class:`ReplyCode`. These
functions take members and plain numbers.
"""

from __future__ import annotations

from operator import index

from ._errors import InvalidReplyCode
from ._texts import in_language
from .generated.code_facts import CODE_FACTS
from .generated.sets import ReplyClass, ReplyGroup

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import SupportsIndex

    from ._code_facts import CodeFacts, Meaning, WireForm
    from ._sources import Source
    from .generated.sets import CodeStatus, Recovery, TextSource

_CLASSES = {member.digit: member for member in ReplyClass}
_GROUPS = {member.digit: member for member in ReplyGroup}


def checked(code: SupportsIndex) -> int:
    """Return the number if it is a reply code; raise :class:`InvalidReplyCode` otherwise."""
    number = index(code)
    if not 100 <= number <= 699:
        raise InvalidReplyCode(number)
    return number


def _facts(code: SupportsIndex) -> CodeFacts | None:
    return CODE_FACTS.get(checked(code))


def is_listed(code: SupportsIndex) -> bool:
    """Return ``True`` if the table lists the code, with or without an RFC that defines it."""
    return checked(code) in CODE_FACTS


def identifier(code: SupportsIndex) -> str | None:
    """Return the code's name in ``snake_case``, the same in every language; ``None`` if unlisted."""
    facts = _facts(code)
    return facts.name if facts else None


def text(code: SupportsIndex, lang: str = "en") -> str | None:
    """Return the code's text, one line; ``None`` if unlisted."""
    facts = _facts(code)
    return in_language(facts.text, lang) if facts else None


def detail(code: SupportsIndex, lang: str = "en") -> str | None:
    """Return the RFC's own explanation below the headline; ``None`` if it has none."""
    facts = _facts(code)
    return in_language(facts.detail, lang) if facts and facts.detail else None


def description(code: SupportsIndex, lang: str = "en") -> str | None:
    """Return text and detail as one string; ``None`` if unlisted."""
    facts = _facts(code)
    return facts.description(lang) if facts else None


def explain(code: SupportsIndex, lang: str = "en") -> str:
    """Return an explanation for end users: what happened and what to do.

    An unlisted code has the explanation of its class.
    """
    facts = _facts(code)
    return in_language(facts.explain, lang) if facts else reply_class(code).explain(lang)


def causes(code: SupportsIndex, lang: str = "en") -> tuple[str, ...]:
    """Return what can have caused the reply, as short phrases, the likeliest first.

    Empty if nothing went wrong, or if the code is unlisted.
    """
    facts = _facts(code)
    return in_language(facts.causes, lang) if facts else ()


def reply_class(code: SupportsIndex) -> ReplyClass:
    """Return the class, from the first digit (RFC 959, section 4.2; 6yz: RFC 2228, section 5.2)."""
    return _CLASSES[checked(code) // 100]


def group(code: SupportsIndex) -> ReplyGroup | None:
    """Return the group, from the second digit; ``None`` for x6z to x9z, which have none."""
    return _GROUPS.get(checked(code) // 10 % 10)


def recovery(code: SupportsIndex) -> Recovery:
    """Return what a client should do next. An unlisted code has the recovery of its class."""
    facts = _facts(code)
    return facts.recovery if facts else reply_class(code).recovery


def status(code: SupportsIndex) -> CodeStatus | None:
    """Return how firmly the code is established; ``None`` if unlisted."""
    facts = _facts(code)
    return facts.status if facts else None


def text_source(code: SupportsIndex) -> TextSource | None:
    """Return who wrote the English text; ``None`` if unlisted."""
    facts = _facts(code)
    return facts.text_source if facts else None


def sources(code: SupportsIndex) -> tuple[Source, ...]:
    """Return the sections that define the code, the main one first; empty if unlisted."""
    facts = _facts(code)
    return facts.sources if facts else ()


def wire(code: SupportsIndex) -> WireForm | None:
    """Return the machine-readable form of the text; ``None`` unless an RFC defines one."""
    facts = _facts(code)
    return facts.wire if facts else None


def meanings(code: SupportsIndex) -> tuple[Meaning, ...]:
    """Return further meanings, if RFCs use the code for more than one thing; usually empty."""
    facts = _facts(code)
    return facts.meanings if facts else ()


def aliases(code: SupportsIndex) -> tuple[str, ...]:
    """Return the code's former names. ``ReplyCode.from_name`` still accepts them."""
    facts = _facts(code)
    return facts.former_names if facts else ()


def is_positive_preliminary(code: SupportsIndex) -> bool:
    """Return ``True`` for 1yz: the action has started, and another reply follows."""
    return checked(code) // 100 == 1


def is_positive_completion(code: SupportsIndex) -> bool:
    """Return ``True`` for 2yz: the command is complete."""
    return checked(code) // 100 == 2


def is_positive_intermediate(code: SupportsIndex) -> bool:
    """Return ``True`` for 3yz: the server waits for the next command of a sequence."""
    return checked(code) // 100 == 3


def is_transient_negative(code: SupportsIndex) -> bool:
    """Return ``True`` for 4yz: the command failed for a temporary reason."""
    return checked(code) // 100 == 4


def is_permanent_negative(code: SupportsIndex) -> bool:
    """Return ``True`` for 5yz: the command failed, and the same request will fail again."""
    return checked(code) // 100 == 5


def is_protected(code: SupportsIndex) -> bool:
    """Return ``True`` for 6yz: the text is another reply, protected."""
    return checked(code) // 100 == 6


def may_retry(code: SupportsIndex) -> bool:
    """Return ``True`` if the same request may be sent again unchanged: the class is 4yz."""
    return is_transient_negative(code)
