"""3xx: the method of a purchase, who takes it over, and whether they fit the sum."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import thaigovdocs._regex as re
from thaigovdocs.checks.case import Case, Paper, Passage
from thaigovdocs.checks.families.purchase_papers import BUDGET, matches, purchases_of, value
from thaigovdocs.checks.rules import rule
from thaigovdocs.findings import Finding
from thaigovdocs.standard.kinds import kind_of

SPECIFIC_LIMIT = Decimal(500_000)
"""Baht up to which a purchase may be of the specific method for its sum alone (practice)."""
SINGLE_INSPECTOR_LIMIT = Decimal(100_000)
"""Baht up to which one person may take a purchase over instead of a committee (practice)."""

_SPECIFIC = re.compile(r"วิธีเฉพาะเจาะจง")
_OTHER_GROUND = re.compile(r"56[^\n]{0,30}\(2\)\s?\((?!ข\))[ก-ฮ]\)")
_INSPECTOR = re.compile(r"(?<!คณะกรรมการ)(?<!กรรมการ)ผู้ตรวจรับ(?:พัสดุ|งาน)?")
_COMMITTEE = re.compile(r"(?:คณะ)?กรรมการตรวจรับ")
_APPOINTS = re.compile(r"แต่งตั้ง")
_NAME = re.compile(
    r"(?:นางสาว|นาง|นาย|ว่าที่[^\s|]{1,20}\s?[^\s|]{0,12})(?P<own>[ก-๎]{2,30}\s[ก-๎]{2,40})"
)
_MEMBER = re.compile(rf"^\s*(?:[0-9๐-๙]{{1,2}}\.?\s*\|?\s*)?{_NAME.pattern}")
_ORDER = "คำสั่ง"
_WHY = (
    "the ministerial regulation of B.E. 2560 as practice cites it; later changes and the other "
    "grounds of section 56 are not looked at"
)
_PAPERS = """thaigovdocs: 1
agency: {name: อำเภอดอนตะวัน, code: ดต 0118}
people:
  chief: {name: นายวิชัย ใจสุจริต, position: นายอำเภอดอนตะวัน}
  one: {name: นางสาวดวงใจ ธารทอง, position: นักวิชาการเงินและบัญชี}
  two: {name: นายสมหมาย ตั้งใจ, position: เจ้าพนักงานธุรการ}
signatory: chief
output: {emblem: preprinted}
documents:
  - kind: memo
    number: 12
    date: 2026-11-16
    subject: รายงานขอซื้อวัสดุสำนักงาน
    to: นายอำเภอดอนตะวัน
    signatory: chief
    body:
      - ด้วยอำเภอประสงค์จะซื้อวัสดุโดยวิธี%s วงเงินที่จะซื้อ %s บาท
      - ขอแต่งตั้ง{{ people.one.name }} เป็น%s
      - จึงเรียนมาเพื่อโปรดพิจารณา
  - kind: order
    number: 30
    date: %s
    subject: แต่งตั้งผู้ตรวจรับพัสดุ สำหรับการซื้อวัสดุสำนักงาน
    numbering: ['', '']
    provisions:
      - ให้บุคคลต่อไปนี้ตรวจรับพัสดุ
      - members: [{person: %s, role: กรรมการ}]
