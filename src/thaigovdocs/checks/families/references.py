"""3xx: clauses that are cited by number and do not exist."""

from __future__ import annotations

from collections.abc import Iterator

import thaigovdocs._regex as re
from thaigovdocs.checks.case import Case, Paper
from thaigovdocs.checks.rules import rule
from thaigovdocs.findings import Finding
from thaigovdocs.standard.kinds import OTHER
from thaigovdocs.thai.digits import to_arabic

_CITED = re.compile(
    r"(?:ตาม|ใน|จาก|และ|หรือ|ถึง)\s?ข้อ\s?(?P<path>[0-9]{1,3}(?:\.[0-9]{1,2}){0,4})(?![0-9./])"
    r"(?!\)?\s?(?:แห่ง|ของ(?:ระเบียบ|ประกาศ|คำสั่ง|กฎ|ข้อบังคับ|หนังสือ)))"
)
_PATH = re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,2}){0,4}")
_OTHER = re.compile(r"(?:ระเบียบ|กฎกระทรวง|ข้อบังคับ|หลักเกณฑ์|พระราช|หนังสือ|มติ)[^\n]{0,160}$")
_TEXT = (
    "ประกาศจังหวัดธารารมย์\nเรื่อง แนวทางการเผยแพร่ข้อมูล\nเพื่อให้เป็นไปด้วยดี ให้ปฏิบัติ ดังนี้\n"
    "๑. จัดเตรียมข้อมูล\n๒. เผยแพร่ข้อมูลตามข้อ {number}\nประกาศ ณ วันที่ ๒๐ เมษายน พ.ศ. ๒๕๖๙\n"
    "(นายสมชาย ใจดี)\nผู้ว่าราชการจังหวัดธารารมย์\n"
)


@rule(
    "TGD312",
    "warning",
    title_en="a clause that does not exist",
    title_th="อ้างข้อที่ไม่มี",
    en="expected a clause of this paper, found 'ข้อ {found}', which it does not have",
    th="ต้องอ้างข้อที่มีในเอกสาร แต่พบ 'ข้อ {found}' ซึ่งไม่มี",
    hint_en="correct the number; in a policy file write ref('id') so that it cannot go wrong",
    hint_th="แก้เลขข้อ หรือใช้ ref('id') ในแฟ้มนโยบายเพื่อไม่ให้คลาดเคลื่อน",
    reason="seen in real papers: a fact that stands twice and differs",
    wrong=_TEXT.format(number="๓"),
    right=_TEXT.format(number="๑"),
)
def clauses_exist(case: Case) -> Iterator[Finding]:
    """Yield typed references to clauses that no paper of the file has.

    A paper without numbered clauses is not judged, nor a clause of another instrument.
    """
    everywhere = {path for paper in case.papers for path in clause_labels(paper)}
    for paper in case.papers:
        if len([*clause_labels(paper)]) < 2 or paper.document.kind == OTHER.key:
            continue
        for passage in paper.of("body"):
            for found in _CITED.finditer(passage.arabic):
                is_missing = found["path"] not in everywhere
                before = passage.text[: found.start()]
                is_own = passage.is_authored(found.start("path"))
                if is_missing and is_own and not _OTHER.search(before[-200:]):
                    yield passage.finding("TGD312", *found.span("path"))


def clause_labels(paper: Paper) -> Iterator[str]:
    """Yield the number of every clause."""
    for block in paper.document.body:
        label = to_arabic("".join(getattr(piece, "text", "") for piece in block.label))
        if found := _PATH.search(label):
            yield found[0]
