"""Rules about the day of a paper: what it cites, encloses, submits and asks for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

import thaigovdocs._regex as re
from thaigovdocs.checks.case import Case, Paper, Passage
from thaigovdocs.checks.rules import rule
from thaigovdocs.findings import Finding, Origin
from thaigovdocs.policy.model.kinds.memo import Memo
from thaigovdocs.standard.kinds import kind_of
from thaigovdocs.thai.dates import format_date
from thaigovdocs.thai.holidays import day_off
from thaigovdocs.thai.written import WrittenDate

OWN_DATE = ("head.date", "dated")
_DATED = re.compile(r"ลงวันที่\s{0,3}$")
_DRAFT = re.compile("ร่าง|ฉบับที่จะ")
_DEADLINE = re.compile(
    r"(?:ภายใน(?:วัน\S{0,12}ที่|วันที่)?|(?:ไม่เกิน|ก่อน|ไม่ช้ากว่า|อย่างช้า|ให้ทัน|ไม่เกินกว่า)(?:ใน)?วันที่"
    r"|(?:ส่ง|แล้วเสร็จ|แจ้ง|ตอบ)(?:ใน)?วันที่)\s{0,3}$"
)
_PAST = re.compile(
    "แล้ว(?!เสร็จ)|ที่ผ่านมา|ครบกำหนด|พ้นกำหนด|เลยกำหนด|เดิม|ขยายเวลา|ขยายระยะเวลา|เลื่อน|ยกเลิก"
)
_TOLD = re.compile(r"\s*(?:ตามที่|ตามหนังสือ|ตามบันทึก|ด้วย|อ้างถึง)")
_MEETING = re.compile("ประชุม|อบรม|สัมมนา|ชี้แจง|เปิดซอง|ยื่นข้อเสนอ|จัดงาน|นัด")
_ON = re.compile(r"(?:ใน|กำหนด|เมื่อ|ณ\s?)วันที่\s{0,3}$|(?:ใน|กำหนด)\s{0,3}$|เริ่มวันที่\s{0,3}$")
_BEFORE = 40  # characters


@rule(
    "TGD405",
    "error",
    title_en="a paper dated before what it cites",
    title_th="เอกสารลงวันที่ก่อนเรื่องที่อ้างถึง",
    en="expected a date not after {expected}, the day of the paper that cites it, found {found}",
    th="เรื่องที่อ้างถึงหรือส่งไปด้วยต้องลงวันที่ไม่หลัง {expected} ซึ่งเป็นวันที่ของเอกสารที่อ้าง แต่พบ {found}",
    hint_en="correct the date of what is cited, or that of the paper",
    hint_th="แก้วันที่ของเรื่องที่อ้างถึง หรือวันที่ของเอกสาร",
    reason="a paper cannot cite or enclose one that was signed later",
    wrong="""ประกาศจังหวัดธารารมย์
เรื่อง แนวทางการเผยแพร่ข้อมูลต่อสาธารณะ

ตามคำสั่งจังหวัดธารารมย์ ที่ ๑๑๒/๒๕๖๑ ลงวันที่ ๒๒ พฤษภาคม ๒๕๖๑ จึงกำหนดแนวทางไว้

ประกาศ ณ วันที่ ๒๐ เมษายน พ.ศ. ๒๕๖๑
""",
    right="""ประกาศจังหวัดธารารมย์
เรื่อง แนวทางการเผยแพร่ข้อมูลต่อสาธารณะ

ตามคำสั่งจังหวัดธารารมย์ ที่ ๑๑๒/๒๕๖๑ ลงวันที่ ๒๒ กุมภาพันธ์ ๒๕๖๑ จึงกำหนดแนวทางไว้

ประกาศ ณ วันที่ ๒๐ เมษายน พ.ศ. ๒๕๖๑
""",
    stops=False,
)
@rule(
    "TGD406",
    "warning",
    title_en="a deadline before the paper that sets it",
    title_th="กำหนดเวลาก่อนวันที่ของเอกสาร",
    en="expected a deadline on or after {expected}, the day of this paper, found {found}",
    th="กำหนดเวลาต้องไม่ก่อน {expected} ซึ่งเป็นวันที่ของเอกสารนี้ แต่พบ {found}",
    hint_en="correct the deadline, most often its year",
    hint_th="แก้กำหนดเวลา โดยมากผิดที่ปี",
    reason="deadlines change with every edition",
    wrong="""ประกาศจังหวัดธารารมย์