"""


@rule(
    "TGD278",
    "note",
    title_en="the specific method for a large sum",
    title_th="วิธีเฉพาะเจาะจงกับวงเงินที่สูง",
    en="expected another method for {sum} baht, or the ground of section 56 that allows '{found}'",
    th="วงเงิน {sum} บาท เกิน {limit} บาท ควรใช้วิธีอื่น หรืออ้างเหตุตามมาตรา ๕๖ ที่ให้ใช้ '{found}'",
    hint_en="look the limit up, or cite the ground, such as section 56 (2) (ค)",
    hint_th="ตรวจวงเงินในกฎกระทรวง หรืออ้างเหตุ เช่น มาตรา ๕๖ วรรคหนึ่ง (๒) (ค)",
    reason=_WHY,
    sources=("procurement limits",),
    wrong=_PAPERS % ("เฉพาะเจาะจง", "650,000", "กรรมการตรวจรับพัสดุ", "2026-11-18", "one"),
    right=_PAPERS % ("คัดเลือก", "650,000", "กรรมการตรวจรับพัสดุ", "2026-11-18", "one"),
    stops=False,
)
@rule(
    "TGD279",
    "note",
    title_en="one inspector for a large sum",
    title_th="ผู้ตรวจรับคนเดียวกับวงเงินที่สูง",
    en="expected a committee for {sum} baht, found one '{found}'",
    th="วงเงิน {sum} บาท เกิน {limit} บาท ควรตั้งคณะกรรมการตรวจรับ แต่พบ '{found}' คนเดียว",
    hint_en="look the limit up, or appoint a committee",
    hint_th="ตรวจวงเงินในกฎกระทรวง หรือแต่งตั้งคณะกรรมการตรวจรับพัสดุ",
    reason=_WHY,
    sources=("procurement limits",),
    wrong=_PAPERS % ("คัดเลือก", "150,000", "ผู้ตรวจรับพัสดุ", "2026-11-18", "one"),
    right=_PAPERS % ("คัดเลือก", "150,000", "กรรมการตรวจรับพัสดุ", "2026-11-18", "one"),
    stops=False,
)
@rule(
    "TGD280",
    "warning",
    title_en="appointed without being proposed",
    title_th="แต่งตั้งผู้ที่รายงานขอซื้อไม่ได้เสนอ",
    en="expected somebody whom the report proposes, found '{found}'",
    th="ผู้ได้รับแต่งตั้งต้องเป็นผู้ที่รายงานเสนอ แต่พบ '{found}'",
    hint_en="write the person once, in people, and name it in both papers",
    hint_th="เขียนบุคคลไว้ที่เดียวใน people แล้วอ้างจากทั้งสองเอกสาร",
    reason="the order appoints whom the report asked for",
    sources=("practice",),
    wrong=_PAPERS % ("คัดเลือก", "90,000", "ผู้ตรวจรับพัสดุ", "2026-11-18", "two"),
    right=_PAPERS % ("คัดเลือก", "90,000", "ผู้ตรวจรับพัสดุ", "2026-11-18", "one"),
    stops=False,
)
@rule(
    "TGD281",
    "error",
    title_en="an appointment before the report",
    title_th="คำสั่งแต่งตั้งก่อนรายงานขอซื้อ",
    en="expected a day not before {report}, the day of the report",
    th="วันของคำสั่งต้องไม่ก่อนวันที่ของรายงานขอซื้อ {report}",
    hint_en="correct one of the two dates",
    hint_th="แก้วันที่ของเอกสารฉบับใดฉบับหนึ่ง",
    reason="nobody is appointed for what was not asked for",
    sources=("practice",),
    wrong=_PAPERS % ("คัดเลือก", "90,000", "ผู้ตรวจรับพัสดุ", "2026-11-13", "one"),
    right=_PAPERS % ("คัดเลือก", "90,000", "ผู้ตรวจรับพัสดุ", "2026-11-16", "one"),
    stops=False,
)
def check_methods(case: Case) -> Iterator[Finding]:
    """Find methods and inspectors that do not fit the sum, and appointments nobody asked for."""
    for purchase in purchases_of(case):
        report = purchase.report
        total = next((value(match) for _, match in matches(report, BUDGET)), None)
        if total is not None and total > SPECIFIC_LIMIT:
            yield from _method(report, total)
        if total is not None and total > SINGLE_INSPECTOR_LIMIT:
            yield from _inspector(report, total)
        for order in (paper for paper in purchase.others if _appoints(paper)):
            yield from _appointed(order, report)
            yield from _appointed_on(order, report)


def _appoints(paper: Paper) -> bool:
    """Return whether *paper* is an order (คำสั่ง) that says who takes a purchase over."""
    is_order = kind_of(paper.document.kind).cited_as == _ORDER
    return is_order and any("ตรวจรับ" in passage.text for passage in paper.passages)


def _method(report: Paper, total: Decimal) -> Iterator[Finding]:
    if any(_OTHER_GROUND.search(passage.arabic) for passage in report.passages):
        return
    for passage, match in _first(report, _SPECIFIC):
        yield passage.finding(
            "TGD278", *match.span(), sum=f"{total:,}", limit=f"{SPECIFIC_LIMIT:,}"
        )


def _inspector(report: Paper, total: Decimal) -> Iterator[Finding]:
    if any(_COMMITTEE.search(passage.arabic) for passage in report.passages):
        return
    for passage, match in _first(report, _INSPECTOR):
        yield passage.finding(
            "TGD279", *match.span(), sum=f"{total:,}", limit=f"{SINGLE_INSPECTOR_LIMIT:,}"
        )


def _first(report: Paper, words: re.Pattern[str]) -> Iterator[tuple[Passage, re.Match[str]]]:
    yield from list(matches(report, words))[:1]


def _appointed(order: Paper, report: Paper) -> Iterator[Finding]:
    asking = (passage for passage in report.of("body") if _APPOINTS.search(passage.arabic))
    if not any(_NAME.search(passage.text) for passage in asking):
        return  # whom it asks for stands in a list of its own
    asked = "".join("".join(passage.text.split()) for passage in report.passages)
    for passage in order.of("body"):
        member = _MEMBER.match(passage.text)
        if member and "".join(member["own"].split()) not in asked:
            yield passage.finding("TGD280", *member.span("own"))


def _appointed_on(order: Paper, report: Paper) -> Iterator[Finding]:
    day, asked = order.document.meta.date, report.document.meta.date
    if day is None or asked is None or day >= asked:
        return
    dated = next(order.of("dated"), None)
    if dated is not None:
        yield dated.finding("TGD281", 0, len(dated.text), report=asked.isoformat())
