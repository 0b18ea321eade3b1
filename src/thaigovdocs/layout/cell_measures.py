"""How wide the words of a table are: what must not part, and whole texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.documents.model import Cell, Row, Table
from thaigovdocs.layout.breaks import seams
from thaigovdocs.layout.chances import Chances
from thaigovdocs.layout.flat import Flat, flatten
from thaigovdocs.layout.ruler import Ruler
from thaigovdocs.layout.widths import Metrics
from thaigovdocs.layout.words import compound_ends
from thaigovdocs.standard.measures import TABLE_PADDING
from thaigovdocs.thai.spans import Text, plain

_SLACK = 1.0  # points: fonts are drawn about as wide as one another, not exactly
_ROOM = 2 * TABLE_PADDING.pt + _SLACK
_LATIN = re.compile("[A-Za-z]{2}")
_FIRST, _LONGEST = 60, 40  # rows that are looked at: a register has thousands


@dataclass(frozen=True, slots=True)
class CellMeasures:
    """The words of one cell at the size of the body, in points.

    Attributes:
        unit: the widest stretch that must not part, a label before it included.
        whole: all of its words on one line, the label included.
        label: its label.
        waste: what a line of it leaves empty on the average.
        is_name: it is one unit that parts at its spaces only.
        firm: the widest number, which must not part even in need.
    """

    unit: float
    whole: float
    label: float
    waste: float
    is_name: bool = False
    firm: float = 0.0

    def high(self, room: float) -> float:
        """Return about how many lines high it is in *room* points, the last one in part."""
        if self.whole <= room:
            return 1.0
        return max(1.01, (self.whole - self.label) / max(room - self.label - self.waste, 1.0))


_NOTHING = CellMeasures(0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class ColumnMeasures:
    """The cells of one column, the heading first.

    Attributes:
        cells: of the rows that are looked at.
        is_filled: some row has words in it; what is filled in by hand keeps its room.
    """

    cells: tuple[CellMeasures, ...]
    is_filled: bool

    def high(self, width: float, scale: float) -> list[float]:
        """Return about how many lines high each cell is in a column of *width*."""
        room = (width - _ROOM) / scale
        return [cell.high(room) for cell in self.cells]


@dataclass(frozen=True, slots=True)
class TableMeasures:
    """The measures of a table.

    Attributes:
        columns: from the left.
        rows: the rows that are looked at, the head included; each is as long as ``columns``.
        wide: the cells over several columns: the first of them, how many, the widest unit.
    """

    columns: tuple[ColumnMeasures, ...]
    rows: tuple[tuple[CellMeasures, ...], ...]
    wide: tuple[tuple[int, int, float], ...]

    def firm(self, scale: float) -> list[float]:
        """Return how wide each column must be so that no number parts in it, in points."""
        return [max(cell.firm for cell in column.cells) * scale + _ROOM for column in self.columns]

    def least(self, scale: float) -> list[float]:
        """Return how wide each column must be so that nothing parts in it, in points."""
        least = [max(cell.unit for cell in column.cells) * scale + _ROOM for column in self.columns]
        for start, span, unit in self.wide:
            lack = unit * scale + _ROOM - sum(least[start : start + span])
            if lack > 0:
                for at in range(start, start + span):
                    least[at] += lack / span
        return least


def measure_table(table: Table, metrics: Metrics) -> TableMeasures:
    """Return the measures of *table*."""
    gauge = CellGauge(metrics)
    count = len(table.columns)
    wide: list[tuple[int, int, float]] = []
    rows = [tuple(gauge(Cell(column.heading, strong=True)) for column in table.columns)]
    at = 0
    for group, members in groupby(table.columns, lambda column: column.group):
        span = len(list(members))
        if group:
            wide.append((at, span, gauge(Cell(group, strong=True)).unit))
        at += span
    for row in _looked_at(table.rows):
        rows.append(_measured(row, count, gauge, wide))
    if table.total:
        strong = tuple(
            Cell(cell.text, cell.label, cell.span, cell.align, strong=True) for cell in table.total
        )
        rows.append(_measured(Row(strong), count, gauge, wide))
    columns = tuple(
        ColumnMeasures(cells, any(cell.whole for cell in cells[1:]))
        for cells in zip(*rows, strict=True)
    )
    return TableMeasures(columns, tuple(rows), tuple(wide))


def _measured(
    row: Row, count: int, gauge: CellGauge, wide: list[tuple[int, int, float]]
) -> tuple[CellMeasures, ...]:
    """Return the measures of the cells of *row* by column; what spans several adds to *wide*."""
    cells = [_NOTHING] * count
    at = 0
    for cell in row.cells:
        if at >= count:
            break
        found = gauge(cell)
        if cell.span == 1:
            cells[at] = found
        elif found.unit:
            wide.append((at, min(cell.span, count - at), found.unit))
        at += cell.span
    return tuple(cells)


def _looked_at(rows: Sequence[Row]) -> Sequence[Row]:
    """Return *rows*, or of very many the first and the longest of the others."""
    if len(rows) <= _FIRST + _LONGEST:
        return rows
    rest = sorted(rows[_FIRST:], key=_letters, reverse=True)
    return [*rows[:_FIRST], *_widest(rest)]


def _letters(row: Row) -> int:
    return sum(len(plain(cell.text)) for cell in row.cells)


def _widest(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield the longest of *rows*, and of the others those with the longest cell of a column."""
    yield from rows[:_LONGEST]
    count = max(len(row.cells) for row in rows)
    for at in range(count):
        cells = [row for row in rows if len(row.cells) > at]
        yield max(cells, key=lambda row: len(plain(row.cells[at].text)))


