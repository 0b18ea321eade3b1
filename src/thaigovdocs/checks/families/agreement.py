"""3xx: numbers and dates that the papers of one file give differently."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.checks.case import Case, Paper, Passage
from thaigovdocs.checks.rules import rule
from thaigovdocs.findings import Finding
from thaigovdocs.standard.kinds import ORDER
from thaigovdocs.thai.digits import to_arabic
from thaigovdocs.thai.names import month_name

_MONTH = "|".join(map(month_name, range(1, 13)))
_CITED = re.compile(
    r"(?<!ท้าย)(?P<kind>คำสั่ง|ประกาศ|หนังสือ)(?P<issuer>[^\s0-9]{0,80})\s?(?:ด่วนที่สุด\s|ด่วนมาก\s|ด่วน\s)?"
    r"(?:ที่\s{0,2})?(?P<number>(?:[ก-ฮ]{2,4}\s?)?[0-9.]{1,12}\s?/\s?(?:ว\s?)?[0-9]{1,6})"
    r"(?:\s(?:เรื่อง\s[^\n]{0,200}?))?\s?ลงวันที่\s"
    rf"(?P<date>[0-9]{{1,2}}\s(?:{_MONTH})\s(?:พ\.ศ\.\s?)?[0-9]{{4}})"
)
_OWN_NUMBER = re.compile(r"\s{0,20}ที่\s{1,20}(?P<number>[0-9]{1,6}\s{0,3}/\s{0,3}[0-9]{4})\s*+")
OWN_DATE = re.compile(
    rf"[0-9]{{1,2}}\s{{1,3}}(?:เดือน\s{{1,3}})?(?:{_MONTH})\s{{1,3}}(?:พ\.ศ\.\s{{0,3}})?[0-9]{{4}}"
)
_LETTER = (
    "ที่ ธร ๐๐๑๗/ว ๑๒\nศาลากลางจังหวัดธารารมย์\n๒๐ เมษายน ๒๕๖๙\nเรื่อง แนวทางการเผยแพร่ข้อมูล\n"
    "เรียน นายอำเภอทุกอำเภอ\nอ้างถึง คำสั่งจังหวัดธารารมย์ ที่ ๑๑/๒๕๖๙ ลงวันที่ ๒ เมษายน ๒๕๖๙\n"
    "ตามคำสั่งจังหวัดธารารมย์ ที่ {number} ลงวันที่ {date} แต่งตั้งคณะทำงาน นั้น\n"
    "จึงเรียนมาเพื่อทราบ\nขอแสดงความนับถือ\n(นายสมชาย ใจดี)\nผู้ว่าราชการจังหวัดธารารมย์\n"
)


def number_key(number: str) -> str:
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
                    found["kind"], number_key(found["number"]), day_key(found["date"]),
                    passage, found.span("number"), passage, found.span("date"), passage.document,
                )  # fmt: skip
    for paper in case.papers:
        if paper.document.kind == ORDER.key:
            yield from _order(paper)


def _order(paper: Paper) -> Iterator[_Cited]:
    """Yield an order as its own head and last line name it; nothing where they do not."""
    numbers = ((each, _OWN_NUMBER.fullmatch(each.arabic)) for each in paper.of("head.titles"))
    dates = ((each, OWN_DATE.search(each.arabic)) for each in paper.of("dated"))
    number = next(((each, found) for each, found in numbers if found), None)
    date = next(((each, found) for each, found in dates if found), None)
    if number and date:
        yield _Cited(
            "คำสั่ง", number_key(number[1]["number"]), day_key(date[1][0]),
            number[0], number[1].span("number"), date[0], date[1].span(),
            paper.document.id, is_own=True,
        )  # fmt: skip


def day_key(date: str) -> str:
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
