"""What minutes and agendas share: the meeting, who came, and what was on the agenda."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Annotated, TypeAlias

from pydantic import Field

from thaigovdocs.policy.model.fields import Choice, DocumentDate, Lines, Model, TextFor
from thaigovdocs.policy.model.nodes import Node, Point
from thaigovdocs.policy.model.references import PersonRef
from thaigovdocs.policy.source.words import Words


class Meeting(Model):
    """A meeting.

    Attributes:
        name: what meets: ``คณะกรรมการ…``.
        number: which of the year: ``3/2569``.
        date: its day.
        start, end: hours such as ``09.30``.
        place: where; printed after ณ.
    """

    name: Words
    number: Words | None = None
    date: DocumentDate
    start: Words | None = None
    end: Words | None = None
    place: Words | None = None


class Attendee(Model):
    """Who came or did not: a person of the file, or a name with a position.

    Attributes:
        role: in the meeting: ``ประธานกรรมการ``.
        for_: whose deputy it is.
        reason: why somebody did not come.
    """

    CHOICE = Choice(("person", "name"), "member", is_single=True)

    person: PersonRef | None = None
    name: Words | None = None
    position: Words | None = None
    role: Words | None = None
    for_: Words | None = Field(default=None, alias="for")
    reason: Words | None = None


AttendeeOrName: TypeAlias = Annotated[Attendee, TextFor("name")]


class AgendaItem(Model):
    """An item of the agenda (ระเบียบวาระ).

    Attributes:
        title: what it is about; its number comes from its place.
        text: the paragraphs of the minutes.
        items: its points, numbered ``4.1``.
        resolution: what was resolved; one paragraph an entry.
    """

    title: Words
    text: Lines = ()
    items: tuple[Annotated[Point, TextFor("text")], ...] = ()
    resolution: Lines = ()


AgendaItemOrTitle: TypeAlias = Annotated[AgendaItem, TextFor("title")]


def agenda_bodies(agenda: Iterable[AgendaItem]) -> Iterator[tuple[str, tuple[Node, ...]]]:
    """Yield the points of each item of *agenda* with the key that holds them."""
    for at, item in enumerate(agenda):
        yield f"agenda[{at}].items", item.items


def agenda_nodes(agenda: Iterable[AgendaItem]) -> tuple[Node, ...]:
    """Return the points of *agenda*, which may have ids and tables as any node."""
    return tuple(point for item in agenda for point in item.items)
