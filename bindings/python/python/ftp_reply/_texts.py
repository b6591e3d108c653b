"""Finds a text in the language that a caller selects."""

# Annotations are strings to save time: see `_enum_types`.

from .generated import LANGUAGE_INDEX

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import TypeVar

    _Item = TypeVar("_Item")

Texts = tuple[str, ...]
"""One text in every language, in the order of the languages' numbers."""


TextLists = tuple[tuple[str, ...], ...]
"""One list of texts in every language, in the order of the languages' numbers."""


def in_language(texts: "tuple[_Item, ...]", lang: str) -> "_Item":
    """Return the item for the language that a tag names, the English one if no item has it."""
    try:
        return texts[LANGUAGE_INDEX[lang]]
    except KeyError:
        return texts[LANGUAGE_INDEX[matching(lang)]]


def checked_text(text: str, name: str) -> str:
    """Return a text that a caller passed. Raises ``TypeError`` with the parameter's name for others."""
    if isinstance(text, str):
        return text
    raise TypeError(f"{name} must be str, not {type(text).__name__}")


def native_text(text: str, name: str) -> str:
    """Return a text that a caller passed with ``?`` for lone surrogates, which the native module rejects."""
    if checked_text(text, name).isascii():
        return text
    return text.encode("utf-8", "replace").decode("utf-8")


def matching(tag: str) -> str:
    """Return the tag of the language that a tag or a locale's name selects, ``en`` if none has texts."""
    from . import _native

    return _native.matching(native_text(tag, "lang"))
