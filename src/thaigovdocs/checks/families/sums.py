"""3xx: totals that do not add up, amounts whose words say something else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from thaigovdocs.checks.case import Case, Paper
from thaigovdocs.checks.rules import rule
from thaigovdocs.documents.model import Row, Table
from thaigovdocs.documents.tables.amounts import amount_of
from thaigovdocs.errors import NumberError
from thaigovdocs.findings import Finding, Origin
from thaigovdocs.thai.numbers import baht_text
from thaigovdocs.thai.spans import Span, Text, plain

_AMOUNT = re.compile(
    r"(?P<figures>[0-9]{1,3}(?:,[0-9]{3}){1,4}(?:\.[0-9]{2})?|[0-9]{1,12}(?:\.[0-9]{2})?)\s{0,2}บาท\s{0,2}"
    r"\(\s{0,2}(?P<words>[ก-๎ ]{4,200}?(?:บาท|สตางค์)(?:ถ้วน)?)\s{0,2}\)"
)
_TOTAL = re.compile(r"\s*(?:รวม|ยอดรวม|รวมทั้งสิ้น|รวมเป็นเงิน|รวมทั้งหมด)")
_MEMO = (
    "บันทึกข้อความ\nส่วนราชการ สำนักงานจังหวัดธารารมย์\nที่ ธร ๐๐๑๗/๑๒\nวันที่ ๒๐ เมษายน ๒๕๖๙\n"
    "เรื่อง ขออนุมัติจัดซื้อวัสดุ\nเรียน ผู้ว่าราชการจังหวัดธารารมย์\n"
    "ด้วยสำนักงานจะจัดซื้อวัสดุ เป็นเงิน ๑,๒๕๐ บาท ({words})\n{table}จึงเรียนมาเพื่อโปรดพิจารณา\n"
    "(นายสมชาย ใจดี)\nหัวหน้าสำนักงานจังหวัด\n"
)
_TABLE = "ลำดับ\tรายการ\tจำนวนเงิน\n๑\tกระดาษ\t๑,๐๐๐\n๒\tหมึก\t๒๕๐\nรวม\t\t{total}\n"
_RIGHT = _MEMO.format(words="หนึ่งพันสองร้อยห้าสิบบาทถ้วน", table=_TABLE.format(total="๑,๒๕๐"))


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
    wrong=_MEMO.format(words="หนึ่งพันสองร้อยห้าสิบบาทถ้วน", table=_TABLE.format(total="๑,๓๕๐")),
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


@rule(
    "TGD314",
    "error",
    title_en="an amount whose words say something else",
    title_th="จำนวนเงินตัวเลขกับตัวอักษรไม่ตรงกัน",
    en="expected '{expected}' for {figures}, found '{found}'",
    th="จำนวนเงิน {figures} เขียนเป็นตัวอักษรว่า '{expected}' แต่พบ '{found}'",
    hint_en="correct the figures or the words",
    hint_th="แก้ตัวเลขหรือตัวอักษรให้ตรงกัน",
    sources=("practice",),
    wrong=_MEMO.format(words="หนึ่งพันสองร้อยบาทถ้วน", table=""),
    right=_RIGHT,
)
def amounts(case: Case) -> Iterator[Finding]:
    """Yield amounts in figures that differ from the words in the brackets behind them."""
    for passage in case.passages:
        if "บาท" not in passage.text:
            continue
        for found in _AMOUNT.finditer(passage.arabic):
            expected = _spoken(found["figures"])
            if expected and _plainly(expected) != _plainly(found["words"]):
                figures = passage.text[slice(*found.span("figures"))]
                yield passage.finding(
                    "TGD314", *found.span("words"), expected=expected, figures=figures
                )


def _spoken(figures: str) -> str:
    try:
        return baht_text(Decimal(figures.replace(",", "")))
    except (NumberError, ArithmeticError):
        return ""


def _plainly(words: str) -> str:
    """Return *words* so that accepted ways to say an amount are equal."""
    squeezed = "".join(words.split()).removesuffix("ถ้วน")
    return squeezed.replace("หนึ่งสิบ", "สิบ").replace("สิบหนึ่ง", "สิบเอ็ด")
