"""Every FTP reply code with its texts and meaning, and what the RFCs let a server answer.

>>> from ftp_reply import ReplyCode
>>> code = ReplyCode.FILE_UNAVAILABLE
>>> str(code), code.phrase
('550', 'Requested action not taken.')
>>> code.recovery
<Recovery.FIX_REQUEST: 'fix_request'>

A server may send a number that is not listed. :meth:`ReplyCode.lookup` gives ``None`` for it, and
the functions of this module take any number from 100 to 699:

>>> import ftp_reply
>>> ftp_reply.reply_class(599)
<ReplyClass.PERMANENT_NEGATIVE: 'permanent_negative'>

Texts are English unless a language is asked for, by a member of :class:`Lang` or by a tag such as
``"ko"``, ``"ko-KR"`` or ``"ko_KR.UTF-8"``; a language that the texts do not have gives English.
"""

from ._answers import commands
from ._command import Verdict
from ._errors import InvalidCommand, InvalidReplyCode, UnlistedReplyCode
from ._native import VERSION as __version__
from ._numbers import (
    aliases,
    detail,
    explain,
    group,
    is_listed,
    is_permanent_negative,
    is_positive_completion,
    is_positive_intermediate,
    is_positive_preliminary,
    is_protected,
    is_transient_negative,
    may_retry,
    meanings,
    name,
    recovery,
    reply_class,
    sources,
    status,
    text,
    text_source,
    wire,
)
from ._replies import AfterPreliminary, CommandReplies, LaterReply
from ._sources import Document, Meaning, Source, TextSource, WireForm
from ._words import Arc
from .generated.codes import ReplyCode
from .generated.commands import Command
from .generated.documents import DOCUMENTS
from .generated.vocabulary import CodeStatus, Diagram, Lang, Recovery, ReplyClass, ReplyGroup

search = ReplyCode.search

__all__ = [
    "AfterPreliminary",
    "Arc",
    "CodeStatus",
    "Command",
    "CommandReplies",
    "DOCUMENTS",
    "Diagram",
    "Document",
    "InvalidCommand",
    "InvalidReplyCode",
    "Lang",
    "LaterReply",
    "Meaning",
    "Recovery",
    "ReplyClass",
    "ReplyCode",
    "ReplyGroup",
    "Source",
    "TextSource",
    "UnlistedReplyCode",
    "Verdict",
    "WireForm",
    "__version__",
    "aliases",
    "commands",
    "detail",
    "explain",
    "group",
    "is_listed",
    "is_permanent_negative",
    "is_positive_completion",
    "is_positive_intermediate",
    "is_positive_preliminary",
    "is_protected",
    "is_transient_negative",
    "may_retry",
    "meanings",
    "name",
    "recovery",
    "reply_class",
    "search",
    "sources",
    "status",
    "text",
    "text_source",
    "wire",
]
