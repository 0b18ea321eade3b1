"""Slips as they stand in papers that offices typed themselves, and what only looks like one."""

from __future__ import annotations

import pytest

from slips import codes, found
from thaigovdocs.checks.case import Case, Paper
from thaigovdocs.checks.engine import check_case
from thaigovdocs.recognition import read_foreign
from thaigovdocs.standard.citations import is_near

ORDERED = """ที่ ตง ๐๐๑๗.๑/ว ๒๒๑๐
ศาลากลางจังหวัดตรัง
๑๗ มกราคม ๒๕๖๘
เรื่อง แจ้งคำสั่งแต่งตั้งคณะทำงาน
เรียน หัวหน้าส่วนราชการในจังหวัดตรัง
สิ่งที่ส่งมาด้วย สำเนาคำสั่งจังหวัดตรัง ที่ ๑๙๙/๒๕๖๘ ลงวันที่ ๑๕ มกราคม ๒๕๖๘ จำนวน ๑ ชุด

ด้วยจังหวัดตรังได้แต่งตั้งคณะทำงาน รายละเอียดตามสิ่งที่ส่งมาด้วย
จึงเรียนมาเพื่อทราบ

ขอแสดงความนับถือ
(นายทรงกลด สว่างวงศ์)
ผู้ว่าราชการจังหวัดตรัง

คำสั่งจังหวัดตรัง
ที่ {number}
เรื่อง แต่งตั้งคณะทำงาน

ให้มีคณะทำงานจัดงานวันข้าราชการพลเรือน

สั่ง ณ วันที่ {day} มกราคม พ.ศ. ๒๕๖๘

(นายทรงกลด สว่างวงศ์)
ผู้ว่าราชการจังหวัดตรัง
"""


@pytest.mark.parametrize(
    ("number", "day", "expected"),
    [
        ("๑๙๙/๒๕๖๘", "๑๕", []),
        ("๑๙๘/๒๕๖๘", "๑๕", ["TGD302"]),
        ("๑๙๙/๒๕๖๘", "๑๔", ["TGD301"]),
        ("๓๔/๒๕๖๘", "๑๕", []),
    ],
)
def test_an_order_in_the_file_is_what_the_letter_cites(
    number: str, day: str, expected: list[str]
) -> None:
    """Its own number and day count as a citation of it; another number is another order."""
    assert codes(ORDERED.format(number=number, day=day), "3") == expected


COMPUTER = "ตามพระราชบัญญัติว่าด้วยการกระทำความผิดเกี่ยวกับคอมพิวเตอร์ พ.ศ. ๒๕๕๐ "


@pytest.mark.parametrize(
    ("behind", "count"),
    [
        ("และที่แก้ไขเพิ่มเติม (ฉบับที่ ๒) พ.ศ. ๒๕๖๐", 0),
        ("และที่แก้ไขเพิ่มเติม (ฉบับที่ ๒) พ.ศ. ๒๕๖๑", 1),
        ("แก้ไขเพิ่มเติมถึง (ฉบับที่ ๒) พ.ศ. 2561", 1),
        ("ซึ่งแก้ไขเพิ่มเติมโดยฉบับที่ ๒ พ.ศ. ๒๕๕๙", 1),
        ("และระเบียบที่แก้ไขเพิ่มเติม (ฉบับที่ ๒) พ.ศ. ๒๕๖๑", 0),
        ("และที่แก้ไขเพิ่มเติม (ฉบับที่ ๙) พ.ศ. ๒๕๖๑", 0),
    ],
)
def test_an_amendment_behind_its_act_has_its_own_year(behind: str, count: int) -> None:
    """However the words between them run; an amendment that nobody knows is left alone."""
    assert len(found("TGD502", COMPUTER + behind)) == count


@pytest.mark.parametrize(
    ("name", "known"),
    [
        (
            "กระทรวงมหาดไทยว่าด้วยเงินอุดหนุนขององค์กรปกครองส่วนท้องถิ่น",
            "กระทรวงมหาดไทยว่าด้วยการจัดทำแผนพัฒนาขององค์กรปกครองส่วนท้องถิ่น",
        ),
    ],
)
def test_rules_of_one_family_are_not_taken_for_one_another(name: str, known: str) -> None:
    """Begin and end may be shared by many; other words between them are another rule."""
    assert not is_near(name, known)


FORM = """แบบฟอร์มการขอเผยแพร่ข้อมูลผ่านเว็บไซต์ของหน่วยงาน
ชื่อหน่วยงาน : โรงพยาบาลธารารมย์
{signers}
ผู้รับผิดชอบการนำข้อมูลขึ้นเผยแพร่
({publisher})
"""
BELOW = "ผู้รับผิดชอบในการให้ข้อมูล\n(นางสาวดวงใจ ธารทอง)\nผู้อนุมัติรับรอง\n(นายสมชาย ใจดี)"
BESIDE = "ลำดับ\tผู้รับผิดชอบในการให้ข้อมูล\tผู้อนุมัติรับรอง\n๑\t(นางสาวดวงใจ ธารทอง)\t(นายสมชาย  ใจดี)"


