"""Finds a text in the language that a caller asks for."""

from __future__ import annotations

from . import _native
from .generated.languages import LANGUAGE_INDEX

Texts = tuple[str, ...]
"""One text in every language, in the order of the languages' numbers."""


def in_language(texts: Texts, lang: str) -> str:
    """Return the text in the language that a tag names, in English if no text has it."""
    try:
        return texts[LANGUAGE_INDEX[lang]]
    except KeyError:
        return texts[LANGUAGE_INDEX[_native.matching(lang)]]
