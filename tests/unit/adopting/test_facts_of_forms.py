"""Forms, logs and frameworks as policy files: what a key holds stands under that key again."""

from __future__ import annotations

import thaigovdocs as tgd
from thaigovdocs.policy.model.kinds.form import Form
from thaigovdocs.policy.model.kinds.publication_log import PublicationLog
from thaigovdocs.policy.model.kinds.report_form import MeasureRow, ReportForm
from thaigovdocs.policy.model.kinds.request_form import RequestForm

POLICY = """\
thaigovdocs: 1
fiscal_year: 2571
agency: {name: สำนักงานขนส่งจังหวัดธารา, code: ธร 0099}
people:
  head: {name: นายเดช ทางไกล, position: ขนส่งจังหวัดธารา}
  deputy:
    name: นางสาวพร ใจเย็น
    position: นักวิชาการขนส่งชำนาญการ
    acting: {as: รักษาราชการแทน, for: ขนส่งจังหวัดธารา}
policy:
  subject: มาตรการลดอุบัติเหตุหน้าโรงเรียน
  workflow: {requester: deputy, approver: head}
documents:
"""
REPORT = """\
- kind: report-form
  blanks: [ชื่อโรงเรียน, {label: ภาคเรียน, value: ที่ 1}]
  rows:
  - measure: {text: ติดตั้งป้าย, items: [ป้ายเตือน, ป้ายจำกัดความเร็ว]}
    done: yes
  - measure: ตีเส้นทางข้าม
  questions:
  - {heading: อุปสรรค, hint: (ถ้ามี), lines: 3}
  - {heading: ข้อเสนอ, lines: 1}
  respondent: ครูผู้รายงาน
"""
REQUEST = """\
- kind: request-form
  request:
    unit: กลุ่มวิชาการ
    date: 2027-11-02
    details: [สถิติ, {text: แผนที่, items: [ฝั่งเหนือ, {text: ฝั่งใต้, items: [ตลาด]}]}]
    note: ด่วน
"""
LOG = """\
- kind: publication-log
  rows:
  - {date: 1 ต.ค. 2570, topic: สถิติ, details: รายเดือน, published: 2 ต.ค. 2570}
  blank_rows: 4
"""
FRAMEWORK = """\
- kind: framework
  date: 2027-11-03
  signatory: deputy
  provisions: [ให้ติดป้าย, ให้ตีเส้น]
"""
FORM = """\
- kind: form
  title: แบบแจ้งจุดเสี่ยง
  written_at: โรงเรียนบ้านธารา
  date: พฤศจิกายน 2570
  subject: แจ้งจุดเสี่ยง
  to: ขนส่งจังหวัดธารา
  body:
  - 'ข้าพเจ้า {blank 30 mm} อยู่หมู่ที่ {blank 10 mm} เห็นว่า {blank: line}'
"""


def again(entry: str) -> tuple[tgd.PolicyFile, tgd.PolicyFile, str]:
    """Return the policy of *entry*, and what its DOCX is as a policy, which prints the same."""
    file = tgd.loads(POLICY + entry)
    papers = tgd.compose(file)
    made = tgd.adopt([*map(tgd.render_docx, papers.values())], names=[*papers])
    assert not [each for each in made.report if each.code in ("TGD832", "TGD833")]
    return file, tgd.loads(made.text), made.text


def test_a_report_has_its_blanks_items_and_lines_to_write_on() -> None:
    """And its title is made from the subject again."""
    file, made, _ = again(REPORT)
    before, after = file.documents[0], made.documents[0]
    assert isinstance(before, ReportForm)
    assert isinstance(after, ReportForm)
    assert [(each.label, each.value) for each in after.blanks] == [
        ("ชื่อโรงเรียน", None),
        ("ภาคเรียน", "ที่ ๑"),
    ]
    first = (after.written_rows or ())[0]
    assert isinstance(first, MeasureRow)
    assert [str(item.text) for item in first.measure.items] == ["ป้ายเตือน", "ป้ายจำกัดความเร็ว"]
    assert after.questions == before.questions
    assert made.policy.subject == file.policy.subject
    assert after.title is None


def test_a_request_has_its_details_at_their_levels() -> None:
    """Two levels of items below the second."""
    _, made, _ = again(REQUEST)
    form = made.documents[0]
    assert isinstance(form, RequestForm)
    assert form.request is not None
    assert form.request.details is not None
    plan = form.request.details[1]
    assert [str(item.text) for item in plan.items] == ["ฝั่งเหนือ", "ฝั่งใต้"]
    assert [str(item.text) for item in plan.items[1].items] == ["ตลาด"]
    assert form.request.note == "ด่วน"


def test_a_log_has_its_rows_to_fill_in() -> None:
    """As many as were empty."""
    _, made, _ = again(LOG)
    log = made.documents[0]
    assert isinstance(log, PublicationLog)
    assert log.blank_rows == 4


def test_a_framework_has_its_day_and_who_acts_for_whom() -> None:
    """Its title is made from the subject, the position of two lines from the person."""
    _, made, text = again(FRAMEWORK)
    framework = made.documents[0]
    assert str(framework.date) == "2027-11-03"
    (person,) = made.people.values()
    assert "for: ขนส่งจังหวัดธารา" in text
    assert person.position == ("นักวิชาการขนส่งชำนาญการ",)
    assert made.policy.subject == "มาตรการลดอุบัติเหตุหน้าโรงเรียน"


def test_what_stands_above_the_text_of_a_form_is_no_title() -> None:
    """Where and when it is written, and about what."""
    _, made, _ = again(FORM)
    form = made.documents[0]
    assert isinstance(form, Form)
    assert form.title == ("แบบแจ้งจุดเสี่ยง",)
    assert (form.written_at, form.subject) == ("โรงเรียนบ้านธารา", "แจ้งจุดเสี่ยง")
    assert form.nodes[0].text == ("ข้าพเจ้า {blank 30 mm} อยู่หมู่ที่ {blank 10 mm} เห็นว่า {blank: line}")


def test_the_choices_of_a_decision_have_their_blanks() -> None:
    """Dots of the usual width say no width."""
    _, _, text = again(
        "- {kind: memo, number: 1, date: 2027-11-02, unit: ฝ่ายแผน, subject: ขอป้าย,"
        " to: ขนส่งจังหวัดธารา,"
        " body: [จึงเรียนมาเพื่อโปรดพิจารณา], signatory: deputy,"
        " decision: {by: head, options: [อนุมัติ, 'ไม่อนุมัติ เพราะ {blank}']}}\n"
    )
    assert "ไม่อนุมัติ เพราะ {blank}" in text
