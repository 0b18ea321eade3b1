"""Papers told apart, and their parts."""

from __future__ import annotations

from datetime import date

import pytest

from foreign import body, only, said, text
from thaigovdocs.recognition import explain
from thaigovdocs.recognition.endings import read_signature
from thaigovdocs.recognition.lines.line import Line
from thaigovdocs.thai.spans import Span

LETTER = """ด่วนที่สุด

ที่ ธร ๐๐๑๗.๒/ว ๓๑๑

ศาลากลางจังหวัดธารารมย์

ถนนริมธาร ธร ๙๙๐๐๐

๓ ตุลาคม ๒๕๖๘

เรื่อง การเปิดเผยข้อมูล

เรียน นายอำเภอทุกอำเภอ

อ้างถึง คำสั่งจังหวัดธารารมย์ ที่ ๗๗/๒๕๖๘

สิ่งที่ส่งมาด้วย ๑. ประกาศจังหวัดธารารมย์

จำนวน ๑ ชุด

๒. แบบรายงาน จำนวน ๒ แผ่น

ตามที่จังหวัดได้มีคำสั่ง เรื่อง แต่งตั้งคณะทำงาน นั้น

จึงเรียนมาเพื่อทราบ

ขอแสดงความนับถือ

ว่าที่ร้อยตรี

(นายวิชัย ใจสุจริต)

รองผู้ว่าราชการจังหวัด รักษาราชการแทน

ผู้ว่าราชการจังหวัดธารารมย์

สำนักงานจังหวัด

โทร. ๐ ๒๙๙๙ ๐๑๒๓

สำเนาส่ง

๑. ท้องถิ่นจังหวัด
"""
ANNOUNCEMENT = """ประกาศจังหวัดธารารมย์

เรื่อง การเปิดเผยข้อมูล

๑. ให้เปิดเผย

(๑) งบประมาณ

ประกาศ ณ วันที่ ๓ ตุลาคม พ.ศ. ๒๕๖๘

(นายวิชัย ใจสุจริต)
ผู้ว่าราชการจังหวัดธารารมย์
"""
MEMO = """บันทึกข้อความ

ส่วนราชการ สำนักงานจังหวัด โทร. ๐ ๒๙๙๙ ๐๑๒๓

ที่ ธร ๐๐๑๗/๓๑ วันที่ ๓ ตุลาคม ๒๕๖๘

เรื่อง ขออนุมัติ

เรียน ผู้ว่าราชการจังหวัด

ผ่าน หัวหน้าสำนักงาน

เรื่องเดิม

ข้อความ

(นางสาวใบบัว ริมน้ำ)

นักวิชาการ

เรียน ผู้ว่าราชการจังหวัด

เห็นควรอนุมัติ

(นายเมฆ ฟ้าใส)

หัวหน้าสำนักงาน

วันที่ ๔ ตุลาคม ๒๕๖๘

☐ อนุมัติ

☐ ไม่อนุมัติ

(นายธาร ใจเย็น)

ผู้ว่าราชการจังหวัด
"""


def parts(words: str) -> list[tuple[str, str, str]]:
    """Return the passages of the one paper of a text."""
    return said(only(text(words)))


def test_every_part_of_a_letter_is_found() -> None:
    """From ชั้นความเร็ว to สำเนาส่ง."""
    assert parts(LETTER) == [
        ("urgency", "", "ด่วนที่สุด"),
        ("head.number", "ที่", "ธร ๐๐๑๗.๒/ว ๓๑๑"),
        ("head.letterhead", "", "ศาลากลางจังหวัดธารารมย์"),
        ("head.letterhead", "", "ถนนริมธาร ธร ๙๙๐๐๐"),
        ("head.date", "", "๓ ตุลาคม ๒๕๖๘"),
        ("head.subject", "เรื่อง", "การเปิดเผยข้อมูล"),
        ("head.salutation", "เรียน", "นายอำเภอทุกอำเภอ"),
        ("head.references", "อ้างถึง", "คำสั่งจังหวัดธารารมย์ ที่ ๗๗/๒๕๖๘"),
        ("head.enclosures", "สิ่งที่ส่งมาด้วย ๑.", "ประกาศจังหวัดธารารมย์ จำนวน ๑ ชุด"),
        ("head.enclosures", "๒.", "แบบรายงาน จำนวน ๒ แผ่น"),
        ("body", "", "ตามที่จังหวัดได้มีคำสั่ง เรื่อง แต่งตั้งคณะทำงาน นั้น"),
        ("body", "", "จึงเรียนมาเพื่อทราบ"),
        ("closing", "", "ขอแสดงความนับถือ"),
        ("signatures", "", "(นายวิชัย ใจสุจริต)"),
        ("signatures", "", "รองผู้ว่าราชการจังหวัด รักษาราชการแทน"),
        ("signatures", "", "ผู้ว่าราชการจังหวัดธารารมย์"),
        ("signatures", "", "ว่าที่ร้อยตรี"),
        ("owner", "", "สำนักงานจังหวัด"),
        ("owner", "", "โทร. ๐ ๒๙๙๙ ๐๑๒๓"),
        ("copies", "", "สำเนาส่ง"),
        ("copies", "", "๑. ท้องถิ่นจังหวัด"),
    ]


