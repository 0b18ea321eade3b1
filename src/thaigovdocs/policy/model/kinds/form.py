"""แบบ: any form of an agency's own; its keys."""

from __future__ import annotations

from typing import ClassVar, Literal

from thaigovdocs.policy.model.kinds.base import BODY_KEYS, Entry
from thaigovdocs.policy.model.nodes import Node, NodeOrText
from thaigovdocs.policy.source.words import Words


class Form(Entry):
    """A form to be filled in (แบบ…): nodes of any kind, with blanks, boxes and room to sign.

    Attributes:
        number: ``เลขที่`` at the right; a whole number gets the year of the date.
        written_at: where it is written (เขียนที่), at the right, above the date.
        to: the addressee, after its salutation.
    """

    UNPRINTED: ClassVar[tuple[str, ...]] = BODY_KEYS

    kind: Literal["form"]
    number: Words | None = None
    written_at: Words | None = None
    to: Words | None = None
    body: tuple[NodeOrText, ...] | None = None

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The nodes of its body."""
        return self.body or ()

    @property
    def written_number(self) -> Words | None:
        """Its number as it is written."""
        return self.number
