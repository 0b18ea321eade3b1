"""The memo, from the policy to the paper."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from thaigovdocs.documents.compose import compose, compose_sound
from thaigovdocs.documents.model import Document, MemoHead
from thaigovdocs.documents.refusals import unprintable
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.thai.spans import Blank, Span, plain
from thaigovdocs.units import mm

Compose = Callable[[str], Document]
Read = Callable[[str], PolicyFile]
PEOPLE = """
people:
  governor: {name: นายวิชัย ใจสุจริต, position: ผู้ว่าราชการจังหวัดธารารมย์}
  chief: {name: นางสาวดวงใจ ธารทอง, position: [หัวหน้าสำนักงานจังหวัด, ธารารมย์]}
"""
MEMO = PEOPLE + "policy: {subject: การทดสอบ}\ndocuments: [{kind: memo%s}]"


def head(document: Document) -> MemoHead:
    """Return the head of a memo."""
    assert isinstance(document.head, MemoHead)
    return document.head


def body(document: Document) -> list[tuple[str, str, str]]:
    """Return kind, label and words of every block."""
    return [(block.kind, plain(block.label), plain(block.text)) for block in document.body]


def test_the_head_has_the_labels_of_the_form(composed: Compose) -> None:
    """ส่วนราชการ, ที่, วันที่, เรื่อง, then เรียน; a memo has no closing and no owner block."""
    found = composed(MEMO % ", number: 472, date: 2024-11-09, to: นายอำเภอ, unit: กลุ่มงานบริหาร")
    parts = head(found)
    fields = (parts.unit, parts.number, parts.date, parts.subject)
    assert plain(parts.title) == "บันทึกข้อความ"
    assert [(plain(each.label), plain(each.text)) for each in fields] == [
        ("ส่วนราชการ", "กลุ่มงานบริหาร"),
        ("ที่", "ธร ๐๐๑๗.๒/๔๗๒"),
        ("วันที่", "๙ พฤศจิกายน ๒๕๖๗"),
        ("เรื่อง", "การทดสอบ"),
    ]
    assert [(row.kind, plain(row.label)) for row in parts.rows] == [("salutation", "เรียน")]
    assert (found.closing, found.owner, found.dated) == ((), (), ())
    meta = found.meta
    assert (meta.title, meta.number) == ("บันทึกข้อความ เรื่อง การทดสอบ", "ธร ๐๐๑๗.๒/๔๗๒")
    assert (meta.addressee, meta.subject, meta.date) == ("นายอำเภอ", "การทดสอบ", date(2024, 11, 9))
    assert not meta.draft


def test_what_the_registry_has_still_to_give_stays_open(composed: Compose) -> None:
    """Number and day are left out, and the memo is a draft."""
    found = composed(MEMO % ", to: นายอำเภอ")
    assert (plain(head(found).number.text), head(found).date.text) == ("ธร ๐๐๑๗.๒/", ())
    assert (found.meta.draft, found.meta.date) == (True, None)


@pytest.mark.parametrize(
    ("facts", "unit"),
    [
        ("agency: {name: จังหวัดธารารมย์}", "จังหวัดธารารมย์"),
        (
            "agency: {name: จังหวัดธารารมย์, owner: [สำนักงานจังหวัดธารารมย์ กลุ่มงาน, กลุ่มงาน],"
            " contact: {phone: 0 2000 0001, fax: 0 2000 0002}}",
            "จังหวัดธารารมย์ สำนักงานจังหวัดธารารมย์ กลุ่มงาน โทร. ๐ ๒๐๐๐ ๐๐๐๑",
        ),
        (
            "agency: {name: จังหวัดธารารมย์, contact: {phone: โทร 1, email: a@b.example}}",
            "จังหวัดธารารมย์ โทร ๑",
        ),
        ("agency: {name: จังหวัด, contact: [โทรสาร 2, โทร. 1]}", "จังหวัด โทร. ๑"),
        ("agency: {name: จังหวัด, contact: {email: a@b.example}}", "จังหวัด"),
    ],
)
def test_the_unit_comes_from_the_agency_where_none_is_written(
    composed: Compose, facts: str, unit: str
) -> None:
    """Agency, the unit that answers, the telephone; nothing is said twice."""
    found = composed(f"{facts}\npolicy: {{subject: ก}}\ndocuments: [{{kind: memo, to: ข}}]")
    assert plain(head(found).unit.text) == unit


def test_the_unit_that_answers_for_the_policy_is_named(composed: Compose) -> None:
    """``policy.responsible`` completes the line."""
    found = composed(
        "policy: {subject: ก, responsible: {unit: สำนักงานจังหวัด}}\ndocuments: [{kind: memo, to: ข}]"
    )
    assert plain(head(found).unit.text) == "จังหวัดธารารมย์ สำนักงานจังหวัด"


def test_the_memo_goes_to_who_decides_unless_it_says_otherwise(composed: Compose) -> None:
    """Nobody at all leaves a dotted line."""
    found = composed(MEMO % ", decision: {options: [ทราบ], by: chief}")
    assert plain(head(found).rows[0].entries[0].text) == "หัวหน้าสำนักงานจังหวัด"
    nobody = composed(MEMO % "")
    assert head(nobody).rows[0].entries[0].text == (Blank(mm(80)),)
    assert nobody.meta.addressee == ""


def test_who_it_passes_through_stands_below_the_addressee(composed: Compose) -> None:
    """ผ่าน, a line each."""
    found = composed(MEMO % ", to: นายอำเภอ, through: [ปลัดอำเภอ, หัวหน้ากลุ่ม]")
    row = head(found).rows[1]
    assert (row.kind, plain(row.label)) == ("through", "ผ่าน")
    assert [plain(entry.text) for entry in row.entries] == ["ปลัดอำเภอ", "หัวหน้ากลุ่ม"]


def test_the_salutation_follows_the_addressee_or_is_written(composed: Compose) -> None:
    """The last paragraph of a default body takes it up."""
    found = composed(MEMO % ", to: นายกรัฐมนตรี")
    assert plain(head(found).rows[0].label) == "กราบเรียน"
    assert body(found)[-1][2] == "จึงกราบเรียนมาเพื่อโปรดพิจารณา"
    found = composed(MEMO % ", to: หม่อมเจ้าสมมุติ, salutation: ทูล")
    assert plain(head(found).rows[0].label) == "ทูล"


def test_endorsements_carry_the_words_of_chiefs_with_room_to_sign(composed: Compose) -> None:
    """To whom, the words a paragraph a line, who, and the day: dotted where it is unknown."""
    found = composed(
        MEMO
        % (
            ', to: ก, endorsements: [{to: นายกรัฐมนตรี, text: "เห็นควร\\nลงนาม 1", by: chief},'
            " {text: ทราบ, by: governor, date: 2026-01}, {to: หม่อมเจ้าสมมุติ, text: ทราบ, by: chief}]"
        )
    )
    first, second, third = found.endorsements
    assert plain(first.to) == "กราบเรียน  นายกรัฐมนตรี"
    assert [plain(text) for text in first.paragraphs] == ["เห็นควร", "ลงนาม ๑"]
    assert plain(first.signature.name) == "(นางสาวดวงใจ ธารทอง)"
    assert first.signature.person == "chief"
    assert (plain(first.date[:1]), first.date[1]) == ("วันที่ ", Blank(mm(45)))
    assert second.to == ()
    assert plain(second.date) == "วันที่   มกราคม ๒๕๖๙"
    assert plain(third.to) == "หม่อมเจ้าสมมุติ"


def test_a_decision_has_options_with_open_places_and_who_decides(composed: Compose) -> None:
    """``{blank}`` is a dotted line, but not between backticks."""
    found = composed(
        MEMO
        % (
            ", to: ก, decision: {options: ['อนุมัติ {blank} บาท', '{blank}', '`{blank}` 1',"
            " '{{ vars.n }}'], by: governor, date: 2026-01-05}"
        )
        + "\nvars: {n: ทราบ}"
    )
    decision = found.decision
    assert decision is not None
    assert [plain(option) for option in decision.options] == [
        "อนุมัติ   บาท",
        " ",
        "{blank} ๑",
        "ทราบ",
    ]
    assert decision.options[0][1] == decision.options[1][0] == Blank(mm(40))
    assert plain(decision.signature.name) == "(นายวิชัย ใจสุจริต)"
    assert plain(decision.date) == "วันที่ ๕ มกราคม ๒๕๖๙"


def test_a_written_body_has_bold_headings_and_numbered_requests(composed: Compose) -> None:
    """Only the points below a paragraph are numbered."""
    found = composed(
        MEMO % ", to: ก, body: [{heading: ต้นเรื่อง, paragraphs: [ข]}, {text: ดังนี้, items: [ค, ง]}]"
    )
    assert body(found) == [
        ("heading", "", "ต้นเรื่อง"),
        ("paragraph", "", "ข"),
        ("paragraph", "", "ดังนี้"),
        ("clause", "๑.", "ค"),
        ("clause", "๒.", "ง"),
    ]


SUBMITS = """
fiscal_year: 2569
policy:
  subject: แนวทาง
  provisions: [ก]
  basis: [{act: official-information, sections: '9'}]
  supersedes: {title: ประกาศเดิม, date: 2024-10-01}
