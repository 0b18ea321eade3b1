"""How long a paper is, roughly: whether its last page may be one that a little room saves.

The lines are counted from the widths of the font, to their number and not to where each ends,
so that papers that end in the middle of a page need no layout.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil

from thaigovdocs.documents.model import (
    Block,
    Document,
    EnvelopeHead,
    HeadRow,
    LetterHead,
    MemoHead,
    Row,
    Signature,
    Table,
    TitleHead,
)
from thaigovdocs.standard import measures as m
from thaigovdocs.standard.advances import width
from thaigovdocs.thai.spans import Text, plain
from thaigovdocs.units import Length

LABEL_GAP = "  "  # between a label of the head and its value
FILLED = 0.98  # of a line by its words, before one does not fit any more
CODE_LINES = ceil(m.QR_SIDE.pt / m.LINE_PITCH.pt)  # of the picture of a code
MOST_ROWS = 300  # of tables in a paper that is measured
MOST_LETTERS = 10_000  # of one: about five pages; a longer one takes too long for what it saves
OVER = 9  # lines on a last page that less room elsewhere may take in
SHORT = 4  # lines that a page lacks to be full: another program may need them
EARLY = 2  # lines that a page may end early
NOTHING = Length(0)


def may_be_squeezed(document: Document) -> bool:
    """Return whether less room may save *document* a page: its last one holds little or is full.

    Roughly: a paper that only might is one, too.
    """
    if isinstance(document.head, EnvelopeHead):
        return False
    tables = [block.table for block in document.body if block.table]
    if sum(len(table.rows) for table in tables) > MOST_ROWS:
        return False
    if sum(len(plain(block.text)) for block in document.body) > MOST_LETTERS:
        return False
    lying = document.orientation == "landscape"
    page = m.PAPER_WIDTH if lying else m.PAPER_HEIGHT
    room = (page - m.MARGIN_TOP - m.MARGIN_BOTTOM).pt
    parts = (before + m.LINE_PITCH * lines for before, lines in _parts(document))
    pages, last = divmod(sum(parts, _start(document)).pt, room)
    # Tables are counted more roughly, and pages that end early make a paper longer.
    doubt = m.LINE_PITCH.pt * (1 + bool(tables))
    is_full = last >= room - doubt * (SHORT + EARLY * pages)
    return is_full or (pages > 0 and last <= doubt * OVER)


def _start(document: Document) -> Length:
    """Return where the text begins, below the upper margin."""
    if isinstance(document.head, LetterHead):
        return m.EMBLEM_FEET_BASELINE - m.BODY_SIZE * m.ASCENT - m.MARGIN_TOP
    if isinstance(document.head, MemoHead):
        return m.LINE_PITCH * 3
    titled = isinstance(document.head, TitleHead) and document.head.emblem
    return m.TITLE_TOP - m.MARGIN_TOP if titled else NOTHING


def _parts(document: Document) -> Iterator[tuple[Length, int]]:
    """Yield the parts of a paper: the space above each, and its lines."""
    head = document.head
    if isinstance(head, LetterHead):
        yield m.BEFORE_ROW * bool(head.date), max(1, len(head.letterhead)) + bool(head.date)
    if isinstance(head, LetterHead | MemoHead):
        for row in head.rows:
            yield m.BEFORE_ROW, _row_lines(row)
    elif not isinstance(head, EnvelopeHead):
        for title in head.titles:
            yield NOTHING, _lines(title, m.TEXT_WIDTH)
    for block in document.body:
        if block.table:
            yield from _table_parts(block.table)
        else:
            before = m.BEFORE_BULLET if block.kind == "bullet" else m.BEFORE_ROW
            yield before, block_lines(block, hangs=document.hangs)
    if document.closing or document.dated:
        yield m.BEFORE_CLOSING, 1
    yield NOTHING, signed_lines(document)
    yield NOTHING, sum(below_lines(document))


def _table_parts(table: Table) -> Iterator[tuple[Length, int]]:
    """Yield the rows of a table, each as high as its longest cell."""
    room = m.TABLE_ROOM * 2 if table.ruled else NOTHING
    widths = [m.TEXT_WIDTH * column.share - m.TABLE_PADDING * 2 for column in table.columns]
    yield m.BEFORE_ROW + room, int(table.is_headed)
    for row in table.rows:
        yield (NOTHING if row.continues else room), cells_lines(row, widths)
    yield room, int(bool(table.total))


def cells_lines(row: Row, widths: Sequence[Length]) -> int:
    """Return the lines of the longest cell of *row* in columns of *widths*."""
    at, most = 0, row.lines
    for cell in row.cells:
        room = sum((each.pt for each in widths[at : at + cell.span]), 0.0)
        words = width(plain(cell.text) + plain(cell.label)).pt
        most = max(most, 1 + int(words // max(room, 1.0)))
        at += cell.span
    return most


def signed_lines(document: Document) -> int:
    """Return the lines of closing or day, seal, room to sign, names and positions."""
    rows = [m.SIGNING_LINES + 1 + len(each.position) for each in document.signatures]
    if document.signs_in_columns:
        rows = [max(rows[at : at + 2]) for at in range(0, len(rows), 2)]
    seal = m.SEAL_LINES + 2 if document.seal else 0
    return sum(rows) + seal


def below_lines(document: Document) -> Iterator[int]:
    """Yield the lines of each part below the signatures: endorsements, decision, owner."""
    for each in document.endorsements:
        texts = (each.to, *each.paragraphs)
        said = sum(1 + int(width(plain(text)).pt // m.TEXT_WIDTH.pt) for text in texts if text)
        yield said + _dated_lines(each.signature)
    if document.decision:
        yield len(document.decision.options) + _dated_lines(document.decision.signature)
    if document.owner or document.copies or document.qr:
        yield m.OWNER_LINES + end_lines(document)


def _dated_lines(signature: Signature) -> int:
    """Return the lines of room to sign, name, position and day."""
    return m.SIGNING_LINES + 2 + len(signature.position)


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


def block_lines(block: Block, *, hangs: bool = False) -> int:
    """Return the lines of a block of the body, of which the first is indented, or all hang."""
    level = min(block.level + (block.kind == "bullet"), len(m.CLAUSE_INDENTS))
    indent = m.CLAUSE_INDENTS[level - 1] if level else m.PARAGRAPH_INDENT
    label = width(f"{plain(block.label)} ") if block.label else NOTHING
    words = width(plain(block.text)).pt / FILLED
    if hangs and block.label:
        return max(1, ceil(words / max((m.TEXT_WIDTH - indent - label).pt, 1.0)))
    return max(1, ceil((words + (indent + label).pt) / m.TEXT_WIDTH.pt))


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
