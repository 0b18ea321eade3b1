"""หนังสือประทับตรา: keys of its own."""

from __future__ import annotations

from typing import ClassVar, Literal

from thaigovdocs.policy.model.kinds.base import BODY_KEYS, Circular, Entry, NumberOrCircular
from thaigovdocs.policy.model.nodes import Node, NodeOrText
from thaigovdocs.policy.source.words import Words


class StampedLetter(Entry):
    """A letter under the seal instead of a signature (หนังสือประทับตรา).

    Attributes:
        to: the agency or person after ถึง.
        seal: ``frame`` draws the circle in which the seal is stamped.
    """

    UNPRINTED: ClassVar[tuple[str, ...]] = ("title", "subject", "signatory", *BODY_KEYS)

    kind: Literal["stamped-letter"]
    number: NumberOrCircular | None = None
    to: Words | None = None
    body: tuple[NodeOrText, ...] | None = None
    seal: Literal["none", "frame"] = "none"

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The nodes of its body."""
        return self.body or ()

    @property
    def written_number(self) -> Circular | Words | None:
        """Its number as it is written."""
        return self.number
