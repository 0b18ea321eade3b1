"""The one-edit test: change one fact, and exactly the documents of its row change."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest
import yaml

from thaigovdocs.documents.compose import compose
from thaigovdocs.documents.model import Meta
from thaigovdocs.policy import PolicyFile
from thaigovdocs.writers.text import render_text

COMPLETE = """
thaigovdocs: 1
fiscal_year: 2569
agency:
  name: จังหวัดธารารมย์
  letterhead: [ศาลากลางจังหวัดธารารมย์]
  code: ธร 0017.2
  owner: [สำนักงานจังหวัด]
  contact: {phone: 0 2000 0199}
people:
  governor: {name: นายธารา รื่นรมย์สกุล, position: ผู้ว่าราชการจังหวัดธารารมย์}
  officer: {name: นางสาวใบบุญ มั่นคง, position: นักวิเคราะห์นโยบายและแผน}
  clerk: {name: นายอนุชา ขยันงาน, position: เจ้าพนักงานธุรการ}
signatory: governor
policy:
  subject: มาตรการเปิดเผยข้อมูล ประจำปีงบประมาณ พ.ศ. {{ fiscal_year }}
  audience: นายอำเภอทุกอำเภอ
  basis:
  - {id: law, act: official-information, sections: '9'}
  - {id: guide, title: แนวทางการเผยแพร่ข้อมูล, date: 2025-08-01}
  supersedes: {title: ประกาศเดิม, date: 2024-11-20}
  responsible: {unit: กลุ่มงานยุทธศาสตร์, contact: officer}
  workflow: {requester: officer, approver: governor, publisher: clerk}
  numbering: ['ข้อ 1', '(1)']
  provisions:
  - {id: items, text: ให้เปิดเผยข้อมูล, items: [ข้อมูลพื้นฐาน, ข้อมูลงบประมาณ]}
  - {id: report, text: 'ให้รายงานตาม{{ ref("items") }} ภายในวันที่ {{ reporting.half.due }}'}
  reporting:
    to: สำนักงานจังหวัด
    channel: www.thararom.example
    rounds:
    - {id: half, name: รอบหกเดือน, due: {day: 31 มีนาคม}}
    - {id: full, name: รอบสิบสองเดือน, due: {day: 15 ตุลาคม, year: +1}}
documents:
- kind: memo
  number: 11
  date: 2025-11-18
  submits: [announcement]
- kind: letter
  number: {circular: 12}
  date: 2025-11-20
  enclosures: [{document: announcement, quantity: 1 ฉบับ}]
- kind: announcement
  date: 2025-11-20
- kind: order
  number: 14
  date: 2025-11-20
- kind: framework
  title: [กรอบแนวทาง, 'ประจำปีงบประมาณ พ.ศ. {{ fiscal_year }}']