เรื่อง แนวทางการเผยแพร่ข้อมูลต่อสาธารณะ

ให้หน่วยงานรายงานผลภายในวันที่ ๓๐ เมษายน ๒๕๖๐

ประกาศ ณ วันที่ ๒๐ เมษายน พ.ศ. ๒๕๖๑
""",
    right="""ประกาศจังหวัดธารารมย์
เรื่อง แนวทางการเผยแพร่ข้อมูลต่อสาธารณะ

ให้หน่วยงานรายงานผลภายในวันที่ ๓๐ เมษายน ๒๕๖๑

ประกาศ ณ วันที่ ๒๐ เมษายน พ.ศ. ๒๕๖๑
""",
)
@rule(
    "TGD408",
    "warning",
    title_en="a paper dated before the memo that submits it",
    title_th="เอกสารลงวันที่ก่อนบันทึกที่เสนอลงนาม",
    en="expected a date on or after {expected}, the day of the memo that submits it, found {found}",
    th="เอกสารที่เสนอลงนามต้องลงวันที่ไม่ก่อน {expected} ซึ่งเป็นวันที่ของบันทึก แต่พบ {found}",
    hint_en="date the paper on or after the day of the memo",
    hint_th="ลงวันที่เอกสารในวันเดียวกับบันทึกหรือหลังจากนั้น",
    reason="a paper is signed after the memo that asks for it",
    wrong="""thaigovdocs: 1
agency: {name: จังหวัดธารารมย์, code: ธร 0017}
people:
  head: {name: นายสมชาย ใจดี, position: ผู้ว่าราชการจังหวัดธารารมย์}
policy:
  subject: แนวทางการเผยแพร่ข้อมูล
  provisions: [ให้เผยแพร่ข้อมูล]
signatory: head
documents:
- kind: memo
  date: 20 เมษายน 2561
  number: 12
  to: ผู้ว่าราชการจังหวัดธารารมย์
  submits: announcement
- kind: announcement
  date: 19 เมษายน 2561
""",
    right="""thaigovdocs: 1
agency: {name: จังหวัดธารารมย์, code: ธร 0017}
people:
  head: {name: นายสมชาย ใจดี, position: ผู้ว่าราชการจังหวัดธารารมย์}
policy:
  subject: แนวทางการเผยแพร่ข้อมูล
  provisions: [ให้เผยแพร่ข้อมูล]
signatory: head
documents:
- kind: memo
  date: 20 เมษายน 2561
  number: 12
  to: ผู้ว่าราชการจังหวัดธารารมย์
  submits: announcement
- kind: announcement
  date: 20 เมษายน 2561
