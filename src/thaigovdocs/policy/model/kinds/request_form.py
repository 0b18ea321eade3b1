"""แบบฟอร์มการขอเผยแพร่ข้อมูล: keys of its own."""

from __future__ import annotations

from typing import ClassVar, Literal

from thaigovdocs.policy.model.fields import DocumentDate, Lines, Model
from thaigovdocs.policy.model.kinds.base import CLAUSE_KEYS, Entry
from thaigovdocs.policy.model.nodes import Nodes
from thaigovdocs.policy.model.references import PersonRef
from thaigovdocs.policy.source.words import Words


class Request(Model):
    """The six fields of the form; a field left out is printed as dotted lines."""

    unit: Words | None = None
    date: DocumentDate | None = None
    topic: Words | None = None
    details: Nodes | None = None
    links: Lines | None = None
    note: Words | None = None


class RequestForm(Entry):
    """A request to publish on the agency's site, with its three signers."""

    UNPRINTED: ClassVar[tuple[str, ...]] = (*CLAUSE_KEYS, "signatory")

    kind: Literal["request-form"]
    request: Request | None = None
    requester: PersonRef | None = None
    approver: PersonRef | None = None
    publisher: PersonRef | None = None
