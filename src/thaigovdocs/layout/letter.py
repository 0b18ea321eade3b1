"""The head of a letter (saraban 11; practice)."""

from __future__ import annotations

from dataclasses import replace

from thaigovdocs.documents.model import Document, HeadEntry, HeadRow, LetterHead, MemoHead
from thaigovdocs.layout.breaks import breaks
from thaigovdocs.layout.flat import flatten
from thaigovdocs.layout.flow import LEFT, Flow
from thaigovdocs.layout.head import RISE, Head, box, fixed, urgency
from thaigovdocs.layout.lines import RESERVE, Line, label_line, plan_lines
from thaigovdocs.layout.model import Paragraph, Style
from thaigovdocs.layout.pages import TOGETHER, Beside
from thaigovdocs.layout.sheet import PITCH, Sheet
from thaigovdocs.layout.sources import Box
from thaigovdocs.layout.widths import Metrics
from thaigovdocs.standard.measures import (
    BEFORE_ROW,
    CENTRE_LEFT,
    EMBLEM_FEET_BASELINE,
    EMBLEM_FEET_WIDTH,
    EMBLEM_HEIGHT_LETTER,
    EMBLEM_TOP,
    LETTERHEAD_GAP,
    MARGIN_LEFT,
    SENDER_LEFT_PAPER,
)
from thaigovdocs.thai.spans import Text, plain

FEET = EMBLEM_FEET_BASELINE.pt
TAIL = (EMBLEM_TOP + EMBLEM_HEIGHT_LETTER).pt
SENDER_LEFT = (SENDER_LEFT_PAPER - MARGIN_LEFT).pt
CENTRE = CENTRE_LEFT.pt
# The words at the sides of the emblem keep clear of it.
BESIDE_EMBLEM = (EMBLEM_HEIGHT_LETTER * 0.5 + LETTERHEAD_GAP).pt
# A number that is longer runs under a wing, as far as the feet.
UNDER_WING = (EMBLEM_HEIGHT_LETTER * 0.5 - EMBLEM_FEET_WIDTH * 0.5).pt
GAP = "  "  # between a label and its value (typewriter)
_LESS = 1.0  # points that a line lacks for its last word
_PARTED = 2  # lines of one that parts
_OPEN_WIDTH = CENTRE * 0.5  # of the box of a number or date that is still to come


def letter_head(document: Document, head: LetterHead, metrics: Metrics, sheet: Sheet) -> Head:
    """Return urgency, number, sender and date of a letter in their places."""
    number, number_box = _number(head, metrics, sheet)
    sender = _sender(head.letterhead, metrics, sheet)
    lines = max([len(number.lines), *(len(paragraph.lines) for paragraph in sender)])
    last = max(lines, _sender_lines(sender)) - 1
    bottom = FEET - RISE + (last + 1) * PITCH
    date, date_box = _date(head.date, metrics, bottom, sheet)
    paragraphs = (*urgency(document, metrics, sheet), number, *sender, *date)
    end = date_box.y.pt + PITCH * len(date[0].lines) if date else bottom
    anchors = {"number": number_box} | (
        {} if document.seal or document.dated else {"date": date_box}
    )
    return Head(paragraphs, anchors, end)


def add_rows(flow: Flow, head: LetterHead | MemoHead) -> None:
    """Add the labelled rows (เรื่อง, เรียน, ผ่าน, อ้างถึง, สิ่งที่ส่งมาด้วย) to *flow*."""
    for row in head.rows:
        _add_row(flow, row)


def _number(head: LetterHead, metrics: Metrics, sheet: Sheet) -> tuple[Paragraph, Box]:
    words = plain(head.number_label)
    label = label_line(words + GAP if words else "", metrics)
    style = Style(LEFT, CENTRE + sheet.shift - BESIDE_EMBLEM, labels=(label,))
    number = flatten(head.number)
    if metrics.width(number.text) + RESERVE > style.width - style.hang:
        style = replace(style, width=style.width + UNDER_WING)
    room = style.width - style.hang
    lines = plan_lines(number, metrics, measure=room)
    width = max(_OPEN_WIDTH, *(line.width for line in lines))
    place = box(LEFT + style.hang, FEET - RISE, min(width, room), PITCH * len(lines))
    return fixed(lines, style, FEET), place


