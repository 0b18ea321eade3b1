"""What was recognized in a file that somebody else wrote."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from thaigovdocs.documents.model import Document
from thaigovdocs.findings import Origin


@dataclass(frozen=True, slots=True)
class FontUse:
    """A run of a foreign DOCX or PDF and the type it is set in.

    Attributes:
        text: its characters.
        origin: its place.
        font: the family of its Latin letters; ``None`` where nobody says.
        thai_font: the family of its Thai letters (the complex-script one of a DOCX).
        size, thai_size: in points; ``None`` where nobody says.
    """

    text: str
    origin: Origin
    font: str | None = None
    thai_font: str | None = None
    size: float | None = None
    thai_size: float | None = None


@dataclass(frozen=True, slots=True)
class Recognized:
    """The papers of a foreign file.

    Attributes:
        documents: in the order of the file; parts that were not found are empty, and a
            paper of no known kind is ``other`` with body paragraphs only.
        source: what kind of file it was.
        fonts: the runs and their fonts; empty for a text file.
    """

    documents: tuple[Document, ...]
    source: Literal["docx", "pdf", "text"]
    fonts: tuple[FontUse, ...] = ()
