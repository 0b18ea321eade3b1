"""What every writer asks of a document before it prints it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thaigovdocs._arguments import check_type
from thaigovdocs.documents.model import Document

if TYPE_CHECKING:
    from thaigovdocs.layout.fonts import Fonts


def ready(document: Document, fonts: Fonts | None = None) -> Document:
    """Return *document* as it is printed, the pages of its enclosures counted.

    Raises:
        PolicyError: the document holds what stops it.
        MissingToolError: pages are to be counted, and a font is not there.
        UsageError: it is no document.
    """
    check_type(document, Document, "document")
    if not document.counts:
        document.stop()
        return document
    from thaigovdocs.layout.planning import printable  # fonts, only where pages are counted

    return printable(document, fonts=fonts)
