"""FTP reply codes with texts and meanings, and an engine for replies.

>>> from ftp_reply import ReplyCode
>>> code = ReplyCode.FILE_UNAVAILABLE
>>> str(code), code.phrase
('550', 'Requested action not taken.')
>>> code.recovery
<Recovery.FIX_REQUEST: 'fix_request'>

Servers also send codes that no RFC defines. Any number from 100 to 699 is a code, with every method:

>>> ReplyCode(599).reply_class
<ReplyClass.PERMANENT_NEGATIVE: 'permanent_negative'>

Texts are in English unless you pass a language: a member of :class:`Lang`, or a tag such as
``"ko"``, ``"ko-KR"`` or ``"ko_KR.UTF-8"``. A language without texts gives English.

:func:`explain` explains a reply, or the exception that another library raised for it:

>>> from ftp_reply import explain
>>> explain(b"421 Passive data channel timed out.").recovery
<Recovery.RETRY_DATA_CONNECTION: 'retry_data_connection'>

:data:`CLOSED_SETS` contains every enum whose members have texts by its name.
"""

TYPE_CHECKING = False

if TYPE_CHECKING:
    from . import asyncio as asyncio, ftplib as ftplib, logging as logging
    from ._advice import Advice
    from ._code_facts import Meaning, WireForm
    from ._command_replies import AfterPreliminary, CommandReplies, LaterReply
    from ._diagnostic import Diagnostic
    from ._display import sanitize
    from ._enums import TextEnum
    from ._errors import (
        EncodeError,
        InUseError,
        InvalidCommand,
        InvalidReplyCode,
        LimitExceeded,
        MalformedReply,
        MessageError,
        PayloadError,
        ReplyError,
        SendError,
        UnexpectedEof,
        UnusableHost,
    )
    from ._help import Explanation, Hint, explain, hints, search
    from ._lenient import Lenient
    from ._native import (
        Dialogue,
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
        ReplyColumns,
        ReplyFault,
        ReplyParser,
        RestartMarker,
        SecurityData,
        SupportedProtocols,
        SystemType,
        TransferSize,
        UniqueName,
        encode,
        escape,
        parse,
        parse_columns,
        unescape_iac,
    )
    from ._outcome import Outcome
    from ._reader import ReplyReader
    from ._sources import Document, Source
    from ._unsolicited import UnsolicitedReply
    from ._version import __version__
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
    "Dialogue",
    "Document",
    "EncodeError",
    "EncodeErrorKind",
    "EncodeStyle",
    "Expectation",
    "ExpectedDelay",
    "Explanation",
    "ExtendedHostPort",
    "ExtendedPassiveAddress",
    "FaultKind",
    "Feature",
    "Features",
    "FileEntry",
    "FileSize",
    "FileTime",
    "Hint",
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
    "MessageError",
    "Outcome",
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
    "ReplyColumns",
    "ReplyError",
    "ReplyFault",
    "ReplyGroup",
    "ReplyParser",
    "ReplyReader",
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
    "UnsolicitedReply",
    "UnusableHost",
    "Verdict",
    "Violation",
    "WireForm",
    "__version__",
    "encode",
    "escape",
    "explain",
    "hints",
    "parse",
    "parse_columns",
    "sanitize",
    "search",
    "unescape_iac",
]

# Each name is imported on first use, so that `import ftp_reply` costs little. Type checkers read the
# imports above instead.
_MODULES = {
    "_advice": ("Advice",),
    "_code_facts": ("Meaning", "WireForm"),
    "_command_replies": ("AfterPreliminary", "CommandReplies", "LaterReply"),
    "_diagnostic": ("Diagnostic",),
    "_display": ("sanitize",),
    "_enums": ("TextEnum",),
    "_errors": (
        "EncodeError",
        "InUseError",
        "InvalidCommand",
        "InvalidReplyCode",
        "LimitExceeded",
        "MalformedReply",
        "MessageError",
        "PayloadError",
        "ReplyError",
        "SendError",
        "UnexpectedEof",
        "UnusableHost",
    ),
    "_help": ("Explanation", "Hint", "explain", "hints", "search"),
    "_lenient": ("Lenient",),
    "_native": (
        "Dialogue",
        "ExpectedDelay",
        "ExtendedHostPort",
        "ExtendedPassiveAddress",
        "Feature",
        "Features",
        "FileEntry",
        "FileSize",
        "FileTime",
        "HostPort",
        "LongHostPort",
        "PassiveAddress",
        "Pathname",
        "ProtectedReply",
        "Reply",
        "ReplyColumns",
        "ReplyFault",
        "ReplyParser",
        "RestartMarker",
        "SecurityData",
        "SupportedProtocols",
        "SystemType",
        "TransferSize",
        "UniqueName",
        "encode",
        "escape",
        "parse",
        "parse_columns",
        "unescape_iac",
    ),
    "_outcome": ("Outcome",),
    "_reader": ("ReplyReader",),
    "_sources": ("Document", "Source"),
    "_unsolicited": ("UnsolicitedReply",),
    "_version": ("__version__",),
    "generated.codes": ("ReplyCode",),
    "generated.commands": ("Command",),
    "generated.documents": ("DOCUMENTS",),
    "generated.languages": ("Lang",),
    "generated.sets": (
        "ArgumentErrorKind",
        "CLOSED_SETS",
        "CallResult",
        "CodeStatus",
        "DiagnosticKind",
        "Diagram",
        "EncodeErrorKind",
        "EncodeStyle",
        "Expectation",
        "FaultKind",
        "HostPolicy",
        "Liberty",
        "OutcomeKind",
        "PayloadErrorKind",
        "Recovery",
        "ReplyClass",
        "ReplyGroup",
        "ReplySlot",
        "SendErrorKind",
        "Situation",
        "Terminator",
        "TextSource",
        "Transition",
        "Verdict",
        "Violation",
    ),
}

_PUBLIC_MODULES = ("asyncio", "ftplib", "logging")

# A type checker must not see this: it would accept any attribute.
if not TYPE_CHECKING:
    _MODULE_OF = {name: module for module, names in _MODULES.items() for name in names}

    def __getattr__(name):
        if name in _PUBLIC_MODULES:
            return __import__(name, globals(), None, ["__name__"], 1)
        if name not in _MODULE_OF:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}", name=name)
        # `importlib.import_module` would load `importlib` first.
        module = __import__(_MODULE_OF[name], globals(), None, [name], 1)
        value = globals()[name] = getattr(module, name)
        return value

    def __dir__():
        return sorted([*__all__, *_PUBLIC_MODULES])
