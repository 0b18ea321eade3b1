"""บันทึกรายงานผลการเผยแพร่: keys of its own."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Tag

from thaigovdocs.policy.model.fields import Whole, by_shape
from thaigovdocs.policy.model.kinds.base import Entry
from thaigovdocs.policy.model.kinds.report_form import BlankOrText
from thaigovdocs.policy.model.nodes import Cells, ColumnOrText
from thaigovdocs.policy.source.words import Words

FileOrRows: TypeAlias = Annotated[
    Annotated[Words, Tag(":text")] | Annotated[tuple[Cells, ...], Tag(":list")],
    by_shape("file_or_rows"),
]


class PublicationLog(Entry):
    """A log of what was published; ``rows`` stand here or in a CSV or XLSX file."""

    kind: Literal["publication-log"]
    blanks: tuple[BlankOrText, ...] = ()
    columns: tuple[ColumnOrText, ...] | None = None
    rows: FileOrRows = ()
    blank_rows: Whole = 0


ENTRY = PublicationLog
