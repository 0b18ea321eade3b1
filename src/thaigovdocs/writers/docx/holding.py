"""What stands below the text holds on to it, so that no last page holds only an end.

Word and LibreOffice end lines where their own words do, so nobody knows which line begins
their last page.  Owner, copies, decision and endorsements therefore hold on to the
signature above them, and that to the text, as long as all of it takes less than a page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.documents.model import Document, Row
from thaigovdocs.units import Length
from thaigovdocs.writers.docx.blocks import kept
from thaigovdocs.writers.docx.room import below_lines, block_lines, cells_lines, signed_lines
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
    yield signed_lines(document) + bool(document.closing) + bool(document.dated)
    yield from below_lines(document)


def hold_lines(owner: Sequence[Line], copies: Sequence[Line]) -> tuple[tuple[Line, ...], ...]:
    """Return owner and copies, which no page parts while there are few of them."""
    if len(owner) + len(copies) > COPIES_HELD:
        return (*map(kept, owner[:-1]), *owner[-1:]), tuple(copies)
    lines = [*owner, *copies]
    lines[:-1] = map(kept, lines[:-1])
    return tuple(lines[: len(owner)]), tuple(lines[len(owner) :])


def ends_of_signers(rows: Sequence[Row]) -> frozenset[int]:
    """Return the last rows of those who sign above others who sign: they stand on one page."""
    ends = [at for at in range(len(rows)) if at + 1 == len(rows) or not rows[at + 1].continues]
    starts = [0, *(end + 1 for end in ends)]
    signed = [
        any(cell.anchor for row in rows[start : end + 1] for cell in row.cells)
        for start, end in zip(starts, ends, strict=False)
    ]
    return frozenset(end for end, both in zip(ends, pairwise(signed), strict=False) if all(both))


def last_rows(rows: Sequence[Row], widths: Sequence[Length]) -> int:
    """Return how many rows at the end of a table hold on to one another.

    Args:
        rows: of the table.
        widths: of its columns.
    """
    count = height = 0
    for row in reversed(rows[-LAST_ROWS:]):
        height += cells_lines(row, widths)
        if height > ROWS_HEIGHT:
            break
        count += 1
    return count
