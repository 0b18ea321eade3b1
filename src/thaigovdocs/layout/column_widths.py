"""How wide the columns of a ruled table are: none is narrower than what must not part in it.

The longest word of its head and cells, a whole number, a date, a name.  What a column
gains the others lose, each in proportion to what it can spare.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.documents.model import Cell, Table
from thaigovdocs.layout.chances import Chances
from thaigovdocs.layout.flat import flatten
from thaigovdocs.layout.ruler import Ruler
from thaigovdocs.layout.widths import Metrics
from thaigovdocs.layout.words import compound_ends
from thaigovdocs.standard.measures import TABLE_PADDING
from thaigovdocs.thai.spans import Text, plain

_SLACK = 1.0  # points: fonts are drawn about as wide as one another, not exactly
_FIRST, _LONGEST = 60, 40  # cells of a column that are looked at: a register has thousands


@dataclass(frozen=True, slots=True)
class Fitted:
    """The columns of a table.

    Attributes:
        shares: of its width; they make 1.
        needed: how wide the table must be so that no word parts, in points.
    """

    shares: tuple[float, ...]
    needed: float


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
    least = [min(each, width) for each in _least(table, metrics)]
    needed = sum(least)
    if needed >= width:  # told; what was wished for keeps dates and amounts whole at least
        return Fitted(wished, needed)
    widths = [max(share * width, low) for share, low in zip(wished, least, strict=True)]
    over = sum(widths) - width
    if over > 0:
        spare = [wide - low for wide, low in zip(widths, least, strict=True)]
        widths = [wide - over * free / sum(spare) for wide, free in zip(widths, spare, strict=True)]
    return Fitted(tuple(each / width for each in widths), needed)


def _least(table: Table, metrics: Metrics) -> list[float]:
    """Return how wide each column of *table* must be, in points."""
    columns: list[list[tuple[Cell, bool]]] = [
        [(Cell(column.heading), True)] for column in table.columns
    ]
    for row in (*table.rows,):
        at = 0
        for cell in row.cells:
            if cell.span == 1 and at < len(columns):
                columns[at].append((cell, cell.strong))
            at += cell.span
    at = 0
    for cell in table.total:
        if cell.span == 1 and at < len(columns):
            columns[at].append((cell, True))
        at += cell.span
    room = 2 * TABLE_PADDING.pt + _SLACK
    return [max(_widest(each, metrics)) + room for each in columns]


def _widest(cells: Sequence[tuple[Cell, bool]], metrics: Metrics) -> Iterator[float]:
    """Yield the widest unit of each of *cells* that differ, at most of so many."""
    yield 0.0
    looked: dict[tuple[str, bool], tuple[Cell, bool]] = {}
    for cell, strong in cells:
        looked.setdefault((plain(cell.text), strong), (cell, strong))
    few = [*looked.values()]
    if len(few) > _FIRST + _LONGEST:
        rest = sorted(few[_FIRST:], key=lambda pair: -len(plain(pair[0].text)))
        few = [*few[:_FIRST], *rest[:_LONGEST]]
    for cell, strong in few:
        label = metrics.width(f"{plain(cell.label)} ", strong=strong) if cell.label else 0.0
        yield label + _unit(cell.text, metrics, strong=strong)


def _unit(text: Text, metrics: Metrics, *, strong: bool) -> float:
    """Return how wide the widest stretch of *text* is that a line should not part."""
    flat = flatten(text, strong=strong)
    if not flat.text or flat.gaps:
        return 0.0
    ruler = Ruler(flat, metrics)
    chances = Chances(flat, ruler)
    chances = chances.without(chances.inside_words(chances.ends))
    parts = {at for at in compound_ends(flat.text, 0, len(flat.text)) if not _kept(flat.kept, at)}
    return Chances(flat, ruler, sorted({*chances.ends, *parts})).widest


def _kept(kept: Sequence[tuple[int, int]], at: int) -> bool:
    return any(start < at < end for start, end in kept)