def _sender(letterhead: tuple[Text, ...], metrics: Metrics, sheet: Sheet) -> tuple[Paragraph, ...]:
    """Return the sender's lines: at their place, or as far left as the widest one asks."""
    flats = [flatten(line) for line in letterhead]
    widest = max((metrics.width(flat.text) for flat in flats), default=0.0)
    # One unit of reserve more than a planned line keeps, so that the widest one fits.
    usual = min(SENDER_LEFT + 2 * sheet.shift, sheet.width - widest - 0.1)
    left = max(usual, CENTRE + sheet.shift + BESIDE_EMBLEM)
    style = Style(LEFT + left, sheet.width - left)
    paragraphs: list[Paragraph] = []
    for flat in flats:
        lines = plan_lines(flat, metrics, measure=style.width)
        above = sum(len(paragraph.lines) for paragraph in paragraphs)
        paragraphs.append(fixed(lines, style, FEET + above * PITCH))
    return tuple(paragraphs)


def _sender_lines(sender: tuple[Paragraph, ...]) -> int:
    return sum(len(paragraph.lines) for paragraph in sender)


def _date(
    date: Text, metrics: Metrics, top: float, sheet: Sheet
) -> tuple[tuple[Paragraph, ...], Box]:
    """Return the date and its box: below the sender, never above the emblem's tail."""
    y = max(top + BEFORE_ROW.pt, TAIL)
    left = CENTRE + sheet.shift
    style = Style(LEFT + left, sheet.width - left)
    if not date:
        return (), box(style.x, y, _OPEN_WIDTH)
    lines = plan_lines(flatten(date), metrics, measure=style.width)
    width = max(_OPEN_WIDTH, *(line.width for line in lines))
    place = box(style.x, y, min(width, style.width), PITCH * len(lines))
    return (fixed(lines, style, y + RISE),), place


def _add_row(flow: Flow, row: HeadRow) -> None:
    label = label_line(plain(row.label) + GAP, flow.metrics)
    numbers = [
        label_line(f"{plain(entry.label)} ", flow.metrics) for entry in row.entries if entry.label
    ]
    widest = max((number.width for number in numbers), default=0.0)
    counted = (flatten(entry.quantity).text for entry in row.entries)
    column = max(map(flow.metrics.width, counted), default=0.0)
    for index, entry in enumerate(row.entries):
        number = _widened(entry, flow.metrics, widest)
        shift = label.width if index else 0.0
        labels = number if index else (label, *number)
        style = Style(LEFT + shift, flow.sheet.width - shift, labels=labels)
        before = 0.0 if index else BEFORE_ROW.pt
        rows = flow.add(flatten(entry.text), style, before=before, label=_words(labels))
        if entry.quantity:
            _add_quantity(flow, entry, rows, column)


def _widened(entry: HeadEntry, metrics: Metrics, width: float) -> tuple[Line, ...]:
    """Return the number of *entry*, as wide as the widest of its row."""
    if not entry.label:
        return ()
    line = label_line(f"{plain(entry.label)} ", metrics)
    return (Line(line.text, line.pieces, width),)


def _words(labels: tuple[Line, ...]) -> str:
    return "".join(label.text for label in labels)


def _add_quantity(flow: Flow, entry: HeadEntry, rows: range, column: float) -> None:
    """Set a quantity into the *column* at the right margin, beside the last line.

    Where that leaves no room, its last words go to a line of their own beside the quantity;
    a last line that cannot part has the quantity below it.
    """
    flat = flatten(entry.quantity)
    width = column + RESERVE
    style = Style(LEFT + flow.sheet.width - width, width)
    row = flow.rows[rows[-1]]
    room = row.style.width - row.style.hang - flow.metrics.width(GAP) - width
    if row.line.width > room and not _part_last(flow, rows, room):
        flow.change(rows[-1], hold=TOGETHER)
        flow.add(flat, style)
        return
    (line,) = plan_lines(flat, flow.metrics, measure=style.width)
    flow.change(len(flow.rows) - 1, beside=Beside(style, line))


def _part_last(flow: Flow, rows: range, room: float) -> bool:
    """Part the last of *rows* so that its end takes *room* at most; return whether it could."""
    row = flow.rows[rows[-1]]
    _, flat = flow.words[row.paragraph]
    words = flat.tail(row.line.start)
    lines = plan_lines(words, flow.metrics, measure=row.line.width - _LESS)
    if len(lines) != _PARTED or lines[-1].width > room or lines[-1].start not in breaks(words):
        return False
    first, last = replace(lines[0], lead=row.line.lead), lines[-1]
    flow.change(rows[-1], line=first, ends=False, hold=TOGETHER)
    flow.rows.append(replace(row, line=last, index=row.index + 1, before=0.0))
    return True
