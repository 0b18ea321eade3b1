"""Which rows go to which page.

The height of every row is known, so pages are filled here and not by Typst: page
breaks, catchwords and the boxes of the anchors come out of one pass.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.layout.lines import Line
from thaigovdocs.layout.model import Align, Image, Rule, Style
from thaigovdocs.layout.sheet import PITCH, PORTRAIT, TOP, Sheet

# How firmly a row holds on to the next one; what is weaker gives way first where
# everything that belongs together is longer than a page.
FREE = 0
SOFT = 1  # the lines and bullets of a tall row, the rows of a short table
TOGETHER = 2  # two lines of a paragraph, a line that announces, text with the closing
FIRM = 3  # the signatures of one paper
BOUND = 4  # a name and its position

_ROUNDING = 0.001  # points
_EMPTY = 0.15  # of a page: what is held softly parts before more of a page stays empty


@dataclass(frozen=True, slots=True)
class Beside:
    """A line that stands on the baseline of another: a quantity at the right margin."""

    style: Style
    line: Line


@dataclass(frozen=True, slots=True)
class Stacked:
    """Lines that stand in a row of their own height; *top*: of the first, from the row's top."""

    style: Style
    lines: tuple[Line, ...]
    top: float


@dataclass(frozen=True, slots=True)
class Spot:
    """A place with a name in a row, for the manifest; *top* from the row's top."""

    name: str
    x: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class GridCell:
    """One cell of a table row.

    Attributes:
        style: of its lines.
        lines: the words.
        span, storeys: how many columns and rows it covers.
        drop: space above its lines, more than the row has.
    """

    style: Style
    lines: tuple[Line, ...]
    span: int = 1
    storeys: int = 1
    drop: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """What the rows of one table have in common; another table has another one.

    Attributes:
        edges: the places of the vertical rules, in points from the paper's edge.
        aligns: of the cells, by column.
        ruled: whether rules are drawn.
        insets: space at the left and the right of the words of a cell, by column.
        scale: the size of its words as a multiple of the body's.
    """

    edges: tuple[float, ...]
    aligns: tuple[Align, ...]
    ruled: bool
    insets: tuple[tuple[float, float], ...]
    scale: float = 1.0

    @property
    def pitch(self) -> float:
        """From line to line in its cells, in points."""
        return PITCH * self.scale


