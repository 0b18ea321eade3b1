"""ระเบียบวาระการประชุม: keys of its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from thaigovdocs.policy.model.fields import DocumentDate
from thaigovdocs.policy.model.kinds.base import BODY_KEYS, Entry
from thaigovdocs.policy.model.kinds.meeting import (
    AgendaItemOrTitle,
    Meeting,
    agenda_bodies,
    agenda_nodes,
)
from thaigovdocs.policy.model.kinds.minutes import meeting_name
from thaigovdocs.policy.model.nodes import Node
from thaigovdocs.policy.model.references import DocumentRef
from thaigovdocs.policy.source.words import Words
from thaigovdocs.standard.kinds import AGENDA


class Agenda(Entry):
    """The agenda of a meeting (ระเบียบวาระการประชุม).

    Attributes:
        of: the id of the minutes whose meeting and agenda it has; or it has its own.
    """

    UNPRINTED: ClassVar[tuple[str, ...]] = ("date", "subject", *BODY_KEYS)

    kind: Literal["agenda"]
    of: DocumentRef | None = None
    meeting: Meeting | None = None
    agenda: tuple[AgendaItemOrTitle, ...] = ()

    @property
    def held_on(self) -> DocumentDate | None:
        """The day of the meeting."""
        return self.meeting.date if self.meeting else None

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The points of it."""
        return agenda_nodes(self.agenda)

    def bodies(self) -> Iterator[tuple[str, tuple[Node, ...]]]:
        """Yield the points of each item with the key that holds them."""
        return agenda_bodies(self.agenda)

    @property
    def named(self) -> tuple[Words, ...]:
        """What it is called."""
        return meeting_name(AGENDA.thai, self.meeting)
