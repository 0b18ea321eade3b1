"""Committees (คณะกรรมการ): who belongs to one, from which position, in which role."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from thaigovdocs.documents.model import Cell, Column, Row, Table
from thaigovdocs.documents.numbering import Numbered, label_text
from thaigovdocs.documents.persons import position_lines
from thaigovdocs.documents.texts import Writer, kept
from thaigovdocs.policy.model.nodes import Member
from thaigovdocs.policy.model.whole import Person
from thaigovdocs.thai.spans import Text, plain, standard

_NUMBERING = "practice"

_Cells: TypeAlias = tuple[Text, Text, Text]


def compose_members(members: Sequence[Member], writer: Writer, labels: Sequence[Text]) -> Table:
    """Return *members* in aligned columns: number and name, position, role.

    A column that no member fills is left out; an office without a position takes the room
    of both.  How wide the columns are is the layout's: it knows the other groups.

    Args:
        members: as the policy lists them; a person of the file gives name and position.
        writer: the writer of the paper.
        labels: the number before each of them; empty for none.
    """
    rows = [_cells(member, writer) for member in members]
    has_positions = any(position for _, position, _ in rows)
    count = 3 if has_positions else 2
    return Table(
        columns=(Column((), 1 / count),) * count,
        rows=tuple(
            Row(tuple(_row(label, cells, has_positions)))
            for label, cells in zip(labels, rows, strict=True)
        ),
        ruled=False,
        indent=True,
    )


def member_labels(numbered: Numbered, first: int, writer: Writer) -> list[Text]:
    """Return the number before each member of *numbered*, of which the first is *first*.

    As its ``numbering`` asks (``1.1`` counts below the group's own number), where that is not
    the numbering of its items; else 1. 2. 3.  One alone has none (practice).
    """
    node = numbered.node
    count = len(node.members)
    if count == 1 and first == 1:
        return [()]
    if node.numbering is None or node.items:
        return [_label(number, writer) for number in range(first, first + count)]
    pattern = numbered.below[0]
    paths = ((*numbered.path, (pattern, first + at)) for at in range(count))
    return [label_text(path, writer.numerals) for path in paths]


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


def _label(count: int, writer: Writer) -> Text:
    return writer.finish(standard(f"{count}.", _NUMBERING, keep=True))
