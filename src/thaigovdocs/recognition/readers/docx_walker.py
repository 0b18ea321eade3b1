"""Walks a part of a DOCX: its paragraphs and rows as lines, in reading order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from thaigovdocs.recognition.labels import starts_with_label
from thaigovdocs.recognition.lines.line import Line, cut, fold, join, spans_of, trim
from thaigovdocs.recognition.model import FontUse
from thaigovdocs.recognition.readers.docx_leaders import drawn
from thaigovdocs.recognition.readers.docx_measured import measured_paragraph
from thaigovdocs.recognition.readers.docx_numbering import Numbering
from thaigovdocs.recognition.readers.docx_runs import (
    ALTERNATE,
    BREAK,
    DRAWN_TEXT,
    WORD_ART,
    Reading,
    Runs,
    chosen,
)
from thaigovdocs.recognition.readers.docx_styles import Look, over
from thaigovdocs.recognition.readers.package import W
from thaigovdocs.recognition.vocabulary import CONTACT, NUMBER, ROW, is_closing, is_name
from thaigovdocs.thai.spans import Span, Text, plain

_BLOCKS = frozenset(f"{W}{name}" for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml"))
_CENTERED = "center"
_CELLS = 3  # columns from which on a table without lines is one, not a layout


@dataclass
class Walker(Reading):
    """Walks a part of the package and keeps count of where it is.

    Attributes:
        numbering: of the lists of the file.
        apart: takes a paragraph that stands there for the page's sake, and says so.
        page, table: the numbers of those that were begun.
        gap: something wide stands above the next line.
        before: the words of paragraphs whose ends were deleted: the next one goes on with them.
    """

    numbering: Numbering | None = None
    apart: Callable[[Runs, Text], bool] | None = None
    page: int = 1
    table: int = 0
    gap: bool = True
    before: tuple[Span, ...] = ()

    def blocks(self, parent: Any) -> Iterator[Line]:
        """Yield the lines of what stands in *parent*, in order."""
        for each in parent:
            if each.tag == f"{W}p":
                yield from self.lines_of(each)
            elif each.tag == f"{W}tbl":
                yield from self._left_over()
                yield from self._table(each)
            elif each.tag in _BLOCKS:
                yield from self.blocks(each)
            elif each.tag == ALTERNATE:
                yield from self.blocks(chosen(each))
            elif each.tag == f"{W}altChunk":
                self.unread.add("chunk")
        yield from self._left_over()

    def _left_over(self) -> Iterator[Line]:
        """Yield the words whose end was deleted and that no paragraph goes on with."""
        spans, self.before = self.before, ()
        if spans:
            yield from self._said(trim(fold(spans)), self.styles.default, ())

    def lines_of(self, element: Any) -> Iterator[Line]:
        """Yield the lines of a paragraph: one, more where breaks divide it, then its boxes."""
        self.paragraph += 1
        properties = element.find(f"{W}pPr")
        look = over(self.styles.properties(properties), self.styles.default)
        if look.breaks:
            self._new_page()
        runs, used = Runs(self, look), len(self.fonts)
        runs.walk(element)
        spans, self.before = (*self.before, *runs.spans), ()
        label = self._label(look, bool(spans))
        text = trim(fold(drawn(spans, look, self.tab)))
        if properties is not None and properties.find(f"{W}rPr/{W}del") is not None:
            self.before = spans
        elif self.apart is None or not self.apart(runs, text):
            self._measure(fold(tuple(runs.spans)), look, self.fonts[used:])
            yield from self._said(text, look, label)
        ends_section = properties is not None and properties.find(f"{W}sectPr") is not None
        self.section += ends_section
        if runs.ends_page or ends_section:
            self._new_page()
        self.depth += 1
        held, self.before = self.before, ()
        for box in runs.boxes:
            yield from self._box(box)
        self.before = held
        self.depth -= 1

    def _measure(self, text: Text, look: Look, uses: Sequence[FontUse]) -> None:
        """Keep how a paragraph that holds words is set."""
        origin = next((span.origin for span in spans_of(trim(text)) if span.origin), None)
        if origin is not None and self.left_margins:
            self.places.append(
                measured_paragraph(
                    plain(text),
                    look,
                    uses,
                    self.section,
                    origin=origin,
                    tab=self.tab,
                    margin=self.left_margin,
                )
            )

    def _said(self, text: Text, look: Look, label: Text) -> Iterator[Line]:
        """Yield the lines of the words of a paragraph."""
        for part in _broken(text, look):
            yield Line(
                part,
                self.page,
                whole=True,
                gap=self.gap,
                centered=look.align == _CENTERED,
                heading=bool(look.heading),
                label=label,
            )
            self.gap, label = False, ()
        if not text:
            self.gap = True

    def _box(self, box: Any) -> Iterator[Line]:
        """Yield the lines of a text that is drawn."""
        if box.tag not in (DRAWN_TEXT, WORD_ART):
            yield from self.blocks(box)
            return
        pieces = (each.text or "" for each in box.iter(f"{DRAWN_TEXT[:-1]}t"))
        words = box.get("string") if box.tag == WORD_ART else "".join(pieces)
        if text := trim(fold((Span(words or "", self.origin(0)),))):
            yield Line(text, self.page, whole=True, gap=True)

    def _label(self, look: Look, has_words: bool) -> Text:
        if look.number in (None, "0") or not has_words or self.numbering is None:
            return ()
        label = self.numbering.label(look.number, look.level or 0)
        return (Span(label, self.origin(0)),) if label else ()

    def _new_page(self) -> None:
        self.page += 1
        self.gap = True

    def _table(self, element: Any) -> Iterator[Line]:
        self.depth += 1
        yield from self._rows(element)
        self.depth -= 1

    def _rows(self, element: Any) -> Iterator[Line]:
        rows = [row for row in element.iter(f"{W}tr") if _owner(row) is element]
        rows = [row for row in rows if row.find(f"{W}trPr/{W}del") is None]
        width = max((sum(1 for _ in _cells(row)) for row in rows), default=0)
        if width < 2 or (width < _CELLS and not self._is_ruled(element)):
            for row in rows:
                for cell in _cells(row):
                    yield from self.blocks(cell)
            return
        self.table += 1
        number, begun = self.table, False
        for row in rows:
            cells = tuple(each for cell in _cells(row) for each in self._spread(cell))
            begun = begun or any(cells)
            if begun and cells:  # empty rows below its head are to be filled in
                yield Line(
                    join(cells, "\t"),
                    self.page,
                    whole=True,
                    cells=cells,
                    table=number,
                    gap=self.gap,
                )
                self.gap = False

    def _spread(self, cell: Any) -> Iterator[Text]:
        """Yield the words of a cell, and an empty one for each further column it covers."""
        yield self._cell(cell)
        span = cell.find(f"{W}tcPr/{W}gridSpan")
        width = "" if span is None else span.get(f"{W}val") or ""
        if width.isdecimal() and len(width) < 3:
            yield from [()] * (int(width) - 1)

    def _cell(self, cell: Any) -> Text:
        lines = (join((line.label, line.text)) for line in self.blocks(cell))
        return join(lines)

    def _is_ruled(self, table: Any) -> bool:
        properties = table.find(f"{W}tblPr")
        if properties is None:
            return False
        borders = properties.find(f"{W}tblBorders")
        if borders is None:
            style = properties.find(f"{W}tblStyle")
            return style is not None and "grid" in (style.get(f"{W}val") or "").lower()
        return any(
            border.get(f"{W}val") not in (None, "none", "nil")
            for border in borders
            if border.tag in (f"{W}insideH", f"{W}insideV", f"{W}left")
        )


def _broken(text: Text, look: Look) -> Iterator[Text]:
    """Yield the lines of a paragraph, where its breaks divide parts; else all of it."""
    words = plain(text)
    if not words:
        return
    if BREAK not in words:
        yield text
        return
    parts, at = [], 0
    for piece in words.split(BREAK):
        parts.append(trim(cut(text, at, at + len(piece))))
        at += len(piece) + 1
    parts = [part for part in parts if part]
    starts = any(_is_part(plain(part)) for part in parts[1:]) or any(
        _is_part(plain(part)) and not starts_with_label(plain(part)) for part in parts[:1]
    )
    if look.align == _CENTERED or starts:
        yield from parts
    else:
        yield join(parts)


def _is_part(words: str) -> bool:
    return bool(
        is_name(words)
        or is_closing(words)
        or ROW.match(words)
        or NUMBER.match(words)
        or CONTACT.match(words)
        or starts_with_label(words)
    )


def _cells(row: Any) -> Iterator[Any]:
    for each in row:
        if each.tag == f"{W}tc":
            yield each
        elif each.tag in _BLOCKS:
            yield from _cells(each)


def _owner(row: Any) -> Any:
    """Return the table that *row* belongs to, nested ones apart."""
    above = row.getparent()
    while above is not None and above.tag != f"{W}tbl":
        above = above.getparent()
    return above