def test_what_a_registry_asks_of_a_letter_is_filled() -> None:
    """As composing fills it."""
    meta = only(text(LETTER)).meta
    assert (meta.number, meta.subject, meta.addressee, meta.date, meta.draft) == (
        "ธร ๐๐๑๗.๒/ว ๓๑๑",
        "การเปิดเผยข้อมูล",
        "นายอำเภอทุกอำเภอ",
        date(2025, 10, 3),
        False,
    )
    assert meta.signers == (
        ("นายวิชัย ใจสุจริต", "รองผู้ว่าราชการจังหวัด รักษาราชการแทน ผู้ว่าราชการจังหวัดธารารมย์"),
    )
    assert meta.enclosures == ("ประกาศจังหวัดธารารมย์ จำนวน ๑ ชุด", "แบบรายงาน จำนวน ๒ แผ่น")


def test_a_letter_and_its_announcement_are_two_papers() -> None:
    """A mention in the letter splits nothing."""
    found = text(LETTER + "\n" + ANNOUNCEMENT)
    assert [document.id for document in found.documents] == ["letter", "announcement"]


def test_papers_of_one_kind_are_counted() -> None:
    """The second is told by its number."""
    found = text(ANNOUNCEMENT + "\n" + ANNOUNCEMENT)
    assert [document.id for document in found.documents] == ["announcement", "announcement-2"]


def test_every_part_of_an_announcement_is_found() -> None:
    """Titles, clauses with their labels, the dated line and the signature."""
    assert parts(ANNOUNCEMENT) == [
        ("head.titles", "", "ประกาศจังหวัดธารารมย์"),
        ("head.titles", "", "เรื่อง การเปิดเผยข้อมูล"),
        ("body", "๑.", "ให้เปิดเผย"),
        ("body", "(๑)", "งบประมาณ"),
        ("dated", "", "ประกาศ ณ วันที่ ๓ ตุลาคม พ.ศ. ๒๕๖๘"),
        ("signatures", "", "(นายวิชัย ใจสุจริต)"),
        ("signatures", "", "ผู้ว่าราชการจังหวัดธารารมย์"),
    ]
    document = only(text(ANNOUNCEMENT))
    assert (document.meta.date, document.meta.author) == (date(2025, 10, 3), "จังหวัดธารารมย์")
    assert [block.level for block in document.body] == [1, 2]


def test_every_part_of_a_memo_is_found() -> None:
    """The head, the words of the chief on the way up, and the decision."""
    document = only(text(MEMO))
    assert [(part, label) for part, label, _ in said(document) if part.startswith("head")] == [
        ("head.title", ""),
        ("head.unit", "ส่วนราชการ"),
        ("head.number", "ที่"),
        ("head.date", "วันที่"),
        ("head.subject", "เรื่อง"),
        ("head.salutation", "เรียน"),
        ("head.through", "ผ่าน"),
    ]
    assert [block.kind for block in document.body] == ["heading", "paragraph"]
    assert len(document.signatures) == 1
    (endorsement,) = document.endorsements
    assert endorsement.date != ()
    assert document.decision is not None
    assert len(document.decision.options) == 2
    assert document.meta.date == date(2025, 10, 3)


