"""The shape of one row of the generated table of codes."""

from __future__ import annotations

from dataclasses import dataclass

from ._sources import Meaning, Source, TextSource, WireForm
from .generated.vocabulary import CodeStatus, Recovery


@dataclass(frozen=True, slots=True, eq=False)
class Facts:
    """What the table knows of a listed code."""

    name: str
    aliases: tuple[str, ...]
    status: CodeStatus
    recovery: Recovery
    text_source: TextSource
    wire: WireForm | None
    text: dict[str, str]
    detail: dict[str, str] | None
    explain: dict[str, str]
    meanings: tuple[Meaning, ...]
    sources: tuple[Source, ...]
