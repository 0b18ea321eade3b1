"""Tables: cells planned like paragraphs, rows as high as their longest cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from thaigovdocs.documents.model import Alignment, Table
from thaigovdocs.layout.flat import Flat, flatten
from thaigovdocs.layout.flow import LEFT, WIDTH, Flow
from thaigovdocs.layout.head import RISE
from thaigovdocs.layout.lines import Line, plan_lines
from thaigovdocs.layout.model import Paragraph, Rule, Style
from thaigovdocs.layout.pages import FREE, PITCH, TOGETHER, Grid, GridCell, Placed, Row
from thaigovdocs.standard.measures import BEFORE_ROW, TABLE_PADDING, TABLE_ROOM
from thaigovdocs.thai.spans import Text

PADDING = TABLE_PADDING.pt
ROOM = TABLE_ROOM.pt
# A row with more lines than these may be divided between two pages.
_MOST_LINES = 30


@dataclass(frozen=True, slots=True)
class _Cell:
    """The words of a cell: planned, and as they are for a catchword."""

    style: Style
    lines: tuple[Line, ...]
    flat: Flat


def add_table(flow: Flow, table: Table) -> None:
    """Add *table* to *flow*; its head goes on every page that it reaches."""
    edges = tuple(accumulate((column.share * WIDTH for column in table.columns), initial=LEFT))
    centred: list[Alignment] = ["center"] * len(table.columns)
    aligned: list[Alignment] = [column.align for column in table.columns]
    planned = _Planner(flow, edges)
    headings = planned.cells([column.heading for column in table.columns], centred, strong=True)
    (head,) = planned.add(
        headings, before=BEFORE_ROW.pt, hold=TOGETHER, most=len(_longest(headings))
    )
    for at, row in enumerate(table.rows):
        is_last = at == len(table.rows) - 1
        hold = TOGETHER if is_last and table.total else FREE
        planned.add(planned.cells(row.texts, aligned), repeat=head, hold=hold)
    if table.total:
        planned.add(planned.cells(table.total, aligned, strong=True), repeat=head)


@dataclass(frozen=True, slots=True)
class _Planner:
    """Plans the cells of one table between its vertical *edges*."""

    flow: Flow
    edges: tuple[float, ...]

    def cells(
        self, texts: Sequence[Text], aligned: Sequence[Alignment], *, strong: bool = False
    ) -> list[_Cell]:
        """Return the planned cells of a row."""
        return [
            self._cell(flatten(text, strong=strong), at, align)
            for at, (text, align) in enumerate(zip(texts, aligned, strict=True))
        ]

    def add(
        self,
        cells: Sequence[_Cell],
        *,
        before: float = 0.0,
        repeat: Row | None = None,
        hold: int = FREE,
        most: int = _MOST_LINES,
    ) -> list[Row]:
        """Add a row to the flow, in parts of at most *most* lines; return its parts."""
        words = next((cell.flat for cell in cells if cell.flat.text), cells[0].flat)
        starts = range(0, len(_longest(cells)), most)
        added = []
        for start in starts:
            part = [GridCell(cell.style, cell.lines[start : start + most]) for cell in cells]
            count = max(len(cell.lines) for cell in part)
            is_last = start == starts[-1]
            row = Row(
                len(self.flow.words),
                Style(LEFT, WIDTH),
                Line("", (), 0.0),
                before=before if not start else 0.0,
                hold=hold if is_last else FREE,
                height=count * PITCH + 2 * ROOM,
                grid=Grid(tuple(part), self.edges, opens=not start, closes=is_last),
                repeat=repeat,
            )
            self.flow.words.append(("", words))
            self.flow.rows.append(row)
            added.append(row)
        return added

    def _cell(self, flat: Flat, at: int, align: Alignment) -> _Cell:
        left, right = self.edges[at] + PADDING, self.edges[at + 1] - PADDING
        style = Style(left, max(right - left, 1.0), align=align)
        lines = plan_lines(flat, self.flow.metrics, measure=style.width)
        return _Cell(style, lines, flat)


def cell_paragraphs(placed: Placed) -> Iterator[Paragraph]:
    """Yield the cells of a table's row in their places."""
    for cell in placed.row.grid.cells if placed.row.grid else ():
        if cell.lines:
            yield Paragraph(cell.style, cell.lines, placed.top + ROOM + RISE, PITCH)


def rules(rows: Sequence[Placed]) -> Iterator[Rule]:
    """Yield the lines around the cells of the table rows among *rows*, a page of them."""
    tables = [placed for placed in rows if placed.row.grid]
    for at, placed in enumerate(tables):
        yield from _rules(placed, tables[at - 1] if at else None, tables[at + 1 : at + 2])


def _rules(placed: Placed, above: Placed | None, below: Sequence[Placed]) -> Iterator[Rule]:
    grid, top = placed.row.grid, placed.top
    if grid is None:  # pragma: no cover - only rows of tables come here
        return
    bottom = top + placed.row.height
    for edge in grid.edges:
        yield Rule(edge, top, edge, bottom)
    if grid.opens or above is None:
        yield Rule(grid.edges[0], top, grid.edges[-1], top)
    if grid.closes or not below:
        yield Rule(grid.edges[0], bottom, grid.edges[-1], bottom)


def _longest(cells: Sequence[_Cell]) -> tuple[Line, ...]:
    return max((cell.lines for cell in cells), key=len)
