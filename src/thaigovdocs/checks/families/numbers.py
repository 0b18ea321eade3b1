"""2xx: the number of a paper in its own head (saraban annex 1)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import thaigovdocs._regex as re
from thaigovdocs.checks.case import Case, Paper, Passage
from thaigovdocs.checks.rules import rule
from thaigovdocs.findings import Finding
from thaigovdocs.standard.codes import BODIES, MINISTRIES, PROVINCES
from thaigovdocs.standard.kinds import kind_of
from thaigovdocs.thai.digits import to_thai

_LETTER = re.compile(
    r"\s*(?P<letters>[ก-ฮ]{2,4})\.?\s?(?:\([ก-๛. ]{1,20}\)\s?)?"
    r"(?P<owner>[0-9]{4,6}(?:\.[0-9]{1,4})*)\s?(?:\([ก-๛.]{1,10}\))?\s?/\s?(?:ว\s{0,2})?[0-9]{0,6}\s*…*\s*"
)
_ORDER = re.compile(
    r"\s*(?:ที่\s*)?(?:[ก-๛. ]{1,20}|\([ก-๛. ]{1,20}\))?\s?"
    r"[0-9]{0,5}\s?/\s?(?P<year>[0-9]{4})\s*"
)
_LETTERS = re.compile(r"\s*([ก-ฮ]{2,4})\s?(?:\([^)]{1,20}\)\s?)?(00[0-9]{2}|[0-9]{4,6})")
_PROVINCE = re.compile("จังหวัด(" + "|".join(sorted(PROVINCES, key=len, reverse=True)) + ")")
_BY_CODE = {code: province for province, code in PROVINCES.items()}
_CODES = ("saraban annex 1",)
_KNOWN = frozenset({*MINISTRIES.values(), *BODIES})
_LETTER_TEXT = (
    "ที่ {number}\nศาลากลางจังหวัดพิจิตร\n๒๐ เมษายน ๒๕๖๙\nเรื่อง ขอเชิญประชุม\n"
    "เรียน นายอำเภอเมือง\nด้วยจังหวัดจะจัดประชุม\nจึงเรียนมาเพื่อทราบ\nขอแสดงความนับถือ\n"
    "(นายสมชาย ใจดี)\nผู้ว่าราชการจังหวัดพิจิตร\n"
)
_ORDER_TEXT = (
    "คำสั่งจังหวัดพิจิตร\nที่ {number}\nเรื่อง แต่งตั้งคณะทำงาน\nให้บุคคลต่อไปนี้เป็นคณะทำงาน\n"
    "สั่ง ณ วันที่ ๒๐ เมษายน พ.ศ. ๒๕๖๙\n(นายสมชาย ใจดี)\nผู้ว่าราชการจังหวัดพิจิตร\n"
)


@rule(
    "TGD209",
    "warning",
    title_en="a number of another shape",
    title_th="รูปแบบเลขที่ไม่ถูกต้อง",
    en="expected a number such as '{example}', found '{found}'",
    th="เลขที่ต้องมีรูปแบบเช่น '{example}' แต่พบ '{found}'",
    hint_en="write the letters, the owner's number, a stroke and the running number",
    hint_th="เขียนรหัสตัวพยัญชนะ เลขประจำของเจ้าของเรื่อง ทับเลขทะเบียนหนังสือส่ง",
    sources=_CODES,
    wrong=_LETTER_TEXT.format(number="พจ ๑๗-๑๒"),
    right=_LETTER_TEXT.format(number="พจ ๐๐๑๗.๒/๑๒"),
)
def number_shape(case: Case) -> Iterator[Finding]:
    """Yield the numbers of letters, memos and orders that have no known shape."""
    for paper, number in _numbers(case):
        is_order = kind_of(paper.document.kind).numbering == "yearly"
        pattern = _ORDER if is_order else _LETTER
        if (
            number.text.strip(" …")
            and "…" not in number.text
            and not (is_order and number.text.endswith("/"))  # its day is open, and so its year
            and not pattern.fullmatch(number.arabic)
        ):
            example = "๑๒/๒๕๖๙" if is_order else "พจ ๐๐๑๗.๒/ว ๑๒"
            yield number.finding("TGD209", 0, len(number.text), example=example)


@rule(
    "TGD210",
    "error",
    title_en="the letters of another province",
    title_th="รหัสตัวพยัญชนะของจังหวัดอื่น",
    en="expected the letters '{letters}' of {province}, found '{found}' of {other}",
    th="จังหวัด{province}ใช้รหัส '{letters}' แต่พบ '{found}' ซึ่งเป็นของจังหวัด{other}",
    hint_en="write '{letters}'",
    hint_th="เขียนว่า '{letters}'",
    sources=_CODES,
    wrong=_LETTER_TEXT.format(number="พล ๐๐๑๗/๑๒"),
    right=_LETTER_TEXT.format(number="พจ ๐๐๑๗/๑๒"),
)
@rule(
    "TGD211",
    "warning",
    title_en="letters that no province has",
    title_th="ไม่มีรหัสตัวพยัญชนะนี้",
    en="expected the letters '{letters}' of {province}, found '{found}', which no province has",
    th="จังหวัด{province}ใช้รหัส '{letters}' แต่พบ '{found}' ซึ่งไม่มีจังหวัดใดใช้",
    hint_en="write '{letters}'",
    hint_th="เขียนว่า '{letters}'",
    sources=_CODES,
    wrong=_LETTER_TEXT.format(number="พฉ ๐๐๑๗/๑๒"),
    right=_LETTER_TEXT.format(number="พจ ๐๐๑๗/๑๒"),
)
def province_letters(case: Case) -> Iterator[Finding]:
    """Yield letters of a number that belong to another province than the sender's, or to none."""
    for paper, number in _numbers(case):
        found = _LETTERS.match(number.arabic)
        provinces = {name for each in _senders(paper) for name in _PROVINCE.findall(each.text)}
        if not found or len(provinces) != 1 or found[1] in _KNOWN:
            continue
        (province,) = provinces
        if found[1] == PROVINCES[province]:
            continue
        params = {"letters": PROVINCES[province], "province": province}
        if other := _BY_CODE.get(found[1]):
            yield number.finding("TGD210", *found.span(1), other=other, **params)
        elif found[2].startswith("00"):
            yield number.finding("TGD211", *found.span(1), **params)