- kind: request-form
- kind: report-form
"""

LETTER, MEMO, ANNOUNCEMENT, ORDER = "letter", "memo", "announcement", "order"
FRAMEWORK = "framework"
REQUEST, REPORT = "request-form", "report-form"
FORMS = {REQUEST, REPORT}

# fact, where it stands, what it becomes, the documents of its row (design of the file, 4.2)
ROWS: list[tuple[str, str, Any, set[str]]] = [
    ("fiscal_year", "fiscal_year", 2570, {LETTER, MEMO, ANNOUNCEMENT, ORDER, FRAMEWORK, *FORMS}),
    (
        "basis: sections",
        "policy.basis.0.sections",
        "7",
        {LETTER, MEMO, ANNOUNCEMENT, ORDER, *FORMS},
    ),
    ("basis: act", "policy.basis.0.act", "copyright", {LETTER, MEMO, ANNOUNCEMENT, ORDER, *FORMS}),
    (
        "basis: paper",
        "policy.basis.1.title",
        "แนวทางใหม่",
        {LETTER, MEMO, ANNOUNCEMENT, ORDER, *FORMS},
    ),
    (
        "basis: its date",
        "policy.basis.1.date",
        "2025-09-02",
        {LETTER, MEMO, ANNOUNCEMENT, ORDER, *FORMS},
    ),
    ("supersedes: title", "policy.supersedes.title", "ก", {LETTER, MEMO, ANNOUNCEMENT, ORDER}),
    (
        "supersedes: date",
        "policy.supersedes.date",
        "2024-11-21",
        {LETTER, MEMO, ANNOUNCEMENT, ORDER},
    ),
    ("supersedes: number", "policy.supersedes.number", "9", {LETTER, MEMO, ANNOUNCEMENT, ORDER}),
    ("audience", "policy.audience", "ปลัดอำเภอทุกคน", {LETTER, ANNOUNCEMENT, ORDER}),
    ("reporting: channel", "policy.reporting.channel", "ระบบรายงาน", {LETTER, *FORMS}),
    ("reporting: to", "policy.reporting.to", "ที่ทำการปกครอง", {LETTER, REPORT}),
    (
        "reporting: due in a clause",
        "policy.reporting.rounds.0.due.day",
        "30 มีนาคม",
        {LETTER, ANNOUNCEMENT, ORDER, FRAMEWORK, *FORMS},
    ),
    ("reporting: due in none", "policy.reporting.rounds.1.due.day", "16 ตุลาคม", {LETTER, REPORT}),
    ("responsible: unit", "policy.responsible.unit", "กลุ่มงานอำนวยการ", {LETTER, MEMO, REPORT}),
    ("responsible: contact", "policy.responsible.contact", "clerk", {LETTER, REPORT}),
    ("workflow: requester", "policy.workflow.requester", "clerk", {MEMO, *FORMS}),
    ("workflow: approver", "policy.workflow.approver", "clerk", {MEMO, REQUEST}),
    ("workflow: publisher", "policy.workflow.publisher", "officer", {REQUEST}),
    (
        "clauses: words",
        "policy.provisions.0.text",
        "ให้เผยแพร่",
        {ANNOUNCEMENT, ORDER, FRAMEWORK, *FORMS},
    ),
    (
        "clauses: one more",
        "policy.provisions.0.items.1",
        {"text": "ข้อมูลงบประมาณ", "items": ["ก", "ข"]},
        {ANNOUNCEMENT, ORDER, FRAMEWORK, REPORT},
    ),
    ("clauses: what a memo submits", "documents.0.submits", ["order"], {MEMO}),
]


def complete() -> dict[str, Any]:
    """Return a policy in which every fact of the table stands."""
    loaded: dict[str, Any] = yaml.load(COMPLETE, yaml.BaseLoader)
    return loaded


def edited(mapping: dict[str, Any], path: str, value: Any) -> dict[str, Any]:
    """Return *mapping* with the one fact at *path* changed."""
    result = deepcopy(mapping)
    place: Any = result
    *above, last = path.split(".")
    for step in above:
        place = place[int(step)] if isinstance(place, list) else place[step]
    key = int(last) if isinstance(place, list) else last
    assert isinstance(place, dict) or place[key] != value
    assert not isinstance(place, dict) or place.get(key) != value
    place[key] = value
    return result


def papers(mapping: dict[str, Any]) -> dict[str, tuple[str, Meta]]:
    """Return text and data for the registry of every paper, by id."""
    composed = compose(PolicyFile.from_dict(mapping))
    return {key: (render_text(paper), paper.meta) for key, paper in composed.items()}


@pytest.mark.parametrize(
    ("path", "value", "row"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS]
)
def test_one_edit_changes_exactly_the_documents_of_its_row(
    path: str, value: Any, row: set[str]
) -> None:
    """The others stay as they are, letter for letter."""
    before, after = papers(complete()), papers(edited(complete(), path, value))
    changed = {key for key in before if before[key] != after[key]}
    assert changed == row


def test_every_fact_of_the_table_is_edited() -> None:
    """The rows of the table, each at least once, and no built column left out."""
    facts = {name.partition(":")[0] for name, *_ in ROWS}
    assert facts == {
        "fiscal_year",
        "basis",
        "supersedes",
        "audience",
        "reporting",
        "responsible",
        "workflow",
        "clauses",
    }
    assert {LETTER, MEMO, ANNOUNCEMENT} <= {entry["kind"] for entry in complete()["documents"]}


def test_the_author_who_writes_his_own_words_replaces_the_default() -> None:
    """A letter with a body and a ``to``, a memo with both, do not change with the facts."""
    own = complete()
    for entry in own["documents"][:2]:
        entry |= {"to": "นายอำเภอเมือง", "body": ["ก"], "subject": "ข", "signatory": "governor"}
    own["documents"][0]["unit"] = "ค"
    own["documents"][1]["references"] = []
    for entry in own["documents"][-2:]:
        entry["title"] = "ง"
    for path, value in (("policy.basis.0.sections", "7"), ("policy.audience", "ปลัดอำเภอทุกคน")):
        before, after = papers(own), papers(edited(own, path, value))
        changed = {key for key in before if before[key] != after[key]}
        assert changed == {ANNOUNCEMENT, ORDER}
