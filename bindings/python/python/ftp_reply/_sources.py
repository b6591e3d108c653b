"""Documents, and the sections in them that facts come from."""

from __future__ import annotations

from ._record import Record
from ._texts import in_language

TYPE_CHECKING = False

if TYPE_CHECKING:
    from ._texts import Texts


class Document(Record):
    """A document that defines replies: an RFC."""

    __module__ = "ftp_reply"
    __slots__ = {
        "id": "Short name for programs, such as ``rfc959``.",
        "label": "Name for readers, such as ``RFC 959``.",
        "title": "Title on the first page.",
        "date": "Year and month of publication, ``YYYY-MM``.",
        "url": "Address of the text.",
    }
    __match_args__ = ("id", "label", "title", "date", "url")

    id: str
    label: str
    title: str
    date: str
    url: str

    def __init__(self, id: str, label: str, title: str, date: str, url: str) -> None:
        self._fill(id, label, title, date, url)


class Source(Record):
    """A section of a document; ``str()`` gives the English citation.

    >>> from ftp_reply import ReplyCode
    >>> print(ReplyCode.SERVICE_READY.sources[0])
    RFC 959, section 4.2.2
    """

    __module__ = "ftp_reply"
    __slots__ = {
        "document": "Document that has the section.",
        "section": "Number or name of the section, such as ``4.2.2`` or ``Appendix II``.",
        "url": (
            "Address of the section, or of the document if its page has no anchor for the "
            "section."
        ),
        "_citation": None,
    }
    __match_args__ = ("document", "section")

    document: Document
    section: str
    url: str
    _citation: Texts

    def __init__(self, document: Document, section: str, url: str, citation: Texts) -> None:
        self._fill(document, section, url, citation)

    def citation(self, lang: str = "en") -> str:
        """Return document and section, as a sentence cites them.

        >>> from ftp_reply import ReplyCode
        >>> ReplyCode.SERVICE_READY.sources[0].citation("ko")
        'RFC 959 4.2.2절'
        """
        return in_language(self._citation, lang)

    def __str__(self) -> str:
        return self.citation()

    def __repr__(self) -> str:
        return f"<Source {self.citation()}>"
