"""2xx: the parts of a paper: missing, twice, out of order, of another kind."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import thaigovdocs._regex as re
from thaigovdocs.checks.case import Case, Paper, Passage
from thaigovdocs.checks.rules import rule
from thaigovdocs.documents.lacking import has_part
from thaigovdocs.documents.model import LetterHead, Signature
from thaigovdocs.findings import Finding
from thaigovdocs.policy.language.facts import is_number_open, issued_date
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.policy.model.kinds.base import Entry
from thaigovdocs.standard.kinds import PARTS, Kind, Part, kind_of
from thaigovdocs.thai.spans import plain

_CLOSING = re.compile(r"\s*(ขอแสดงความนับถือ(?:อย่างยิ่ง)?|ขอแสดงความเคารพ(?:อย่างสูง)?)\s*")
_SALUTATION = re.compile(r"\s*(กราบเรียน|เรียน)\s+\S")
_HEAD_ORDER = ("subject", "salutation", "to", "through", "references", "enclosures")
_ROW_NAMES = {
    "subject": "เรื่อง",
    "salutation": "เรียน",
    "to": "ถึง",
    "through": "ผ่าน",
    "references": "อ้างถึง",
    "enclosures": "สิ่งที่ส่งมาด้วย",
}


def first(paper: Paper) -> Passage:
    """Return the first passage of *paper* that has words: where what is missing is told."""
    written = (each for each in paper.passages if each.text.strip())
    return next(written, Passage("body", "", (), paper.document.id))


_ROLE = re.compile(r"\s*\(?(?:ลงชื่อ|ลงนาม)\)?[\s.…_]+[ก-๎/]{4,}\s*\(")


@rule(
    "TGD200",
    "error",
    title_en="a part is missing",
    title_th="ขาดส่วนประกอบของหนังสือ",
    en="expected {part_en} in the {kind}, found none",
    th="{kind_th}ต้องมี{part_th} แต่ไม่พบ",
    hint_en="add {part_en}",
    hint_th="เพิ่ม{part_th}",
    reason="the forms list the parts of each kind",
    sources=("saraban 11", "saraban 12", "saraban 16", "saraban 20"),
    wrong=(
        "ที่ ธร ๐๐๑๗/๑๒\nศาลากลางจังหวัดธารารมย์\n๒๐ เมษายน ๒๕๖๙\nเรื่อง ขอเชิญประชุม\n"
        "เรียน นายอำเภอเมือง\nด้วยจังหวัดจะจัดประชุม\nจึงเรียนมาเพื่อทราบ\n"
        "(นายสมชาย ใจดี)\nผู้ว่าราชการจังหวัดธารารมย์\n"
    ),
    right=(
        "ที่ ธร ๐๐๑๗/๑๒\nศาลากลางจังหวัดธารารมย์\n๒๐ เมษายน ๒๕๖๙\nเรื่อง ขอเชิญประชุม\n"
        "เรียน นายอำเภอเมือง\nด้วยจังหวัดจะจัดประชุม\nจึงเรียนมาเพื่อทราบ\nขอแสดงความนับถือ\n"
        "(นายสมชาย ใจดี)\nผู้ว่าราชการจังหวัดธารารมย์\n"
    ),
)
def missing_part(case: Case) -> Iterator[Finding]:
    """Yield the parts that every paper of its kind has and this one lacks.

    A policy file is asked for its parts when it is read, and may print a part of a paper.
    A draft, whose number is open, leaves the day to the registry as well.
    """
    for paper in case.papers if case.source != "policy" else ():
        for name in kind_of(paper.document.kind).parts:
            is_left = name == "date" and paper.document.meta.draft
            if name != "signature" and not is_left:
                yield from _missing("TGD200", paper, name)


@rule(
    "TGD201",
    "warning",
    title_en="nobody signs",
    title_th="ไม่มีผู้ลงนาม",
    en="expected {part_en} at the end of the {kind}, found none",
    th="ท้าย{kind_th}ต้องมี{part_th} แต่ไม่พบ",
    hint_en="write the full name in brackets and the position below it",
    hint_th="พิมพ์ชื่อเต็มในวงเล็บและตำแหน่งไว้ใต้ลายมือชื่อ",
    sources=("saraban annex 3",),
    wrong="คำสั่งจังหวัดธารารมย์\nที่ ๑๒/๒๕๖๙\nเรื่อง แต่งตั้งคณะทำงาน\n"
    "ให้บุคคลต่อไปนี้เป็นคณะทำงาน\nสั่ง ณ วันที่ ๒๐ เมษายน พ.ศ. ๒๕๖๙\n",
    right="คำสั่งจังหวัดธารารมย์\nที่ ๑๒/๒๕๖๙\nเรื่อง แต่งตั้งคณะทำงาน\n"
    "ให้บุคคลต่อไปนี้เป็นคณะทำงาน\nสั่ง ณ วันที่ ๒๐ เมษายน พ.ศ. ๒๕๖๙\n"
    "(นายสมชาย ใจดี)\nผู้ว่าราชการจังหวัดธารารมย์\n",
)
def unsigned(case: Case) -> Iterator[Finding]:
    """Yield the papers whose end has no name or no position."""
    for paper in case.papers if case.source != "policy" else ():
        if kind_of(paper.document.kind).must_have("signature"):
            found = [*_missing("TGD201", paper, "signature")]
            if not found and not any(map(_says_role, paper.document.signatures)):
                yield from _missing("TGD201", paper, "position")
            yield from found


def _says_role(signature: Signature) -> bool:
    """Whether the line to sign on says as what somebody signs (ลงชื่อ …… ผู้ตรวจรับ)."""
    return bool(_ROLE.match(plain(signature.name)))


def _missing(code: str, paper: Paper, part: Part) -> Iterator[Finding]:
    part_en, part_th = PARTS[part]
    kind = kind_of(paper.document.kind)
    if not has_part(paper.document, part):
        yield first(paper).finding(
            code, 0, 0, part_en=part_en, part_th=part_th, kind=kind.key, kind_th=kind.thai
        )


_DRAFT = """thaigovdocs: 1
agency: {{name: จังหวัดธารารมย์, code: ธร 0017}}
people: {{head: {{name: นายสมชาย ใจดี, position: ผู้ว่าราชการจังหวัดธารารมย์}}}}
signatory: head
policy: {{subject: แต่งตั้งคณะทำงาน, provisions: [ให้หัวหน้าส่วนราชการเป็นคณะทำงาน]}}
documents: [{{kind: order, {given}}}]
"""


@rule(
    "TGD220",
    "note",
    title_en="a draft",
    title_th="เอกสารยังเป็นร่าง",
    en="expected {part_en} before the {kind} is signed, found none yet",
    th="{kind_th}ต้องมี{part_th}ก่อนลงนาม แต่ยังเว้นไว้",
    hint_en="write it in 'issued' when the registry has given it",
    hint_th="ระบุใน 'issued' เมื่องานสารบรรณออกให้แล้ว",
    reason="the forms list the parts of each kind; a draft prints with room for them",
    sources=("saraban 11", "saraban 12", "saraban 16", "saraban 20"),
    wrong=_DRAFT.format(given="date: 2026-11"),
    right=_DRAFT.format(given="number: 12, date: 2026-11-20"),
)
def open_parts(case: Case) -> Iterator[Finding]:
    """Yield the papers of a policy file whose number or day is still open."""
    entries = {entry.key: entry for entry in case.file.documents} if case.file else {}
    for paper in case.papers if case.file else ():
        entry, kind = entries[paper.document.id], kind_of(paper.document.kind)
        opened = [part for part in kind.parts if case.file and _is_open(part, case.file, entry)]
        names = [PARTS[part] for part in opened]
        if names:
            said = {"part_en": " and ".join(name for name, _ in names)}
            said |= {"part_th": "และ".join(name for _, name in names)}
            said |= {"kind": kind.key, "kind_th": kind.thai}
            yield Finding.of("TGD220", None, entry.key, **said)


def _is_open(part: Part, file: PolicyFile, entry: Entry) -> bool:
    """Return whether the registry has still to give *part* of the paper."""
    if part == "number":
        return is_number_open(file, entry)
    return part == "date" and not isinstance(issued_date(file, entry), date)


@rule(
    "TGD202",
    "error",
    title_en="a part stands twice",
    title_th="ส่วนประกอบซ้ำ",
    en="expected '{name}' once, found it again",
    th="ต้องมี '{name}' เพียงครั้งเดียว แต่พบซ้ำ",
    hint_en="join the two, or delete one",
    hint_th="รวมเข้าด้วยกัน หรือลบออกหนึ่งแห่ง",
    sources=("saraban 11", "saraban 12"),
    wrong="ที่ ธร ๐๐๑๗/๑๒\nศาลากลางจังหวัดธารารมย์\n๒๐ เมษายน ๒๕๖๙\nเรื่อง ขอเชิญประชุม\n"
    "เรียน นายอำเภอเมือง\nเรื่อง ขอเชิญประชุม\nด้วยจังหวัดจะจัดประชุม\nจึงเรียนมาเพื่อทราบ\n"
    "ขอแสดงความนับถือ\n(นายสมชาย ใจดี)\nผู้ว่าราชการจังหวัดธารารมย์\n",
    right="ที่ ธร ๐๐๑๗/๑๒\nศาลากลางจังหวัดธารารมย์\n๒๐ เมษายน ๒๕๖๙\nเรื่อง ขอเชิญประชุม\n"
    "เรียน นายอำเภอเมือง\nด้วยจังหวัดจะจัดประชุม\nจึงเรียนมาเพื่อทราบ\n"
    "ขอแสดงความนับถือ\n(นายสมชาย ใจดี)\nผู้ว่าราชการจังหวัดธารารมย์\n",
)
@rule(
    "TGD203",
    "error",
    title_en="the rows of the head are out of order",
    title_th="ลำดับหัวหนังสือไม่ถูกต้อง",
    en="expected '{name}' before '{before}', found it after",
    th="'{name}' ต้องอยู่ก่อน '{before}' แต่พบอยู่หลัง",
    hint_en="the order is เรื่อง, เรียน, อ้างถึง, สิ่งที่ส่งมาด้วย",
    hint_th="เรียงเป็น เรื่อง เรียน อ้างถึง สิ่งที่ส่งมาด้วย",
    reason="the salutation stands before the references",
    sources=("saraban 11",),
    wrong="ที่ ธร ๐๐๑๗/๑๒\nศาลากลางจังหวัดธารารมย์\n๒๐ เมษายน ๒๕๖๙\nเรื่อง ขอเชิญประชุม\n"
    "อ้างถึง หนังสืออำเภอเมือง ที่ ธร ๐๑๑๘/๕ ลงวันที่ ๑ เมษายน ๒๕๖๙\nเรียน นายอำเภอเมือง\n"
    "ตามที่อำเภอเมืองหารือ นั้น\nจึงเรียนมาเพื่อทราบ\nขอแสดงความนับถือ\n(นายสมชาย ใจดี)\n"
    "ผู้ว่าราชการจังหวัดธารารมย์\n",
    right="ที่ ธร ๐๐๑๗/๑๒\nศาลากลางจังหวัดธารารมย์\n๒๐ เมษายน ๒๕๖๙\nเรื่อง ขอเชิญประชุม\n"
    "เรียน นายอำเภอเมือง\nอ้างถึง หนังสืออำเภอเมือง ที่ ธร ๐๑๑๘/๕ ลงวันที่ ๑ เมษายน ๒๕๖๙\n"
    "ตามที่อำเภอเมืองหารือ นั้น\nจึงเรียนมาเพื่อทราบ\nขอแสดงความนับถือ\n(นายสมชาย ใจดี)\n"
    "ผู้ว่าราชการจังหวัดธารารมย์\n",
)
def head_rows(case: Case) -> Iterator[Finding]:
    """Yield rows of a letter's head that stand twice or in another order."""
    for paper in case.papers:
        head = paper.document.head
        if not isinstance(head, LetterHead):
            continue
        seen: dict[str, list[Passage]] = {}  # the passages of each kind of row, in their order
        for row in head.rows:
            name = _ROW_NAMES[row.kind]
            if row.kind in seen:
                again = seen[row.kind][-1]
                yield again.finding("TGD202", 0, len(again.text), name=name)
                continue
            later = [each for each in seen if _rank(each) > _rank(row.kind)]
            seen[row.kind] = [*paper.of(f"head.{row.kind}")] or [first(paper)]
            place = seen[row.kind][0]
            if later:
                yield place.finding(
                    "TGD203", 0, len(place.text), name=name, before=_ROW_NAMES[later[0]]
                )
        for passage in paper.of("body"):
            if "subject" in seen and re.match(r"เรื่อง\s{1,3}\S", passage.text) and not passage.label:
                yield passage.finding("TGD202", 0, len(passage.text), name="เรื่อง")
                break


