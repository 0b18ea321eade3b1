"""Papers in the ways in which offices type them: tabs, wraps, marks of drafts, close labels."""

from __future__ import annotations

import pytest

from slips import codes
from thaigovdocs.documents.model import Document, LetterHead, TitleHead
from thaigovdocs.recognition import read_foreign
from thaigovdocs.thai.spans import plain

LETTER = """{above}ที่ มห ๐๐๒๓.๓/ว ๓๓๙๐{beside}ศาลากลางจังหวัดมุกดาหาร
ถนนวิวิธสุรการ มห ๔๙๐๐๐

๑๐ มิถุนายน ๒๕๖๘

เรื่อง\tการรายงานผล
{to}
{rows}
\tด้วยกระทรวงมหาดไทยได้กำหนดแนวทาง รายละเอียดตามสิ่งที่ส่งมาด้วย {cited}
\tจึงเรียนมาเพื่อโปรดพิจารณา

ขอแสดงความนับถือ

{name}
ผู้ว่าราชการจังหวัดมุกดาหาร
"""


def typed(
    *,
    above: str = "",
    beside: str = "\t\t\t",
    to: str = "เรียน\tนายอำเภอ ทุกอำเภอ",
    rows: str = "สิ่งที่ส่งมาด้วย\tแบบรายงาน\tจำนวน ๑ ชุด",
    cited: str = "",
    name: str = "(นายวรญาณ บุญงาม)",
) -> str:
    """Return a letter with some of its lines typed in another way."""
    return LETTER.format(
        above=above, beside=beside, to=to, rows=rows, cited=cited, name=name
    ).replace(" \n", "\n")


def letter(text: str) -> Document:
    """Return the only paper of *text*, which must be a letter."""
    (document,) = read_foreign(text.encode(), "old.txt").documents
    assert document.kind == "letter"
    return document


def head(text: str) -> LetterHead:
    """Return the head of the only letter of *text*."""
    found = letter(text).head
    assert isinstance(found, LetterHead)
    return found


def test_tabs_between_label_words_and_quantity_make_no_table() -> None:
    """The row of a head stays one, and nothing is missing."""
    rows = {row.kind: row for row in head(typed()).rows}
    (entry,) = rows["enclosures"].entries
    assert (plain(entry.text), plain(entry.quantity)) == ("แบบรายงาน", "จำนวน ๑ ชุด")
    assert codes(typed(), "23456") == []


@pytest.mark.parametrize("beside", [" ", "  ", "\t", "     "])
def test_the_sender_may_stand_close_beside_the_number(beside: str) -> None:
    """One space is enough: the number ends where its grammar does."""
    found = head(typed(beside=beside))
    assert plain(found.number) == "มห ๐๐๒๓.๓/ว ๓๓๙๐"
    assert plain(found.letterhead[0]) == "ศาลากลางจังหวัดมุกดาหาร"


def test_an_enclosure_may_take_two_lines() -> None:
    """Number and date of what is cited go on with the line above; the next number does not."""
    rows = (
        "สิ่งที่ส่งมาด้วย\t๑. สำเนาหนังสือกระทรวงมหาดไทย\n"
        "\t\t    ที่ มท ๐๘๐๘.๒/ว ๔๐๑๒ ลงวันที่ ๔ มิถุนายน ๒๕๖๘\t\tจำนวน ๑ ฉบับ\n"
        "\t\t๒. แบบรายงาน\t\tจำนวน ๑ ฉบับ"
    )
    text = typed(rows=rows, cited="๑ - ๒")
    (enclosures,) = [row for row in head(text).rows if row.kind == "enclosures"]
    assert [plain(entry.label) for entry in enclosures.entries] == ["๑.", "๒."]
    assert plain(enclosures.entries[0].text).endswith("ลงวันที่ ๔ มิถุนายน ๒๕๖๘")
    assert codes(text, "23456") == []


def test_the_subject_of_a_reference_may_stand_below_it() -> None:
    """เรื่อง below อ้างถึง is no second subject."""
    rows = (
        "อ้างถึง\tหนังสือกระทรวงมหาดไทย ที่ มท ๐๘๐๘.๒/ว ๔๐๑๒ ลงวันที่ ๔ มิถุนายน ๒๕๖๘\n"
        "\tเรื่อง แนวทางการรายงาน\nสิ่งที่ส่งมาด้วย\tแบบรายงาน\tจำนวน ๑ ชุด"
    )
    assert codes(typed(rows=rows), "23456") == []


@pytest.mark.parametrize("mark", ["(ร่าง)", "- ร่าง -", "สำเนาคู่ฉบับ"])
def test_the_mark_of_a_draft_is_no_paper(mark: str) -> None:
    """It stands above the head and is no part of it."""
    assert plain(head(typed(above=f"{mark}\n")).number) == "มห ๐๐๒๓.๓/ว ๓๓๙๐"


@pytest.mark.parametrize("name", ["(                    )", "(\t)", "(....................)"])
def test_room_for_a_name_is_a_signature(name: str) -> None:
    """Brackets with nothing but room between them stand where the name will."""
    assert len(letter(typed(name=name)).signatures) == 1
    assert "TGD201" not in codes(typed(name=name), "2")


