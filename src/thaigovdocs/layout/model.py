"""A layout: the pages of a document with everything on them in its place.

Inside, distances are points from the upper left corner of the paper; what other
packages read (anchors) are lengths.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from typing import Literal

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.documents.model import Document
from thaigovdocs.files import Picture
from thaigovdocs.findings import Finding, Origin
from thaigovdocs.layout.fonts import Family, Fonts, UsedFont
from thaigovdocs.layout.lines import Line
from thaigovdocs.layout.sheet import PORTRAIT, Sheet
from thaigovdocs.layout.sources import Box, Source, Stretch, stretches
from thaigovdocs.layout.widths import Metrics, read_metrics
from thaigovdocs.standard.measures import ASCENT, BODY_SIZE
from thaigovdocs.units import EMU_PER_PT, Length

Align = Literal["left", "center", "right"]
MOST_TAGGED = 5_000  # rows of tables: every cell of them is an object of the PDF
# Of what a line leaves free, how much stands before it.
_SHARES: dict[Align, float] = {"left": 0.0, "center": 0.5, "right": 1.0}


@dataclass(frozen=True, slots=True)
class Style:
    """How the lines of one paragraph stand.

    Attributes:
        x: left edge, from the paper's edge, in points.
        width: of the lines, in points.
        first: indent of the first line.
        labels: what stands before the first line, each in a width of its own; the lines
            hang under what follows them.
        mark: the label that the first line begins with; the space behind it stays as wide as
            it is where the line is drawn out.
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
    mark: Line | None = None
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
class TableCell:
    """A cell of a table on a page, its words in their place; *storeys*: rows that it covers."""

    paragraph: Paragraph
    span: int = 1
    storeys: int = 1


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table on a page.

    Attributes:
        top, height: its place, in points from the paper's top.
        cells: from the left; none stands where one of the row above reaches down.
        opens: a rule stands above it.
        head: it belongs to the head.
    """

    top: float
    height: float
    cells: tuple[TableCell, ...]
    opens: bool
    head: bool


@dataclass(frozen=True, slots=True)
class TablePart:
    """What one page holds of a table.

    Attributes:
        edges: the places of the vertical rules, in points from the paper's edge.
        aligns: of the cells, by column.
        ruled: whether rules are drawn.
        insets: space at the left and the right of the words of a cell, by column.
        rows: from the top, a repeated head included.
        scale: the size of its words as a multiple of the body's.
    """

    edges: tuple[float, ...]
    aligns: tuple[Align, ...]
    ruled: bool
    insets: tuple[tuple[float, float], ...]
    rows: tuple[TableRow, ...]
    scale: float = 1.0


@dataclass(frozen=True, slots=True)
class Image:
    """A picture in its place, in points; *alt* is what is read out instead of it."""

    picture: Picture
    x: float
    top: float
    width: float
    height: float
    alt: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A thin line of a table, from one point to another, from the paper's upper left corner."""

    x: float
    y: float
    to_x: float
    to_y: float


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
        parts: what is printed in the text, in reading order.
        furniture: what is no part of the text: page number, secrecy, catchword.
        first_words: the words a catchword of the page before shows.
        catchword: the words at its foot, with dots and stroke; empty for none.
        rules: the lines of its tables.
        images: its pictures but the emblem.
    """

    number: int
    parts: tuple[Paragraph | TablePart, ...]
    furniture: tuple[Paragraph, ...] = ()
    first_words: str = ""
    catchword: str = ""
    rules: tuple[Rule, ...] = ()
    images: tuple[Image, ...] = ()

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """What is printed in the text, the words of the cells of tables one by one."""
        return tuple(_paragraphs(self.parts))

    @property
    def lines(self) -> tuple[str, ...]:
        """The text of every line, from the top of the page in reading order."""
        return tuple(line.text for paragraph in self.paragraphs for line in paragraph.lines)


def _paragraphs(parts: Iterable[Paragraph | TablePart]) -> Iterator[Paragraph]:
    for part in parts:
        if isinstance(part, Paragraph):
            yield part
            continue
        cells = (cell.paragraph for row in part.rows for cell in row.cells)
        yield from (cell for cell in cells if cell.lines)


def _stretches(
    paragraph: Paragraph, metrics: Metrics, y: float | None = None
) -> Iterator[tuple[float, Stretch]]:
    """Yield where the words of *paragraph* come from, each with the top of its line, in points.

    Args:
        paragraph: on a page.
        metrics: the font it was planned with.
        y: only of the line that stands there; ``None`` for all.
    """
    style = paragraph.style
    rise = ASCENT * BODY_SIZE.pt * style.scale
    for at, line in enumerate(paragraph.lines):
        top = paragraph.baseline + at * paragraph.pitch - rise
        if y is not None and not top <= y < top + paragraph.pitch:
            continue
        indent = style.hang + (0.0 if at else style.first)
        room = style.width - indent
        drawn = style.justify and not (paragraph.ends and at == len(paragraph.lines) - 1)
        left = style.x + indent
        if not drawn:
            left += (room - line.width) * _SHARES[style.align]
        width = room if drawn else 0.0
        for each in stretches(line, metrics, left=left, width=width, scale=style.scale):
            yield top, each


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
        sheet: the paper.
    """

    document: Document
    pages: tuple[Page, ...]
    anchors: Mapping[str, Box]
    missing: tuple[Missing, ...]
    fonts: tuple[UsedFont, ...]
    family: Family
    source: Fonts = field(repr=False)
    findings: tuple[Finding, ...] = ()
    sheet: Sheet = PORTRAIT

    @property
    def page_count(self) -> int:
        """The number of pages."""
        return len(self.pages)

    @property
    def is_tagged(self) -> bool:
        """Whether its PDF tells programs of its tables: they have at most 5,000 rows."""
        return sum(len(part.rows) for part in self._tables()) <= MOST_TAGGED

    def _tables(self) -> Iterator[TablePart]:
        parts = (part for page in self.pages for part in page.parts)
        return (part for part in parts if isinstance(part, TablePart) and part.ruled)

    def sources(self, page: int | None = None) -> Iterator[Source]:
        """Yield where the printed words come from: the stretches of all lines with their places.

        In the order of reading, what stands in the margins last.  Each stretch stands on one
        line of the paper and on one line of one file; words that the standard gives have an
        origin without a place in a file (``origin.standard``).

        Args:
            page: of which page, from 1; ``None`` for all.
        """
        for each in self.pages if page is None else self.pages[page - 1 : page]:
            for paragraph, top, stretch in self._stretches(each):
                left, right = stretch.edges[0], stretch.edges[-1]
                place = (left, top, right - left, paragraph.pitch)
                box = Box(each.number, *(Length(round(side * EMU_PER_PT)) for side in place))
                yield Source(box, stretch.text, stretch.origin)

    def origin_at(self, x: Length, y: Length, *, page: int = 1) -> Origin | None:
        """Return where the words at a place on a page come from.

        ``origin.position`` is the line and column in ``origin.file``.  Beside words, as behind
        the end of a line, it is the nearest ones on that line; words that the standard gives
        lead to those of the author that they stand with, where a line has any.

        Args:
            x: from the left edge of the paper.
            y: from its upper edge.
            page: the page, from 1.

        Returns:
            ``None`` where no line stands.
        """
        there = [
            stretch
            for each in self.pages[page - 1 : page]
            for _, _, stretch in self._stretches(each, y.pt)
        ]
        written = [stretch for stretch in there if stretch.origin.mark]
        nearest = min(written or there, key=lambda stretch: stretch.away(x.pt), default=None)
        return nearest.origin_at(x.pt) if nearest else None

    def boxes_of(
        self, line: int, column: int | None = None, *, file: str | None = None
    ) -> tuple[Box, ...]:
        """Return where the words of a line of the policy file are printed; empty for nowhere.

        Args:
            line: of the file, from 1.
            column: only the words that this column, from 1, belongs to; ``None`` for all.
            file: the file, as origins name it; ``None`` for whichever has the line.
        """
        return tuple(
            each.box
            for each in self.sources()
            if each.origin.position[0] == line
            and (file is None or each.origin.file == file)
            and (column is None or each.covers(column))
        )

    def _stretches(
        self, page: Page, y: float | None = None
    ) -> Iterator[tuple[Paragraph, float, Stretch]]:
        metrics = read_metrics(self.family)
        for paragraph in (*page.paragraphs, *page.furniture):
            for top, stretch in _stretches(paragraph, metrics, y):
                yield paragraph, top, stretch
