"""3xx: what a letter says it encloses, and what is there."""

from __future__ import annotations

from collections.abc import Iterator

import thaigovdocs._regex as re
from thaigovdocs.checks.case import Case, Paper, Passage
from thaigovdocs.checks.rules import rule
from thaigovdocs.findings import Finding
from thaigovdocs.standard.kinds import KINDS, LETTER
from thaigovdocs.thai.digits import to_arabic

_MENTION = re.compile(r"สิ่งที่ส่งมาด้วย")
_NUMBERED = re.compile(r"สิ่งที่ส่งมาด้วย\s{0,2}(?:ลำดับที่\s{0,2}|หมายเลข\s{0,2})?([0-9]{1,2})(?![0-9./])")
_COUNTED = re.compile(
    r"สิ่งที่ส่งมาด้วย\s{0,2}(?:ทั้ง|จำนวน|รวม)\s{0,2}([0-9]{1,2})\s{0,2}(?:รายการ|ฉบับ|เรื่อง|ชุด)"
)
_SUBJECT = re.compile(r"เรื่อง\s(.{4,300}?)(?=\s(?:ลงวันที่|จำนวน|พ\.ศ\.)|\s*$)")
_TEXT = (
    "ที่ ธร ๐๐๑๗/ว ๑๒\nศาลากลางจังหวัดธารารมย์\n๒๐ เมษายน ๒๕๖๙\nเรื่อง แนวทางการเผยแพร่ข้อมูล\n"
    "เรียน นายอำเภอทุกอำเภอ\n{row}ด้วยจังหวัดได้กำหนดแนวทาง {mention}\nจึงเรียนมาเพื่อทราบ\n"
    "ขอแสดงความนับถือ\n(นายสมชาย ใจดี)\nผู้ว่าราชการจังหวัดธารารมย์\n"
)
_ROW = "สิ่งที่ส่งมาด้วย ๑. ประกาศจังหวัดธารารมย์ จำนวน ๑ ฉบับ\n๒. แบบรายงาน จำนวน ๑ ฉบับ\n"
_ONE_ROW = "สิ่งที่ส่งมาด้วย ประกาศจังหวัดธารารมย์ เรื่อง {subject} จำนวน ๑ ฉบับ\n"
_MENTIONED = "รายละเอียดปรากฏตามสิ่งที่ส่งมาด้วย"
_PAPER = (
    "\nประกาศจังหวัดธารารมย์\nเรื่อง แนวทางการเผยแพร่ข้อมูล\nเพื่อให้เป็นไปด้วยดี จึงกำหนดแนวทางไว้\n"
    "ประกาศ ณ วันที่ ๒๐ เมษายน พ.ศ. ๒๕๖๙\n(นายสมชาย ใจดี)\nผู้ว่าราชการจังหวัดธารารมย์\n"
)


@rule(
    "TGD303",
    "error",
    title_en="an enclosure is announced and not listed",
    title_th="อ้างสิ่งที่ส่งมาด้วยแต่ไม่มีรายการ",
    en="expected a row สิ่งที่ส่งมาด้วย in the head, as the text announces, found none",
    th="ข้อความอ้างสิ่งที่ส่งมาด้วย แต่หัวหนังสือไม่มีรายการสิ่งที่ส่งมาด้วย",
    hint_en="list it in the head, or delete what announces it",
    hint_th="เพิ่มรายการสิ่งที่ส่งมาด้วย หรือลบข้อความที่อ้างถึง",
    sources=("saraban 11",),
    wrong=_TEXT.format(row="", mention=_MENTIONED),
    right=_TEXT.format(row=_ROW, mention=_MENTIONED),
    stops=False,
)
@rule(
    "TGD304",
    "warning",
    title_en="an enclosure of that number does not exist",
    title_th="ไม่มีสิ่งที่ส่งมาด้วยลำดับที่อ้าง",
    en="expected an enclosure numbered 1 to {count}, found '{found}'",
    th="สิ่งที่ส่งมาด้วยมี {count} รายการ แต่อ้าง '{found}'",
    hint_en="correct the number, or list the enclosure",
    hint_th="แก้ลำดับที่อ้าง หรือเพิ่มรายการ",
    sources=("saraban 11",),
    wrong=_TEXT.format(row=_ROW, mention="ตามสิ่งที่ส่งมาด้วย ๑ และสิ่งที่ส่งมาด้วย ๓"),
    right=_TEXT.format(row=_ROW, mention="ตามสิ่งที่ส่งมาด้วย ๑ และสิ่งที่ส่งมาด้วย ๒"),
)
@rule(
    "TGD305",
    "warning",
    title_en="the enclosures are counted wrong",
    title_th="จำนวนสิ่งที่ส่งมาด้วยไม่ตรง",
    en="expected {count} enclosures as the head lists, found {found}",
    th="หัวหนังสือมีสิ่งที่ส่งมาด้วย {count} รายการ แต่ข้อความว่า {found}",
    hint_en="correct the count, or the list",
    hint_th="แก้จำนวนหรือรายการให้ตรงกัน",
    sources=("saraban 11",),
    wrong=_TEXT.format(row=_ROW, mention="ตามสิ่งที่ส่งมาด้วย จำนวน ๓ รายการ"),
    right=_TEXT.format(row=_ROW, mention="ตามสิ่งที่ส่งมาด้วย จำนวน ๒ รายการ"),
)
@rule(
    "TGD306",
    "note",
    title_en="an enclosure that the text does not mention",
    title_th="ข้อความไม่กล่าวถึงสิ่งที่ส่งมาด้วย",
    en="expected the text to mention the enclosures, found no word of them",
    th="หัวหนังสือมีสิ่งที่ส่งมาด้วย แต่ข้อความไม่ได้กล่าวถึง",
    hint_en="write รายละเอียดปรากฏตามสิ่งที่ส่งมาด้วย where it belongs",
    hint_th="เขียน รายละเอียดปรากฏตามสิ่งที่ส่งมาด้วย ไว้ในข้อความ",
    sources=("saraban 11",),
    wrong=_TEXT.format(row=_ROW, mention="ไว้แล้ว"),
    right=_TEXT.format(row=_ROW, mention=_MENTIONED),
)
def enclosures(case: Case) -> Iterator[Finding]:
    """Yield letters whose text and head do not agree about what is enclosed."""
    for paper in case.papers:
        if paper.document.kind != LETTER.key:
            continue
        rows = [*paper.of("head.enclosures")]
        body = [each for each in paper.of("body") if _MENTION.search(each.text)]
        if not rows:
            yield from (_told(each, "TGD303") for each in body[:1])
            continue
        if not body:
            yield rows[0].finding("TGD306", 0, len(rows[0].text))
        for passage in body:
            for code, pattern in (("TGD305", _COUNTED), ("TGD304", _NUMBERED)):
                for found in pattern.finditer(passage.arabic):
                    number = int(found[1])
                    is_wrong = (
                        number != len(rows) if code == "TGD305" else not 0 < number <= len(rows)
                    )
                    if is_wrong:
                        yield passage.finding(code, *found.span(1), count=len(rows))


