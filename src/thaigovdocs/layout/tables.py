"""Tables in the flow: cells planned like paragraphs, rows as high as their longest cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field, replace
from itertools import accumulate, groupby, pairwise, takewhile

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.documents import model
from thaigovdocs.documents.model import Alignment, Cell, Column, Table
from thaigovdocs.layout.column_widths import fit_columns
from thaigovdocs.layout.flat import HOLE, Flat, flatten
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
    Spot,
)
from thaigovdocs.layout.sheet import PITCH
from thaigovdocs.standard.measures import BEFORE_ROW, TABLE_PADDING, TABLE_ROOM
from thaigovdocs.thai.spans import Text, is_mark, lines_of, plain

PADDING = TABLE_PADDING.pt
ROOM = TABLE_ROOM.pt
# A head that is higher than this share of a page is not repeated: rows need the room.
_HIGHEST_HEAD = 0.5
_TALL = 0.15  # of a page: a row that is higher may part
_SHORT_TABLE = 6  # rows: a table that has no more moves on whole where little stays empty
_CLEAR = 6.0  # points between the lines of a tall heading and those beside it
_NUMBER = 4  # letters: the number of a row is no longer
_KNOWN = 20_000  # planned texts that are remembered, so that equal cells are planned once


@dataclass(frozen=True, slots=True)
class _Cell:
    """A planned cell, its words for a catchword, and its place for the manifest."""

    grid: GridCell
    flat: Flat
    label: str = ""
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class _Row:
    """A planned row.

    Attributes:
        cells: from the left.
        lines: how many lines high it is.
        above, below: space above and below the words.
        opens: a rule stands above it.
        head: it belongs to the head.
        pitch: from line to line, in points.
        least: how many lines high it is at least.
    """

    cells: tuple[_Cell, ...]
    lines: int
    above: float
    below: float
    pitch: float
    opens: bool = True
    head: bool = False
    least: int = 1

    @property
    def height(self) -> float:
        return self.lines * self.pitch + self.above + self.below


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
            tuple(_insets(len(self.table.columns), ruled=ruled)),
            fitted.scale,
        )
        self.pitch = self.frame.pitch
        self.room = ROOM if ruled else 0.0

    def head(self) -> list[_Row]:
        """Return the rows of the head: one, or two storeys; none where no column has a heading."""
        columns = self.table.columns
        if not self.table.is_headed or not self.table.ruled:
            return []
        if not any(column.group for column in columns):
            return [self._headings([(column.heading, 1, 1) for column in columns])]
        upper = self._headings(list(_upper(columns)))
        lower = self._headings([(column.heading, 1, 1) for column in columns if column.group])
        tall = max((_count(cell) for cell in upper.cells if cell.grid.storeys > 1), default=0)
        flat = max((_count(cell) for cell in upper.cells if cell.grid.storeys == 1), default=1)
        upper = replace(upper, lines=flat)
        missing = tall * self.pitch + 2 * self.room - upper.height - lower.height
        lower = replace(lower, below=lower.below + max(missing, 0.0))
        upper, lower = (
            _centred(upper, upper.height, self.room),
            _centred(lower, lower.height, self.room),
        )
        return [_hung(upper, lower, self.room), lower]

    def groups(self) -> Iterator[list[_Row]]:
        """Yield the rows of the table, those together that no rule parts."""
        group: list[model.Row] = []
        for row in self.table.rows:
            if group and not row.continues:
                yield self._group(group)
                group = []
            group.append(row)
        if group:
            yield self._group(group)

    def total(self) -> Iterator[list[_Row]]:
        """Yield the last row, in bold, where there is one."""
        if self.table.total:
            cells = tuple(replace(cell, strong=True) for cell in self.table.total)
            yield self._group([model.Row(cells)])

    def add(
        self,
        groups: Iterable[list[_Row]],
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
            whole = _closed_up(group)
            # Those who sign stand on one page.
            signs = _has_room_to_sign(group)
            held = TOGETHER if signs and _has_room_to_sign(below) else hold
            high = sum(row.height for row in whole)
            if high > (room or self.flow.sheet.height):
                for row in group:
                    self._add_lines(row, repeat, FREE, FREE)
            elif high > _TALL * self.flow.sheet.height and not (signs or group[0].head):
                poured = _poured(whole)
                for row in poured[:-1]:
                    self._add_lines(row, repeat, SOFT, SOFT)
                self._add_lines(poured[-1], repeat, SOFT, held)
            else:
                for row in whole[:-1]:
                    self._add(row, repeat, BOUND)
                self._add(whole[-1], repeat, held)

    def _group(self, rows: Sequence[model.Row]) -> list[_Row]:
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

    def _row(self, row: model.Row, *, above: float, below: float, opens: bool) -> _Row:
        cells, column = [], 0
        for cell in row.cells:
            cells.append(self._cell(cell, column))
            column += cell.span
        lines = max([row.lines, *map(_count, cells)])
        return _Row(tuple(cells), lines, above, below, self.pitch, opens, least=row.lines)

    def _headings(self, headings: Sequence[tuple[Text, int, int]]) -> _Row:
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
        high = max(map(_count, cells))
        row = _Row(tuple(cells), high, self.room, self.room, self.pitch, head=True)
        return _centred(row, row.height, self.room)

    def _cell(self, cell: Cell, column: int) -> _Cell:
        label = f"{plain(cell.label)} " if cell.label else ""
        usual: Alignment = "center" if is_mark(cell.text) else self.frame.aligns[column]
        style = self._style(column, cell.span, cell.align or usual)
        if label:
            line = label_line(label, self.flow.metrics, strong=cell.strong, scale=self.frame.scale)
            style = replace(style, labels=(line,))
        flat, style = beside_label(flatten(cell.text, strong=cell.strong), style)
        lines = self._made(cell, flat, max(style.width - style.hang, 1.0))
        before = label if style.labels else ""
        return _Cell(GridCell(style, lines, cell.span), flat, before, cell.anchor)

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

    def _add(self, row: _Row, repeat: tuple[Row, ...], hold: int) -> None:
        """Add *row* to the flow whole."""
        cells = tuple(cell.grid for cell in row.cells)
        grid = Grid(self.frame, cells, self._next(), row.above, row.opens, row.head)
        spots = tuple(_spots(row))
        self._append(grid, _first(row), row.height, hold=hold, repeat=repeat, spots=spots)

    def _add_lines(self, row: _Row, repeat: tuple[Row, ...], inner: int, last: int) -> None:
        """Add *row* to the flow line by line; no line of it stands alone at a page's end.

        Args:
            row: the row.
            repeat: the head, for the top of every page.
            inner: how firmly its lines hold on to one another.
            last: how firmly its last line holds on to the next row.
        """
        number = self._next()
        spots = tuple(_spots(row))
        for at in range(row.lines):
            cells = tuple(_line_of(cell, at) for cell in row.cells)
            is_last = at == row.lines - 1
            above = 0.0 if at else row.above
            grid = Grid(self.frame, cells, number, above, row.opens and not at, row.head)
            self._append(
                grid,
                next((words for cell in row.cells for words in _words(cell, at)), ("", flatten())),
                row.pitch + above + (row.below if is_last else 0.0),
                hold=last if is_last else TOGETHER if at in (0, row.lines - 2) else inner,
                repeat=repeat,
                spots=() if at else spots,
            )

    def _append(self, grid: Grid, words: tuple[str, Flat], height: float, **more: object) -> None:
        style = Style(LEFT, self.flow.sheet.width)
        row = Row(
            len(self.flow.words),
            style,
            Line("", (), 0.0),
            height=height,
            grid=grid,
            **more,  # type: ignore[arg-type]
        )
        self.flow.words.append(words)
        self.flow.rows.append(row)

    def _next(self) -> int:
        self._number += 1
        return self._number


def _has_room_to_sign(rows: Sequence[_Row]) -> bool:
    return any(cell.anchor for row in rows for cell in row.cells)


def _closed_up(rows: list[_Row]) -> list[_Row]:
    """Return *rows* that no rule parts with long cells beside the rows below them.

    A cell runs on where its column is empty there, so that a long note does not push the
    bullets of a row apart.  What is too long even so makes the last row it reaches higher.
    """
    if len(rows) == 1 or rows[0].head or len({len(row.cells) for row in rows}) > 1:
        return rows
    reaches = [
        [(cell, _reach(rows, at, column)) for column, cell in enumerate(row.cells)]
        for at, row in enumerate(rows)
    ]
    lines = [
        max([row.least, *(_count(cell) for cell, reach in reached if reach == 1)])
        for row, reached in zip(rows, reaches, strict=True)
    ]
    for at, reached in enumerate(reaches):
        for cell, reach in reached:
            lines[at + reach - 1] += max(_count(cell) - sum(lines[at : at + reach]), 0)
    return [replace(row, lines=high) for row, high in zip(rows, lines, strict=True)]


def _poured(rows: Sequence[_Row]) -> list[_Row]:
    """Return *rows* with the lines of cells that run on in the rows where they stand.

    So the rows can part on two pages.
    """
    cells = [list(row.cells) for row in rows]
    for at, row in enumerate(rows):
        for column, cell in enumerate(row.cells):
            start = row.lines
            below = at + 1
            while start < _count(cell) and below < len(rows):
                cells[below][column] = _rest(cell, start, rows[below].lines)
                start += rows[below].lines
                below += 1
            if row.lines < _count(cell):
                lines = cell.grid.lines[: row.lines]
                cells[at][column] = replace(cell, grid=replace(cell.grid, lines=lines))
    return [replace(row, cells=tuple(each)) for row, each in zip(rows, cells, strict=True)]


def _rest(cell: _Cell, start: int, count: int) -> _Cell:
    """Return *count* lines of *cell* from line *start* on, as a cell of a row below."""
    style = cell.grid.style
    style = replace(style, x=style.x + style.hang, width=style.width - style.hang, labels=())
    lines = cell.grid.lines
    offset = sum(len(line.text) + line.lead for line in lines[:start]) + lines[start].lead
    part = replace(cell.grid, style=style, lines=lines[start : start + count], drop=0.0)
    return replace(cell, grid=part, flat=cell.flat.tail(offset), label="", anchor=None)


def _reach(rows: Sequence[_Row], at: int, column: int) -> int:
    """Return over how many of *rows* a cell can run on: its own, and those empty below it."""
    cell = rows[at].cells[column]
    if not cell.flat.text or cell.grid.span > 1:
        return 1
    below = (row.cells[column] for row in rows[at + 1 :])
    empty = takewhile(lambda each: not each.flat.text and not each.label, below)
    return 1 + sum(1 for _ in empty)


def _insets(count: int, *, ruled: bool) -> Iterator[tuple[float, float]]:
    """Yield the space at both sides of the words of each column; a list begins and ends flush."""
    for column in range(count):
        if ruled:
            yield PADDING, PADDING
        else:
            yield 0.0, 2 * PADDING if column < count - 1 else 0.0


def _upper(columns: Sequence[Column]) -> Iterator[tuple[Text, int, int]]:
    """Yield the upper storey of a head: groups over their columns, other headings two high."""
    for group, members in groupby(columns, lambda column: column.group):
        those = list(members)
        if group:
            yield group, len(those), 1
        else:
            yield from ((column.heading, 1, 2) for column in those)


def _centred(row: _Row, height: float, room: float) -> _Row:
    """Return a row of a head with its words half-way up *height*."""

    def moved(cell: _Cell) -> _Cell:
        drop = (height - 2 * room - _count(cell) * row.pitch) / 2
        return replace(cell, grid=replace(cell.grid, drop=max(drop, 0.0)))

    return replace(row, cells=tuple(map(moved, row.cells)))


def _hung(upper: _Row, lower: _Row, room: float) -> _Row:
    """Return *upper* with the headings of two storeys half-way up both.

    They keep off the lines beside them by a little: readers take words on almost one line
    for one line, and would copy the storeys out mixed up.
    """
    beside = [
        top + cell.grid.drop + at * row.pitch
        for row, top in ((upper, 0.0), (lower, upper.height))
        for cell in row.cells
        if cell.grid.storeys == 1
        for at in range(_count(cell))
    ]

    def clear(drop: float, cell: _Cell) -> bool:
        lines = (drop + at * upper.pitch for at in range(_count(cell)))
        return all(abs(line - other) >= _CLEAR for line in lines for other in beside)

    def moved(cell: _Cell) -> _Cell:
        if cell.grid.storeys == 1:
            return cell
        half = (upper.height + lower.height - 2 * room - _count(cell) * upper.pitch) / 2
        near = (half + way * step for step in range(int(_CLEAR) + 2) for way in (-1, 1))
        drop = next((each for each in near if each >= 0 and clear(each, cell)), half)
        return replace(cell, grid=replace(cell.grid, drop=max(drop, 0.0)))

    return replace(upper, cells=tuple(map(moved, upper.cells)))


def _count(cell: _Cell) -> int:
    return len(cell.grid.lines)


def _first(row: _Row) -> tuple[str, Flat]:
    """Return what a catchword shows of *row*: a number counts as the label of the next cell."""
    worded = [cell for cell in row.cells if _has_words(cell.flat.text)] or [row.cells[0]]
    first, second = worded[0], worded[1:2]
    if second and not first.label and len(first.flat.text) <= _NUMBER:
        return f"{first.flat.text} {second[0].label}", second[0].flat
    return first.label, first.flat


def _has_words(text: str) -> bool:
    """Return whether *text* holds more than blanks and ticks."""
    return bool(text.replace(HOLE, "").strip())


def _line_of(cell: _Cell, at: int) -> GridCell:
    """Return line *at* of a cell as a cell; the label stands before the first.

    What is parted begins at its top: nothing is half-way up a row that no page holds.
    """
    style = cell.grid.style
    if at:
        style = replace(style, x=style.x + style.hang, width=style.width - style.hang, labels=())
    return replace(cell.grid, style=style, lines=cell.grid.lines[at : at + 1], drop=0.0)


def _words(cell: _Cell, at: int) -> Iterator[tuple[str, Flat]]:
    """Yield what a catchword shows of a page that begins with line *at*, if it has a word."""
    lines = cell.grid.lines
    if at < len(lines) and _has_words(lines[at].text):
        start = sum(len(line.text) + line.lead for line in lines[:at]) + lines[at].lead
        yield ("" if at else cell.label), cell.flat.tail(start)


def _spots(row: _Row) -> Iterator[Spot]:
    """Yield the cells that have a name."""
    for cell in row.cells:
        if cell.anchor:
            style = cell.grid.style
            yield Spot(cell.anchor, style.x, row.above, style.width, row.lines * row.pitch)
