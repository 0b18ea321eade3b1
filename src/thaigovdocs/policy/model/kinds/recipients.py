"""บัญชีรายชื่อแนบท้าย: keys of its own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import Field, Tag

from thaigovdocs.policy.model.fields import Model, TextFor, by_shape
from thaigovdocs.policy.model.kinds.base import BODY_KEYS
from thaigovdocs.policy.model.kinds.tabled import RowColumn, Tabled
from thaigovdocs.policy.model.nodes import Cells
from thaigovdocs.policy.model.references import DocumentRef, RowsRef
from thaigovdocs.policy.source.words import Words


class Recipient(Model):
    """Somebody who gets the letter."""

    name: Words
    note: Words | None = None


_OWN = tuple(Recipient.model_fields)


def _row_tag(value: object) -> str:
    """Return the tag of a row: cells by key are rows of columns that the author gave."""
    if isinstance(value, Mapping):
        return ":recipient" if "name" in value and set(value) <= set(_OWN) else ":cells"
    return ":recipient" if isinstance(value, (str, Recipient)) else ":other"


RecipientRow: TypeAlias = Annotated[
    Annotated[Recipient, TextFor("name"), Tag(":recipient")] | Annotated[Cells, Tag(":cells")],
    by_shape("recipient", _row_tag),
]
FileOrRecipients: TypeAlias = Annotated[
    Annotated[RowsRef, Tag(":text")] | Annotated[tuple[RecipientRow, ...], Tag(":list")],
    by_shape("file_or_recipients"),
]


class Recipients(Tabled):
    """The list of those who get a letter; its head comes from the letter ``for``."""

    COLUMNS: ClassVar[tuple[RowColumn, ...]] = (
        RowColumn("order", "ลำดับ", 0.1, ("ที่", "ลำดับที่", "no", "no.")),
        RowColumn(
            "name",
            "หน่วยงาน",
            0.6,
            ("ชื่อ", "ชื่อหน่วยงาน", "รายชื่อ"),
            is_required=True,
            is_filled=True,
        ),
        RowColumn("note", "ผู้รับ/ลงวันที่", 0.3, ("หมายเหตุ", "ผู้รับ")),
    )
    ROWS: ClassVar[str] = "recipients"
    ROW_KEYS: ClassVar[tuple[str, ...]] = _OWN

    UNPRINTED: ClassVar[tuple[str, ...]] = (*BODY_KEYS, "numbering")

    kind: Literal["recipients"]
    for_: DocumentRef = Field(alias="for")
    recipients: FileOrRecipients = ()

    @property
    def rows_file(self) -> RowsRef | None:
        """The name of the file that holds its rows."""
        return self.recipients if isinstance(self.recipients, RowsRef) else None
