"""บัญชีรายชื่อแนบท้าย: keys of its own."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field, Tag

from thaigovdocs.policy.fields import Model, TextFor, by_shape
from thaigovdocs.policy.kinds.base import Entry
from thaigovdocs.policy.nodes import ColumnOrText
from thaigovdocs.policy.words import Words


class Recipient(Model):
    """Somebody who gets the letter."""

    name: Words
    note: Words | None = None


RecipientOrText: TypeAlias = Annotated[Recipient, TextFor("name")]
FileOrRecipients: TypeAlias = Annotated[
    Annotated[Words, Tag(":text")] | Annotated[tuple[RecipientOrText, ...], Tag(":list")],
    by_shape("file_or_recipients"),
]


class Recipients(Entry):
    """The list of those who get a letter; its head comes from the letter ``for``."""

    kind: Literal["recipients"]
    for_: Words = Field(alias="for")
    columns: tuple[ColumnOrText, ...] | None = None
    recipients: FileOrRecipients = ()


ENTRY = Recipients