def _told(passage: Passage, code: str) -> Finding:
    found = _MENTION.search(passage.text)
    return passage.finding(code, *(found.span() if found else (0, 0)))


@rule(
    "TGD307",
    "warning",
    title_en="an enclosure is cited with another subject",
    title_th="ชื่อเรื่องของสิ่งที่ส่งมาด้วยไม่ตรง",
    en="expected the subject '{subject}' of the {kind} in this file, found '{found}'",
    th="เอกสารในแฟ้มนี้ชื่อเรื่อง '{subject}' แต่อ้างว่า '{found}'",
    hint_en="write the subject as the paper itself has it",
    hint_th="เขียนชื่อเรื่องให้ตรงกับเอกสาร",
    reason="seen in real papers: a fact that stands twice and differs",
    wrong=_TEXT.format(row=_ONE_ROW.format(subject="แนวทางการให้บริการข้อมูล"), mention=_MENTIONED)
    + _PAPER,
    right=_TEXT.format(row=_ONE_ROW.format(subject="แนวทางการเผยแพร่ข้อมูล"), mention=_MENTIONED)
    + _PAPER,
)
@rule(
    "TGD308",
    "warning",
    title_en="a paper is attached and not announced",
    title_th="มีเอกสารแนบที่ไม่ได้แจ้งในหนังสือ",
    en="expected '{word}' among the enclosures, as one follows the letter, found none",
    th="มี{word}อยู่ท้ายหนังสือ แต่ไม่มีในรายการสิ่งที่ส่งมาด้วย",
    hint_en="list it in the head",
    hint_th="เพิ่มในรายการสิ่งที่ส่งมาด้วย",
    sources=("saraban 11",),
    wrong=_TEXT.format(row="สิ่งที่ส่งมาด้วย แบบรายงาน จำนวน ๑ ฉบับ\n", mention=_MENTIONED) + _PAPER,
    right=_TEXT.format(row=_ONE_ROW.format(subject="แนวทางการเผยแพร่ข้อมูล"), mention=_MENTIONED)
    + _PAPER,
)
def enclosed_papers(case: Case) -> Iterator[Finding]:
    """Yield enclosures that are another paper than the one that follows the letter.

    A file with several letters or with several papers of a kind is not judged.
    """
    letters = [paper for paper in case.papers if paper.document.kind == LETTER.key]
    if len(letters) != 1 or case.source == "policy":
        return
    rows = [*letters[0].of("head.enclosures")]
    for kind in (kind for kind in KINDS.values() if kind.prints_policy):
        word = kind.cited_as or kind.thai
        papers = [paper for paper in case.papers if paper.document.kind == kind.key]
        if len(papers) != 1 or case.papers.index(papers[0]) < case.papers.index(letters[0]):
            continue
        cited = [row for row in rows if row.text.removeprefix("สำเนา").lstrip().startswith(word)]
        if rows and not any(word in row.text for row in rows):
            yield _first_title(papers[0]).finding("TGD308", 0, 0, word=word)
        if len(cited) == 1:
            yield from _other_subject(cited[0], papers[0], kind.key)


def _first_title(paper: Paper) -> Passage:
    return next(paper.of("head"), paper.passages[0])


def _other_subject(row: Passage, paper: Paper, kind: str) -> Iterator[Finding]:
    found = _SUBJECT.search(row.text)
    subject = paper.document.meta.subject
    if not found or not subject:
        return
    cited, own = _squeezed(found[1]), _squeezed(subject)
    if cited not in own and own not in cited:
        yield row.finding("TGD307", *found.span(1), subject=subject, kind=kind)


def _squeezed(text: str) -> str:
    return re.sub(r"\s", "", to_arabic(text))
