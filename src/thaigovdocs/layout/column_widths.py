"""How wide the columns of a ruled table are: none is narrower than what must not part in it.

The longest word of its head and cells, a whole number, a date, a name.  Where these do
not fit beside one another the type gets smaller.  What is left goes where it makes the
table lowest.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.documents.model import Table
from thaigovdocs.layout.cell_measures import TableMeasures, measure_table
from thaigovdocs.layout.widths import Metrics
from thaigovdocs.standard.measures import BODY_SIZE, TABLE_SIZES
from thaigovdocs.units import mm

_STEPS = (16, 32, 64)  # parts of the width that a column gives to another
_READABLE = mm(12).pt  # of a column of words that part: less is a column of letters
_HALVINGS = 40  # after which a level is found to a fraction of a point
_MOVES = 60  # after which the table is low enough


@dataclass(frozen=True, slots=True)
class Fitted:
    """The columns of a table.

    Attributes:
        shares: of its width; they make 1.
        needed: how wide the table must be so that no word parts, in points.
        scale: the size of its words as a multiple of the body's.
    """

    shares: tuple[float, ...]
    needed: float
    scale: float = 1.0


def fit_columns(table: Table, metrics: Metrics, width: float) -> Fitted:
    """Return the columns of *table*, which is *width* points wide.

    Args:
        table: the table; its shares are what it would have.
        metrics: the font.
        width: of the whole table in points.
    """
    wished = tuple(column.share for column in table.columns)
    if not table.ruled or width <= 0:
        return Fitted(wished, 0.0)
    measures = measure_table(table, metrics)
    scale, least = 1.0, [0.0] * len(wished)
    for scale in _scales(table):
        least = [min(each, width) for each in measures.least(scale)]
        if sum(least) < width:
            break
    needed = sum(least)
    if needed >= width:  # told
        cut = _levelled(least, [min(each, width) for each in measures.firm(scale)], width)
        return Fitted(tuple(each / width for each in cut), needed, scale)
    widths = _given([share * width for share in wished], least, width)
    fixed = [column.fixed for column in table.columns]
    widths = _Lowering(measures, scale, least, fixed, width).lowest(widths)
    return Fitted(tuple(each / width for each in widths), needed, scale)


def _levelled(least: Sequence[float], firm: Sequence[float], width: float) -> list[float]:
    """Return the widths *least*, the widest of them cut to one width so that they make *width*.

    Addresses and long words part there; numbers and dates stay whole as long as they can.

    Args:
        least: of each column, so that nothing parts in it.
        firm: of each column, so that no number does.
        width: of the table.
    """
    numbers_whole = _cut(least, firm, width)
    cut = [wide for wide, low in zip(numbers_whole, least, strict=True) if wide < low]
    if sum(firm) < width and min(cut, default=width) >= _READABLE:
        return numbers_whole
    return _cut(least, [0.0] * len(least), width)


def _cut(widths: Sequence[float], least: Sequence[float], width: float) -> list[float]:
    """Return *widths* cut to one level, none below its *least*, so that they make *width*."""
    low, high = 0.0, max(widths)
    for _ in range(_HALVINGS):
        level = (low + high) / 2
        cut = [max(min(each, level), firm) for each, firm in zip(widths, least, strict=True)]
        low, high = (low, level) if sum(cut) > width else (level, high)
    made = [max(min(each, low), firm) for each, firm in zip(widths, least, strict=True)]
    return [each * width / sum(made) for each in made]


def _scales(table: Table) -> list[float]:
    """Return the sizes that *table* may have, as multiples of the body's, the largest first."""
    sizes = [table.size] if table.size else [BODY_SIZE.pt, *(size.pt for size in TABLE_SIZES)]
    return [size / BODY_SIZE.pt for size in sizes]


def _given(wished: Sequence[float], least: Sequence[float], width: float) -> list[float]:
    """Return the widths *wished* for, none below its least: the others give what they can spare."""
    widths = [max(wish, low) for wish, low in zip(wished, least, strict=True)]
    over = sum(widths) - width
    if over <= 0:
        return widths
    spare = [wide - low for wide, low in zip(widths, least, strict=True)]
    return [wide - over * free / sum(spare) for wide, free in zip(widths, spare, strict=True)]


class _Lowering:
    """Moves width from column to column as long as that makes the table lower."""

    def __init__(
        self,
        measures: TableMeasures,
        scale: float,
        least: Sequence[float],
        fixed: Sequence[bool],
        width: float,
    ) -> None:
        self.measures = measures
        self.scale = scale
        self.least = least
        self.width = width
        self.free = [
            at
            for at, (column, is_fixed) in enumerate(zip(measures.columns, fixed, strict=True))
            if column.is_filled and not is_fixed
        ]

    def lowest(self, widths: list[float]) -> list[float]:
        """Return *widths*, changed so that the rows get as low as they can."""
        high = [
            column.high(wide, self.scale)
            for column, wide in zip(self.measures.columns, widths, strict=True)
        ]
        found = _Tried(widths, high, _height(high))
        if found.height[0] <= len(self.measures.rows) or len(self.free) < 2:
            return widths
        moves = 0
        for step in (self.width / parts for parts in _STEPS):
            while moves < _MOVES:
                better = self._better(found, step)
                if better is None:
                    break
                found = better
                moves += 1
        return found.widths

    def _better(self, now: _Tried, step: float) -> _Tried | None:
        """Return the first move of *step* that makes the table lower; ``None`` for none."""
        columns, widths = self.measures.columns, now.widths
        for to in sorted(self.free, key=lambda at: -max(now.high[at])):
            if max(now.high[to]) <= 1:
                continue
            wider = columns[to].high(widths[to] + step, self.scale)
            for by in self.free:
                if by == to or widths[by] - step < self.least[by]:
                    continue
                high = [*now.high]
                high[to] = wider
                high[by] = columns[by].high(widths[by] - step, self.scale)
                height = _height(high)
                if height < now.height:
                    moved = [*widths]
                    moved[to] += step
                    moved[by] -= step
                    return _Tried(moved, high, height)
        return None


@dataclass(frozen=True, slots=True)
class _Tried:
    """Widths of the columns, how high their cells are in lines, and the height of the table."""

    widths: list[float]
    high: list[list[float]]
    height: tuple[int, float]


def _height(high: Sequence[Sequence[float]]) -> tuple[int, float]:
    """Return how many lines high a table is, and the same with last lines in part."""
    rows = list(map(max, zip(*high, strict=True)))
    return sum(map(ceil, rows)), round(sum(rows), 6)
