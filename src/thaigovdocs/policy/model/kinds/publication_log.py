"""บันทึกรายงานผลการเผยแพร่: keys of its own."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import Tag

from thaigovdocs.policy.model.fields import Whole, by_shape
from thaigovdocs.policy.model.kinds.base import BODY_KEYS
from thaigovdocs.policy.model.kinds.report_form import BlankOrText
from thaigovdocs.policy.model.kinds.tabled import RowColumn, Tabled
from thaigovdocs.policy.model.nodes import Cells
from thaigovdocs.policy.model.references import RowsRef

FileOrRows: TypeAlias = Annotated[
    Annotated[RowsRef, Tag(":text")] | Annotated[tuple[Cells, ...], Tag(":list")],
    by_shape("file_or_rows"),
]


_COLUMNS = (
    RowColumn(
        "date",
        "วัน/เดือน/ปี",
        0.16,
        ("วันที่", "วัน เดือน ปี", "ว/ด/ป"),
        is_date=True,
        is_required=True,
    ),
    RowColumn("topic", "หัวข้อ", 0.22, ("เรื่อง",), is_required=True),
    RowColumn("details", "รายละเอียดโดยสรุปหรือเอกสารแนบ", 0.26, ("รายละเอียด",)),
    RowColumn(
        "published",
        "เผยแพร่บนเว็บไซต์ วัน/เดือน/ปี",
        0.19,
        ("เผยแพร่บนเว็บไซต์", "วันที่เผยแพร่"),
        is_date=True,
    ),
    RowColumn("acknowledged", "ผู้บริหารรับทราบ", 0.17),
)


class PublicationLog(Tabled):
    """A log of what was published; ``rows`` stand here or in a CSV or XLSX file."""

    COLUMNS: ClassVar[tuple[RowColumn, ...]] = _COLUMNS
    ROW_KEYS: ClassVar[tuple[str, ...]] = tuple(column.key for column in _COLUMNS)

    UNPRINTED: ClassVar[tuple[str, ...]] = (*BODY_KEYS, "numbering")

    kind: Literal["publication-log"]
    blanks: tuple[BlankOrText, ...] = ()
    rows: FileOrRows = ()
    blank_rows: Whole = 0

    @property
    def rows_file(self) -> RowsRef | None:
        """The name of the file that holds its rows."""
        return self.rows if isinstance(self.rows, RowsRef) else None
