"""2xx: who asks, who approves and who publishes (publication form)."""

from __future__ import annotations

from collections.abc import Iterator

import thaigovdocs._regex as re
from thaigovdocs.checks.case import Case, Paper
from thaigovdocs.checks.rules import rule
from thaigovdocs.findings import Finding, Origin
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.policy.model.kinds.request_form import RequestForm
from thaigovdocs.policy.model.whole import Workflow
from thaigovdocs.policy.source.words import Words
from thaigovdocs.standard.kinds import REQUEST_FORM

_STROKE = " | "  # between the cells of a row
_ROLE = re.compile(
    r"(?P<requester>ผู้รับผิดชอบ(?:ใน)?การให้ข้อมูล|ผู้ขอ)|(?P<approver>ผู้อนุมัติ)"
    r"|(?P<publisher>การนำข้อมูลขึ้นเผยแพร่|ผู้นำข้อมูลขึ้นเผยแพร่)"
)
_NAME = re.compile(r"\((?P<name>[^().…_]{6,80})\)")

_POLICY = """thaigovdocs: 1
agency: {{name: โรงพยาบาลธารารมย์}}
people:
  head: {{name: นายสมชาย ใจดี, position: ผู้อำนวยการโรงพยาบาลธารารมย์}}
  clerk: {{name: นางสาวดวงใจ ธารทอง, position: นักวิชาการคอมพิวเตอร์}}
policy:
  workflow: {{requester: clerk, approver: head, publisher: {publisher}}}
documents: [{{kind: request-form, request: {{topic: ประกาศราคากลาง}}}}]
"""


@rule(
    "TGD219",
    "note",
    title_en="one person approves and publishes",
    title_th="ผู้อนุมัติและผู้เผยแพร่เป็นคนเดียวกัน",
    en="expected different persons to approve and to publish, found '{person}' for both",
    th="ผู้อนุมัติและผู้นำข้อมูลขึ้นเผยแพร่ควรเป็นคนละคน แต่พบ '{person}' ทั้งสองหน้าที่",
    hint_en="name another person as publisher",
    hint_th="ระบุผู้นำข้อมูลขึ้นเผยแพร่เป็นคนอื่น",
    reason="seen in real papers: one person who approves and publishes",
    sources=("publication form",),
    wrong=_POLICY.format(publisher="head"),
    right=_POLICY.format(publisher="clerk"),
)
def approver_publishes(case: Case) -> Iterator[Finding]:
    """Yield places where approver and publisher are one person."""
    if case.file is None:
        for paper in case.papers:
            if paper.document.kind == REQUEST_FORM.key:
                yield from _signed(paper)
        return
    for path, approver, publisher in _pairs(case.file):
        if approver and approver == publisher:
            name = case.file.people[approver].name if approver in case.file.people else approver
            mark = case.file.mark_at(path)
            yield Finding.of("TGD219", Origin(mark=mark), person=name)


def _signed(paper: Paper) -> Iterator[Finding]:
    """Yield the name of the publisher of a form where the approver has signed with it."""
    roles: list[str] = []
    approver = ""
    for passage in paper.passages:
        cells = passage.text.split(_STROKE)
        starts = [sum(map(len, cells[:at])) + at * len(_STROKE) for at in range(len(cells))]
        found = [_ROLE.search(cell) for cell in cells]
        if any(found):
            roles = [each.lastgroup or "" if each else "" for each in found]
            continue
        for at, cell in enumerate(cells[: len(roles)]):
            name = _NAME.search(cell)
            if name is None:
                continue
            person = " ".join(name["name"].split())
            if roles[at] == "approver":
                approver = person
            elif roles[at] == "publisher" and person == approver:
                start, end = (starts[at] + each for each in name.span("name"))
                yield passage.finding("TGD219", start, end, person=person)


def _pairs(file: PolicyFile) -> Iterator[tuple[str, Words | None, Words | None]]:
    """Yield where a publisher is named, with the approver beside him."""
    flow = file.policy.workflow or Workflow.model_construct()
    yield "policy.workflow.publisher", flow.approver, flow.publisher
    for number, entry in enumerate(file.documents):
        if isinstance(entry, RequestForm) and (entry.approver or entry.publisher):
            key = "publisher" if entry.publisher else "approver"
            approver, publisher = entry.approver or flow.approver, entry.publisher or flow.publisher
            yield f"documents[{number}].{key}", approver, publisher
