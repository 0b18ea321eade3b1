"""What was recognized in a file that somebody else wrote."""

from __future__ import annotations

from typing import Literal

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.documents.model import Document
from thaigovdocs.findings import Finding, Origin
from thaigovdocs.recognition.measured import Measured


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
class PageNumber:
    """A page number of a foreign file.

    Attributes:
        text: as it is printed (``- 2 -``), or ``PAGE`` for a field.
        origin: its place.
        is_thai: printed in Thai digits: typed so, counted so (``thaiNumbers``), or in a
            font that draws Arabic digits as Thai ones.
    """

    text: str
    origin: Origin
    is_thai: bool


@dataclass(frozen=True, slots=True)
class Furniture:
    """What stood on a page for the page's sake and is no part of a paper.

    Attributes:
        kind: which sort.
        text: its characters.
        origin: its place; ``None`` where nobody can say.
        page: on which page it stood.
        font: the family it is set in; ``None`` where nobody says.
    """

    kind: Literal["page-number", "catchword", "running-head", "secrecy", "sets", "emblem"]
    text: str
    origin: Origin | None = None
    page: int = 0
    font: str | None = None


@dataclass(frozen=True, slots=True)
class Recognized:
    """The papers of a foreign file.

    Attributes:
        documents: in the order of the file; parts that were not found are empty, and a
            paper of no known kind is ``other`` with body paragraphs only.
        source: what kind of file it was.
        fonts: the runs and their fonts; empty for a text file.
        page_numbers: those that were taken out, in the order of the file.
        furniture: all that was taken out of the pages, page numbers included.
        beside: what stands beside the papers (headers, footers, notes, running heads), as
            paragraphs of a paper ``other``; empty for none.
        findings: what of the file was not read.
        measured: how its pages and lines are set; empty for a text file.
    """

    documents: tuple[Document, ...]
    source: Literal["docx", "pdf", "text"]
    fonts: tuple[FontUse, ...] = ()
    page_numbers: tuple[PageNumber, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    beside: tuple[Document, ...] = ()
    findings: tuple[Finding, ...] = ()
    measured: Measured = Measured()
