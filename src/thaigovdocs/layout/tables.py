"""Tables in the flow: cells planned like paragraphs, rows as high as their longest cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field, replace
from itertools import accumulate, pairwise
from typing import Any

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.documents import model
from thaigovdocs.documents.model import Alignment, Cell, Table
from thaigovdocs.layout.column_widths import fit_columns
from thaigovdocs.layout.flat import Flat, flatten
from thaigovdocs.layout.flow import LEFT, Flow, beside_label
from thaigovdocs.layout.lines import Line, label_line, plan_lines
from thaigovdocs.layout.model import Style
from thaigovdocs.layout.pages import (
    BOUND,
    FREE,
    SOFT,
    TOGETHER,
    Frame,
    Grid,
    GridCell,
    Row,
)
from thaigovdocs.layout.sheet import PITCH
from thaigovdocs.layout.table_rows import (
    PlannedCell,
    PlannedRow,
    cell_insets,
    centred,
    closed_up,
    first_words,
    has_room_to_sign,
    hung,
    line_count,
    line_of,
    poured,
    spots_of,
    upper_headings,
    words_of,
)
from thaigovdocs.standard.measures import BEFORE_ROW, TABLE_ROOM
from thaigovdocs.thai.spans import Text, is_mark, lines_of, plain

ROOM = TABLE_ROOM.pt
# A head that is higher than this share of a page is not repeated: rows need the room.
_HIGHEST_HEAD = 0.5
_TALL = 0.15  # of a page: a row that is higher may part
_SHORT_TABLE = 6  # rows: a table that has no more moves on whole where little stays empty
_KNOWN = 20_000  # planned texts that are remembered, so that equal cells are planned once


def add_table(flow: Flow, table: Table, *, indent: float = 0.0) -> None:
    """Add *table* to *flow*, *indent* points from the margin; its head goes on every page."""
    if not table.columns:
        return
    planner = _Planner(flow, table, indent)
    if planner.lacking > 1.0:
        flow.narrow.append((planner.lacking, flow.sheet.width - indent))
    head = planner.head()
    start = len(flow.rows)
    planner.add([head] if head else [], repeat=())
    repeat = tuple(flow.rows[start:])
    high = sum(row.height for row in repeat)
    if high > _HIGHEST_HEAD * flow.sheet.height:
        repeat, high = (), 0.0
    room = flow.sheet.height - high - PITCH
    # The head stays with the first row, the last row with the total.
    for groups in (list(planner.groups()), list(planner.total())):
        before = len(flow.rows)
        hold = SOFT if len(groups) <= _SHORT_TABLE else FREE
        planner.add(groups, repeat=repeat, room=room, hold=hold)
        if before < len(flow.rows):
            flow.change(len(flow.rows) - 1, hold=FREE)
        if start < before < len(flow.rows):
            flow.change(before - 1, hold=max(flow.rows[before - 1].hold, TOGETHER))
    if len(flow.rows) > start:
        flow.change(start, before=BEFORE_ROW.pt)


@dataclass
class _Planner:
    """Plans the rows of one table."""

    flow: Flow
    table: Table
    indent: float
    _known: dict[tuple[object, ...], tuple[Line, ...]] = field(default_factory=dict)
    _styles: dict[tuple[int, int, Alignment], Style] = field(default_factory=dict)
    _number: int = 0
    lacking: float = 0.0

    def __post_init__(self) -> None:
        left = LEFT + self.indent
        width = self.flow.sheet.width - self.indent
        fitted = fit_columns(self.table, self.flow.metrics, width)
        self.lacking = max(fitted.needed - width, 0.0)
        shares = (share * width for share in fitted.shares)
        ruled = self.table.ruled
        self.frame = Frame(
            tuple(accumulate(shares, initial=left)),
            tuple(column.align for column in self.table.columns),
            ruled,
            tuple(cell_insets(len(self.table.columns), ruled=ruled)),
            fitted.scale,
        )
        self.pitch = self.frame.pitch
        self.room = ROOM if ruled else 0.0

    def head(self) -> list[PlannedRow]:
        """Return the rows of the head: one, or two storeys; none where no column has a heading."""
        columns = self.table.columns
        if not self.table.is_headed or not self.table.ruled:
            return []
        if not any(column.group for column in columns):
            return [self._headings([(column.heading, 1, 1) for column in columns])]
        upper = self._headings(list(upper_headings(columns)))
        lower = self._headings([(column.heading, 1, 1) for column in columns if column.group])
        tall = max((line_count(cell) for cell in upper.cells if cell.grid.storeys > 1), default=0)
        flat = max((line_count(cell) for cell in upper.cells if cell.grid.storeys == 1), default=1)
        upper = replace(upper, lines=flat)
        missing = tall * self.pitch + 2 * self.room - upper.height - lower.height
        lower = replace(lower, below=lower.below + max(missing, 0.0))
        upper, lower = (
            centred(upper, upper.height, self.room),
            centred(lower, lower.height, self.room),
        )
        return [hung(upper, lower, self.room), lower]

    def groups(self) -> Iterator[list[PlannedRow]]:
        """Yield the rows of the table, those together that no rule parts."""
        group: list[model.Row] = []
        for row in self.table.rows:
            if group and not row.continues:
                yield self._group(group)
                group = []
            group.append(row)
        if group:
            yield self._group(group)

    def total(self) -> Iterator[list[PlannedRow]]:
        """Yield the last row, in bold, where there is one."""
        if self.table.total:
            cells = tuple(replace(cell, strong=True) for cell in self.table.total)
            yield self._group([model.Row(cells)])

    def add(
        self,
        groups: Iterable[list[PlannedRow]],
        *,
        repeat: tuple[Row, ...],
        room: float = 0.0,
        hold: int = FREE,
    ) -> None:
        """Add *groups* of rows to the flow.

        One that is tall may part between its bullets and lines; one higher than *room* does.

        Args:
            groups: the rows, those together that no rule parts.
            repeat: the head, for the top of every page.
            room: how high a group may be at most; 0 for a page.
            hold: how firmly a group holds on to the next.
        """
        for group, below in pairwise((*groups, [])):
            whole = closed_up(group)
            # Those who sign stand on one page.
            signs = has_room_to_sign(group)
            held = TOGETHER if signs and has_room_to_sign(below) else hold
            high = sum(row.height for row in whole)
            if high > (room or self.flow.sheet.height):
                for row in group:
                    self._add_lines(row, repeat, FREE, FREE)
            elif high > _TALL * self.flow.sheet.height and not (signs or group[0].head):
                parts = poured(whole)
                for row in parts[:-1]:
                    self._add_lines(row, repeat, SOFT, SOFT)
                self._add_lines(parts[-1], repeat, SOFT, held)
            else:
                for row in whole[:-1]:
                    self._add(row, repeat, BOUND)
                self._add(whole[-1], repeat, held)

    def _group(self, rows: Sequence[model.Row]) -> list[PlannedRow]:
        last = len(rows) - 1
        return [
            self._row(
                row,
                above=0.0 if at else self.room,
                below=self.room if at == last else 0.0,
                opens=not at,
            )
            for at, row in enumerate(rows)
        ]

    def _row(self, row: model.Row, *, above: float, below: float, opens: bool) -> PlannedRow:
        cells, column = [], 0
        for cell in row.cells:
            cells.append(self._cell(cell, column))
            column += cell.span
        lines = max([row.lines, *map(line_count, cells)])
        return PlannedRow(tuple(cells), lines, above, below, self.pitch, opens, least=row.lines)

    def _headings(self, headings: Sequence[tuple[Text, int, int]]) -> PlannedRow:
        """Return the row of *headings*: the words, columns and storeys of each."""
        cells, column = [], 0
        columns = iter(range(len(self.table.columns)))
        if sum(span for _, span, _ in headings) < len(self.table.columns):
            columns = iter(at for at, each in enumerate(self.table.columns) if each.group)
        for words, span, storeys in headings:
            column = next(columns)
            cell = self._cell(Cell(words, span=span, align="center", strong=True), column)
            cells.append(replace(cell, grid=replace(cell.grid, storeys=storeys)))
            for _ in range(span - 1):
                next(columns)
        high = max(map(line_count, cells))
        row = PlannedRow(tuple(cells), high, self.room, self.room, self.pitch, head=True)
        return centred(row, row.height, self.room)

    def _cell(self, cell: Cell, column: int) -> PlannedCell:
        label = f"{plain(cell.label)} " if cell.label else ""
        usual: Alignment = "center" if is_mark(cell.text) else self.frame.aligns[column]
        style = self._style(column, cell.span, cell.align or usual)
        if label:
            line = label_line(label, self.flow.metrics, strong=cell.strong, scale=self.frame.scale)
            style = replace(style, labels=(line,))
        flat, style = beside_label(flatten(cell.text, strong=cell.strong), style)
        lines = self._made(cell, flat, max(style.width - style.hang, 1.0))
        before = label if style.labels else ""
        return PlannedCell(GridCell(style, lines, cell.span), flat, before, cell.anchor)

    def _made(self, cell: Cell, flat: Flat, measure: float) -> tuple[Line, ...]:
        """Return the lines of *flat*, those of the author's own begun anew."""
        own = lines_of(cell.text)
        if len(own) == 1:
            return self._lines(flat, measure)
        made: list[Line] = []
        for words in own:
            first, *rest = self._lines(flatten(words, strong=cell.strong), measure)
            # A reader that copies the cell meets a space between them.
            made += (replace(first, lead=1) if made else first, *rest)
        return tuple(made)

    def _style(self, column: int, span: int, align: Alignment) -> Style:
        """Return the style of cells without a label, one for all that stand alike."""
        key = (column, span, align)
        if key not in self._styles:
            frame, last = self.frame, column + span - 1
            left = frame.edges[column] + frame.insets[column][0]
            right = frame.edges[last + 1] - frame.insets[last][1]
            scale = frame.scale
            self._styles[key] = Style(left, max(right - left, 1.0), align=align, scale=scale)
        return self._styles[key]

    def _lines(self, flat: Flat, measure: float) -> tuple[Line, ...]:
        """Return the lines of *flat*, planned once for equal texts in equal columns."""
        scale = self.frame.scale
        if flat.gaps:
            return plan_lines(flat, self.flow.metrics, measure=measure, scale=scale)
        key = (flat.text, flat.kept, flat.strong, flat.lined, measure)
        if key not in self._known:
            if len(self._known) >= _KNOWN:
                self._known.clear()
            self._known[key] = plan_lines(flat, self.flow.metrics, measure=measure, scale=scale)
        known = self._known[key]
        if known and known[0].origins is flat.origins:
            return known
        return tuple(replace(line, origins=flat.origins) for line in known)

    def _add(self, row: PlannedRow, repeat: tuple[Row, ...], hold: int) -> None:
        """Add *row* to the flow whole."""
        cells = tuple(cell.grid for cell in row.cells)
        grid = Grid(self.frame, cells, self._next(), row.above, row.opens, row.head)
        spots = tuple(spots_of(row))
        self._append(grid, first_words(row), row.height, hold=hold, repeat=repeat, spots=spots)

    def _add_lines(self, row: PlannedRow, repeat: tuple[Row, ...], inner: int, last: int) -> None:
        """Add *row* to the flow line by line; no line of it stands alone at a page's end.

        Args:
            row: the row.
            repeat: the head, for the top of every page.
            inner: how firmly its lines hold on to one another.
            last: how firmly its last line holds on to the next row.
        """
        number = self._next()
        spots = tuple(spots_of(row))
        for at in range(row.lines):
            cells = tuple(line_of(cell, at) for cell in row.cells)
            is_last = at == row.lines - 1
            above = 0.0 if at else row.above
            grid = Grid(self.frame, cells, number, above, row.opens and not at, row.head)
            self._append(
                grid,
                next(
                    (words for cell in row.cells for words in words_of(cell, at)), ("", flatten())
                ),
                row.pitch + above + (row.below if is_last else 0.0),
                hold=last if is_last else TOGETHER if at in (0, row.lines - 2) else inner,
                repeat=repeat,
                spots=() if at else spots,
            )

    def _append(self, grid: Grid, words: tuple[str, Flat], height: float, **more: Any) -> None:
        style = Style(LEFT, self.flow.sheet.width)
        row = Row(
            len(self.flow.words),
            style,
            Line("", (), 0.0),
            height=height,
            grid=grid,
            **more,
        )
        self.flow.words.append(words)
        self.flow.rows.append(row)

    def _next(self) -> int:
        self._number += 1
        return self._number