class CellGauge:
    """Measures cells, each text once."""

    def __init__(self, metrics: Metrics) -> None:
        self.metrics = metrics
        self.known: dict[tuple[Text, Text, bool], CellMeasures] = {}

    def __call__(self, cell: Cell) -> CellMeasures:
        """Return the measures of *cell*."""
        if not cell.text and not cell.label:
            return _NOTHING
        key = (cell.text, cell.label, cell.strong)
        if key not in self.known:
            self.known[key] = self._measures(cell)
        return self.known[key]

    def parted(self, cell: Cell) -> CellMeasures:
        """Return the measures of *cell*, which parts at the spaces of what must not part, too.

        So do names that are wider than a column of names should be.
        """
        found = self(cell)
        if found.unit < found.whole:
            return found
        words = plain(cell.text).split(" ")
        widest = max(self.metrics.width(word, strong=cell.strong) for word in words)
        return replace(found, unit=found.label + widest, waste=0.0, is_name=True)

    def _measures(self, cell: Cell) -> CellMeasures:
        label = 0.0
        if cell.label:
            label = self.metrics.width(f"{plain(cell.label)} ", strong=cell.strong)
        flat = flatten(cell.text, strong=cell.strong)
        if not flat.text or flat.gaps:
            return CellMeasures(label, label, label, 0.0)
        ruler = Ruler(flat, self.metrics)
        chances = Chances(flat, ruler)
        chances = chances.without(chances.inside_words(chances.ends))
        parts = {
            at for at in compound_ends(flat.text, 0, len(flat.text)) if not _kept(flat.kept, at)
        }
        ends = sorted({*chances.ends, *parts, *_seams_of_addresses(flat, chances.ends)})
        unit, whole = Chances(flat, ruler, ends).widest, ruler.sums[-1]
        numbers = (
            self.metrics.width(word, strong=cell.strong)
            for word in flat.text.split(" ")
            if any(map(str.isdigit, word))
        )
        firm = label + max(numbers, default=0.0)
        waste = whole / len(ends) / 2
        return CellMeasures(label + unit, label + whole, label, waste, firm=min(firm, label + unit))


def _seams_of_addresses(flat: Flat, ends: Sequence[int]) -> Iterator[int]:
    """Yield where the addresses between *ends* may part; a number with strokes is none."""
    for start, end in pairwise((0, *ends)):
        if _LATIN.search(words := flat.text[start:end]) and words.isascii():
            yield from (at for at in seams(flat.text, start, end) if not _kept(flat.kept, at))


def _kept(kept: Sequence[tuple[int, int]], at: int) -> bool:
    return any(start < at < end for start, end in kept)
