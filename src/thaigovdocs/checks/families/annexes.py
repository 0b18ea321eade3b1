"""3xx: what an annex says of the paper that it belongs to, and the paper does not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

import thaigovdocs._regex as re
from thaigovdocs.checks.case import Case, Paper, Whole
from thaigovdocs.checks.families.agreement import OWN_DATE, day_key, number_key
from thaigovdocs.checks.rules import rule
from thaigovdocs.findings import Finding
from thaigovdocs.standard.kinds import ANNOUNCEMENT, LETTER, MEMO, ORDER, kind_of
from thaigovdocs.thai.digits import to_arabic

_OFFICE_NUMBER = r"[ก-ฮ]{2,4}\.?\s?[0-9.]{4,12}\s?/\s?(?:ว\s?)?[0-9]{1,6}"
_YEARLY_NUMBER = r"[0-9]{1,6}\s{0,3}/\s{0,3}[0-9]{4}"
# The word by which an annex names its paper, and the number behind it.
_KINDS = (
    (ORDER.key, re.compile(r"ท้ายคำสั่ง"), _YEARLY_NUMBER),
    (ANNOUNCEMENT.key, re.compile(r"ท้ายประกาศ"), _YEARLY_NUMBER),
    (MEMO.key, re.compile(r"ท้ายบันทึกข้อความ"), _OFFICE_NUMBER),
    (
        LETTER.key,
        re.compile(rf"หนังสือ(?=[^\n]{{0,80}}?\s{{0,3}}ที่\s{{1,3}}{_OFFICE_NUMBER})"),
        _OFFICE_NUMBER,
    ),
    (LETTER.key, re.compile(r"ท้ายหนังสือ"), _OFFICE_NUMBER),
)
_DATE = re.compile(rf"ลงวันที่\s{{1,3}}(?P<date>{OWN_DATE.pattern})")
_SUBJECT = re.compile(
    r"(?:^|\s)เรื่อง\s{1,3}(?P<subject>[^\n]{4,300}?)\s*(?=\n|$|\sลงวันที่|\sที่\s[ก-ฮ0-9])", re.MULTILINE
)
_SAYS_ITSELF = re.compile(r"\s*(?:ที่|ลงวันที่|เรื่อง)\s")
_OTHER = re.compile(r"ตาม|แทน|อ้างถึง|(?:คำสั่ง|ประกาศ|หนังสือ|บันทึก)(?=\S)")
_HEAD = 6  # passages in which an annex says what it belongs to
_LETTERS = 500  # behind the word that names its paper
_LIKE = 0.6  # of a subject that is meant to be the same
_LIST = (
    "ที่ ธร ๐๐๑๗/ว ๑๒\nศาลากลางจังหวัดธารารมย์\n๒๐ เมษายน ๒๕๖๙\nเรื่อง แนวทางการเผยแพร่ข้อมูล\n"
    "เรียน ตามบัญชีรายชื่อแนบท้าย\nด้วยจังหวัดได้กำหนดแนวทาง\nจึงเรียนมาเพื่อทราบ\n"
    "ขอแสดงความนับถือ\n(นายสมชาย ใจดี)\nผู้ว่าราชการจังหวัดธารารมย์\n\n"
    "บัญชีรายชื่อแนบท้ายหนังสือจังหวัดธารารมย์ ที่ ธร ๐๐๑๗/ว {number} ลงวันที่ ๒๐ เมษายน ๒๕๖๙\n"
    "เรื่อง แนวทางการเผยแพร่ข้อมูล\n๑. อำเภอเมือง\n๒. อำเภอบ้านสวน\n"
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
@rule(
    "TGD324",
    "warning",
    title_en="the annex names another subject than its paper",
    title_th="ชื่อเรื่องในเอกสารแนบไม่ตรงกับหนังสือ",
    en="expected the subject '{subject}' of the paper it belongs to, found '{found}'",
    th="เอกสารแนบต้องอ้างชื่อเรื่องของเอกสารหลัก '{subject}' แต่พบ '{found}'",
    hint_en="write the same subject in the paper and in what is attached to it",
    hint_th="เขียนชื่อเรื่องให้ตรงกันทั้งในเอกสารหลักและเอกสารแนบ",
    reason="seen in real papers: a fact that stands twice and differs",
    wrong=_LIST.format(number="๑๒").replace("เผยแพร่ข้อมูล\n๑", "เปิดเผยข้อมูล\n๑"),
    right=_LIST.format(number="๑๒"),
)
def annexes_agree(case: Case) -> Iterator[Finding]:
    """Yield annexes that name the paper of their file with another number, date or subject.

    A number of another office is another letter's and says nothing.
    """
    for at, paper in enumerate(case.papers):
        if kind_of(paper.document.kind).is_letter:
            continue
        head = Whole(paper.passages[:_HEAD])
        for kind, word, number in _KINDS:
            found = word.search(head.arabic)
            if found:
                yield from _annexed(head, found.end(), number, _owners(case, kind, at))
                break


def _owners(case: Case, kind: str, at: int) -> list[Paper]:
    """Return the papers of a *kind* that the one at *at* belongs to, perhaps: the nearest first."""
    before = [each for each in case.papers[:at] if each.document.kind == kind]
    return before[::-1] or [each for each in case.papers[at + 1 :] if each.document.kind == kind]


def _annexed(head: Whole, at: int, pattern: str, owners: Sequence[Paper]) -> Iterator[Finding]:
    """Yield what the head of an annex says of its paper, and the paper does not."""
    if not owners or any(each.document.meta.draft for each in owners):
        return
    said = head.arabic[: at + _LETTERS]
    number = _own(re.compile(rf"ที่\s{{1,3}}(?P<number>{pattern})"), said, at)
    owner = _owner(number_key(number["number"]) if number else "", owners)
    if owner is None:
        return
    own = owner.document.meta.number
    if number and own and number_key(number["number"]) != number_key(own):
        yield head.finding("TGD300", *number.span("number"), number=own)
    dated = _own(_DATE, said, at)
    yield from _dated(head, dated, owner)
    subject = _SUBJECT.search(said, at)
    if subject and owner.document.meta.subject:
        cites = bool(dated and subject.start() < dated.start())
        yield from _about(head, subject, owner.document.meta.subject, cites=cites)


def _own(what: re.Pattern[str], said: str, at: int) -> re.Match[str] | None:
    """Return the first *what* behind *at* that the annex says of its own paper, no other's.

    It stands on the line that names the paper, or on a line that begins with it; and no other
    paper is named before it there.
    """
    for found in what.finditer(said, at):
        begin = max(at, said.rfind("\n", 0, found.start()) + 1)
        before = said[begin : found.start()]
        is_first = begin == at or not before.strip() or _SAYS_ITSELF.match(before)
        if is_first and not _OTHER.search(before):
            return found
    return None


def _owner(key: str, owners: Sequence[Paper]) -> Paper | None:
    """Return the paper that an annex belongs to: by its number, else the nearest of its office."""
    by_number = {number_key(each.document.meta.number): each for each in owners}
    if not key or key in by_number:
        return by_number.get(key, owners[0])
    same = [each for at, each in by_number.items() if _office(at) == _office(key)]
    return same[0] if same else None


def _office(key: str) -> str:
    """Return the part of a number that says whose it is; empty for numbers of a year."""
    return "" if key[:1].isdigit() else key.partition("/")[0]


def _dated(head: Whole, dated: re.Match[str] | None, owner: Paper) -> Iterator[Finding]:
    days = ((each, OWN_DATE.search(each.arabic)) for each in owner.of("dated", "head.date"))
    own = next((each.text[day.start() : day.end()] for each, day in days if day), "")
    if dated and own and day_key(dated["date"]) != day_key(to_arabic(own)):
        yield head.finding("TGD320", *dated.span("date"), date=own)


def _about(head: Whole, found: re.Match[str], subject: str, *, cites: bool) -> Iterator[Finding]:
    """Yield a subject that is another than *subject*; an annex may have one of its own."""
    cited, own = _squeezed(found["subject"]), _squeezed(subject)
    if cited in own or own in cited:
        return
    if cites or SequenceMatcher(None, cited, own, autojunk=False).ratio() >= _LIKE:
        yield head.finding("TGD324", *found.span("subject"), subject=subject)


def _squeezed(text: str) -> str:
    return re.sub(r"\s", "", to_arabic(text))