@pytest.mark.parametrize("signers", [BELOW, BESIDE])
@pytest.mark.parametrize(
    ("publisher", "expected"),
    [("นายสมชาย ใจดี", ["TGD219"]), ("นายวรวุฒิ ธารงาม", []), ("นางสาวดวงใจ ธารทอง", [])],
)
def test_a_form_signed_twice_by_one_person_is_a_note(
    signers: str, publisher: str, expected: list[str]
) -> None:
    """The names stand below one another or side by side; who asks may publish."""
    text = FORM.format(signers=signers, publisher=publisher)
    assert [code for code in codes(text, "2") if code == "TGD219"] == expected


def test_a_label_is_told_of_where_it_stands() -> None:
    """The place is that of the number, not of the words behind it."""
    text = (
        "ประกาศจังหวัดธารารมย์\nเรื่อง แนวทาง\n\nให้ปฏิบัติ ดังนี้\n  ๑. ก่อน\n  ๓. หลัง\n\n"
        "ประกาศ ณ วันที่ ๒๐ เมษายน พ.ศ. ๒๕๖๙\n(นายสมชาย ใจดี)\nผู้ว่าราชการจังหวัดธารารมย์\n"
    )
    papers = tuple(map(Paper, read_foreign(text.encode(), "old.txt").documents))
    (told,) = [
        each for each in check_case(Case(papers, "text", name="old.txt")) if each.code == "TGD217"
    ]
    assert told.origin.position == (6, 3)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ('เรียกว่า "ประกาศ เรื่อง ค่าธรรมเนียม พ.ศ. ๒๕๖๗"', 0),
        ('จอภาพขนาด ๒๔" จำนวน ๒ เครื่อง', 0),
        ('เรียกว่า "ประกาศ เรื่อง ค่าธรรมเนียม', 1),
    ],
)
def test_a_quotation_may_end_with_a_number(text: str, count: int) -> None:
    """Behind a digit the sign closes what is open, and else means inches."""
    assert len(found("TGD641", text)) == count


@pytest.mark.parametrize("word", ["ดํำเนินงาน", "ดํา", "น้ํา"])
def test_nikhahit_before_am_is_a_slip(word: str) -> None:
    """ำ holds the ring already."""
    (told,) = found("TGD620", word)
    assert told.fix is not None


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("เงิน ๕,ooo บาท", "๕,๐๐๐"),
        ("เงิน 12,OOO บาท", "12,000"),
        ("พ.ศ. ๒๕๖o", "๒๕๖๐"),
        ("เวลา l๓.๓๐ น.", "๑๓"),
    ],
)
def test_latin_letters_stand_for_digits_in_any_group(text: str, right: str) -> None:
    """And no other rule tells the same place."""
    assert [each.params["right"] for each in found("TGD616", text)] == [right]
    assert not found("TGD430", text)
    assert not found("TGD437", text)


@pytest.mark.parametrize(
    ("text", "begun"),
    [
        ("เจ้าหน้าที่สำสำนักงาน", "สำ"),
        ("เดือนกรกรกฎาคม", "กร"),
        ("งานประชาสัมประชาสัมพันธ์", "ประชาสัม"),
        ("ต้องควบควบคุมโรค", "ควบ"),
    ],
)
def test_a_rare_word_before_a_usual_one_is_its_beginning(text: str, begun: str) -> None:
    """Though the letters are a word by themselves."""
    assert [each.params["found"] for each in found("TGD615", text)] == [begun]


@pytest.mark.parametrize(
    "text", ["ลูกค้าของพระเจ้าเจ้าหน้าที่", "เกษตรกรกรกฎาคม", "การการค้าขาย", "คนละคณะคณะครู"]
)
def test_words_and_ends_of_words_are_no_beginnings(text: str) -> None:
    """What ends a longer word stands by itself."""
    assert not found("TGD615", text)


def test_a_sign_inside_a_word_is_told_once() -> None:
    """The letters about it are no slip beside it."""
    assert [each.code for each in found("TGD619", "ซื้อจากร฿้านในตลาด")] == ["TGD619"]
    assert not found("TGD613", "ซื้อจากร฿้านในตลาด")


def test_a_name_may_be_written_as_its_people_say_it() -> None:
    """Names of the south take tone marks that other words cannot."""
    assert not found("TGD617", "แต่งตั้งนายฮาซัน มะยูโซ๊ะ เป็นคณะทำงาน")
    assert found("TGD617", "ส่งโน๊ตถึงนายฮาซัน มะยูโซ๊ะ")
