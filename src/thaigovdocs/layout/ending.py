"""Pages that end well: a little less space before a new page, and nothing alone on the last.

A page more for a few lines is no page that anybody would send: room to sign and the
space between paragraphs give way first.  Where a new page must be, what is no running
text (owner, decision, endorsement) takes what stands above it along.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeAlias

from thaigovdocs.layout.flow import Flow
from thaigovdocs.layout.pages import TOGETHER, Placed, Row, paginate
from thaigovdocs.layout.sheet import PITCH
from thaigovdocs.standard.measures import SIGNING_LINES

_Pages: TypeAlias = tuple[tuple[Placed, ...], ...]
_FEW = 2  # lines that the room to sign has at least
_HALF = 0.5  # of the space between paragraphs
_TAKEN = 2  # groups of rows that go along to the last page
_SHORT = 0.5  # of a page: a last page that holds more is worth having


def place_rows(flow: Flow, *, start: float, catchwords: bool) -> _Pages:
    """Return the rows of *flow* on their pages.

    Args:
        flow: the rows.
        start: where they begin on the first page, in points from the top.
        catchwords: keep the last line of every page but the last free for one.
    """

    def placed(rows: Sequence[Row]) -> _Pages:
        return paginate(rows, start=start, catchwords=catchwords, sheet=flow.sheet)

    rows: Sequence[Row] = flow.rows
    pages = placed(rows)
    if len(pages) == 1:
        return pages
    if _height(pages[-1]) <= _SHORT * flow.sheet.height:
        first = sum(map(_count, pages[:-2]))
        for squeezed in (_closer_signed(rows, first), _closer(_closer_signed(rows, first), first)):
            tried = placed(squeezed)
            if len(tried) < len(pages):
                return tried
    for _ in range(_TAKEN):
        at = sum(map(_count, pages[:-1]))
        if not is_tail(flow, pages[-1]):
            break
        bound = [*rows[: at - 1], replace(rows[at - 1], hold=TOGETHER), *rows[at:]]
        tried = placed(bound)
        if len(tried) != len(pages) or sum(map(_count, tried[:-1])) == at:
            break
        rows, pages = bound, tried
    return pages


def is_tail(flow: Flow, page: Sequence[Placed]) -> bool:
    """Return whether *page* begins with what is no running text: owner, decision, copies."""
    first = next((placed.row for placed in page if not placed.repeated), None)
    if first is None or not 0 < flow.tail < len(flow.rows):
        return False
    return first.paragraph >= flow.rows[flow.tail].paragraph


def _count(page: Sequence[Placed]) -> int:
    return sum(not placed.repeated for placed in page)


def _height(page: Sequence[Placed]) -> float:
    last = page[-1]
    return last.top + last.row.height - page[0].top


def _closer_signed(rows: Sequence[Row], first: int) -> list[Row]:
    """Return *rows* with a line less to sign in, from the *first* on."""
    usual, least = SIGNING_LINES * PITCH, _FEW * PITCH
    return [
        replace(row, room=row.room - usual + least) if at >= first and row.room > least else row
        for at, row in enumerate(rows)
    ]


def _closer(rows: Sequence[Row], first: int) -> list[Row]:
    """Return *rows* with half the space between paragraphs, from the *first* on."""
    return [
        replace(row, before=row.before * _HALF) if at >= first and not row.slack else row
        for at, row in enumerate(rows)
    ]
