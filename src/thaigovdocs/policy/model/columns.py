"""The columns of the tables whose rows come one by one: by kind, or the author's own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from thaigovdocs.policy.model.kinds.base import Entry
from thaigovdocs.policy.model.nodes import Column


@dataclass(frozen=True, slots=True)
class RowColumn:
    """A column of a log, a list or a report.

    Attributes:
        key: what rows call it.
        heading: what is printed above it.
        names: what the head of a file may say besides key and heading.
        is_date: its cells are dates.
        is_required: a file of rows has it.
        is_filled: no row of a file leaves it empty.
    """

    key: str
    heading: str
    names: tuple[str, ...] = ()
    is_date: bool = False
    is_required: bool = False
    is_filled: bool = False


LOG_COLUMNS = (
    RowColumn(
        "date",
        "วัน/เดือน/ปี",
        ("วันที่", "วัน เดือน ปี", "ว/ด/ป"),
        is_date=True,
        is_required=True,
    ),
    RowColumn("topic", "หัวข้อ", ("เรื่อง",), is_required=True),
    RowColumn("details", "รายละเอียดโดยสรุปหรือเอกสารแนบ", ("รายละเอียด",)),
    RowColumn(
        "published",
        "เผยแพร่บนเว็บไซต์ วัน/เดือน/ปี",
        ("เผยแพร่บนเว็บไซต์", "วันที่เผยแพร่"),
        is_date=True,
    ),
    RowColumn("acknowledged", "ผู้บริหารรับทราบ"),
)
RECIPIENT_COLUMNS = (
    RowColumn("order", "ลำดับ", ("ที่", "ลำดับที่", "no", "no.")),
    RowColumn("name", "หน่วยงาน", ("ชื่อ", "ชื่อหน่วยงาน", "รายชื่อ"), is_required=True, is_filled=True),
    RowColumn("note", "ผู้รับ/ลงวันที่", ("หมายเหตุ", "ผู้รับ")),
)
REPORT_COLUMNS = (
    RowColumn("measure", "มาตรการ"),
    RowColumn("done", "ดำเนินการแล้ว"),
    RowColumn("not_done", "ยังไม่ดำเนินการ"),
    RowColumn("activities", "กิจกรรมที่ดำเนินการ"),
    RowColumn("note", "หมายเหตุ"),
)
KIND_COLUMNS: Mapping[str, tuple[RowColumn, ...]] = MappingProxyType(
    {
        "publication-log": LOG_COLUMNS,
        "recipients": RECIPIENT_COLUMNS,
        "report-form": REPORT_COLUMNS,
    }
)
"""The columns of each kind that has rows, where the author writes none."""


def columns_of(entry: Entry) -> tuple[RowColumn, ...]:
    """Return the columns of *entry*: its own ``columns``, else those of its kind.

    A column of the author's holds dates where its key is that of a column with dates, or
    its heading begins with วันที่ or says วัน/เดือน/ปี.
    """
    known = KIND_COLUMNS.get(entry.kind, ())
    own: tuple[Column, ...] | None = getattr(entry, "columns", None)
    if own is None:
        return known
    dated = {column.key for column in known if column.is_date}
    return tuple(
        RowColumn(
            str(column.key),
            str(column.heading),
            is_date=column.key in dated or _is_dated(column.heading),
        )
        for column in own
    )


def _is_dated(heading: str) -> bool:
    return heading.strip().startswith("วันที่") or "วัน/เดือน/ปี" in heading
