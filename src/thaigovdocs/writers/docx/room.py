"""The blank lines above the owner of a letter: fewer where that keeps it on one page.

Word has no space that gives way, so the lines of the letter are counted here from the
widths of the font, roughly: to the number of lines, not to where each ends.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from thaigovdocs.documents.model import Block, Document, HeadRow, LetterHead
from thaigovdocs.standard import measures as m
from thaigovdocs.standard.advances import width
from thaigovdocs.thai.spans import Text, plain
from thaigovdocs.units import Length

LABEL_GAP = "  "  # between a label of the head and its value
FILLED = 0.98  # of a line by its words, before one does not fit any more
CODE_LINES = ceil(m.QR_SIDE.pt / m.LINE_PITCH.pt)  # of the picture of a code
NOTHING = Length(0)


def owner_room(document: Document) -> int:
    """Return how many blank lines stand above the owner, the copies and the code.

    As many as the regulation wants, but for a letter of one page of which the end would
    go to a page of its own: it has as many as there is room for, down to none.
    """
    head = document.head
    if not isinstance(head, LetterHead) or any(block.table for block in document.body):
        return m.OWNER_LINES
    top = m.EMBLEM_FEET_BASELINE - m.BODY_SIZE * m.ASCENT
    room = m.PAPER_HEIGHT - m.MARGIN_BOTTOM - top
    used = sum((before + m.LINE_PITCH * lines for before, lines in _parts(document, head)), NOTHING)
    left = int((room - used).pt // m.LINE_PITCH.pt)
    return left if 0 <= left < m.OWNER_LINES else m.OWNER_LINES


def _parts(document: Document, head: LetterHead) -> Iterator[tuple[Length, int]]:
    """Yield the parts of a letter: the space above each, and its lines."""
    yield NOTHING, max(1, len(head.letterhead))
    if head.date:
        yield m.BEFORE_ROW, 1
    for row in head.rows:
        yield m.BEFORE_ROW, _row_lines(row)
    for block in document.body:
        yield (m.BEFORE_BULLET if block.kind == "bullet" else m.BEFORE_ROW), block_lines(block)
    if document.closing:
        yield m.BEFORE_CLOSING, 1
    for signature in document.signatures:
        yield NOTHING, m.SIGNING_LINES + 1 + len(signature.position)
    yield NOTHING, end_lines(document)


def _row_lines(row: HeadRow) -> int:
    """Return the lines of a row of the head; how many of an entry stands on its last line."""
    lines = 0
    label = width(plain(row.label) + LABEL_GAP)
    for entry in row.entries:
        number = width(f"{plain(entry.label)} ") if entry.label else NOTHING
        room = (m.TEXT_WIDTH - label - number).pt
        words = width(plain(entry.text)).pt / FILLED
        quantity = width(f" {plain(entry.quantity)}").pt if entry.quantity else 0.0
        lines += max(1, ceil(words / room))
        lines += words % room + quantity > room
    return lines


def block_lines(block: Block) -> int:
    """Return the lines of a block of the body, of which the first is indented."""
    level = min(block.level + (block.kind == "bullet"), len(m.CLAUSE_INDENTS))
    indent = m.CLAUSE_INDENTS[level - 1] if level else m.PARAGRAPH_INDENT
    label = f"{plain(block.label)} " if block.label else ""
    words = width(label + plain(block.text)).pt / FILLED
    return max(1, ceil((indent.pt + words) / m.TEXT_WIDTH.pt))


def end_lines(document: Document) -> int:
    """Return the lines of owner and copies, and of a code beside them."""
    room = m.TEXT_WIDTH - (m.QR_WIDTH if document.qr else NOTHING)
    lines = sum(_lines(line, room) for line in (*document.owner, *document.copies))
    if document.qr is None:
        return lines
    below = (text for text in (document.qr.caption, document.qr.url) if text)
    return max(lines, CODE_LINES + sum(_lines(text, m.QR_WIDTH) for text in below))


def _lines(text: Text, room: Length) -> int:
    return max(1, ceil(width(plain(text)).pt / room.pt))
