"""Columns as wide as what must not be broken in them: dates, amounts, names with their title."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import replace

from thaigovdocs.documents.model import Table
from thaigovdocs.standard.advances import width
from thaigovdocs.standard.measures import TABLE_PADDING
from thaigovdocs.thai.spans import Span, Text, plain
from thaigovdocs.units import Length

_SLACK = 1.0  # mm: fonts are drawn about as wide as TH SarabunPSK, not exactly
_LEAST = 0.5  # of its share: what a column keeps when it gives to others


def widened(table: Table, whole: Length, *, fixed: Container[int] = ()) -> Table:
    """Return *table* with columns that hold the widest unit in them that must stay together.

    What a column gains the others lose, each in proportion to what it can spare. Where
    there is not room for all, the columns that lack least are served.

    Args:
        table: the table; the shares of its columns make 1.
        whole: how wide it is.
        fixed: the columns whose width the author gave: these neither grow nor shrink.
    """
    needs = [need / whole.mm for need in _needs(table)]
    shares = [column.share for column in table.columns]
    free = [at for at in range(len(shares)) if at not in fixed]
    spare = {
        at: shares[at] - max(needs[at], shares[at] * _LEAST)
        for at in free
        if needs[at] < shares[at]
    }
    rest = room = sum(max(each, 0.0) for each in spare.values())
    for at in sorted(free, key=lambda at: needs[at] - shares[at]):
        lack = needs[at] - shares[at]
        if 0 < lack <= rest:
            shares[at] = needs[at]
            rest -= lack
    if rest == room:
        return table
    for at, each in spare.items():
        shares[at] -= max(each, 0.0) * (room - rest) / room
    columns = zip(table.columns, shares, strict=True)
    return replace(table, columns=tuple(replace(each, share=share) for each, share in columns))


def _needs(table: Table) -> list[float]:
    """Return for each column of *table* how wide it must be, in millimetres; 0 for no matter."""
    # Each unit once: a register has thousands of rows, and most of their units come again.
    columns: list[set[str]] = [set() for _ in table.columns]
    for row in table.rows:
        if len(row.cells) != len(columns):  # some cell lies across several columns
            continue
        for units, cell in zip(columns, row.cells, strict=True):
            for words in _kept(cell.text):
                units.add(f"{plain(cell.label)} {words}" if cell.label else words)
    room = 2 * TABLE_PADDING.mm + _SLACK
    return [max((width(unit).mm + room for unit in units), default=0.0) for units in columns]


def _kept(text: Text) -> Iterator[str]:
    """Yield the units of *text* that must not be broken; neighbours are one."""
    unit = ""
    for piece in text:
        if isinstance(piece, Span) and piece.keep:
            unit += piece.text
        elif unit:
            yield unit
            unit = ""
    if unit:
        yield unit
