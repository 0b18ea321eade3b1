"""บัญชีรายชื่อแนบท้าย: keys of its own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal, TypeAlias

from pydantic import Field, Tag

from thaigovdocs.policy.model.fields import Model, TextFor, by_shape
from thaigovdocs.policy.model.kinds.base import Entry
from thaigovdocs.policy.model.nodes import Cells, ColumnOrText
from thaigovdocs.policy.source.words import Words


class Recipient(Model):
    """Somebody who gets the letter."""

    name: Words
    note: Words | None = None


_OWN = frozenset(Recipient.model_fields)


def _row_tag(value: object) -> str:
    """Return the tag of a row: cells by key are rows of columns that the author gave."""
    if isinstance(value, Mapping):
        return ":recipient" if "name" in value and _OWN.issuperset(value) else ":cells"
    return ":recipient" if isinstance(value, (str, Recipient)) else ":other"


RecipientRow: TypeAlias = Annotated[
    Annotated[Recipient, TextFor("name"), Tag(":recipient")] | Annotated[Cells, Tag(":cells")],
    by_shape("recipient", _row_tag),
]
FileOrRecipients: TypeAlias = Annotated[
    Annotated[Words, Tag(":text")] | Annotated[tuple[RecipientRow, ...], Tag(":list")],
    by_shape("file_or_recipients"),
]


class Recipients(Entry):
    """The list of those who get a letter; its head comes from the letter ``for``."""

    kind: Literal["recipients"]
    for_: Words = Field(alias="for")
    columns: tuple[ColumnOrText, ...] | None = None
    recipients: FileOrRecipients = ()


ENTRY = Recipients
