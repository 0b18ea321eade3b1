"""บันทึกข้อความ: keys of its own."""

from __future__ import annotations

from typing import ClassVar, Literal

from thaigovdocs.policy.model.fields import DocumentDate, Lines, Many, Model
from thaigovdocs.policy.model.kinds.base import BODY_KEYS, Circular, Entry, NumberOrCircular
from thaigovdocs.policy.model.nodes import Body, Node
from thaigovdocs.policy.model.references import CarriedRef, PersonRef
from thaigovdocs.policy.source.words import Words


class Decision(Model):
    """What the head decides: boxes to tick and the decider's block."""

    options: tuple[Words, ...]
    by: PersonRef
    date: DocumentDate | None = None


class Endorsement(Model):
    """The words of a chief on the way up, with room to sign."""

    to: Words | None = None
    text: Words
    by: PersonRef
    date: DocumentDate | None = None


class Memo(Entry):
    """A memo inside an agency (บันทึกข้อความ); ``submits`` names the papers it carries.

    Attributes:
        signature_axis: ``right``: the signature stands about 12.7 cm from the paper's edge.
    """

    UNPRINTED: ClassVar[tuple[str, ...]] = ("title", *BODY_KEYS)

    kind: Literal["memo"]
    signature_axis: Literal["usual", "right"] = "usual"
    unit: Words | None = None
    number: NumberOrCircular | None = None
    to: Lines | None = None
    salutation: Words | None = None
    through: Lines = ()
    submits: Many[CarriedRef] = ()
    body: Body | None = None
    decision: Decision | None = None
    endorsements: tuple[Endorsement, ...] = ()

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The nodes of its body."""
        return self.body or ()

    @property
    def written_number(self) -> Circular | Words | None:
        """Its number as it is written."""
        return self.number

    @property
    def carries(self) -> tuple[CarriedRef, ...]:
        """The ids of the documents that it submits."""
        return self.submits
