"""The rows of tables on one page: their cells in place, and the rules around them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from thaigovdocs.layout.head import RISE
from thaigovdocs.layout.model import Paragraph, Rule, TableCell, TablePart, TableRow
from thaigovdocs.layout.pages import Frame, Grid, GridCell, Placed


def table_part(placed: Sequence[Placed]) -> TablePart:
    """Return the *placed* rows of one table as what the page holds of it."""
    pairs = [(entry, entry.row.grid) for entry in placed if entry.row.grid]
    frame = pairs[0][1].frame
    rows = []
    for _, group in groupby(pairs, key=lambda pair: (pair[0].repeated, pair[1].number)):
        rows.append(_row(list(group)))
    return TablePart(frame.edges, frame.aligns, frame.ruled, frame.insets, tuple(rows), frame.scale)


def frame_of(placed: Placed) -> Frame | None:
    """Return what the rows of one table have in common; ``None`` outside tables."""
    return placed.row.grid.frame if placed.row.grid else None


def _row(lines: Sequence[tuple[Placed, Grid]]) -> TableRow:
    """Return a row of a table: one of the flow, or the lines of one that a page parts."""
    (first, grid), (last, _) = lines[0], lines[-1]
    cells = tuple(
        _cell(parts, first.top + grid.above, grid.frame)
        for parts in zip(*(each.cells for _, each in lines), strict=True)
    )
    height = last.top + last.row.height - first.top
    return TableRow(first.top, height, cells, grid.opens, grid.head)


def _cell(parts: Sequence[GridCell], top: float, frame: Frame) -> TableCell:
    style, drop = parts[0].style, parts[0].drop
    lines = tuple(line for part in parts for line in part.lines)
    words = Paragraph(style, lines, top + drop + RISE * frame.scale, frame.pitch)
    return TableCell(words, parts[0].span, parts[0].storeys)


def rules(part: TablePart) -> Iterator[Rule]:
    """Yield the lines around the cells of *part*: the upright ones as long as they go on."""
    if not part.ruled:
        return
    yield from _level(part)
    covered = [
        _covered(row, above) for row, above in zip(part.rows, (None, *part.rows), strict=False)
    ]
    for edge in range(len(part.edges)):
        yield from _upright(part, edge, covered)


def _level(part: TablePart) -> Iterator[Rule]:
    """Yield the level lines; a frame is whole on every page."""
    for at, row in enumerate(part.rows):
        above = part.rows[at - 1] if at else None
        if row.opens or above is None or above.head:
            for left, right in _free(part, above):
                yield Rule(left, row.top, right, row.top)
    last = part.rows[-1]
    bottom = last.top + last.height
    yield Rule(part.edges[0], bottom, part.edges[-1], bottom)


def _free(part: TablePart, above: TableRow | None) -> Iterator[tuple[float, float]]:
    """Yield where a level line is not barred by a cell that reaches down from *above*."""
    column, left = 0, part.edges[0]
    for cell in above.cells if above else ():
        if cell.storeys > 1:
            if part.edges[column] > left:
                yield left, part.edges[column]
            left = part.edges[column + cell.span]
        column += cell.span
    if part.edges[-1] > left:
        yield left, part.edges[-1]


def _upright(part: TablePart, edge: int, covered: Sequence[set[int]]) -> Iterator[Rule]:
    """Yield the upright lines at *edge*, one for rows in which no cell lies across it."""
    x = part.edges[edge]
    start: float | None = None
    for row, inside in zip(part.rows, covered, strict=True):
        across = edge in inside
        if across and start is not None:
            yield Rule(x, start, x, row.top)
        start = None if across else (row.top if start is None else start)
    if start is not None:
        last = part.rows[-1]
        yield Rule(x, start, x, last.top + last.height)


def _covered(row: TableRow, above: TableRow | None) -> set[int]:
    """Return the edges that lie inside a cell of *row*."""
    covered: set[int] = set()
    for column, cell in zip(columns_of(row, above), row.cells, strict=True):
        covered |= set(range(column + 1, column + cell.span))
    return covered


def columns_of(row: TableRow, above: TableRow | None = None) -> list[int]:
    """Return the column in which each cell of *row* begins, below those that *above* reaches."""
    tall: set[int] = set()
    column = 0
    for cell in above.cells if above else ():
        if cell.storeys > 1:
            tall |= set(range(column, column + cell.span))
        column += cell.span
    found, column = [], 0
    for cell in row.cells:
        while column in tall:
            column += 1
        found.append(column)
        column += cell.span
    return found