@dataclass(frozen=True, slots=True)
class Grid:
    """A row of a table, or one line of a row that is longer than a page.

    Attributes:
        frame: of its table; the rows of a table share it.
        cells: from the left.
        number: of the row in its table, the same for all of its lines.
        above: space above the words.
        opens: a rule stands above it.
        head: it belongs to the head.
    """

    frame: Frame
    cells: tuple[GridCell, ...]
    number: int
    above: float
    opens: bool = True
    head: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the flow, or one row of a table.

    Attributes:
        paragraph: number of its paragraph in the paper.
        style: of its paragraph.
        line: the planned line.
        index: of the line in its paragraph.
        ends: it is the last line of its paragraph.
        before: space above it in points, dropped at the top of a page.
        room: space above it that is never dropped (room to sign).
        hold: how firmly it holds on to the next row.
        slack: how many blank lines of ``before`` may go when the page is short.
        anchor: name of the box that this row is (``date``) or stands under (``signature``).
        beside: what stands on the same baseline.
        height: of it in points.
        grid: the cells of a table's row.
        repeat: the head of the table, to stand above it at the top of a page.
        stack: what stands in the row instead of a line: signatures side by side.
        spots: the places in it that have a name.
        images: the pictures in it, their places from the row's top.
        rules: the lines in it, their places from the row's top.
    """

    paragraph: int
    style: Style
    line: Line
    index: int = 0
    ends: bool = True
    before: float = 0.0
    room: float = 0.0
    hold: int = FREE
    slack: int = 0
    anchor: str = ""
    beside: Beside | None = None
    height: float = PITCH
    grid: Grid | None = None
    repeat: tuple[Row, ...] = ()
    stack: tuple[Stacked, ...] = ()
    spots: tuple[Spot, ...] = ()
    images: tuple[Image, ...] = ()
    rules: tuple[Rule, ...] = ()


@dataclass(frozen=True, slots=True)
class Placed:
    """A row and the top of its line, from the top of the paper; a head may be a repeated one."""

    row: Row
    top: float
    repeated: bool = False


def paginate(
    rows: Sequence[Row], *, start: float, catchwords: bool, sheet: Sheet = PORTRAIT
) -> tuple[tuple[Placed, ...], ...]:
    """Return the rows of each page with their places.

    Args:
        rows: the flow.
        start: where the flow begins on the first page, in points from the top.
        catchwords: keep the last line of every page but the last free for one.
        sheet: the paper.
    """
    pages: list[tuple[Placed, ...]] = []
    at = 0
    while True:
        repeated = tuple(_repeated(rows[at].repeat)) if at < len(rows) and pages else ()
        top = TOP + sum(placed.row.height for placed in repeated)
        flow = _Flow(rows[at:], top if pages else start, is_first=not pages)
        placed = tuple(flow.place(sheet.bottom))
        if len(placed) == len(flow.rows):
            return (*pages, (*repeated, *placed))
        placed = tuple(flow.place(sheet.bottom - (PITCH if catchwords else 0.0)))
        count = _break(flow.rows, len(placed), sheet)
        # Only a first page that the head has filled may stay without a row of the flow.
        count = count if count or flow.is_first else 1
        pages.append((*repeated, *(placed[:count] or flow.force(count))))
        at += count


def _repeated(head: Sequence[Row]) -> Iterator[Placed]:
    """Yield the rows of *head* at the top of a page."""
    y = TOP
    for row in head:
        yield Placed(row, y, repeated=True)
        y += row.height


@dataclass(frozen=True)
class _Flow:
    """The rows from a page on, and where they begin on it."""

    rows: Sequence[Row]
    top: float
    is_first: bool

    def place(self, limit: float) -> Iterator[Placed]:
        """Yield the rows in their places until the next would pass *limit*."""
        y = self.top
        for index, row in enumerate(self.rows):
            if index or self.is_first:
                y += self._before(index, y, limit)
            y += row.room
            if y + row.height > limit + _ROUNDING:
                return
            yield Placed(row, y)
            y += row.height

    def force(self, count: int) -> Iterator[Placed]:
        """Yield the first *count* rows where they fall, room or not."""
        y = self.top
        for row in self.rows[:count]:
            yield Placed(row, y)
            y += row.height

    def _before(self, index: int, y: float, limit: float) -> float:
        """Return the space above a row: less by whole lines where that keeps its group here."""
        row = self.rows[index]
        if not row.slack:
            return row.before
        over = y + _height(_group(self.rows, index)) - limit - _ROUNDING
        gone = next((n for n in range(row.slack + 1) if over <= n * PITCH), 0)
        return row.before - gone * PITCH


def _group(rows: Sequence[Row], index: int) -> Sequence[Row]:
    """Return the rows from *index* to the first that lets the next one go."""
    end = index + 1
    while end < len(rows) and rows[end - 1].hold:
        end += 1
    return rows[index:end]


def _height(rows: Sequence[Row]) -> float:
    return sum(row.height + row.before + row.room for row in rows)


def _break(rows: Sequence[Row], fitting: int, sheet: Sheet) -> int:
    """Return how many of the rows stay on a page that has room for *fitting* of them.

    A group that no page can hold, as that of a dozen signatures, is parted between two
    signatures where it stands, not sent on to part there.
    """
    free = next((at for at in range(fitting, 0, -1) if rows[at - 1].hold == FREE), 0)
    if _height(_group(rows, free)) > sheet.height:
        for count in range(fitting, free, -1):
            if rows[count - 1].hold == FIRM:
                return count
    soft = next((at for at in range(fitting, free, -1) if rows[at - 1].hold == SOFT), 0)
    if soft and _height(rows[free:fitting]) > _EMPTY * sheet.height:
        return soft
    for firmness in (FREE, SOFT, TOGETHER, FIRM):
        for count in range(fitting, 0, -1):
            if rows[count - 1].hold <= firmness:
                return count
    return fitting
