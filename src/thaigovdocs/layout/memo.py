"""The head of a memo: title, labels, values and dotted leaders (saraban 12; typing)."""

from __future__ import annotations

from dataclasses import replace

from thaigovdocs.documents.model import Document, HeadField, MemoHead
from thaigovdocs.layout.flat import Gap, flatten
from thaigovdocs.layout.flow import LEFT
from thaigovdocs.layout.head import Head, box, fixed, urgency
from thaigovdocs.layout.letter import GAP
from thaigovdocs.layout.lines import RESERVE, Line, plan_lines
from thaigovdocs.layout.model import Paragraph, Style
from thaigovdocs.layout.sheet import PITCH, Sheet
from thaigovdocs.layout.sources import Box
from thaigovdocs.layout.widths import Metrics
from thaigovdocs.standard.measures import (
    ASCENT,
    BODY_SIZE,
    MEMO_DATE_LEFT,
    MEMO_DATE_VALUE_LEFT,
    MEMO_LABEL_SIZE,
    MEMO_MARKING_LEFT,
    MEMO_ROW_PITCH,
    MEMO_TITLE_BASELINE,
    MEMO_TITLE_LINE,
    MEMO_TITLE_SIZE,
    MEMO_TITLE_TOP,
)

LABEL = MEMO_LABEL_SIZE.pt / BODY_SIZE.pt
TITLE = MEMO_TITLE_SIZE.pt / BODY_SIZE.pt
DATE_LEFT = MEMO_DATE_LEFT.pt
VALUE_LEFT = MEMO_DATE_VALUE_LEFT.pt
ROW = MEMO_ROW_PITCH.pt
RISE = ASCENT * MEMO_LABEL_SIZE.pt  # of a row's baseline below its top
CLEAR = 2.0  # points between words and the dots beside them
SHORTEST = 4.0  # points: a leader that is shorter is not drawn


def memo_head(document: Document, head: MemoHead, metrics: Metrics, sheet: Sheet) -> Head:
    """Return title, urgency and the dotted rows of a memo in their places."""
    style = Style(LEFT, sheet.width, align="center", scale=TITLE, title=1)
    title = flatten(head.title, strong=True)
    lines = plan_lines(title, metrics, measure=sheet.width, scale=TITLE)
    rows = _Rows(metrics, (MEMO_TITLE_TOP + MEMO_TITLE_LINE).pt, sheet.width)
    rows.add(head.unit)
    number, date = rows.add_pair(head.number, head.date)
    rows.add(head.subject)
    left = LEFT + MEMO_MARKING_LEFT.pt  # between the emblem and the title (saraban 28)
    paragraphs = (
        *urgency(document, metrics, sheet, MEMO_TITLE_BASELINE.pt, left=left),
        fixed(lines, style, MEMO_TITLE_BASELINE.pt),
        *rows.paragraphs,
    )
    return Head(paragraphs, {"number": number, "date": date}, rows.top)


class _Rows:
    """The rows of the head while they are put below one another."""

    def __init__(self, metrics: Metrics, top: float, width: float) -> None:
        self.width = width
        self.metrics = metrics
        self.top = top
        self.paragraphs: list[Paragraph] = []

    def add(self, field: HeadField) -> None:
        """Add a label with its value and the dots to the right margin."""
        start = self._label(field, 0.0)
        count, _ = self._value(field, start, self.width)
        self._advance(count)

    def add_pair(self, number: HeadField, date: HeadField) -> tuple[Box, Box]:
        """Add ที่ and วันที่ on one row; return the boxes of their values."""
        start = self._label(number, 0.0)
        lines, number_box = self._value(number, start, DATE_LEFT - CLEAR)
        after = self._label(date, DATE_LEFT) - self.metrics.width(GAP)
        more, date_box = self._value(date, VALUE_LEFT, self.width, dots=VALUE_LEFT - after)
        self._advance(max(lines, more))
        return number_box, date_box

    def _advance(self, lines: int) -> None:
        self.top += ROW + (lines - 1) * PITCH

    def _label(self, field: HeadField, left: float) -> float:
        """Add a label; return where its value begins, from the left margin."""
        flat = flatten(field.label, strong=True)
        style = Style(LEFT + left, self.width - left, scale=LABEL)
        lines = plan_lines(flat, self.metrics, measure=style.width, scale=LABEL)
        self.paragraphs.append(fixed(lines, style, self.top + RISE))
        return left + lines[0].width + self.metrics.width(GAP)

    def _value(
        self, field: HeadField, left: float, right: float, *, dots: float = 0.0
    ) -> tuple[int, Box]:
        """Add a value with dots behind it, and *dots* points of them before it."""
        style = Style(LEFT + left - dots, right - left + dots)
        measure = right - left
        lines = list(plan_lines(flatten(field.text), self.metrics, measure=measure))
        width = max(line.width for line in lines)
        lines[-1] = _led(lines[-1], measure)
        lines[0] = _preceded(lines[0], dots)
        paragraph = Paragraph(style, tuple(lines), self.top + RISE, PITCH)
        self.paragraphs.append(paragraph)
        place = box(LEFT + left, self.top, width or measure, ROW + PITCH * (len(lines) - 1))
        return len(lines), place


def _led(line: Line, measure: float) -> Line:
    """Return *line* with a dotted leader from its last word to the end of *measure*."""
    clear = CLEAR if line.pieces else 0.0
    room = measure - RESERVE - line.width - clear
    if room < SHORTEST:
        return line
    pieces = (*line.pieces, Gap(clear, False), Gap(room, True))
    return replace(line, pieces=pieces, width=line.width + clear + room)


def _preceded(line: Line, dots: float) -> Line:
    """Return *line* with *dots* points of leader, clear at both ends, before its words."""
    if not dots:
        return line
    before = (Gap(CLEAR, False), Gap(dots - 2 * CLEAR, True), Gap(CLEAR, False))
    return replace(line, pieces=(*before, *line.pieces), width=line.width + dots)