documents:
- {kind: memo, to: ผู้ว่าราชการจังหวัดธารารมย์, submits: [announcement, main, announcement]}
- {kind: announcement}
- {kind: framework, id: main, title: [กรอบแนวทาง]}
"""


def test_subject_and_body_come_from_what_the_memo_submits(composed: Compose) -> None:
    """What there was, what was prepared, the law, and a request for each paper."""
    found = composed(SUBMITS)
    assert plain(head(found).subject.text) == (
        "ขอให้พิจารณาลงนามในประกาศจังหวัดธารารมย์ เรื่อง แนวทาง พร้อมเอกสารที่เกี่ยวข้อง "
        "ประจำปีงบประมาณ พ.ศ. ๒๕๖๙"
    )
    assert body(found) == [
        ("heading", "", "เรื่องเดิม"),
        ("paragraph", "", "ตามที่ได้มีประกาศเดิม ลงวันที่ ๑ ตุลาคม ๒๕๖๗ นั้น"),
        ("heading", "", "ข้อเท็จจริง"),
        (
            "paragraph",
            "",
            "บัดนี้ ได้จัดทำประกาศจังหวัดธารารมย์ เรื่อง แนวทาง และกรอบแนวทาง "
            "สำหรับปีงบประมาณ พ.ศ. ๒๕๖๙ เรียบร้อยแล้ว",
        ),
        ("heading", "", "ข้อกฎหมาย"),
        (
            "paragraph",
            "",
            "การดำเนินการนี้เป็นไปตามพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๐ มาตรา ๙",
        ),
        ("heading", "", "ข้อพิจารณาและข้อเสนอ"),
        ("paragraph", "", "จึงเรียนมาเพื่อโปรดพิจารณา ดังนี้"),
        ("clause", "๑.", "ลงนามในประกาศจังหวัดธารารมย์ เรื่อง แนวทาง"),
        ("clause", "๒.", "ให้ความเห็นชอบกรอบแนวทาง"),
        (
            "clause",
            "๓.",
            "อนุญาตให้เผยแพร่เอกสารตามข้อ ๑ และข้อ ๒ บนเว็บไซต์ของหน่วยงาน",
        ),
    ]
    assert found.body[7].keep_next


def test_one_request_stands_in_the_sentence(composed: Compose) -> None:
    """A list of one point is not numbered."""
    found = composed(
        "policy: {subject: แนวทางปีงบประมาณ 2569}\nfiscal_year: 2569\n"
        "documents: [{kind: memo, to: ก, submits: letter}, {kind: letter, to: ข}]"
    )
    name = "หนังสือจังหวัดธารารมย์ เรื่อง แนวทางปีงบประมาณ ๒๕๖๙"
    assert plain(head(found).subject.text) == f"ขอให้พิจารณาลงนามใน{name}"
    assert body(found)[1:] == [
        ("paragraph", "", f"ได้จัดทำ{name} เรียบร้อยแล้ว"),
        ("heading", "", "ข้อพิจารณาและข้อเสนอ"),
        ("paragraph", "", f"จึงเรียนมาเพื่อโปรดพิจารณาลงนามใน{name}"),
    ]


def test_a_memo_that_submits_nothing_says_what_was_decided(composed: Compose) -> None:
    """The subject of the policy stands in its place."""
    assert body(composed(MEMO % ", to: ก")) == [
        ("heading", "", "ข้อเท็จจริง"),
        ("paragraph", "", "ด้วยจังหวัดธารารมย์ได้กำหนดให้มีการทดสอบ"),
        ("heading", "", "ข้อพิจารณาและข้อเสนอ"),
        ("paragraph", "", "จึงเรียนมาเพื่อโปรดพิจารณา"),
    ]


def test_another_paper_cites_the_subject_that_the_memo_prints(policy_file: Read) -> None:
    """The default subject is a fact like a written one; so is the name of a paper."""
    file = policy_file(
        "policy: {subject: แนวทาง, provisions: [ข]}\ndocuments:\n"
        "- {kind: memo, to: ก, submits: announcement}\n- {kind: announcement}\n"
        "- {kind: letter, to: ข, references: [{document: memo}],"
        " body: ['{{ documents.memo.name }}']}"
    )
    papers = compose(file)
    subject = "ขอให้พิจารณาลงนามในประกาศจังหวัดธารารมย์ เรื่อง แนวทาง"
    assert papers["memo"].meta.subject == subject
    assert papers["letter"].meta.references == (f"บันทึกข้อความจังหวัดธารารมย์ เรื่อง {subject}",)
    assert plain(papers["letter"].body[0].text) == f"บันทึกข้อความจังหวัดธารารมย์ เรื่อง {subject}"


def test_every_word_of_a_default_memo_says_where_it_comes_from(composed: Compose) -> None:
    """Nothing of the default body is without an origin of the standard or the file."""
    found = composed(SUBMITS)
    spans = [piece for block in found.body for piece in block.text if isinstance(piece, Span)]
    assert all(span.origin is not None for span in spans)


def codes(file: PolicyFile) -> list[tuple[str, str]]:
    """Return code and place of what is told of *file*."""
    return [(each.code, each.origin.mark.path) for each in unprintable(file)]


def test_what_a_memo_lacks_or_does_not_print_is_told(policy_file: Read) -> None:
    """Its addressee, words for the royal family, keys of other kinds."""
    file = policy_file(MEMO % (", title: ก, preamble: [ข]}, {kind: memo, id: b, to: หม่อมเจ้าสมมุติ"))
    assert codes(file) == [
        ("TGD195", "documents[0]"),
        ("TGD171", "documents[0].title"),
        ("TGD171", "documents[0].preamble"),
        ("TGD196", "documents[1].to"),
    ]
    found = unprintable(file)
    assert found[0].message("en") == (
        "expected whom the memo goes to, found neither 'to' nor 'decision'"
    )
    assert found[3].message("en") == "expected 'salutation' for 'หม่อมเจ้าสมมุติ', found none"
    assert codes(policy_file(MEMO % ", to: หม่อมเจ้าสมมุติ, salutation: ทูล")) == []


def test_a_subject_of_what_is_submitted_is_enough(policy_file: Read) -> None:
    """Without ``subject`` anywhere, the title of the paper gives one."""
    text = "documents: [{kind: memo, to: ก%s}, {kind: framework, title: [กรอบแนวทาง]}]"
    assert codes(policy_file(text % ", submits: framework")) == []
    found = compose_sound(policy_file(text % ", title: ก")).findings
    assert [each.code for each in found if each.document == "memo"] == ["TGD171", "TGD174"]


DATED = """
policy: {subject: ก}
documents:
- kind: memo
  to: ก
  date: %s
  submits: [announcement]
  endorsements: [{text: ก, by: governor, date: 2026-01-04}, {text: ก, by: governor}]
  decision: {options: [ก], by: governor, date: 2026-01-05}
