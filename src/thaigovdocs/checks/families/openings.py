"""2xx: how the paragraphs of letters and memos begin and end."""

from __future__ import annotations

from collections.abc import Iterator

import thaigovdocs._regex as re
from thaigovdocs.checks.case import Case, Paper, Passage
from thaigovdocs.checks.families.parts import first
from thaigovdocs.checks.rules import rule
from thaigovdocs.findings import Finding
from thaigovdocs.standard.kinds import kind_of

_FOLLOW_UP = re.compile(r"\s*(ตามที่|อนุสนธิ)")
_FIRST_CONTACT = re.compile(r"\s*(ด้วย|เนื่องจาก|เนื่องด้วย)")
_THAT = re.compile(r"นั้น(?!\s?ๆ)")
_ENDS_THAT = re.compile(r"\s(นั้น)\s*$")
_TURN = re.compile(r"(?:^|\s)(?:จึง|ในการนี้|บัดนี้)")
_SO = re.compile(r"\s*จึง")
_HEAD = "ที่ ธร ๐๐๑๗/๑๒\nศาลากลางจังหวัดธารารมย์\n๒๐ เมษายน ๒๕๖๙\nเรื่อง การประชุม\nเรียน นายอำเภอเมือง\n"
_TAIL = "ขอแสดงความนับถือ\n(นายสมชาย ใจดี)\nผู้ว่าราชการจังหวัดธารารมย์\n"
_SO_TEXT = "จึงเรียนมาเพื่อทราบ\n"


@rule(
    "TGD213",
    "warning",
    title_en="ตามที่ without นั้น",
    title_th="ขึ้นต้นด้วย 'ตามที่' แต่ไม่มี 'นั้น'",
    en="expected ' นั้น' at the end of what begins with '{found}', found none",
    th="ข้อความที่ขึ้นต้นด้วย '{found}' ต้องลงท้ายด้วย ' นั้น' แต่ไม่พบ",
    hint_en="write ' นั้น' after what was done before, or begin with ด้วย",
    hint_th="เขียน ' นั้น' ต่อท้ายเรื่องเดิม หรือขึ้นต้นด้วย ด้วย หากเป็นเรื่องใหม่",
    reason="an earlier contact closes with นั้น",
    sources=("practice",),
    wrong=f"{_HEAD}ตามที่จังหวัดได้แจ้งแนวทางการประชุม\n{_SO_TEXT}{_TAIL}",
    right=f"{_HEAD}ตามที่จังหวัดได้แจ้งแนวทางการประชุม นั้น\n{_SO_TEXT}{_TAIL}",
)
@rule(
    "TGD214",
    "warning",
    title_en="ด้วย with นั้น",
    title_th="ขึ้นต้นด้วย 'ด้วย' แต่ลงท้ายด้วย 'นั้น'",
    en="expected no 'นั้น' at the end of what begins with '{opening}', found it",
    th="ข้อความที่ขึ้นต้นด้วย '{opening}' ไม่ลงท้ายด้วย 'นั้น' แต่พบ",
    hint_en="delete 'นั้น', or begin with ตามที่ where the matter is not new",
    hint_th="ลบ 'นั้น' ออก หรือขึ้นต้นด้วย ตามที่ หากเป็นเรื่องต่อเนื่อง",
    reason="a first contact has no นั้น",
    sources=("practice",),
    wrong=f"{_HEAD}ด้วยจังหวัดจะจัดประชุม นั้น\n{_SO_TEXT}{_TAIL}",
    right=f"{_HEAD}ด้วยจังหวัดจะจัดประชุม\n{_SO_TEXT}{_TAIL}",
)
def first_paragraph(case: Case) -> Iterator[Finding]:
    """Yield first paragraphs whose beginning and end do not belong together."""
    for paper in _letters(case):
        paragraphs = _paragraphs(paper)
        opening = paragraphs[0] if paragraphs else None
        if opening is None:
            continue
        if (found := _FOLLOW_UP.match(opening.text)) and not _closes(paragraphs):
            yield opening.finding("TGD213", *found.span(1))
        begins, ends = _FIRST_CONTACT.match(opening.text), _ENDS_THAT.search(opening.text)
        if begins and ends:
            yield opening.finding("TGD214", *ends.span(1), opening=begins[1])


def _closes(paragraphs: list[Passage]) -> bool:
    """Tell whether นั้น stands before what the letter turns to."""
    for number, passage in enumerate(paragraphs):
        turn = _TURN.search(passage.text)
        if number and turn and not turn.start():
            return False
        before = passage.text[: turn.start()] if turn else passage.text
        if _THAT.search(before):
            return True
        if turn:
            return False
    return False


@rule(
    "TGD215",
    "warning",
    title_en="no paragraph begins with จึง",
    title_th="ไม่มีย่อหน้าที่ขึ้นต้นด้วย 'จึง'",
    en="expected a last paragraph that begins with 'จึง', found none",
    th="ย่อหน้าสุดท้ายต้องขึ้นต้นด้วย 'จึง' แต่ไม่พบ",
    hint_en="end with what is asked: จึงเรียนมาเพื่อโปรดทราบ",
    hint_th="ลงท้ายด้วยความประสงค์ เช่น จึงเรียนมาเพื่อโปรดทราบ",
    sources=("practice",),
    wrong=f"{_HEAD}ด้วยจังหวัดจะจัดประชุม\nขอให้ทุกท่านเข้าร่วมประชุม\n{_TAIL}",
    right=f"{_HEAD}ด้วยจังหวัดจะจัดประชุม\nจึงขอให้ทุกท่านเข้าร่วมประชุม\n{_TAIL}",
)
def last_paragraph(case: Case) -> Iterator[Finding]:
    """Yield letters and memos that never say what is asked."""
    for paper in _letters(case):
        written = [each for each in paper.of("body") if each.text.strip()]
        if written and not any(_SO.match(each.text) for each in written):
            yield (_paragraphs(paper) or [first(paper)])[-1].finding("TGD215", 0, 0)


def _letters(case: Case) -> Iterator[Paper]:
    return (paper for paper in case.papers if kind_of(paper.document.kind).is_letter)


def _paragraphs(paper: Paper) -> list[Passage]:
    """Return the paragraphs of the body without headings, tables and numbered items."""
    headings = {block.text for block in paper.document.body if block.kind in ("heading", "table")}
    passages = [each for each in paper.of("body") if each.text.strip() and not each.label]
    return [each for each in passages if each.spans not in headings]
