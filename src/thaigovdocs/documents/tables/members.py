"""Committees (คณะกรรมการ): who belongs to one, from which position, in which role."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from thaigovdocs.documents.model import Cell, Column, Row, Table
from thaigovdocs.documents.persons import position_lines
from thaigovdocs.documents.texts import Writer, kept
from thaigovdocs.policy.model.nodes import Member
from thaigovdocs.policy.model.whole import Person
from thaigovdocs.standard.advances import width
from thaigovdocs.standard.measures import CLAUSE_INDENTS, TABLE_PADDING, TEXT_WIDTH
from thaigovdocs.thai.spans import Text, plain, standard
from thaigovdocs.units import mm

_NUMBERING = "practice"
_GAP = mm(6)  # between the columns
_LEAST_GAP = 2 * TABLE_PADDING  # where the columns ask for all the room
_SLACK = mm(1)  # fonts are drawn about as wide as TH SarabunPSK, not exactly
_LEAST, _MOST = mm(23), mm(65)  # what a column of positions gets, and what any asks for


_Cells: TypeAlias = tuple[Text, Text, Text]


def compose_members(members: Sequence[Member], writer: Writer, *, level: int = 0) -> Table:
    """Return *members* in aligned columns: number and name, position, role.

    They are numbered within their committee; one alone is not (practice).  A column
    that no member fills is left out; an office without a position takes the room of both.
    Positions are broken over lines before names are.

    Args:
        members: as the policy lists them; a person of the file gives name and position.
        writer: the writer of the paper.
        level: of the clause they belong to, where their table begins.
    """
    rows = [_cells(member, writer) for member in members]
    has_positions = any(position for _, position, _ in rows)
    labels = [_label(count, len(rows), writer) for count in range(1, len(rows) + 1)]
    return Table(
        columns=tuple(_columns(rows, level) if has_positions else _two_columns(rows)),
        rows=tuple(
            Row(tuple(_row(label, cells, has_positions)))
            for label, cells in zip(labels, rows, strict=True)
        ),
        ruled=False,
        indent=True,
    )


def _row(label: Text, cells: _Cells, has_positions: bool) -> Iterator[Cell]:
    name, position, role = cells
    yield Cell(name, label, span=2 if has_positions and not position else 1)
    if position:
        yield Cell(position)
    yield Cell(role)


def _cells(member: Member, writer: Writer) -> _Cells:
    """Return name, position and role; the member's own words go before the person's."""
    role = writer.text(member.role)
    person = writer.scope.model.people[member.person] if member.person else None
    position = writer.text(member.position) if member.position else ()
    if person is None:
        name = writer.text(member.name) if member.name else ()
        return name, position, role
    return _full_name(person, writer), position or _position(person, writer), role


def _full_name(person: Person, writer: Writer) -> Text:
    """Return rank and name: ``พันเอกธารา รื่นรมย์``, ``ดร. ธารา รื่นรมย์`` (saraban annex 3)."""
    rank = writer.raw(person.rank) if person.rank else ()
    between = standard(" ", _NUMBERING) if plain(rank).endswith(".") else ()
    return kept(writer.finish((*rank, *between, *writer.raw(person.name))))


def _position(person: Person, writer: Writer) -> Text:
    """Return the position on one line, an acting one included."""
    text: Text = ()
    for line in position_lines(person, writer):
        text = (*text, *standard(" ", _NUMBERING), *line) if text else line
    return text


def _label(count: int, of: int, writer: Writer) -> Text:
    return writer.finish(standard(f"{count}.", _NUMBERING, keep=True)) if of > 1 else ()


def _columns(rows: Sequence[_Cells], level: int) -> Iterator[Column]:
    """Yield three columns, each as wide as its longest cell.

    The gaps give way first, to what must stand between words, then the position.
    """
    indent = CLAUSE_INDENTS[min(max(level, 1), len(CLAUSE_INDENTS)) - 1]
    room = (TEXT_WIDTH - indent).mm
    name = _widest(name for name, position, _ in rows if position) + _number(rows)
    role = _widest(role for *_, role in rows)
    position = max(width(plain(position)).mm for _, position, _ in rows) + _SLACK.mm
    gap = max(_LEAST_GAP.mm, min(_GAP.mm, (room - name - position - role) / 2))
    left = room - name - role - 2 * gap
    yield from _shared([name + gap, max(_LEAST.mm, min(position, left)) + gap, role])


def _two_columns(rows: Sequence[_Cells]) -> Iterator[Column]:
    name = _widest(name for name, *_ in rows) + _number(rows)
    yield from _shared([name + _GAP.mm, _widest(role for *_, role in rows)])


def _shared(widths: Sequence[float]) -> Iterator[Column]:
    for each in widths:
        yield Column((), each / sum(widths))


def _widest(cells: Iterable[Text]) -> float:
    """Return how wide the column of *cells* would like to be, in millimetres."""
    return min(max(width(plain(cell)).mm for cell in cells), _MOST.mm) + _SLACK.mm


def _number(rows: Sequence[_Cells]) -> float:
    """Return how wide the longest number before a name is, in millimetres."""
    return width(f"{'0' * len(str(len(rows)))}. ").mm
