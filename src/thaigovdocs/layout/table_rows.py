"""The planned rows of a table: what is done with them once their words are planned."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, takewhile

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.documents.model import Column
from thaigovdocs.layout.flat import HOLE, Flat
from thaigovdocs.layout.pages import (
    GridCell,
    Spot,
)
from thaigovdocs.standard.measures import TABLE_PADDING
from thaigovdocs.thai.spans import Text

PADDING = TABLE_PADDING.pt
_CLEAR = 6.0  # points between the lines of a tall heading and those beside it
_NUMBER = 4  # letters: the number of a row is no longer


@dataclass(frozen=True, slots=True)
class PlannedCell:
    """A planned cell, its words for a catchword, and its place for the manifest."""

    grid: GridCell
    flat: Flat
    label: str = ""
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class PlannedRow:
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

    cells: tuple[PlannedCell, ...]
    lines: int
    above: float
    below: float
    pitch: float
    opens: bool = True
    head: bool = False
    least: int = 1

    @property
    def height(self) -> float:
        """How high it is, in points."""
        return self.lines * self.pitch + self.above + self.below


def has_room_to_sign(rows: Sequence[PlannedRow]) -> bool:
    """Return whether somebody signs in *rows*."""
    return any(cell.anchor for row in rows for cell in row.cells)


def closed_up(rows: list[PlannedRow]) -> list[PlannedRow]:
    """Return *rows* that no rule parts with long cells beside the rows below them.

    A cell runs on where its column is empty there, so that a long note does not push the
    bullets of a row apart.  What is too long even so makes the last row it reaches higher.
    """
    if len(rows) == 1 or rows[0].head or len({len(row.cells) for row in rows}) > 1:
        return rows
    reaches = [
        [(cell, reach_of(rows, at, column)) for column, cell in enumerate(row.cells)]
        for at, row in enumerate(rows)
    ]
    lines = [
        max([row.least, *(line_count(cell) for cell, reach in reached if reach == 1)])
        for row, reached in zip(rows, reaches, strict=True)
    ]
    for at, reached in enumerate(reaches):
        for cell, reach in reached:
            lines[at + reach - 1] += max(line_count(cell) - sum(lines[at : at + reach]), 0)
    return [replace(row, lines=high) for row, high in zip(rows, lines, strict=True)]


def poured(rows: Sequence[PlannedRow]) -> list[PlannedRow]:
    """Return *rows* with the lines of cells that run on in the rows where they stand.

    So the rows can part on two pages.
    """
    cells = [list(row.cells) for row in rows]
    for at, row in enumerate(rows):
        for column, cell in enumerate(row.cells):
            start = row.lines
            below = at + 1
            while start < line_count(cell) and below < len(rows):
                cells[below][column] = rest_of(cell, start, rows[below].lines)
                start += rows[below].lines
                below += 1
            if row.lines < line_count(cell):
                lines = cell.grid.lines[: row.lines]
                cells[at][column] = replace(cell, grid=replace(cell.grid, lines=lines))
    return [replace(row, cells=tuple(each)) for row, each in zip(rows, cells, strict=True)]


def rest_of(cell: PlannedCell, start: int, count: int) -> PlannedCell:
    """Return *count* lines of *cell* from line *start* on, as a cell of a row below."""
    style = cell.grid.style
    style = replace(style, x=style.x + style.hang, width=style.width - style.hang, labels=())
    lines = cell.grid.lines
    offset = sum(len(line.text) + line.lead for line in lines[:start]) + lines[start].lead
    part = replace(cell.grid, style=style, lines=lines[start : start + count], drop=0.0)
    return replace(cell, grid=part, flat=cell.flat.tail(offset), label="", anchor=None)


def reach_of(rows: Sequence[PlannedRow], at: int, column: int) -> int:
    """Return over how many of *rows* a cell can run on: its own, and those empty below it."""
    cell = rows[at].cells[column]
    if not cell.flat.text or cell.grid.span > 1:
        return 1
    below = (row.cells[column] for row in rows[at + 1 :])
    empty = takewhile(lambda each: not each.flat.text and not each.label, below)
    return 1 + sum(1 for _ in empty)


def cell_insets(count: int, *, ruled: bool) -> Iterator[tuple[float, float]]:
    """Yield the space at both sides of the words of each column; a list begins and ends flush."""
    for column in range(count):
        if ruled:
            yield PADDING, PADDING
        else:
            yield 0.0, 2 * PADDING if column < count - 1 else 0.0


def upper_headings(columns: Sequence[Column]) -> Iterator[tuple[Text, int, int]]:
    """Yield the upper storey of a head: groups over their columns, other headings two high."""
    for group, members in groupby(columns, lambda column: column.group):
        those = list(members)
        if group:
            yield group, len(those), 1
        else:
            yield from ((column.heading, 1, 2) for column in those)


def centred(row: PlannedRow, height: float, room: float) -> PlannedRow:
    """Return a row of a head with its words half-way up *height*."""

    def moved(cell: PlannedCell) -> PlannedCell:
        drop = (height - 2 * room - line_count(cell) * row.pitch) / 2
        return replace(cell, grid=replace(cell.grid, drop=max(drop, 0.0)))

    return replace(row, cells=tuple(map(moved, row.cells)))


def hung(upper: PlannedRow, lower: PlannedRow, room: float) -> PlannedRow:
    """Return *upper* with the headings of two storeys half-way up both.

    They keep off the lines beside them by a little: readers take words on almost one line
    for one line, and would copy the storeys out mixed up.
    """
    beside = [
        top + cell.grid.drop + at * row.pitch
        for row, top in ((upper, 0.0), (lower, upper.height))
        for cell in row.cells
        if cell.grid.storeys == 1
        for at in range(line_count(cell))
    ]

    def clear(drop: float, cell: PlannedCell) -> bool:
        lines = (drop + at * upper.pitch for at in range(line_count(cell)))
        return all(abs(line - other) >= _CLEAR for line in lines for other in beside)

    def moved(cell: PlannedCell) -> PlannedCell:
        if cell.grid.storeys == 1:
            return cell
        half = (upper.height + lower.height - 2 * room - line_count(cell) * upper.pitch) / 2
        near = (half + way * step for step in range(int(_CLEAR) + 2) for way in (-1, 1))
        drop = next((each for each in near if each >= 0 and clear(each, cell)), half)
        return replace(cell, grid=replace(cell.grid, drop=max(drop, 0.0)))

    return replace(upper, cells=tuple(map(moved, upper.cells)))


def line_count(cell: PlannedCell) -> int:
    """Return how many lines the words of *cell* have."""
    return len(cell.grid.lines)


def first_words(row: PlannedRow) -> tuple[str, Flat]:
    """Return what a catchword shows of *row*: a number counts as the label of the next cell."""
    worded = [cell for cell in row.cells if has_words(cell.flat.text)] or [row.cells[0]]
    first, second = worded[0], worded[1:2]
    if second and not first.label and len(first.flat.text) <= _NUMBER:
        return f"{first.flat.text} {second[0].label}", second[0].flat
    return first.label, first.flat


def has_words(text: str) -> bool:
    """Return whether *text* holds more than blanks and ticks."""
    return bool(text.replace(HOLE, "").strip())


def line_of(cell: PlannedCell, at: int) -> GridCell:
    """Return line *at* of a cell as a cell; the label stands before the first.

    What is parted begins at its top: nothing is half-way up a row that no page holds.
    """
    style = cell.grid.style
    if at:
        style = replace(style, x=style.x + style.hang, width=style.width - style.hang, labels=())
    return replace(cell.grid, style=style, lines=cell.grid.lines[at : at + 1], drop=0.0)


def words_of(cell: PlannedCell, at: int) -> Iterator[tuple[str, Flat]]:
    """Yield what a catchword shows of a page that begins with line *at*, if it has a word."""
    lines = cell.grid.lines
    if at < len(lines) and has_words(lines[at].text):
        start = sum(len(line.text) + line.lead for line in lines[:at]) + lines[at].lead
        yield ("" if at else cell.label), cell.flat.tail(start)


def spots_of(row: PlannedRow) -> Iterator[Spot]:
    """Yield the cells that have a name."""
    for cell in row.cells:
        if cell.anchor:
            style = cell.grid.style
            yield Spot(cell.anchor, style.x, row.above, style.width, row.lines * row.pitch)
