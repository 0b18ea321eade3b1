"""How wide texts and gaps of a DOCX are: no font is opened (standard/advances)."""

from __future__ import annotations

from thaigovdocs.documents.model import Document
from thaigovdocs.standard import measures
from thaigovdocs.standard.advances import width
from thaigovdocs.units import Length

__all__ = ["repeated", "text_width", "width"]


def text_width(document: Document) -> Length:
    """Return the width of the text on the pages of *document*."""
    if document.orientation == "portrait":
        return measures.TEXT_WIDTH
    return measures.ACROSS_WIDTH


def repeated(character: str, length: Length) -> str:
    """Return *character* as often as comes nearest to *length*; at least once."""
    return character * max(1, round(length.emu / width(character).emu))