def test_an_order_has_its_number_among_its_titles() -> None:
    """A space in it is kept for the rules."""
    found = only(text("คำสั่งจังหวัดธารารมย์\n\nที่ ๑๑ /๒๕๖๘\n\nเรื่อง แต่งตั้ง\n\nข้อความ"))
    assert (found.kind, found.meta.number, found.meta.subject) == ("order", "๑๑ /๒๕๖๘", "แต่งตั้ง")


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("กรอบแนวทางการเผยแพร่ข้อมูล", "framework"),
        ("แบบฟอร์มการขอเผยแพร่ข้อมูล", "request-form"),
        ("แบบรายงานผลการดำเนินการ", "report-form"),
        ("บันทึกรายงานผลการเผยแพร่ข้อมูล", "publication-log"),
        ("บัญชีรายชื่อแนบท้ายหนังสือ", "recipients"),
        ("หนังสือรับรอง", "certificate"),
        ("รายงานการประชุมคณะทำงาน", "minutes"),
        ("ระเบียบวาระการประชุมคณะทำงาน", "agenda"),
        ("แบบฟอร์มขอใช้รถ", "request-form"),
        ("ใบลาพักผ่อน", "form"),
    ],
)
def test_the_title_tells_the_kind(title: str, kind: str) -> None:
    """A form has no emblem."""
    assert only(text(f"{title}\n\nประจำปีงบประมาณ ๒๕๖๘\n\nข้อความ")).kind == kind


def test_a_form_behind_clauses_is_a_paper_of_its_own() -> None:
    """What stands below its title tells it from a sentence."""
    words = "กรอบแนวทาง\n\n๑. ก\n\nบันทึกรายงานผลการเผยแพร่\n\nชื่อกลุ่มงาน......"
    assert [each.kind for each in text(words).documents] == ["framework", "publication-log"]


def test_a_sentence_that_begins_like_a_title_splits_nothing() -> None:
    """It stands in running text."""
    found = text("กรอบแนวทาง\n\n๑. ก\n\nประกาศดังกล่าวให้ใช้บังคับ\n\nคำสั่งให้ทำ")
    assert len(found.documents) == 1


def test_a_statute_is_one_paper() -> None:
    """Whatever it quotes."""
    found = text("พระราชบัญญัติ\n\nทดลอง\n\nประกาศ ณ วันที่ ๑ มกราคม พ.ศ. ๒๕๔๐\n\nประกาศกรม\n\nเรื่อง ก")
    assert [each.kind for each in found.documents] == ["other"]


def test_a_letter_without_a_number_is_a_letter() -> None:
    """The part is missing, not the paper."""
    found = only(text("เรื่อง ขอเชิญ\n\nเรียน ผู้อำนวยการ\n\nด้วย\n\nขอแสดงความนับถือ"))
    assert (found.kind, found.meta.number, found.meta.subject) == ("letter", "", "ขอเชิญ")


def test_a_letter_without_a_salutation_is_a_letter() -> None:
    """The number of an office tells it; rows in another order do, too."""
    missing = only(text("ที่ ธร ๐๐๑๗/๑๒\n\n๑ มกราคม ๒๕๖๙\n\nเรื่อง ขอเชิญ\n\nด้วย"))
    turned = only(text("ที่ ธร ๐๐๑๗/๑๒\n\nเรียน นายอำเภอ\n\nเรื่อง ขอเชิญ\n\nด้วย"))
    assert [(each.kind, each.meta.subject) for each in (missing, turned)] == [
        ("letter", "ขอเชิญ"),
        ("letter", "ขอเชิญ"),
    ]


def test_an_open_number_and_day_make_a_draft() -> None:
    """As in a policy file."""
    words = LETTER.replace("ว ๓๑๑", "ว").replace("๓ ตุลาคม ๒๕๖๘", "    ตุลาคม ๒๕๖๘")
    assert only(text(words)).meta.draft is True


def test_a_row_may_begin_below_its_label_and_have_a_colon() -> None:
    """People type it so."""
    words = "ที่ ธร ๑/๑\n\nเรื่อง:\n\nขอเชิญ\n\nเรียน : นายอำเภอ\n\nด้วย"
    assert [each for each in parts(words) if each[0] in ("head.subject", "head.salutation")] == [
        ("head.subject", "เรื่อง:", "ขอเชิญ"),
        ("head.salutation", "เรียน :", "นายอำเภอ"),
    ]


MEMO_TOP = "บันทึกข้อความ\n\nส่วนราชการ สำนักงานจังหวัด\n\nที่ ธร ๐๐๑๗/๕\n\nวันที่ ๒ มีนาคม ๒๕๖๘\n\n"