def _rank(kind: str) -> int:
    return _HEAD_ORDER.index(kind)


@rule(
    "TGD204",
    "error",
    title_en="a memo with a closing",
    title_th="บันทึกข้อความมีคำลงท้าย",
    en="expected no closing in a memo, found '{found}'",
    th="บันทึกข้อความไม่มีคำลงท้าย แต่พบ '{found}'",
    hint_en="delete it: the signature follows the last paragraph",
    hint_th="ลบออก แล้วลงชื่อต่อจากย่อหน้าสุดท้าย",
    reason="an internal letter has no closing phrase",
    sources=("saraban 12",),
    wrong="บันทึกข้อความ\nส่วนราชการ สำนักงานจังหวัดธารารมย์\nที่ ธร ๐๐๑๗/๑๒\n"
    "วันที่ ๒๐ เมษายน ๒๕๖๙\nเรื่อง ขออนุมัติ\nเรียน ผู้ว่าราชการจังหวัดธารารมย์\n"
    "ด้วยสำนักงานจะจัดประชุม\nจึงเรียนมาเพื่อโปรดพิจารณา\nขอแสดงความนับถือ\n"
    "(นายสมชาย ใจดี)\nหัวหน้าสำนักงานจังหวัด\n",
    right="บันทึกข้อความ\nส่วนราชการ สำนักงานจังหวัดธารารมย์\nที่ ธร ๐๐๑๗/๑๒\n"
    "วันที่ ๒๐ เมษายน ๒๕๖๙\nเรื่อง ขออนุมัติ\nเรียน ผู้ว่าราชการจังหวัดธารารมย์\n"
    "ด้วยสำนักงานจะจัดประชุม\nจึงเรียนมาเพื่อโปรดพิจารณา\n"
    "(นายสมชาย ใจดี)\nหัวหน้าสำนักงานจังหวัด\n",
)
@rule(
    "TGD205",
    "error",
    title_en="an announcement or order with a salutation or closing",
    title_th="ประกาศหรือคำสั่งมีคำขึ้นต้นหรือคำลงท้าย",
    en="expected neither salutation nor closing in the {kind}, found '{found}'",
    th="{kind_th}ไม่มีคำขึ้นต้นและคำลงท้าย แต่พบ '{found}'",
    hint_en="delete it, or send the paper with a letter",
    hint_th="ลบออก หรือนำส่งด้วยหนังสือ",
    sources=("saraban 16", "saraban 20"),
    wrong="ประกาศจังหวัดธารารมย์\nเรื่อง แนวทางการเผยแพร่ข้อมูล\nเรียน หัวหน้าส่วนราชการ\n"
    "เพื่อให้การเผยแพร่เป็นไปด้วยดี\nประกาศ ณ วันที่ ๒๐ เมษายน พ.ศ. ๒๕๖๙\n"
    "(นายสมชาย ใจดี)\nผู้ว่าราชการจังหวัดธารารมย์\n",
    right="ประกาศจังหวัดธารารมย์\nเรื่อง แนวทางการเผยแพร่ข้อมูล\n"
    "เพื่อให้การเผยแพร่เป็นไปด้วยดี\nประกาศ ณ วันที่ ๒๐ เมษายน พ.ศ. ๒๕๖๙\n"
    "(นายสมชาย ใจดี)\nผู้ว่าราชการจังหวัดธารารมย์\n",
)
def parts_of_another_kind(case: Case) -> Iterator[Finding]:
    """Yield closings of memos, and salutations and closings of announcements and orders."""
    for paper in case.papers:
        kind = kind_of(paper.document.kind)
        if not kind.is_issued or kind.must_have("closing") or kind.head == "stamped":
            continue
        code = "TGD204" if kind.must_have("to") else "TGD205"
        for passage, start, end in _of_another(paper, kind):
            yield passage.finding(code, start, end, kind=kind.key, kind_th=kind.thai)


def _of_another(paper: Paper, kind: Kind) -> Iterator[tuple[Passage, int, int]]:
    """Yield what is a closing or a salutation, each with its place in its passage."""
    for passage in paper.of("closing", "body"):
        if passage.part == "closing" or _CLOSING.fullmatch(passage.text):
            yield passage, 0, len(passage.text)
    opening = next(paper.of("head.salutation", "body"), None)
    if opening and not kind.must_have("to") and (found := _SALUTATION.match(opening.text)):
        yield opening, *found.span(1)
