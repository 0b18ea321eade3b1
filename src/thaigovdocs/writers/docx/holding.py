"""What stands below the text holds on to it, so that no last page holds only an end.

Word and LibreOffice end lines where their own words do, so nobody knows which line begins
their last page.  Owner, copies, decision and endorsements therefore hold on to the
signature above them, and that to the text, as long as all of it takes less than a page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.documents.model import Document, Row, Signature
from thaigovdocs.standard import measures as m
from thaigovdocs.standard.advances import width
from thaigovdocs.thai.spans import plain
from thaigovdocs.units import Length
from thaigovdocs.writers.docx.blocks import kept
from thaigovdocs.writers.docx.room import block_lines, end_lines
from thaigovdocs.writers.docx.views import Line

MOST = 36  # lines that hold on to one another: less than a page, whatever the font does
TEXT_BLOCKS = 2  # that go with the signatures at most
COPIES_HELD = 12  # copies, with the owner: more may go to a page of their own
LAST_ROWS = 4  # of a table, that a last page has at least
ROWS_HEIGHT = 16  # lines that they have at most


@dataclass(frozen=True, slots=True)
class Links:
    """Which parts of an end hold on to the next.

    Attributes:
        signed: the signatures or the seal.
        endorsed: each endorsement.
        decided: the decision.
    """

    signed: bool
    endorsed: tuple[bool, ...]
    decided: bool


def links(document: Document) -> Links:
    """Return which parts of the end of *document* hold on to the next: as many as have room.

    Counted from the last one, with the text that goes with the signatures.
    """
    heights = [*_parts(document)]
    room = MOST - sum(map(block_lines, document.body[-TEXT_BLOCKS:]))
    sums = [sum(heights[at:]) for at in range(len(heights))]
    told = [whole <= room for whole in sums[:-1]] + [False]
    signed, *others = told
    count = len(document.endorsements)
    return Links(signed, tuple(others[:count]), bool(document.decision) and others[count])


def _parts(document: Document) -> Iterator[int]:
    """Yield the lines of each part of the end: signatures, endorsements, decision, owner."""
    yield _signed_lines(document)
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


def _signed_lines(document: Document) -> int:
    rows = [m.SIGNING_LINES + 1 + len(each.position) for each in document.signatures]
    if document.signs_in_columns:
        rows = [max(rows[at : at + 2]) for at in range(0, len(rows), 2)]
    seal = m.SEAL_LINES + 2 if document.seal else 0
    return sum(rows) + seal + bool(document.closing) + bool(document.dated)


def hold_lines(owner: Sequence[Line], copies: Sequence[Line]) -> tuple[tuple[Line, ...], ...]:
    """Return owner and copies, which no page parts while there are few of them."""
    if len(owner) + len(copies) > COPIES_HELD:
        return (*map(kept, owner[:-1]), *owner[-1:]), tuple(copies)
    lines = [*owner, *copies]
    lines[:-1] = map(kept, lines[:-1])
    return tuple(lines[: len(owner)]), tuple(lines[len(owner) :])


def last_rows(rows: Sequence[Row], widths: Sequence[Length]) -> int:
    """Return how many rows at the end of a table hold on to one another.

    Args:
        rows: of the table.
        widths: of its columns.
    """
    count = height = 0
    for row in reversed(rows[-LAST_ROWS:]):
        height += _row_lines(row, widths)
        if height > ROWS_HEIGHT:
            break
        count += 1
    return count


def _row_lines(row: Row, widths: Sequence[Length]) -> int:
    at, most = 0, row.lines
    for cell in row.cells:
        room = sum((each.pt for each in widths[at : at + cell.span]), 0.0)
        words = width(plain(cell.text) + plain(cell.label)).pt
        most = max(most, 1 + int(words // max(room, 1.0)))
        at += cell.span
    return most
