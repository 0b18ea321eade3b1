"""บันทึกข้อความ: keys of its own."""

from __future__ import annotations

from typing import Literal

from thaigovdocs.policy.model.fields import DocumentDate, Lines, Model
from thaigovdocs.policy.model.kinds.base import Entry, NumberOrCircular
from thaigovdocs.policy.model.nodes import NodeOrText
from thaigovdocs.policy.source.words import Words


class Decision(Model):
    """What the head decides: boxes to tick and the decider's block."""

    options: tuple[Words, ...]
    by: Words
    date: DocumentDate | None = None


class Endorsement(Model):
    """The words of a chief on the way up, with room to sign."""

    to: Words | None = None
    text: Words
    by: Words
    date: DocumentDate | None = None


class Memo(Entry):
    """A memo inside an agency (บันทึกข้อความ); ``submits`` names the papers it carries."""

    kind: Literal["memo"]
    unit: Words | None = None
    number: NumberOrCircular | None = None
    to: Words | None = None
    salutation: Words | None = None
    through: Lines = ()
    submits: Lines = ()
    body: tuple[NodeOrText, ...] | None = None
    decision: Decision | None = None
    endorsements: tuple[Endorsement, ...] = ()