@pytest.mark.parametrize("top", ["ที่ ธร ๐๐๑๗/๕\n\n๒ มีนาคม ๒๕๖๘\n\n", MEMO_TOP])
def test_a_subject_may_take_several_lines(top: str) -> None:
    """Up to the salutation; without one the next line is not taken for words of the subject."""
    rows = "เรื่อง การเผยแพร่ข้อมูล\n\nของสำนักงานจังหวัด\n\nเรียน นายอำเภอ\n\n"
    found = said(only(text(f"{top}{rows}ด้วยมีการประชุม")))
    parts = {part: words for part, _, words in found}
    assert parts["head.subject"] == "การเผยแพร่ข้อมูล ของสำนักงานจังหวัด"
    assert parts["body"] == "ด้วยมีการประชุม"
    missing = f"{top}เรื่อง การเผยแพร่ข้อมูล\n\nด้วยมีการประชุม\n\nจึงเรียนมาเพื่อทราบ"
    parts = {part: words for part, _, words in said(only(text(missing)))}
    assert parts["head.subject"] == "การเผยแพร่ข้อมูล"


def test_the_sender_may_stand_on_the_line_of_the_number() -> None:
    """Behind tabs or many spaces."""
    words = LETTER.replace("๓๑๑\n\nศาลากลาง", "๓๑๑\t\tศาลากลาง")
    assert parts(words) == parts(LETTER)


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("นักวิชาการสาธารณสุขชำนาญการ", 1),
        ("รองผู้ว่าราชการจังหวัดธารารมย์", 1),
        ("บัญชีรายชื่อท้ายประกาศ", 0),
        ("ทราบ", 0),
    ],
)
def test_a_position_may_begin_the_next_page(words: str, count: int) -> None:
    """Its name stands at the end of the page before; other words are something else."""
    name = Line((Span("(นายวิชัย ใจสุจริต)"),), 1)
    below = Line((Span(words),), 2)
    signature, end = read_signature([name, below], 0)
    assert signature is not None
    assert (len(signature.position), end) == (count, 1 + count)


def test_long_words_below_a_signature_are_an_annex() -> None:
    """They belong to no part and are not lost."""
    found = text(ANNOUNCEMENT + "\n" + "รายละเอียดแนบท้าย " * 12)
    assert [each.kind for each in found.documents] == ["announcement", "other"]


def test_digits_are_those_of_most_numbers() -> None:
    """The rules about mixed digits go by it."""
    assert only(text("ประกาศ\n\n2568 2569 ๑")).numerals == "arabic"
    assert only(text(ANNOUNCEMENT)).numerals == "thai"


def test_what_was_recognized_is_told() -> None:
    """The body is told by its first words and its length."""
    told = explain(text(ANNOUNCEMENT))
    assert [(each.part, each.count) for each in told] == [
        *(("head.titles", 1), ("head.titles", 1), ("body", 2)),
        *(("dated", 1), ("signatures", 1), ("signatures", 1)),
    ]
    assert told[2].origin is not None
    assert told[2].origin.position == (5, 1)


def test_a_body_at_the_end_is_told_too() -> None:
    """Nothing follows it."""
    told = explain(text("กรอบแนวทาง\n\n๑. " + "ก" * 80))
    assert (told[-1].part, told[-1].label, len(told[-1].text)) == ("body", "๑.", 61)


def test_the_body_of_an_unknown_paper_is_all_it_has() -> None:
    """No part is invented."""
    assert body(text("ข้อความแรก\n\nข้อความที่สอง")) == [("", "ข้อความแรก"), ("", "ข้อความที่สอง")]


def test_a_row_of_nothing_but_its_label_is_a_passage() -> None:
    """Its word stands in the paper, so it is no less read than the others."""
    paper = only(text("ที่ ธร ๐๐๑๗/ว ๑\nเรื่อง\nเรียน ผู้ว่าราชการจังหวัดธารารมย์\n"))
    assert said(paper) == [
        ("head.number", "ที่", "ธร ๐๐๑๗/ว ๑"),
        ("head.subject", "เรื่อง", ""),
        ("head.salutation", "เรียน", "ผู้ว่าราชการจังหวัดธารารมย์"),
    ]


@pytest.mark.parametrize(
    "words", ["ประกาศดังกล่าวมีผลใช้บังคับ", "ประกาศจังหวัดที่ใช้อยู่เดิม", "กรอบแนวทางของหน่วยงาน"]
)
def test_a_line_of_a_text_that_begins_like_a_title_begins_no_paper(words: str) -> None:
    """Nothing stands apart above it, nor เรื่อง below it."""
    found = text(f"ประกาศจังหวัดธารารมย์\nเรื่อง ข้อมูล\n\nให้ปฏิบัติตาม\n{words}\nต่อไป")
    assert len(found.documents) == 1
