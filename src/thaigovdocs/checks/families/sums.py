"""3xx: totals that do not add up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from thaigovdocs.checks.case import Case, Paper
from thaigovdocs.checks.rules import rule
from thaigovdocs.documents.model import Row, Table
from thaigovdocs.documents.tables.amounts import amount_of
from thaigovdocs.findings import Finding, Origin
from thaigovdocs.thai.spans import Span, Text, plain

_TOTAL = re.compile(r"\s*(?:รวม|ยอดรวม|รวมทั้งสิ้น|รวมเป็นเงิน|รวมทั้งหมด)")
_MEMO = (
    "บันทึกข้อความ\nส่วนราชการ สำนักงานจังหวัดธารารมย์\nที่ ธร ๐๐๑๗/๑๒\nวันที่ ๒๐ เมษายน ๒๕๖๙\n"
    "เรื่อง ขออนุมัติจัดซื้อวัสดุ\nเรียน ผู้ว่าราชการจังหวัดธารารมย์\n"
    "ด้วยสำนักงานจะจัดซื้อวัสดุ เป็นเงิน ๑,๒๕๐ บาท (หนึ่งพันสองร้อยห้าสิบบาทถ้วน)\n{table}จึงเรียนมาเพื่อโปรดพิจารณา\n"
    "(นายสมชาย ใจดี)\nหัวหน้าสำนักงานจังหวัด\n"
)
_TABLE = "ลำดับ\tรายการ\tจำนวนเงิน\n๑\tกระดาษ\t๑,๐๐๐\n๒\tหมึก\t๒๕๐\nรวม\t\t{total}\n"
_RIGHT = _MEMO.format(table=_TABLE.format(total="๑,๒๕๐"))


@rule(
    "TGD313",
    "warning",
    title_en="a total that does not add up",
    title_th="ยอดรวมไม่ตรงกับผลบวก",
    en="expected the total {sum}, found {found}",
    th="ยอดรวมต้องเป็น {sum} แต่พบ {found}",
    hint_en="add the column again",
    hint_th="ตรวจสอบผลบวกอีกครั้ง",
    reason="figures that are signed are right",
    wrong=_MEMO.format(table=_TABLE.format(total="๑,๓๕๐")),
    right=_RIGHT,
)
def totals(case: Case) -> Iterator[Finding]:
    """Yield totals of tables that are not the sum of their column.

    Tables of a policy file are added up when they are read.
    """
    if case.source == "policy":
        return
    for paper in case.papers:
        for block in paper.document.body:
            if block.table:
                yield from _table(block.table, paper)


def _table(table: Table, paper: Paper) -> Iterator[Finding]:
    rows: list[Sequence[Text]] = [row.texts for row in table.rows]
    total = Row(table.total).texts
    if not total and rows and _TOTAL.match(_words(rows[-1])):
        total = tuple(rows.pop())
    if not total or len(rows) < 2:
        return
    for at, cell in enumerate(total):
        stated = amount_of(cell)
        column = [row[at] for row in rows if at < len(row)]
        amounts = [amount_of(text) for text in column]
        if stated is None or len(column) != len(rows) or None in amounts:
            continue
        added = sum((amount for amount in amounts if amount is not None), Decimal(0))
        if added != stated and not _is_running(amounts):
            yield Finding.of(
                "TGD313", _origin(cell), paper.document.id, sum=f"{added:,}", found=plain(cell)
            )


def _words(cells: Sequence[Text]) -> str:
    return next((words for cell in cells if (words := plain(cell).strip())), "")


def _is_running(amounts: Sequence[Decimal | None]) -> bool:
    """Tell whether a column only counts its rows."""
    return list(amounts) == list(range(1, len(amounts) + 1))


def _origin(text: Text) -> Origin | None:
    return next((piece.origin for piece in text if isinstance(piece, Span) and piece.origin), None)
