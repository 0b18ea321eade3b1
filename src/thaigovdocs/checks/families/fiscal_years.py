"""Rules about the fiscal year of a packet, and years that were left over from the last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.checks.case import Case, Paper, Passage
from thaigovdocs.checks.families.timing import at_date, own_date
from thaigovdocs.checks.rules import rule
from thaigovdocs.errors import CalendarError
from thaigovdocs.findings import Finding
from thaigovdocs.thai.eras import FiscalYear
from thaigovdocs.thai.written import WrittenDate

_TITLES = ("head.subject", "head.titles")
_NAMED = ("head.references", "head.enclosures")  # the titles of other papers
_STATED = re.compile(
    r"(?P<word>ปีงบประมาณ|ประจำปี)\s{0,3}(?:พ\.?\s?ศ\.?|พุทธศักราช)?\s{0,3}(?P<year>2[45][0-9]{2})(?![0-9])"
    r"(?!\s?(?:-|–|—|ถึง|/))"
)
_PAST = re.compile(
    "ที่ผ่านมา|ปีก่อน|ที่แล้ว|รายงานผล|ผลการ|ผลงาน|สรุปผล|ผลคะแนน|เปรียบเทียบ|ย้อนหลัง|เหลื่อมปี|กันเงิน"
    "|เดิม|ยกเลิก|สิ้นสุด|ตั้งแต่|ต่อเนื่องจาก|ประกาศผล|งบการเงิน|ลงวันที่|เมื่อวันที่"
)
_NEXT = re.compile("ถัดไป|ปีหน้า|แผน|คำขอ|เตรียม|จัดทำ|ร่าง|ต่อไป|เสนอขอ|ตั้งงบประมาณ")
_LAW = re.compile(r"พระราชบัญญัติ|พ\.ร\.บ\.|พรบ|พระราชกฤษฎีกา|ระเบียบ|กฎกระทรวง|ข้อบัญญัติ|เทศบัญญัติ")
_TOLD = re.compile(r"\s{0,9}ตามที่.{0,300}?ได้")  # what was done before, often last year
_BEFORE, _AFTER = 70, 80  # characters in which a word says that another year is meant
_MOST_BODY = 2  # votes of a body for one year
_PREPARING = frozenset({7, 8, 9})  # months in which next year's papers are written
_ROW_FILES = (".csv", ".xlsx")


@rule(
    "TGD407",
    "warning",
    title_en="a paper dated far from its fiscal year",
    title_th="วันที่ของเอกสารห่างจากปีงบประมาณ",
    en="expected a day of fiscal year {expected} or beside it, found {found}",
    th="วันที่ควรอยู่ในหรือใกล้ปีงบประมาณ {expected} แต่พบ {found}",
    hint_en="correct the year of the date",
    hint_th="แก้ปีในวันที่ของเอกสาร",
    reason="seen in real papers: signature years such as 2577",
    wrong="""ประกาศจังหวัดธารารมย์
เรื่อง แนวทางการเผยแพร่ข้อมูลต่อสาธารณะ ประจำปีงบประมาณ พ.ศ. ๒๕๖๗

ให้หน่วยงานเผยแพร่ข้อมูลประจำปีงบประมาณ พ.ศ. ๒๕๖๗ ต่อสาธารณะ

ประกาศ ณ วันที่ ๒๐ พฤศจิกายน พ.ศ. ๒๕๗๗
""",
    right="""ประกาศจังหวัดธารารมย์
เรื่อง แนวทางการเผยแพร่ข้อมูลต่อสาธารณะ ประจำปีงบประมาณ พ.ศ. ๒๕๖๗

ให้หน่วยงานเผยแพร่ข้อมูลประจำปีงบประมาณ พ.ศ. ๒๕๖๗ ต่อสาธารณะ