- {kind: announcement, date: 2026-01-04}
"""


def test_what_is_dated_before_the_memo_is_told(policy_file: Read) -> None:
    """Papers that it submits, endorsements, the decision; the same day is no fault."""
    found = unprintable(policy_file(DATED % "2026-01-05"))
    assert [each.format() for each in found] == [
        "warning[TGD420] documents[0].submits[0]: expected 'announcement', which this memo "
        "submits, to be dated ๕ มกราคม ๒๕๖๙ or later, found ๔ มกราคม ๒๕๖๙\n"
        "  hint: date the paper on the day it is signed, which follows the memo\n"
        "  แก้ไข: ลงวันที่ในเอกสารที่เสนอให้ตรงกับวันที่ลงนาม ซึ่งอยู่หลังวันที่ของบันทึก",
        "warning[TGD421] documents[0].endorsements[0].date: expected a day from ๕ มกราคม ๒๕๖๙ on, "
        "the date of the memo, found ๔ มกราคม ๒๕๖๙\n"
        "  hint: correct the date, or leave it out to be written by hand\n"
        "  แก้ไข: แก้วันที่ หรือไม่ต้องระบุเพื่อเว้นไว้เขียนด้วยมือ",
    ]
    assert unprintable(policy_file(DATED % "2026-01-04")) == []
    assert unprintable(policy_file(DATED % "2026-01")) == []