def test_a_salutation_may_stand_close_to_the_addressee() -> None:
    """Below the subject it is one even without a space; เรียนเชิญ is none."""
    rows = [row.kind for row in head(typed(to="เรียนนายอำเภอ ทุกอำเภอ")).rows]
    assert rows[:2] == ["subject", "salutation"]
    assert "TGD200" in codes(typed(to="เรียนเชิญประชุม"), "2")


def test_one_paragraph_a_line_is_not_taken_for_wrapped_lines() -> None:
    """Lines of every length follow one another: none goes on with the one above."""
    text = (
        "ที่ นร ๐๕๐๕/๒๓๔๕ สำนักเลขาธิการคณะรัฐมนตรี\nทำเนียบรัฐบาล กทม. ๑๐๓๐๐\n๒๗ ธันวาคม ๒๕๖๗\n"
        "เรื่อง ขอให้เสนอความเห็นประกอบการพิจารณาของคณะรัฐมนตรี\nเรียน รัฐมนตรีว่าการกระทรวงสาธารณสุข\n"
        "อ้างถึง หนังสือกระทรวงสาธารณสุข ที่ สธ ๐๒๐๕/๘๗๖๕ ลงวันที่ ๑๒ ธันวาคม ๒๕๖๗\n"
        "ตามที่ได้ขอให้นำเรื่อง การปรับปรุงโครงสร้างส่วนราชการ เสนอคณะรัฐมนตรี ความละเอียดแจ้งแล้ว นั้น\n"
        "สำนักงาน ก.พ. ได้เสนอความเห็นไปเพื่อประกอบการพิจารณาของคณะรัฐมนตรี ความละเอียดปรากฏตามสำเนาหนังสือ\n"
        "คณะรัฐมนตรีได้ประชุมปรึกษาเมื่อวันที่ ๒๔ ธันวาคม ๒๕๖๗ ลงมติเห็นชอบตามที่กระทรวงสาธารณสุขเสนอ\n"
        "จึงเรียนยืนยันมา\nขอแสดงความนับถือ\n(นางณัฐิกา อ่อนหวาน)\nเลขาธิการคณะรัฐมนตรี\n"
    )
    assert len(letter(text).body) == 4
    assert codes(text, "23456") == []


def test_lines_that_begin_alike_far_in_are_paragraphs() -> None:
    """A tab begins a paragraph; a line at the margin goes on with it."""
    wrapped = "\n".join(
        [
            "\tเพื่อให้การบริหารงานของหน่วยงานเป็นไปด้วยความเรียบร้อย และมีประสิทธิภาพ ตามนโยบาย",
            "ของรัฐบาลและเกิดประโยชน์สูงสุดแก่ประชาชนในพื้นที่จังหวัดธารารมย์ ทุกอำเภอ อย่าง",
            "ทั่วถึง",
            "\tสำนักงานจังหวัดได้ตรวจสอบแล้วเห็นว่าหน่วยงานทุกแห่งได้ดำเนินการ ตามแนวทาง ที่กำหนด",
            "ไว้ครบถ้วนแล้วตามรายงานที่เสนอมาและได้เผยแพร่ข้อมูลต่อสาธารณะเรียบร้อยแล้ว ทุก",
            "รายการ",
        ]
    )
    (document,) = read_foreign(wrapped.encode(), "old.txt").documents
    assert len(document.body) == 2


def test_the_number_of_an_order_is_a_line_of_its_own() -> None:
    """It does not go on with a long title above it."""
    text = (
        "คำสั่งสำนักงานเขตพื้นที่การศึกษาประถมศึกษาธารารมย์ เขต ๑\nที่ ๗๘/๒๕๖๘\n"
        "เรื่อง แต่งตั้งข้าราชการรักษาการในตำแหน่งผู้อำนวยการโรงเรียน\n\n"
        "ให้นายชูชาติ ปานทอง รักษาการในตำแหน่ง\n\nสั่ง ณ วันที่ ๒๖ กันยายน พ.ศ. ๒๕๖๘\n"
        "(นายสมปอง กล้าหาญ)\nผู้อำนวยการสำนักงาน\n"
    )
    (document,) = read_foreign(text.encode(), "old.txt").documents
    assert isinstance(document.head, TitleHead)
    assert len(document.head.titles) == 3
    assert "TGD200" not in codes(text, "2")


def test_an_order_below_a_letter_needs_no_gap() -> None:
    """Below the last line of a letter a title with its number begins a paper."""
    order = "คำสั่งจังหวัดมุกดาหาร\nที่ ๑๙๙/๒๕๖๘\nเรื่อง แต่งตั้งคณะทำงาน\nให้มีคณะทำงาน\n"
    end = "สั่ง ณ วันที่ ๑๕ มกราคม พ.ศ. ๒๕๖๘\n(นายวรญาณ บุญงาม)\nผู้ว่าราชการจังหวัดมุกดาหาร\n"
    found = read_foreign((typed() + order + end).encode(), "old.txt").documents
    assert [document.kind for document in found] == ["letter", "order"]