ประกาศ ณ วันที่ ๒๐ พฤศจิกายน พ.ศ. ๒๕๖๖
""",
)
@rule(
    "TGD410",
    "warning",
    title_en="the fiscal year of another edition",
    title_th="ปีงบประมาณไม่ตรงกับของเอกสาร",
    en="expected fiscal year {expected}, found {found}",
    th="ปีงบประมาณของเอกสารคือ {expected} แต่พบ {found}",
    hint_en="write the fiscal year of this edition, or say that another one is meant (ที่ผ่านมา)",
    hint_th="แก้ปีงบประมาณให้ตรง หรือระบุว่าหมายถึงปีอื่น เช่น ปีที่ผ่านมา",
    reason="seen in real papers: heading N but body N-1, titles left over from older years",
    wrong="""ประกาศจังหวัดธารารมย์
เรื่อง แนวทางการเผยแพร่ข้อมูลต่อสาธารณะ ประจำปีงบประมาณ พ.ศ. ๒๕๖๘

ให้หน่วยงานเผยแพร่ข้อมูลประจำปีงบประมาณ พ.ศ. ๒๕๖๖ ต่อสาธารณะ

ประกาศ ณ วันที่ ๒๐ พฤศจิกายน พ.ศ. ๒๕๖๗
""",
    right="""ประกาศจังหวัดธารารมย์
เรื่อง แนวทางการเผยแพร่ข้อมูลต่อสาธารณะ ประจำปีงบประมาณ พ.ศ. ๒๕๖๘

ให้หน่วยงานเผยแพร่ข้อมูลประจำปีงบประมาณ พ.ศ. ๒๕๖๘ ต่อสาธารณะ

ประกาศ ณ วันที่ ๒๐ พฤศจิกายน พ.ศ. ๒๕๖๗
""",
)
@rule(
    "TGD411",
    "note",
    title_en="a fiscal year that next year's edition will have to change",
    title_th="ปีงบประมาณที่พิมพ์ไว้ตายตัวในแฟ้มนโยบาย",
    en="expected {expected}, found the literal year {found}",
    th="ควรใช้ {expected} แทนปี {found} ที่พิมพ์ไว้ตายตัว",
    hint_en="write the expression, so that the year changes with fiscal_year",
    hint_th="เขียนเป็นนิพจน์ เพื่อให้ปีเปลี่ยนตาม fiscal_year",
    reason="years are variables, never found and replaced",
    wrong="""thaigovdocs: 1
fiscal_year: 2568
agency: {name: จังหวัดธารารมย์, code: ธร 0017}
people:
  head: {name: นายสมชาย ใจดี, position: ผู้ว่าราชการจังหวัดธารารมย์}
policy:
  subject: แนวทางการเผยแพร่ข้อมูล ประจำปีงบประมาณ พ.ศ. 2568
  provisions: [ให้เผยแพร่ข้อมูล]
signatory: head
documents:
- kind: announcement
  date: 20 พฤศจิกายน 2567
""",
    right="""thaigovdocs: 1
fiscal_year: 2568
agency: {name: จังหวัดธารารมย์, code: ธร 0017}
people:
  head: {name: นายสมชาย ใจดี, position: ผู้ว่าราชการจังหวัดธารารมย์}
policy:
  subject: แนวทางการเผยแพร่ข้อมูล ประจำปีงบประมาณ พ.ศ. {{ fiscal_year }}
  provisions: [ให้เผยแพร่ข้อมูล]
signatory: head
documents:
- kind: announcement
  date: 20 พฤศจิกายน 2567
""",
)
def check_fiscal_years(case: Case) -> Iterator[Finding]:
    """Find years that are not the packet's, each place once."""
    stated = tuple(each for paper in case.papers for each in _stated(paper))
    given = _given(case)
    voted = None if given else _voted(case, stated)
    seen = set()
    for each in stated:
        origin = each.passage.origin(each.at)
        if (origin.mark, origin.spot, origin.offset) in seen or origin.expression is not None:
            continue
        seen.add((origin.mark, origin.spot, origin.offset))
        if expected := given.get(each.passage.document, voted):
            yield from _against(each, expected, literal=bool(given))
    for paper in case.papers:
        if expected := given.get(paper.document.id, voted):
            years = {expected, (case.file and case.file.fiscal_year) or expected}
            yield from at_date(case, _dated(paper, expected, years))


