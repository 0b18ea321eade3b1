"""The columns of committees: one set for all groups of a paper, as low as they can be.

Name, position and role stand at the same places in every group.  Where they do not fit
beside one another, what makes fewest lines wraps: a long name or one long role, rather than
every position.  Where that helps, the lists begin nearer to the margin.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from math import ceil

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.documents.model import Block, Cell, Table
from thaigovdocs.layout.cell_measures import CellGauge, CellMeasures
from thaigovdocs.layout.widths import Metrics
from thaigovdocs.standard.measures import MEMBER_GAP, MEMBER_INDENTS, TABLE_PADDING
from thaigovdocs.units import Length, pt

_GAP = 2 * TABLE_PADDING.pt + 1.0  # between columns where they ask for all the room
_STEP = 6.0  # points: by so much are widths tried
_SAVED = 0.12  # of the lines: what a list nearer to the margin must save
_COLUMNS = 3
_NEVER, _POOR = 100.0, 0.4  # lines: what it costs that a name has no room, or wraps at its space


@dataclass(frozen=True, slots=True)
class _Member:
    """The cells of a member; without a position the name has the room of both."""

    name: CellMeasures
    position: CellMeasures | None
    role: CellMeasures


@dataclass(frozen=True, slots=True)
class _Group:
    """A committee: its indent in points, and its members."""

    indent: float
    members: tuple[_Member, ...]


@dataclass(frozen=True, slots=True)
class _Places:
    """Where positions and roles begin, from the left margin in points, and what that costs."""

    position: float
    role: float
    lines: float


def is_committee(block: Block) -> bool:
    """Return whether *block* lists the members of a committee."""
    table = block.table
    return table is not None and not table.ruled and table.indent


def fit_committees(
    body: tuple[Block, ...], metrics: Metrics, width: float, indent_of: Sequence[float]
) -> tuple[Block, ...]:
    """Return *body* with one set of columns for all its committees.

    Args:
        body: the blocks.
        metrics: the font.
        width: of the text in points.
        indent_of: where the list of each block would begin, in points from the margin.
    """
    places = [at for at, block in enumerate(body) if is_committee(block)]
    if not places:
        return body
    gauge = CellGauge(metrics)
    groups = [_group(body[at].table, indent_of[at], gauge) for at in places]
    chosen, found = _chosen(groups, width)
    made = [*body]
    for at, group in zip(places, chosen, strict=True):
        table = body[at].table
        if table:
            made[at] = replace(body[at], table=_placed(table, group.indent, found, width))
    return tuple(made)


def _group(table: Table | None, indent: float, gauge: CellGauge) -> _Group:
    members = []
    for row in table.rows if table else ():
        name, *cells = row.cells
        first, *others = gauge.parted(name), *map(gauge, cells)
        position = others[0] if len(others) > 1 else None
        members.append(_Member(first, position, others[-1] if others else gauge(Cell())))
    return _Group(indent, tuple(members))


def _chosen(groups: Sequence[_Group], width: float) -> tuple[list[_Group], _Places]:
    """Return the groups with their indents, and the places of their columns."""
    usual = [*groups]
    best = (usual, _best(usual, width))
    for limit in (length.pt for length in MEMBER_INDENTS):
        moved = [replace(group, indent=min(group.indent, limit)) for group in groups]
        found = _best(moved, width)
        if found.lines < best[1].lines * (1 - _SAVED):
            best = (moved, found)
    return best


def _best(groups: Sequence[_Group], width: float) -> _Places:
    """Return the places of the columns with which *groups* have fewest lines."""
    whole = _whole(groups, width)
    if whole:
        return whole
    members = [member for group in groups for member in group.members]
    positions = [member.position for member in members if member.position]
    roles = [member.role for member in members]
    tried = (
        _tried(groups, width, position, role)
        for role in _widths(roles)
        for position in _widths(positions)
    )
    return min(tried, key=lambda found: (found.lines, found.role))


def _whole(groups: Sequence[_Group], width: float) -> _Places | None:
    """Return the places where every cell has one line; ``None`` where there is no room."""
    rows = [(group.indent, member) for group in groups for member in group.members]
    three = [row.position.whole for _, row in rows if row.position]
    role = max(row.role.whole for _, row in rows)
    second = max(three, default=0.0)
    name = max((left + row.name.whole for left, row in rows if row.position), default=0.0)
    alone = max((left + row.name.whole for left, row in rows if not row.position), default=0.0)
    needed = max(name + second + 2 * _GAP if three else 0.0, alone + _GAP) + role
    if needed > width:
        return None
    spare = (width - needed) / (3 if three else 2)
    gap = min(MEMBER_GAP.pt, _GAP + spare)
    start = max(name + second + 2 * gap if three else 0.0, alone + gap)
    left = max(width - start - role, 0.0)
    at = name + gap + left / 3
    return _Places(at, max(at + second + gap, alone + gap) + left / 3, len(rows))


def _widths(cells: Sequence[CellMeasures]) -> Iterator[float]:
    """Yield widths of a column of *cells*, from the least to that in which none wraps."""
    least = max((cell.unit for cell in cells), default=0.0) + 1.0
    most = max((cell.whole for cell in cells), default=0.0) + 1.0
    yield most
    while least < most:
        yield least
        least += _STEP


def _tried(groups: Sequence[_Group], width: float, position: float, role: float) -> _Places:
    """Return the places where the columns of positions and roles are so wide."""
    roles = width - role
    positions = roles - _GAP - position
    lines = 0.0
    for group in groups:
        for member in group.members:
            office = member.position
            room = (positions if office else roles) - _GAP - group.indent
            high = [member.name.high(max(room, 1.0)), member.role.high(role)]
            high += [office.high(position)] if office else []
            # What cannot stand whole is worse than any number of lines.
            lines += ceil(max(high)) + (_NEVER if member.name.unit > room else 0)
            lines += _POOR if high[0] > 1 and member.name.is_name else 0
    return _Places(positions, roles, lines)


def _placed(table: Table, indent: float, places: _Places, width: float) -> Table:
    """Return *table* with its columns at *places*."""
    edges = [indent, places.position, places.role, width]
    if len(table.columns) < _COLUMNS:
        edges = [indent, places.role, width]
    whole = width - indent
    shares = [max(to - at, 1.0) / whole for at, to in pairwise(edges)]
    columns = tuple(
        replace(column, share=share / sum(shares))
        for column, share in zip(table.columns, shares, strict=True)
    )
    return replace(table, columns=columns, left=_length(indent))


def _length(points: float) -> Length:
    return pt(f"{points:.6f}")
