"""รายงานการประชุม: keys of its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from thaigovdocs.policy.model.fields import DocumentDate, Lines, Whole
from thaigovdocs.policy.model.kinds.base import BODY_KEYS, Entry
from thaigovdocs.policy.model.kinds.meeting import (
    AgendaItem,
    AgendaItemOrTitle,
    AttendeeOrName,
    Meeting,
    agenda_bodies,
    agenda_nodes,
)
from thaigovdocs.policy.model.nodes import Node
from thaigovdocs.policy.model.references import DocumentRef, PersonRef
from thaigovdocs.policy.source.words import Words
from thaigovdocs.standard.kinds import MINUTES


class Minutes(Entry):
    """The minutes of a meeting (รายงานการประชุม).

    Attributes:
        of: the id of other minutes, whose meeting, people and agenda these take over: an
            extract.
        only: the numbers of the items that an extract prints.
        opening: the paragraphs before the first item.
        recorder, reviewer: persons of the file.
    """

    UNPRINTED: ClassVar[tuple[str, ...]] = ("date", "subject", "signatory", *BODY_KEYS)

    kind: Literal["minutes"]
    of: DocumentRef | None = None
    only: tuple[Whole, ...] = ()
    meeting: Meeting | None = None
    present: tuple[AttendeeOrName, ...] = ()
    absent: tuple[AttendeeOrName, ...] = ()
    attending: tuple[AttendeeOrName, ...] = ()
    opening: Lines = ()
    agenda: tuple[AgendaItemOrTitle, ...] = ()
    recorder: PersonRef | None = None
    reviewer: PersonRef | None = None

    @property
    def held_on(self) -> DocumentDate | None:
        """The day of the meeting."""
        return self.meeting.date if self.meeting else None

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The points of its agenda."""
        return agenda_nodes(self.agenda)

    def bodies(self) -> Iterator[tuple[str, tuple[Node, ...]]]:
        """Yield the points of each item with the key that holds them."""
        return agenda_bodies(self.agenda)

    @property
    def named(self) -> tuple[Words, ...]:
        """What it is called."""
        return meeting_name(MINUTES.thai, self.meeting)


def meeting_name(kind: str, meeting: Meeting | None) -> tuple[Words, ...]:
    """Return what a paper of *kind* about *meeting* is called: its first two lines."""
    if meeting is None:
        return (Words(kind),)
    count = (Words(f"ครั้งที่ {meeting.number}"),) if meeting.number else ()
    return (Words(f"{kind}{meeting.name}"), *count)


__all__ = ["AgendaItem", "Minutes", "meeting_name"]
