"""3xx: numbers and dates that the papers of one file give differently."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.checks.case import Case, Paper, Passage, Whole
from thaigovdocs.checks.rules import rule
from thaigovdocs.findings import Finding
from thaigovdocs.standard.kinds import ANNOUNCEMENT, LETTER, ORDER, kind_of
from thaigovdocs.thai.digits import to_arabic
from thaigovdocs.thai.names import month_name

_MONTH = "|".join(map(month_name, range(1, 13)))
_CITED = re.compile(
    r"(?P<kind>คำสั่ง|ประกาศ|หนังสือ)(?P<issuer>[^\s0-9]{0,80})\s?(?:ด่วนที่สุด\s|ด่วนมาก\s|ด่วน\s)?"
    r"(?:ที่\s{0,2})?(?P<number>(?:[ก-ฮ]{2,4}\s?)?[0-9.]{1,12}\s?/\s?(?:ว\s?)?[0-9]{1,6})"
    r"(?:\s(?:เรื่อง\s[^\n]{0,200}?))?\s?ลงวันที่\s"
    rf"(?P<date>[0-9]{{1,2}}\s(?:{_MONTH})\s(?:พ\.ศ\.\s?)?[0-9]{{4}})"
)
_OWN_NUMBER = re.compile(r"\s{0,20}ที่\s{1,20}(?P<number>[0-9]{1,6}\s{0,3}/\s{0,3}[0-9]{4})\s*+")
_OWN_DATE = re.compile(
    rf"[0-9]{{1,2}}\s{{1,3}}(?:เดือน\s{{1,3}})?(?:{_MONTH})\s{{1,3}}(?:พ\.ศ\.\s{{0,3}})?[0-9]{{4}}"
)
# What an annex belongs to, on one line or on several.
_ANNEX = re.compile(
    r"หนังสือ[^\n]{0,80}?\s{0,3}ที่\s{1,3}(?P<number>[ก-ฮ]{2,4}\s[0-9.]{4,12}/(?:ว\s?)?[0-9]{1,6})"
)
_OF_ORDER = re.compile(
    r"ท้ายคำสั่ง[^\n]{0,80}?\s{0,3}ที่\s{1,3}(?P<number>[0-9]{1,6}\s{0,3}/\s{0,3}[0-9]{4})"
)
_OF_ANNOUNCEMENT = re.compile(r"ท้ายประกาศ[^\n]{0,120}?(?=\s{0,3}ลงวันที่)")
_ANNEX_DATE = re.compile(rf"\s{{0,3}}ลงวันที่\s{{1,3}}(?P<date>{_OWN_DATE.pattern})")
_LETTER = (
    "ที่ ธร ๐๐๑๗/ว ๑๒\nศาลากลางจังหวัดธารารมย์\n๒๐ เมษายน ๒๕๖๙\nเรื่อง แนวทางการเผยแพร่ข้อมูล\n"
    "เรียน นายอำเภอทุกอำเภอ\nอ้างถึง คำสั่งจังหวัดธารารมย์ ที่ ๑๑/๒๕๖๙ ลงวันที่ ๒ เมษายน ๒๕๖๙\n"
    "ตามคำสั่งจังหวัดธารารมย์ ที่ {number} ลงวันที่ {date} แต่งตั้งคณะทำงาน นั้น\n"
    "จึงเรียนมาเพื่อทราบ\nขอแสดงความนับถือ\n(นายสมชาย ใจดี)\nผู้ว่าราชการจังหวัดธารารมย์\n"
)
_LIST = (
    "ที่ ธร ๐๐๑๗/ว ๑๒\nศาลากลางจังหวัดธารารมย์\n๒๐ เมษายน ๒๕๖๙\nเรื่อง แนวทางการเผยแพร่ข้อมูล\n"
    "เรียน ตามบัญชีรายชื่อแนบท้าย\nด้วยจังหวัดได้กำหนดแนวทาง\nจึงเรียนมาเพื่อทราบ\n"
    "ขอแสดงความนับถือ\n(นายสมชาย ใจดี)\nผู้ว่าราชการจังหวัดธารารมย์\n\n"
    "บัญชีรายชื่อแนบท้ายหนังสือจังหวัดธารารมย์ ที่ ธร ๐๐๑๗/ว {number} ลงวันที่ ๒๐ เมษายน ๒๕๖๙\n"
    "๑. อำเภอเมือง\n๒. อำเภอบ้านสวน\n"
)


@rule(
    "TGD300",
    "error",
    title_en="the annex names another number than its paper",
    title_th="เลขที่ในเอกสารแนบไม่ตรงกับหนังสือ",
    en="expected the number '{number}' of the paper it belongs to, found '{found}'",
    th="เอกสารแนบต้องอ้างเลขที่ของเอกสารหลัก '{number}' แต่พบ '{found}'",
    hint_en="write the same number in the letter and in what is attached to it",
    hint_th="เขียนเลขที่ให้ตรงกันทั้งในหนังสือและเอกสารแนบ",
    reason="seen in real papers: a number that differs from its own annex",
    wrong=_LIST.format(number="๒๑"),
    right=_LIST.format(number="๑๒"),
    stops=False,
)
@rule(
    "TGD320",
    "warning",
    title_en="the annex names another date than its paper",
    title_th="วันที่ในเอกสารแนบไม่ตรงกับหนังสือ",
    en="expected the date '{date}' of the paper it belongs to, found '{found}'",
    th="เอกสารแนบต้องอ้างวันที่ของเอกสารหลัก '{date}' แต่พบ '{found}'",
    hint_en="write the same date in the letter and in what is attached to it",
    hint_th="เขียนวันที่ให้ตรงกันทั้งในหนังสือและเอกสารแนบ",
    reason="seen in real papers: a date that differs from its own annex",
    wrong=_LIST.format(number="๑๒").replace("ลงวันที่ ๒๐ เมษายน", "ลงวันที่ ๒ เมษายน"),
    right=_LIST.format(number="๑๒"),
)
def annexes_agree(case: Case) -> Iterator[Finding]:
    """Yield annexes that cite the paper of their file with another number or date.

    A number of another office is another letter's and says nothing; what is annexed to an
    order or an announcement belongs to the only one of the file.
    """
    yield from _annexed_to_one(case, ORDER.key, _OF_ORDER)
    yield from _annexed_to_one(case, ANNOUNCEMENT.key, _OF_ANNOUNCEMENT)
    letters = [paper for paper in case.papers if paper.document.kind == LETTER.key]
    own = {_key(paper.document.meta.number): paper for paper in letters}
    own.pop("", None)
    if not own or any(paper.document.meta.draft for paper in letters):
        return
    for paper in case.papers:
        if not kind_of(paper.document.kind).is_letter:
            head = Whole(tuple(_head(paper)))
            found = _ANNEX.search(head.arabic)
            if found:
                yield from _annexed(head, found, own)


def _annexed_to_one(case: Case, kind: str, cites: re.Pattern[str]) -> Iterator[Finding]:
    """Yield what annexes say of the only paper of a *kind* in the file, and it does not."""
    owners = [paper for paper in case.papers if paper.document.kind == kind]
    if len(owners) != 1 or owners[0].document.meta.draft:
        return
    number = owners[0].document.meta.number
    for paper in case.papers:
        head = Whole(tuple(_head(paper)))
        found = cites.search(head.arabic) if paper is not owners[0] else None
        if not found:
            continue
        if number and "number" in cites.groupindex and _key(found["number"]) != _key(number):
            yield head.finding("TGD300", *found.span("number"), number=number)
        yield from _dated(head, found.end(), owners[0].of("dated"))


def _dated(head: Whole, end: int, days: Iterable[Passage]) -> Iterator[Finding]:
    """Yield the date behind *end* where it is another than that of *days*."""
    dated = _ANNEX_DATE.match(head.arabic, end)
    found = ((each.text, _OWN_DATE.search(each.arabic)) for each in days)
    own = next((text[day.start() : day.end()] for text, day in found if day), "")
    if dated and own and _day(dated["date"]) != _day(to_arabic(own)):
        yield head.finding("TGD320", *dated.span("date"), date=own)


def _annexed(head: Whole, found: re.Match[str], letters: Mapping[str, Paper]) -> Iterator[Finding]:
    """Yield what the head of an annex says of its letter, and the letter does not."""
    key = _key(found["number"])
    letter = letters.get(key)
    if letter is None:
        near = [each for at, each in letters.items() if _office(at) == _office(key)]
        for other in near[:1]:
            number = other.document.meta.number
            yield head.finding("TGD300", *found.span("number"), number=number)
        return
    yield from _dated(head, found.end(), letter.of("head.date"))


def _head(paper: Paper) -> Sequence[Passage]:
    """Return the passages in which an annex says what it belongs to."""
    return paper.passages[:6]


def _office(key: str) -> str:
    return key.partition("/")[0]


def _key(number: str) -> str:
    """Return *number* so that two ways to write it are equal."""
    return re.sub(r"\s", "", to_arabic(number))


@dataclass(frozen=True, slots=True)
class _Cited:
    """A paper that is cited, and where.

    Attributes:
        paper: the id of the paper that cites it.
        is_own: whether that is the cited paper itself, by its head and last line.
    """

    kind: str
    number: str
    date: str
    passage: Passage
    number_at: tuple[int, int]
    date_passage: Passage
    date_at: tuple[int, int]
    paper: str
    is_own: bool = False

    @property
    def written_number(self) -> str:
        """The number as it is written."""
        return self.passage.text[slice(*self.number_at)]

    @property
    def written_date(self) -> str:
        """The date as it is written."""
        return self.date_passage.text[slice(*self.date_at)]


@rule(
    "TGD301",
    "warning",
    title_en="one paper cited with two dates",
    title_th="อ้างเอกสารฉบับเดียวกันด้วยวันที่ต่างกัน",
    en="expected the date '{date}' of {kind} {number} as it is cited before, found '{found}'",
    th="{kind} ที่ {number} อ้างไว้ก่อนหน้าว่าลงวันที่ '{date}' แต่พบ '{found}'",
    hint_en="look at the paper that is cited and write its date in both places",
    hint_th="ตรวจสอบกับเอกสารที่อ้าง แล้วเขียนวันที่ให้ตรงกันทุกแห่ง",
    reason="seen in real papers: a fact that stands twice and differs",
    wrong=_LETTER.format(number="๑๑/๒๕๖๙", date="๒๒ เมษายน ๒๕๖๙"),
    right=_LETTER.format(number="๑๑/๒๕๖๙", date="๒ เมษายน ๒๕๖๙"),
)
@rule(
    "TGD302",
    "warning",
    title_en="one paper cited with two numbers",
    title_th="อ้างเอกสารฉบับเดียวกันด้วยเลขที่ต่างกัน",
    en="expected the number '{number}' of {kind} of {date} as it is cited before, found '{found}'",
    th="{kind} ลงวันที่ {date} อ้างไว้ก่อนหน้าว่าเลขที่ '{number}' แต่พบ '{found}'",
    hint_en="look at the paper that is cited and write its number in both places",
    hint_th="ตรวจสอบกับเอกสารที่อ้าง แล้วเขียนเลขที่ให้ตรงกันทุกแห่ง",
    reason="seen in real papers: a fact that stands twice and differs",
    wrong=_LETTER.format(number="๑๒/๒๕๖๙", date="๒ เมษายน ๒๕๖๙"),
    right=_LETTER.format(number="๑๑/๒๕๖๙", date="๒ เมษายน ๒๕๖๙"),
)
def citations_agree(case: Case) -> Iterator[Finding]:
    """Yield papers that one file cites with two dates or with two numbers that look alike."""
    known: dict[tuple[str, str], _Cited] = {}
    by_date: dict[tuple[str, str], list[_Cited]] = defaultdict(list)
    for cited in _cited(case):
        before = known.setdefault((cited.kind, cited.number), cited)
        if before.date != cited.date:
            if not (before.is_own and cited.is_own):
                yield cited.date_passage.finding(
                    "TGD301", *cited.date_at, date=before.written_date,
                    number=cited.written_number, kind=cited.kind,
                )  # fmt: skip
            continue
        near = [each for each in by_date[cited.kind, cited.date] if _is_taken_for(each, cited)]
        if near and before is cited:
            yield cited.passage.finding(
                "TGD302", *cited.number_at, number=near[0].written_number,
                date=near[0].written_date, kind=cited.kind,
            )  # fmt: skip
        by_date[cited.kind, cited.date].append(cited)


def _is_taken_for(one: _Cited, other: _Cited) -> bool:
    """Whether the numbers look alike; an order may well cite another of its day.

    Numbers of one figure's difference that one paragraph names are two papers of a day.
    """
    itself = other.is_own and (one.is_own or one.paper == other.paper)
    figures = sum(a != b for a, b in zip(one.number, other.number, strict=False))
    beside = one.passage is other.passage and figures == 1
    return not itself and not beside and _alike(one.number, other.number)


def _cited(case: Case) -> Iterator[_Cited]:
    """Yield the papers that are cited, and the orders of the file by their own heads."""
    for passage in case.passages:
        if "ลงวันที่" in passage.text:
            for found in _CITED.finditer(passage.arabic):
                yield _Cited(
                    found["kind"], _key(found["number"]), _day(found["date"]),
                    passage, found.span("number"), passage, found.span("date"), passage.document,
                )  # fmt: skip
    for paper in case.papers:
        if paper.document.kind == ORDER.key:
            yield from _order(paper)


def _order(paper: Paper) -> Iterator[_Cited]:
    """Yield an order as its own head and last line name it; nothing where they do not."""
    numbers = ((each, _OWN_NUMBER.fullmatch(each.arabic)) for each in paper.of("head.titles"))
    dates = ((each, _OWN_DATE.search(each.arabic)) for each in paper.of("dated"))
    number = next(((each, found) for each, found in numbers if found), None)
    date = next(((each, found) for each, found in dates if found), None)
    if number and date:
        yield _Cited(
            "คำสั่ง", _key(number[1]["number"]), _day(date[1][0]),
            number[0], number[1].span("number"), date[0], date[1].span(),
            paper.document.id, is_own=True,
        )  # fmt: skip


def _day(date: str) -> str:
    """Return *date* so that two ways to write it are equal."""
    return re.sub(r"พ\.ศ\.|เดือน|\s", "", date)


def _alike(one: str, other: str) -> bool:
    """Tell whether two numbers differ by one figure, or by two that changed places."""
    if one == other or len(one) != len(other):
        return False
    differing = [at for at in range(len(one)) if one[at] != other[at]]
    if len(differing) == 1:
        return True
    first, last = differing[0], differing[-1]
    swapped = one[first] == other[last] and one[last] == other[first]
    return len(differing) == 2 and last == first + 1 and swapped
