"""3xx: the papers of one purchase: what may be spent, what was offered, and in which order."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import thaigovdocs._regex as re
from thaigovdocs.checks.case import Case, Paper, Passage
from thaigovdocs.checks.families.purchase_papers import (
    AMOUNT,
    BUDGET,
    matches,
    named,
    purchases_of,
    value,
)
from thaigovdocs.checks.rules import rule
from thaigovdocs.findings import Finding

_REFERENCE = re.compile(rf"ราคากลาง[^\n0-9]{{0,60}}{AMOUNT}")
_OFFERED = re.compile(rf"เสนอราคาเป็น(?:จำนวน)?เงิน(?:ทั้งสิ้น|รวม)?\s?(?:จำนวน)?\s?{AMOUNT}")
_WINNER = re.compile(r"ผู้ชนะการเสนอราคา")
_HEAD = """thaigovdocs: 1
agency: {name: อำเภอดอนตะวัน, code: ดต 0118}
people: {chief: {name: นายวิชัย ใจสุจริต, position: นายอำเภอดอนตะวัน}}
signatory: chief
output: {emblem: preprinted}
documents:
  - kind: memo
    number: 12
    date: %s
    subject: รายงานขอซื้อวัสดุสำนักงาน
    to: นายอำเภอดอนตะวัน
    signatory: chief
    body:
      - ด้วยอำเภอประสงค์จะซื้อวัสดุ ราคากลาง 50,000 บาท วงเงินที่จะซื้อ 48,150 บาท
      - จึงเรียนมาเพื่อโปรดพิจารณา
  - kind: announcement
    date: 2026-11-20
    subject: ผู้ชนะการเสนอราคา
    provisions:
      - ตามที่อำเภอได้มีโครงการซื้อวัสดุสำนักงาน นั้น
      - ผู้ได้รับการคัดเลือกเสนอราคาเป็นเงินทั้งสิ้น %s บาท
"""


@rule(
    "TGD275",
    "error",
    title_en="a price above what may be spent",
    title_th="ราคาที่เสนอสูงกว่าวงเงินหรือราคากลาง",
    en="expected a price of at most {limit} baht ({what} of the report), found '{found}'",
    th="ราคาต้องไม่เกิน {limit} บาท ({what}ตามรายงานขอซื้อ) แต่พบ '{found}'",
    hint_en="correct the price or the report that it rests on",
    hint_th="แก้ราคาหรือวงเงินในรายงานให้ตรงกัน",
    reason="a purchase may not cost more than was asked for",
    wrong=_HEAD % ("2026-11-16", "51,000"),
    right=_HEAD % ("2026-11-16", "48,150"),
    stops=False,
)
@rule(
    "TGD276",
    "warning",
    title_en="papers of a purchase that give another budget",
    title_th="วงเงินในเอกสารของการซื้อเดียวกันไม่ตรงกัน",
    en="expected {limit} baht as in the paper before it, found '{found}'",
    th="วงเงินต้องเป็น {limit} บาท ตามเอกสารก่อนหน้า แต่พบ '{found}'",
    hint_en="write the amount once, in vars, and name it in each paper",
    hint_th="เขียนวงเงินไว้ที่เดียวใน vars แล้วอ้างจากทุกเอกสาร",
    reason="the papers of one purchase are read together",
    wrong=_HEAD.replace("ตามที่อำเภอ", "วงเงิน 48,510 บาท ตามที่อำเภอ") % ("2026-11-16", "48,150"),
    right=_HEAD % ("2026-11-16", "48,150"),
    stops=False,
)
@rule(
    "TGD277",
    "error",
    title_en="a winner announced before the report",
    title_th="ประกาศผู้ชนะก่อนรายงานขอซื้อ",
    en="expected a day not before {report}, the day of the report",
    th="วันประกาศผู้ชนะต้องไม่ก่อนวันที่ของรายงานขอซื้อ {report}",
    hint_en="correct one of the two dates",
    hint_th="แก้วันที่ของเอกสารฉบับใดฉบับหนึ่ง",
    reason="nothing is bought before it was asked for",
    wrong=_HEAD % ("2026-11-23", "48,150"),
    right=_HEAD % ("2026-11-16", "48,150"),
    stops=False,
)
def check_purchases(case: Case) -> Iterator[Finding]:
    """Find prices, budgets and days that the papers of one purchase give against each other."""
    for purchase in purchases_of(case):
        report = purchase.report
        limits = {"วงเงิน": _first(report, BUDGET), "ราคากลาง": _first(report, _REFERENCE)}
        for paper in (report, *purchase.others):
            if paper is not report:
                yield from _budgets(paper, limits["วงเงิน"])
            for passage, match in matches(paper, _OFFERED):
                yield from _price(passage, match, limits)
            if _WINNER.search(named(paper)):
                yield from _day(paper, report)


def _first(paper: Paper, words: re.Pattern[str]) -> Decimal | None:
    return next((value(match) for _, match in matches(paper, words)), None)


def _price(
    passage: Passage, match: re.Match[str], limits: dict[str, Decimal | None]
) -> Iterator[Finding]:
    over = [(limit, what) for what, limit in limits.items() if limit and value(match) > limit]
    if over:
        limit, what = min(over)
        span = match.span("amount")
        yield passage.finding("TGD275", *span, limit=f"{limit:,}", what=what)


def _budgets(paper: Paper, budget: Decimal | None) -> Iterator[Finding]:
    for passage, match in matches(paper, BUDGET):
        if budget is not None and value(match) != budget:
            yield passage.finding("TGD276", *match.span("amount"), limit=f"{budget:,}")


def _day(paper: Paper, report: Paper) -> Iterator[Finding]:
    day, asked = paper.document.meta.date, report.document.meta.date
    if day is None or asked is None or day >= asked:
        return
    dated = next((each for each in paper.passages if each.part == "dated"), None)
    if dated is not None:
        yield dated.finding("TGD277", 0, len(dated.text), report=asked.isoformat())
