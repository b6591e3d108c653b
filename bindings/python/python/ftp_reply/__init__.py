"""FTP reply codes with their texts and meanings, and the replies that the RFCs list per command.

>>> from ftp_reply import ReplyCode
>>> code = ReplyCode.FILE_UNAVAILABLE
>>> str(code), code.phrase
('550', 'Requested action not taken.')
>>> code.recovery
<Recovery.FIX_REQUEST: 'fix_request'>

Servers also send codes that no RFC defines. :meth:`ReplyCode.lookup` returns ``None`` for an
unlisted code. The functions of this module accept any code from 100 to 699:

>>> import ftp_reply
>>> ftp_reply.reply_class(599)
<ReplyClass.PERMANENT_NEGATIVE: 'permanent_negative'>

Texts are in English unless you pass a language: a member of :class:`Lang`, or a tag such as
``"ko"``, ``"ko-KR"`` or ``"ko_KR.UTF-8"``. A language without texts gives English.

The module :mod:`ftp_reply.help` explains replies by the words of the server, and searches.

:data:`CLOSED_SETS` holds every enum whose members have texts by its name.
"""

from . import help
from ._advice import Advice
from ._code_facts import Meaning, WireForm
from ._code_functions import (
    aliases,
    causes,
    description,
    detail,
    explain,
    group,
    identifier,
    is_listed,
    is_permanent_negative,
    is_positive_completion,
    is_positive_intermediate,
    is_positive_preliminary,
    is_protected,
    is_transient_negative,
    may_retry,
    meanings,
    recovery,
    reply_class,
    sources,
    status,
    text,
    text_source,
    wire,
)
from ._command_replies import AfterPreliminary, CommandReplies, LaterReply
from ._commands_by_code import commands
from ._diagnostic import Diagnostic
from ._enums import TextEnum
from ._errors import (
    EncodeError,
    InUseError,
    InvalidCommand,
    InvalidReplyCode,
    LimitExceeded,
    MalformedReply,
    PayloadError,
    ReplyError,
    SendError,
    UnexpectedEof,
    UnlistedReplyCode,
    UnusableHost,
)
from ._lenient import Lenient
from ._native import VERSION as __version__
from ._native import (
    ExpectedDelay,
    ExtendedHostPort,
    ExtendedPassiveAddress,
    Feature,
    Features,
    FileEntry,
    FileSize,
    FileTime,
    HostPort,
    LongHostPort,
    PassiveAddress,
    Pathname,
    ProtectedReply,
    Reply,
    ReplyFault,
    ReplyParser,
    RestartMarker,
    SecurityData,
    SupportedProtocols,
    SystemType,
    TransferSize,
    UniqueName,
    parse,
)
from ._sources import Document, Source
from .generated.codes import ReplyCode
from .generated.commands import Command
from .generated.documents import DOCUMENTS
from .generated.languages import Lang
from .generated.sets import (
    ArgumentErrorKind,
    CLOSED_SETS,
    CallResult,
    CodeStatus,
    DiagnosticKind,
    Diagram,
    EncodeErrorKind,
    EncodeStyle,
    Expectation,
    FaultKind,
    HostPolicy,
    Liberty,
    OutcomeKind,
    PayloadErrorKind,
    Recovery,
    ReplyClass,
    ReplyGroup,
    ReplySlot,
    SendErrorKind,
    Situation,
    Terminator,
    TextSource,
    Transition,
    Verdict,
    Violation,
)

__all__ = [
    "Advice",
    "AfterPreliminary",
    "ArgumentErrorKind",
    "CLOSED_SETS",
    "CallResult",
    "CodeStatus",
    "Command",
    "CommandReplies",
    "DOCUMENTS",
    "Diagnostic",
    "DiagnosticKind",
    "Diagram",
    "Document",
    "EncodeError",
    "EncodeErrorKind",
    "EncodeStyle",
    "Expectation",
    "ExpectedDelay",
    "ExtendedHostPort",
    "ExtendedPassiveAddress",
    "FaultKind",
    "Feature",
    "Features",
    "FileEntry",
    "FileSize",
    "FileTime",
    "HostPolicy",
    "HostPort",
    "InUseError",
    "InvalidCommand",
    "InvalidReplyCode",
    "Lang",
    "LaterReply",
    "Lenient",
    "Liberty",
    "LimitExceeded",
    "LongHostPort",
    "MalformedReply",
    "Meaning",
    "OutcomeKind",
    "PassiveAddress",
    "Pathname",
    "PayloadError",
    "PayloadErrorKind",
    "ProtectedReply",
    "Recovery",
    "Reply",
    "ReplyClass",
    "ReplyCode",
    "ReplyError",
    "ReplyFault",
    "ReplyGroup",
    "ReplyParser",
    "ReplySlot",
    "RestartMarker",
    "SecurityData",
    "SendError",
    "SendErrorKind",
    "Situation",
    "Source",
    "SupportedProtocols",
    "SystemType",
    "Terminator",
    "TextEnum",
    "TextSource",
    "TransferSize",
    "Transition",
    "UnexpectedEof",
    "UniqueName",
    "UnlistedReplyCode",
    "UnusableHost",
    "Verdict",
    "Violation",
    "WireForm",
    "__version__",
    "aliases",
    "causes",
    "commands",
    "description",
    "detail",
    "explain",
    "group",
    "identifier",
    "is_listed",
    "is_permanent_negative",
    "is_positive_completion",
    "is_positive_intermediate",
    "is_positive_preliminary",
    "is_protected",
    "is_transient_negative",
    "may_retry",
    "meanings",
    "parse",
    "recovery",
    "reply_class",
    "sources",
    "status",
    "text",
    "text_source",
    "wire",
]