""",
)
def check_timing(case: Case) -> Iterator[Finding]:
    """Find days that do not go with the day of their paper."""
    days = {paper.document.id: own_date(paper) for paper in case.papers}
    submitting = _submitting(case)
    titled = _by_title(case.papers)
    for paper in case.papers:
        own = days[paper.document.id]
        submits = submitting.get(paper.document.id, ())
        for passage in _saying(paper):
            for day in passage.dates:
                if day.when:
                    yield from _against(passage, day, own, bool(submits))
        yield from at_date(case, _enclosed(paper, own, titled))
        carried = [days[each] for each in submits if each in days]
        yield from at_date(case, _submitted(own, carried))


@rule(
    "TGD404",
    "note",
    title_en="a deadline, a meeting or a letter on a day off",
    title_th="กำหนดวันตรงกับวันหยุด",
    en="expected a working day, found {found}, which is {expected}",
    th="{found} ตรงกับ{expected} ซึ่งเป็นวันหยุด",
    hint_en="choose a working day, unless the day off is meant",
    hint_th="เลือกวันทำการ เว้นแต่ตั้งใจให้เป็นวันหยุด",
    reason="offices are closed then; holidays are those that the holidays package lists",
    wrong="ขอให้รายงานภายในวันที่ ๒๘ เมษายน ๒๕๖๑",
    right="ขอให้รายงานภายในวันที่ ๓๐ เมษายน ๒๕๖๑",
)
def check_days_off(case: Case) -> Iterator[Finding]:
    """Find days on which nobody works; apart, as the list of holidays is slow to load."""
    for paper in case.papers:
        own = own_date(paper)
        if own and kind_of(paper.document.kind).is_issued:  # a clerk dates them when at work
            yield from at_date(case, _day_off(*own))
        when = own[1].when if own else None
        for passage in _saying(paper):
            for day in passage.dates:
                is_ahead = day.when and day.when >= (when or day.when)
                if is_ahead and _is_awaited(passage, day):
                    yield from _day_off(passage, day)


_Own = tuple[Passage, WrittenDate] | None


def own_date(paper: Paper) -> _Own:
    """Return where *paper* says of which day it is; ``None`` where it does not."""
    for passage in paper.of(*OWN_DATE):
        for day in passage.dates:
            if day.when:
                return passage, day
    return None


def _saying(paper: Paper) -> Iterator[Passage]:
    """Yield the passages that may name days of other papers."""
    return (each for each in paper.of("body", "head") if each.part not in OWN_DATE)


def at_date(case: Case, found: Iterable[Finding]) -> Iterator[Finding]:
    """Yield findings about the day of a paper, at its ``date`` in the policy file.

    The day as printed is formatted by the library, so its characters have no place there.
    """
    keys = [entry.key for entry in case.file.documents] if case.file else []
    for finding in found:
        if case.file and finding.origin.mark is None and finding.document in keys:
            path = f"documents[{keys.index(finding.document)}].date"
            yield replace(finding, origin=Origin(case.file.mark_at(path)))
        else:
            yield finding


def _submitting(case: Case) -> dict[str, tuple[str, ...]]:
    """Return, by id of a memo, the ids of the papers that it submits."""
    entries = case.file.documents if case.file else ()
    return {
        entry.key: tuple(map(str, entry.submits)) for entry in entries if isinstance(entry, Memo)
    }


def _against(passage: Passage, day: WrittenDate, own: _Own, submits: bool) -> Iterator[Finding]:
    when = own[1].when if own else None
    before = passage.text[max(0, day.start - _BEFORE) : day.start]
    if _DATED.search(before):
        if (
            when
            and day.when
            and day.when > when
            and not submits
            and not _DRAFT.search(passage.text)
        ):
            yield passage.finding("TGD405", day.start, day.end, expected=format_date(when))
        return
    is_past = when and day.when and day.when < when and _DEADLINE.search(before)
    if when and is_past and not _is_told(passage, day):
        yield passage.finding("TGD406", day.start, day.end, expected=format_date(when))


def _is_told(passage: Passage, day: WrittenDate) -> bool:
    """Whether the deadline is one of an older paper, of which this one tells."""
    told = _TOLD.match(passage.text) and "นั้น" in passage.text[day.end :]
    return bool(told or _PAST.search(passage.text))


def _is_awaited(passage: Passage, day: WrittenDate) -> bool:
    """Whether something is due, or people meet, on *day*: it is not that of another paper."""
    before = passage.text[max(0, day.start - _BEFORE) : day.start]
    if _DATED.search(before):
        return False
    is_met = _ON.search(before) and _MEETING.search(passage.text)
    return bool(is_met or _DEADLINE.search(before))


def _day_off(passage: Passage, day: WrittenDate) -> Iterator[Finding]:
    if day.when and (name := day_off(day.when)):
        yield passage.finding("TGD404", day.start, day.end, expected=name)


def _by_title(papers: Iterable[Paper]) -> dict[str, list[Paper]]:
    """Return the papers by the first line of their titles."""
    found: dict[str, list[Paper]] = {}
    for paper in papers:
        title = next(paper.of("head.titles"), None)
        if title and title.text:
            found.setdefault(title.text, []).append(paper)
    return found


def _enclosed(letter: Paper, own: _Own, titled: Mapping[str, Iterable[Paper]]) -> Iterator[Finding]:
    """Find papers of the same file that a letter names as enclosures and that are younger."""
    named = "\n".join(passage.text for passage in letter.of("head.enclosures"))
    if not named or own is None or own[1].when is None:
        return
    for paper in (each for title, group in titled.items() if title in named for each in group):
        place = own_date(paper)
        if place and place[1].when and place[1].when > own[1].when:
            passage, day = place
            right = format_date(own[1].when)
            yield passage.finding("TGD405", day.start, day.end, expected=right)


def _submitted(memo: _Own, papers: list[_Own]) -> Iterator[Finding]:
    for paper in papers:
        if memo and paper and memo[1].when and paper[1].when and paper[1].when < memo[1].when:
            passage, day = paper
            right = format_date(memo[1].when)
            yield passage.finding("TGD408", day.start, day.end, expected=right)