def _given(case: Case) -> dict[str, int]:
    """Return the fiscal year that the policy file gives each paper, by id."""
    if case.file is None:
        return {}
    of_file = case.file.fiscal_year
    years = {each.key: _year_from(each.fiscal_year, of_file) for each in case.file.documents}
    return {key: year for key, year in years.items() if year}


def _year_from(own: int | None, of_file: int | None) -> int | None:
    """Return the fiscal year of an entry: its own, so many years from the file's, or that."""
    if own is None or own >= 0:
        return own or of_file
    return of_file + own if of_file else None


@dataclass(frozen=True, slots=True)
class _Year:
    """A fiscal year that a paper names.

    Attributes:
        passage, at: where.
        year: Buddhist.
        in_title: whether it stands in the subject or title of the paper.
        is_past, is_next: whether words beside it say that another year is meant.
        preparing: whether the paper is of the months in which next year's are written.
    """

    passage: Passage
    at: int
    year: int
    in_title: bool
    is_past: bool
    is_next: bool
    preparing: bool


def _stated(paper: Paper) -> Iterator[_Year]:
    own = own_date(paper)
    preparing = bool(own and own[1].month in _PREPARING)
    written = own[1].year if own else None
    for above, passage in pairwise((None, *paper.passages)):
        if passage is None or passage.part.startswith(_NAMED):
            continue
        titled = passage.part in _TITLES
        for found in _STATED.finditer(passage.arabic):
            before = passage.text[max(0, found.start() - _BEFORE) : found.start()]
            if above and above.part == passage.part and before.strip() in ("", "ประจำ"):
                before = above.text[-_BEFORE:] + before  # a title of several lines
            near = before + passage.text[found.start() : found.end() + _AFTER]
            at, year = found.start("year"), int(found["year"])
            calendar = found["word"] == "ประจำปี"
            if _LAW.search(before) or (calendar and (not titled or year == written)):
                continue
            past, following = bool(_PAST.search(near)), bool(_NEXT.search(near))
            past = past or bool(_TOLD.match(passage.text))
            yield _Year(passage, at, year, titled, past, following, preparing)


def _voted(case: Case, stated: tuple[_Year, ...]) -> int | None:
    """Return the fiscal year that titles and dates name most often; that of a date, if even."""
    bodies = Counter(each.year for each in stated if not each.in_title and not each.is_past)
    votes = Counter({year: min(count, _MOST_BODY) for year, count in bodies.items()})
    for each in stated:
        if each.in_title and not each.is_past:
            votes[each.year] += 2
    dates = Counter(year for paper in case.papers if (year := _year_of(own_date(paper))))
    for year, count in dates.items():
        votes[year] += 2 * count
    if not dates and not any(each.in_title for each in stated):
        return None
    return max(votes, key=lambda year: (votes[year], dates[year], year), default=None)


def _year_of(own: tuple[Passage, WrittenDate] | None) -> int | None:
    if own is None or own[1].when is None:
        return None
    try:
        return FiscalYear.of(own[1].when).year
    except CalendarError:
        return None


def _against(each: _Year, expected: int, *, literal: bool) -> Iterator[Finding]:
    end = each.at + 4
    if each.year == expected:
        if literal and each.passage.is_authored(each.at) and not _is_in_rows(each):
            yield each.passage.finding("TGD411", each.at, end, expected="{{ fiscal_year }}")
        return
    meant = each.is_past if each.year < expected else each.is_next
    soon = each.year == expected + 1 and each.preparing
    if not meant and not soon:
        yield each.passage.finding("TGD410", each.at, end, expected=expected)


def _is_in_rows(each: _Year) -> bool:
    """Tell whether the year stands in a file of rows, where no expression can stand."""
    mark = each.passage.origin(each.at).mark
    return bool(mark and mark.file and mark.file.lower().endswith(_ROW_FILES))


def _dated(paper: Paper, expected: int, years: set[int]) -> Iterator[Finding]:
    """Yield that a paper is dated far from its fiscal year, and from that of its packet."""
    own = own_date(paper)
    year = _year_of(own)
    if own and year and all(abs(year - each) > 1 for each in years):
        passage, day = own
        yield passage.finding("TGD407", day.start, day.end, expected=expected)