@rule(
    "TGD212",
    "warning",
    title_en="an order numbered in another year",
    title_th="ปีของเลขที่คำสั่งไม่ตรงกับวันที่",
    en="expected the year {year} of the order's date in its number, found '{found}'",
    th="เลขที่คำสั่งต้องเป็นปี {year} ตามวันที่สั่ง แต่พบ '{found}'",
    hint_en="write /{year}, or correct the date",
    hint_th="เขียนว่า /{year} หรือแก้วันที่",
    reason="orders are numbered by calendar year",
    sources=("saraban 16",),
    wrong=_ORDER_TEXT.format(number="๑๒/๒๕๖๘"),
    right=_ORDER_TEXT.format(number="๑๒/๒๕๖๙"),
)
def order_year(case: Case) -> Iterator[Finding]:
    """Yield orders whose number has another year than their date."""
    for paper, number in _numbers(case):
        is_order = kind_of(paper.document.kind).numbering == "yearly"
        found = _ORDER.fullmatch(number.arabic) if is_order else None
        day = paper.document.meta.date
        if found and isinstance(day, date) and int(found["year"]) != day.year + 543:
            yield number.finding("TGD212", *found.span("year"), year=to_thai(str(day.year + 543)))


def _numbers(case: Case) -> Iterator[tuple[Paper, Passage]]:
    """Yield the numbers of the papers' own heads."""
    for paper in case.papers:
        kind = kind_of(paper.document.kind)
        if kind.numbering == "office":
            yield from ((paper, passage) for passage in paper.of("head.number"))
        elif kind.must_have("number"):
            titles = (each for each in paper.of("head.titles") if re.match(r"\s*ที่\s", each.text))
            yield from ((paper, passage) for passage in titles)


def _senders(paper: Paper) -> Iterator[Passage]:
    """Yield the passages that say whose paper it is."""
    return paper.of("head.letterhead", "head.unit", "signatures", "owner")
