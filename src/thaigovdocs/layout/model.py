"""A layout: the pages of a document with everything on them in its place.

Inside, distances are points from the upper left corner of the paper; what other
packages read (anchors) are lengths.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from thaigovdocs.documents.model import Document
from thaigovdocs.findings import Finding, Origin
from thaigovdocs.layout.fonts import Family, Fonts, UsedFont
from thaigovdocs.layout.lines import Line
from thaigovdocs.units import Length

Align = Literal["left", "center", "right"]


@dataclass(frozen=True, slots=True)
class Style:
    """How the lines of one paragraph stand.

    Attributes:
        x: left edge, from the paper's edge, in points.
        width: of the lines, in points.
        first: indent of the first line.
        labels: what stands before the first line, each in a width of its own; the lines
            hang under what follows them.
        justify: distributed; every line but the last ends at the right margin.
        align: of lines that are not distributed.
        scale: the size as a multiple of the body's.
        red: printed red (urgency, secrecy).
        title: level of a heading in the structure of the PDF; 0 for none.
    """

    x: float
    width: float
    first: float = 0.0
    labels: tuple[Line, ...] = ()
    justify: bool = False
    align: Align = "left"
    scale: float = 1.0
    red: bool = False
    title: int = 0

    @property
    def hang(self) -> float:
        """How far the lines after the first stand to the right of :attr:`x`."""
        return sum(label.width for label in self.labels)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines of one paragraph on one page.

    Attributes:
        style: how they stand.
        lines: the lines.
        baseline: of the first line, from the paper's top, in points.
        pitch: from baseline to baseline, in points.
        ends: the paragraph ends here, so that its last line is not distributed.
    """

    style: Style
    lines: tuple[Line, ...]
    baseline: float
    pitch: float
    ends: bool = True


@dataclass(frozen=True, slots=True)
class Rule:
    """A thin line of a table, from one point to another, from the paper's upper left corner."""

    x: float
    y: float
    to_x: float
    to_y: float


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a page, from the upper left corner of the paper; pages count from 1."""

    page: int
    x: Length
    y: Length
    width: Length
    height: Length


@dataclass(frozen=True, slots=True)
class Missing:
    """A character that the font cannot draw, and where it came from."""

    document: str
    character: str
    origin: Origin | None


@dataclass(frozen=True, slots=True)
class Page:
    """One page.

    Attributes:
        number: from 1.
        paragraphs: what is printed in the text, in reading order.
        furniture: what is no part of the text: page number, secrecy, catchword.
        first_words: the words a catchword of the page before shows.
        catchword: the words at its foot, with dots and stroke; empty for none.
        rules: the lines of its tables.
    """

    number: int
    paragraphs: tuple[Paragraph, ...]
    furniture: tuple[Paragraph, ...] = ()
    first_words: str = ""
    catchword: str = ""
    rules: tuple[Rule, ...] = ()

    @property
    def lines(self) -> tuple[str, ...]:
        """The text of every line, from the top of the page in reading order."""
        return tuple(line.text for paragraph in self.paragraphs for line in paragraph.lines)


@dataclass(frozen=True, slots=True)
class Layout:
    """A document on its pages.

    Attributes:
        document: what was laid out.
        pages: the pages.
        anchors: the boxes of ``number``, ``date``, ``signature``, ``signature-2``, …
        missing: characters that the font cannot draw.
        fonts: the fonts used.
        family: the family the lines are planned in.
        source: where the family was found.
        findings: what is worth telling about the fonts; errors stop the printing.
    """

    document: Document
    pages: tuple[Page, ...]
    anchors: Mapping[str, Box]
    missing: tuple[Missing, ...]
    fonts: tuple[UsedFont, ...]
    family: Family
    source: Fonts = field(repr=False)
    findings: tuple[Finding, ...] = ()

    @property
    def page_count(self) -> int:
        """The number of pages."""
        return len(self.pages)
