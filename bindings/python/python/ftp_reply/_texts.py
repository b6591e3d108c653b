"""Finds a text in the language that a caller asks for."""

from __future__ import annotations

from . import _native
from .generated.languages import LANGUAGE_INDEX

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import TypeVar

    _Item = TypeVar("_Item")

Texts = tuple[str, ...]
"""One text in every language, in the order of the languages' numbers."""


TextLists = tuple[tuple[str, ...], ...]
"""One list of texts in every language, in the order of the languages' numbers."""


def in_language(texts: tuple[_Item, ...], lang: str) -> _Item:
    """Return the item for the language that a tag names, the English one if no item has it."""
    try:
        return texts[LANGUAGE_INDEX[lang]]
    except KeyError:
        return texts[LANGUAGE_INDEX[_native.matching(lang)]]
