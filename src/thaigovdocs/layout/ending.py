"""Pages that end well: a little less space before a new page, and nothing alone on the last.

A page more for a few lines is no page that anybody would send: room to sign, the space
between paragraphs, the room in the rows of tables and the foot of the page give way first.
Where a new page must be, what is no running text (owner, decision, endorsement), and the
last rows of a table, take what stands above them along.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from math import floor
from typing import TypeAlias

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.layout.flow import Flow
from thaigovdocs.layout.pages import TOGETHER, Placed, Row, paginate
from thaigovdocs.layout.sheet import PITCH, Sheet
from thaigovdocs.standard.measures import (
    MARGIN_BOTTOM,
    MARGIN_BOTTOM_LEAST,
    OWNER_LINES,
    SIGNING_LINES,
    TABLE_ROOM,
    TABLE_ROOM_LEAST,
)

_Pages: TypeAlias = tuple[tuple[Placed, ...], ...]
_FEW = 2  # lines that the room to sign has at least
_HALF = 0.5  # of the space between paragraphs
_ROWS = 4  # of a table that a last page has at least
_TAKEN = 8  # groups of rows that go along to the last page
_SHORT = 0.5  # of a page: a last page that holds more is worth having
_ROUNDING = 0.001  # lines
_LESS_ROOM = (TABLE_ROOM - TABLE_ROOM_LEAST).pt
_LOWER_FOOT = (MARGIN_BOTTOM - MARGIN_BOTTOM_LEAST).pt


@dataclass(frozen=True, slots=True)
class Ended:
    """The rows of a paper on their pages.

    Attributes:
        pages: the rows of each.
        sheet: the paper: its text may end a little lower.
        steps: how many things gave way: room to sign, space between paragraphs, room in the
            rows of tables, the foot of the page, in this order.
    """

    pages: _Pages
    sheet: Sheet
    steps: int = 0

    @property
    def owner_room(self) -> int:
        """How many blank lines stand above the owner block; all where it begins a page."""
        for page in self.pages:
            for above, placed in pairwise(page):
                if placed.row.slack:
                    room = placed.top - above.top - above.row.height
                    return round(room / PITCH)
        return OWNER_LINES


def place_rows(flow: Flow, *, start: float, catchwords: bool, lower: bool = True) -> Ended:
    """Return the rows of *flow* on their pages.

    Args:
        flow: the rows.
        start: where they begin on the first page, in points from the top.
        catchwords: keep the last line of every page but the last free for one.
        lower: the text may end lower than usual; not where the foot holds a secrecy.
    """

    def placed(rows: Sequence[Row], sheet: Sheet = flow.sheet) -> _Pages:
        return paginate(rows, start=start, catchwords=catchwords, sheet=sheet)

    pages = placed(flow.rows)
    if len(pages) == 1:
        return Ended(pages, flow.sheet)
    if _height(pages[-1]) <= _SHORT * flow.sheet.height:
        first = sum(map(_count, pages[:-2]))
        for steps, (rows, sheet) in enumerate(_squeezed(flow, first, lower=lower), 1):
            tried = placed(rows, sheet)
            if len(tried) < len(pages):
                return Ended(tried, sheet, steps)
    return Ended(_accompanied(flow, placed, pages), flow.sheet)


def place_loosely(
    flow: Flow, *, start: float, catchwords: bool, reserve: float, lower: bool = True
) -> Ended:
    """Return the rows of *flow* on as many pages as :func:`place_rows` needs, none of them full.

    For programs that end lines by their own words: what they need more has room where it can.

    Args:
        flow: the rows.
        start: where they begin on the first page, in points from the top.
        catchwords: whether the paper has them; here no line is kept free for one.
        reserve: how much of each page stays empty, in points.
        lower: the text may end lower than usual.
    """
    usual = place_rows(flow, start=start, catchwords=catchwords, lower=lower)
    ways = [(flow.rows, flow.sheet), *_squeezed(flow, 0, lower=lower)]
    for steps, (rows, sheet) in enumerate(ways):
        loose = replace(sheet, bottom=sheet.bottom - reserve)
        pages = paginate(rows, start=start, catchwords=False, sheet=loose)
        if len(pages) <= len(usual.pages):
            return Ended(pages, sheet, steps)
    return Ended(usual.pages, usual.sheet, len(ways) - 1)


def _squeezed(flow: Flow, first: int, *, lower: bool) -> Iterator[tuple[Sequence[Row], Sheet]]:
    """Yield rows and sheet of *flow*, each time with one thing more that gives way.

    Args:
        flow: the rows.
        first: of the rows that are squeezed.
        lower: the text may end lower than usual.
    """
    rows: Sequence[Row] = flow.rows
    for squeeze in (_closer_signed, _closer, _lower_rows):
        rows = squeeze(rows, first)
        yield rows, flow.sheet
    if lower:
        yield rows, replace(flow.sheet, bottom=flow.sheet.bottom + _LOWER_FOOT)


def _accompanied(flow: Flow, placed: Callable[[Sequence[Row]], _Pages], pages: _Pages) -> _Pages:
    """Return *pages*, the last of which begins with running text if that is to be had."""
    rows: Sequence[Row] = flow.rows
    for _ in range(_TAKEN):
        at = sum(map(_count, pages[:-1]))
        if not (is_tail(flow, pages[-1]) or _is_end_of_table(flow, pages[-1])):
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


def _is_end_of_table(flow: Flow, page: Sequence[Placed]) -> bool:
    """Return whether *page* holds a few rows of a table and no other running text."""
    rows = [placed.row for placed in page if not placed.repeated]
    count = sum(row.grid is not None and not row.grid.head for row in rows)
    others = (row for row in rows if row.grid is None)
    return 0 < count < _ROWS and all(row.paragraph >= flow.text_end for row in others)


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


def _lower_rows(rows: Sequence[Row], first: int) -> list[Row]:
    """Return *rows* with less room above and below the words of tables, from the *first* on."""
    return [_lowered(row) if at >= first else row for at, row in enumerate(rows)]


def _lowered(row: Row) -> Row:
    grid = row.grid
    if grid is None or grid.head or not grid.frame.ruled:
        return row
    rest = row.height - grid.above
    room = rest - floor(rest / grid.frame.pitch + _ROUNDING) * grid.frame.pitch
    above = _LESS_ROOM if grid.above > _LESS_ROOM else 0.0
    below = _LESS_ROOM if room > _LESS_ROOM else 0.0
    grid = replace(grid, above=grid.above - above)
    return replace(row, grid=grid, height=row.height - above - below)
