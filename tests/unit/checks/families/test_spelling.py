"""Typing slips: found by knowing the words, told with the word that is meant."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from pdfs import lines, pdf
from slips import case
from thaigovdocs.checks.families.spelling import check_typing_slips
from thaigovdocs.checks.families.writing_words import (
    check_misspelt_words,
    check_words_written_twice,
)
from thaigovdocs.checks.files import check_data

RIGHT = (
    "ด้วยสำนักงานจังหวัดธารารมย์จะจัดประชุมคณะกรรมการติดตามการปฏิบัติงานตามแผนพัฒนาจังหวัด",
    "ให้หน่วยงานรายงานผลการดำเนินงานพร้อมปัญหา อุปสรรค และข้อเสนอแนะ ภายในเวลาที่กำหนด",
    "ขอความอนุเคราะห์ประชาสัมพันธ์โครงการส่งเสริมคุณธรรมและความโปร่งใสให้ประชาชนทราบ",
    "การเบิกจ่ายงบประมาณรายจ่ายประจำปีให้เป็นไปตามระเบียบของทางราชการโดยเคร่งครัด",
    "ชื่อหน่วยงาน..................",
)
SLIPS = (
    ("ให้หน่วยงานถือปฏิบัตตามโดยเคร่งครัด", "ปฏิบัติ"),  # left out
    ("ตามพระราชบัญญัติข้อมูลข่าวสสารของราชการ", "ข่าวสาร"),  # typed twice
    ("ขอให้ส่งรายงานภายในกำหนดเวลรา", "เวลา"),  # put in
    ("เพื่อให้การดำเนินงานเป็นไปด้วยความเรียบร้อบ", "เรียบร้อย"),  # exchanged
    ("เพื่อโปรดพิจาราณาอนุมัติ", "พิจารณา"),  # a vowel too many
    ("คณะกรรมการมีหน้าที่ตรวจสออบและรายงาน", "ตรวจสอบ"),
    ("ประชาชนในพื้ที่ได้รับความเดือดร้อน", "พื้นที่"),
    ("ให้ผู้ว่าราชกาจังหวัดเป็นประธาน", "ราชการ"),
)


@pytest.mark.parametrize("text", RIGHT)
def test_right_words_are_passed_over(text: str) -> None:
    """Words of official prose, and a name that nobody knows, are told by nothing."""
    assert list(check_typing_slips(case(text))) == []


@pytest.mark.parametrize(("text", "meant"), SLIPS)
def test_a_slip_is_told_with_the_word_that_is_meant(text: str, meant: str) -> None:
    """Whatever the finger did, the word is found."""
    (finding,) = check_typing_slips(case(text))
    assert finding.code == "TGD613"
    assert meant in finding.params["right"]
    assert finding.fix is None


def test_the_message_says_what_to_do() -> None:
    """In both languages, with the setting for a word that is right after all."""
    (finding,) = check_typing_slips(case("ให้เป็นไปตามมารตฐานที่กำหนด"))
    assert finding.message("en") == "expected 'มาตรฐาน', found 'มารตฐาน'"
    assert finding.message("th") == "น่าจะเป็น 'มาตรฐาน' แต่พบ 'มารตฐาน'"
    assert finding.hint("en") == (
        "write 'มาตรฐาน', or add the word to 'words' in [tool.thaigovdocs] if it is right"
    )


@pytest.mark.parametrize(
    "text",
    [
        "มอบหมายให้นายพิสุทธิพัฒน์ อัษฎาธรกุล เป็นผู้แทน",
        "ร้อยตำรวจเอกหญิง ปุณณภา จิณวรรธนะ เป็นเลขานุการ",
    ],
)
def test_names_behind_titles_are_nobodys_slips(text: str) -> None:
    """A name is spelt as its bearer spells it."""
    assert list(check_typing_slips(case(text))) == []


def test_words_of_the_user_are_right() -> None:
    """``words`` of the settings are passed over, wherever they stand."""
    text = "ส่งรายงานของศูนย์พนักพิงทุกเดือน"
    assert list(check_typing_slips(case(text)))
    assert list(check_typing_slips(replace(case(text), words=frozenset({"พนักพิง"})))) == []


def test_a_slip_that_the_list_tells_is_told_once() -> None:
    """What stands in the list of misspelt words is told by that rule alone."""
    text = "ให้ลงชื่อและลายเซ็นต์ไว้ท้ายแบบ"
    assert [each.code for each in check_misspelt_words(case(text))] == ["TGD611"]
    assert list(check_typing_slips(case(text))) == []


def test_an_abbreviation_behind_a_word_is_no_part_of_it() -> None:
    """พ.ศ. without the space that belongs before it is told by another rule."""
    assert list(check_typing_slips(case("ข้อมูลข่าวสารของราชการพ.ศ. ๒๕๔๐"))) == []


def read_by_machine(share: float) -> list[str]:
    """Return the codes about a page of a PDF of whose letters that *share* was guessed."""
    chance = random.Random(7)
    wrong = {"ก": "ถ", "ค": "ด", "บ": "ป", "น": "ม", "า": "ว", "ิ": "ี", "่": "้", "ร": "ธ"}
    words = [
        "".join(wrong.get(c, c) if chance.random() < share else c for c in each)
        for each in (
            "ให้หน่วยงานของรัฐจัดทำแผนการดำเนินงานประจำปีและรายงานผลการปฏิบัติงาน",
            "คณะกรรมการพิจารณาแล้วเห็นควรอนุมัติงบประมาณเพื่อการพัฒนาจังหวัด",
            "ผู้ว่าราชการจังหวัดมอบหมายให้นายอำเภอติดตามการให้บริการประชาชน",
        )
        * 10
    ]
    report = check_data(pdf(lines(*words)), "a.pdf").report
    return [each.code for each in report if each.code in ("TGD613", "TGD614", "TGD624", "TGD711")]


def test_a_page_that_a_machine_read_is_told_once() -> None:
    """A person types some words wrong, a scanner very many."""
    assert read_by_machine(0.0) == []
    assert set(read_by_machine(0.01)) <= {"TGD613", "TGD614"}
    assert read_by_machine(0.08) == ["TGD624"]


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("กำนหดให้หน่ยวงานรายงานผล", {"กำหนดให้", "หน่วยงาน"}),
        ("ขอความอนุเคาระห์ประชาสัมพัธ์โครงการ", {"ความอนุเคราะห์", "ประชาสัมพันธ์"}),
        ("เป็นไปดวยความเรียบร้อบ", {"ด้วย", "เรียบร้อย"}),
    ],
)
def test_slips_beside_one_another_are_both_told(words: str, meant: set[str]) -> None:
    """Neither hides the other."""
    assert {each.params["right"] for each in check_typing_slips(case(words))} == meant


def test_the_last_part_of_a_word_typed_again_is_told() -> None:
    """Where the two were never seen beside one another, and no word begins with it."""
    slips = "คณะกรรมการตรวจสอบสอบพัสดุ ผลการดำเนินงานงานประจำปี และมอบหมายหมายให้"
    found = [each.params["found"] for each in check_words_written_twice(case(slips))]
    assert found == ["สอบสอบ", "งานงาน", "หมายหมาย"]
    right = "ความจำเป็นเป็นเหตุ ให้บริการการศึกษา หน่วยงานงานวิจัย สัมมนานานาชาติ ส่งเสริมเสริมสร้าง"
    assert not [*check_words_written_twice(case(right))]


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("งานประชสัมพัธ์จังหวัด", "ประชาสัมพันธ์"),
        ("ตามพระรชบัญญัต", "พระราชบัญญัติ"),
        ("ระบบเทคโนโลยสารสนเทส", "เทคโนโลยีสารสนเทศ"),
        ("ให้จัดหาคอมพิวเตอ", "คอมพิวเตอร์"),
        ("ขอให้วิเคราะ", "วิเคราะห์"),
    ],
)
def test_a_long_word_may_carry_two_slips(words: str, meant: str) -> None:
    """And a silent letter with its mark is one."""
    (finding,) = check_typing_slips(case(words))
    assert meant in str(finding.params["right"])


@pytest.mark.parametrize("words", ["เยือนเวเนซูเอล่า", "ณ กรุงอิสลามาบัด"])
def test_a_foreign_name_is_no_slip_of_two_letters(words: str) -> None:
    """It is told as a note at most."""
    assert "TGD613" not in [each.code for each in check_typing_slips(case(words))]


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("ให้นายกรัฐมตรีและรัฐมนตรีรักษาการ", "นายกรัฐมนตรี"),
        ("ให้นายกเทสมนตรีเป็นประธาน", "นายกเทศมนตรี"),
        ("เสนอต่อนายทะเบีนกลาง", "นายทะเบียน"),
    ],
)
def test_an_office_that_begins_with_a_title_is_no_name(words: str, meant: str) -> None:
    """นาย before กรัฐมตรี is none of a person."""
    assert meant in [finding.params["right"] for finding in check_typing_slips(case(words))]


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("ประชาชนที่ตอ้งการความช่วยเหลือ", "ต้องการ"),  # turned round
        ("ให้มีการตรวชสอบ", "ตรวจสอบ"),  # sounds alike
        ("จัดชื้อพัสดุ", "จัดซื้อ"),  # looks alike
    ],
)
def test_what_fingers_do_most_is_what_is_meant(words: str, meant: str) -> None:
    """Letters that are near on the keyboard, in look or in sound cost less than others."""
    found = [*check_typing_slips(case(words))]
    assert [meant in str(each.params["right"]) for each in found] == [True]


def test_a_month_that_is_none_is_told_by_its_own_rule() -> None:
    """The search leaves it alone."""
    assert list(check_typing_slips(case("ภายในวันที่ ๓๐ ธันวาน ๒๕๖๙"))) == []


@pytest.mark.parametrize(
    "text",
    [
        "พ่นสารไซเพอร์เมทรินและเดลตาเมทริน",
        "ผิวทางพาราสเลอรีซีลและเคพซีล",
        "ใช้รถแบ็กโฮขุดคลองและรถเกรดเดอร์ปรับพื้น",
        "ใช้เชื้อราไตรโคเดอร์มาป้องกันโรครากเน่า",
        "จัดซื้อเราเตอร์และโปรเจกเตอร์สำหรับห้องประชุม",
        "กลุ่มชาติพันธุ์เมี่ยนและลาหู่ในพื้นที่",
        "เป็ดไข่และห่านที่เลี้ยงไว้",
        "ติดตั้งไฟกะพริบที่ทางแยก",
        "ประชาชนบ้านซับแดงและบ้านหนองแสง",
    ],
)
def test_borrowed_and_rare_words_are_no_sure_slips(text: str) -> None:
    """What is near to them is rare itself, a piece of a borrowed word, or a name."""
    assert [each.code for each in check_typing_slips(case(text)) if each.severity != "note"] == []


def test_a_wrong_form_is_never_what_is_meant() -> None:
    """Nor is a word of the dictionary that official prose lacks a slip."""
    assert list(check_typing_slips(case("ติดตั้งไฟกะพริบริมทาง เลี้ยงห่านและเป็ด"))) == []
    assert [each.params["right"] for each in check_misspelt_words(case("ไฟกระพริบ"))] == ["กะพริบ"]


def test_letters_that_make_no_words_are_not_searched() -> None:
    """However many follow one another: nobody types so, and a search would take minutes."""
    letters = "".join(random.Random(4).choices("กขคงจชซดตทนบปพมยรลวสหอ", k=4_000))
    assert (
        list(check_typing_slips(case(f"{letters} ให้ถือปฏิบัตตามนี้")))[-1].params["right"] == "ปฏิบัติตาม"
    )
