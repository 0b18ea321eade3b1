"""หนังสือรับรอง: keys of its own."""

from __future__ import annotations

from typing import ClassVar, Literal

from thaigovdocs.policy.model.fields import Lines
from thaigovdocs.policy.model.kinds.base import BODY_KEYS, Entry
from thaigovdocs.policy.model.nodes import Node, NodeOrText
from thaigovdocs.policy.model.references import PhotoRef
from thaigovdocs.policy.source.words import Words


class Certificate(Entry):
    """A certificate (หนังสือรับรอง).

    Attributes:
        number: a whole number is printed ``เลขที่ <n>/<year of the date>``; text as written.
        letterhead: the sender's lines; left out, those of the agency.
        photo: ``frame`` for a place to paste one, or the path of a picture.
        holder: who signs below the photo: a person of the file, or a name.
    """

    UNPRINTED: ClassVar[tuple[str, ...]] = ("title", "subject", *BODY_KEYS)

    kind: Literal["certificate"]
    number: Words | None = None
    letterhead: Lines = ()
    body: tuple[NodeOrText, ...] | None = None
    photo: PhotoRef | None = None
    holder: Words | None = None

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The nodes of its body."""
        return self.body or ()

    @property
    def written_number(self) -> Words | None:
        """Its number as it is written."""
        return self.number
