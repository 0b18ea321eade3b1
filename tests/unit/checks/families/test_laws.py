"""Rules about the laws that a paper cites."""

from __future__ import annotations

import pytest

import slips
from slips import case, found
from thaigovdocs.checks.rules import rules

INFORMATION = "พระราชบัญญัติข้อมูลข่าวสารของราชการ"
COMPUTERS = "พระราชบัญญัติว่าด้วยการกระทำความผิดเกี่ยวกับคอมพิวเตอร์"
CODES = ("TGD501", "TGD502", "TGD503", "TGD504", "TGD505", "TGD506", "TGD510", "TGD511")


def codes(text: str) -> list[str]:
    """Return the codes of all findings about laws in *text*."""
    return [finding.code for finding in rules()["TGD501"].check(case(text))]


@pytest.mark.parametrize("code", CODES)
def test_each_rule_finds_its_own_example_and_not_the_repaired_one(code: str) -> None:
    """What the reference shows is what the rule does."""
    assert found(code, rules()[code].wrong)
    assert codes(rules()[code].right) == []


def test_a_wrong_year_is_an_error_that_stops_nobody_who_quotes_an_older_paper() -> None:
    """It stands at the year, both wordings name the right one."""
    (finding,) = found("TGD501", f"ตาม{INFORMATION} พ.ศ. ๒๕๖๐")
    assert finding.severity == "error"
    assert not rules()["TGD501"].stops
    assert finding.origin.position == (1, len(f"ตาม{INFORMATION} พ.ศ. ") + 1)
    assert finding.message("en") == f"expected {INFORMATION} พ.ศ. 2540, found ๒๕๖๐"
    assert finding.message("th") == f"{INFORMATION} ต้องเป็น พ.ศ. 2540 แต่พบ ๒๕๖๐"


@pytest.mark.parametrize(
    "cited",
    [
        f"{INFORMATION}พ.ศ.๒๕๕๐",
        f"{INFORMATION} ๒๕๕๐",
        f"{INFORMATION} พ.ศ. 2550",
        f"{INFORMATION} พุทธศักราช ๒๕๕๐",
        "พระราชบัญญัติ ข้อมูลข่าวสาร ของราชการ พ.ศ. ๒๕๕๐",
        "พ.ร.บ. ข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๕๐",
        "พรบ.ข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๕๐",
        "พ.ร.บ.ข้อมูลข่าวสาร พ.ศ. ๒๕๕๐",
        f"{INFORMATION} พ.ศ. ๒๕๖๙",
    ],
)
def test_a_wrong_year_is_found_however_the_act_is_written(cited: str) -> None:
    """Without space, wrapped, abbreviated, in Arabic digits, without พ.ศ."""
    assert codes(f"ตาม{cited} กำหนดไว้") == ["TGD501"]


@pytest.mark.parametrize(
    "cited",
    [
        f"{INFORMATION} พ.ศ. ๒๕๔๐",
        f"{INFORMATION} กำหนดให้หน่วยงานของรัฐจัดให้มีข้อมูล",
        "พระราชบัญญัติที่ไม่มีใครรู้จัก พ.ศ. ๒๕๕๐",
        "พระราชบัญญัตินี้ พ.ศ. ๒๕๕๐",
        "พระราชบัญญัติงบประมาณรายจ่ายประจำปีงบประมาณ พ.ศ. ๒๕๖๙",
        "พระราชบัญญัติโอนงบประมาณรายจ่าย พ.ศ. ๒๕๖๓",
        "พระราชบัญญัติระเบียบข้าราชการพลเรือน พ.ศ. ๒๕๓๕",
        "พระราชบัญญัติวิธีการงบประมาณ พ.ศ. ๒๕๐๒",
        "รัฐธรรมนูญแห่งราชอาณาจักรไทย พุทธศักราช ๒๕๕๐",
        "รธน. ๒๕๖๐",
        f"{COMPUTERS} (ฉบับที่ ๒) พ.ศ. ๒๕๖๐",
        "พระราชบัญญัติเทศบาล (ฉบับที่ ๙๙) พ.ศ. ๒๕๖๘",
        "พระราชบัญญัติแร่ (ฉบับที่ ๒) พ.ศ. ๒๕๑๖",
        "พระราชบัญญัติแร่ (ฉบับที่ ๒) พ.ศ. ๒๕๖๘",
        "พระราชบัญญัติมหาวิทยาลัยมหิดล (ฉบับที่ ๒) พ.ศ. ๒๕๔๒",
        "พระราชบัญญัติระเบียบข้าราชการฝ่ายอัยการ พ.ศ. ๒๕๒๑",
        "ให้ยกเลิกพระราชบัญญัติโรงรับจำนำ พ.ศ. ๒๔๘๐",
    ],
)
def test_what_may_be_right_is_left_alone(cited: str) -> None:
    """Unknown, yearly and replaced acts, amendments that nobody listed, repealed ones."""
    assert codes(cited) == []


def test_a_year_after_the_list_is_a_note_for_an_act_that_nobody_followed() -> None:
    """An act of 2566 may have replaced it since."""
    assert codes("ตามพระราชบัญญัติโรงรับจำนำ พ.ศ. ๒๕๖๖") == ["TGD504"]


def test_a_year_one_digit_off_is_a_slip_and_one_far_off_may_be_an_older_act() -> None:
    """พ.ศ. ๒๕๐๔ for ๒๕๐๕ is mistyped; พ.ศ. ๒๔๘๐ may have been the act before."""
    assert codes("พระราชบัญญัติโรงรับจำนำ พ.ศ. ๒๕๐๔") == ["TGD501"]
    assert codes("พระราชบัญญัติโรงรับจำนำ พ.ศ. ๒๔๘๐") == ["TGD505"]


@pytest.mark.parametrize(
    "name",
    [
        "พระราชบัญญัติข้อมูลข่าวสารทางราชการพ.ศ.๒๕๔๐",
        "พระราชบัญญัติข้อมูลข่าวสารของทางราชการ กำหนดไว้",
        "พ.ร.บ.ความผิดทางคอมพิวเตอร์ พ.ศ. ๒๕๕๐",
        "พระราชบัญญัติการคุ้มครองข้อมูลส่วนบุคคล พ.ศ. ๒๕๖๒",
        "พระราชบัญญัติสภาตำบลและองค์กรบริหารส่วนตำบล พ.ศ. ๒๕๓๗",
        "พ.ร.บ.สภาตำบลและองค์กรบริหารส่วนตำบล ๒๕๓๗",
    ],
)
def test_a_wrong_name_is_worth_a_look(name: str) -> None:
    """From the list of wrong names, or one letter or word away from an act of the year."""
    assert codes(f"ตาม{name}") == ["TGD510"]


def test_a_wrong_name_goes_with_a_wrong_year() -> None:
    """Both are told, each at its place."""
    text = "พระราชบัญญัติข้อมูลข่าวสารทางราชการ พ.ศ. ๒๕๕๐"
    assert codes(text) == ["TGD510", "TGD501"]


def test_the_year_of_an_amendment_without_its_number_is_a_note() -> None:
    """The hint says which number is missing."""
    (finding,) = found("TGD503", f"{COMPUTERS} พ.ศ. ๒๕๖๐")
    assert finding.severity == "note"
    assert finding.hint("en").startswith("write (ฉบับที่ 2) before พ.ศ.")


def test_a_rule_that_one_source_has_makes_a_note_only() -> None:
    """What was entered by hand is as good as a common citation."""
    text = "ระเบียบสำนักนายกรัฐมนตรี ว่าด้วยงานสารบรรณ พ.ศ. ๒๕๒๗"
    assert codes(text) == ["TGD504"]
    assert codes(text.replace("๒๕๒๗", "๒๕๒๖")) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (f"มาตรา ๔๔ แห่ง{INFORMATION} พ.ศ. ๒๕๔๐", True),
        (f"มาตรา ๙๑ วรรคสอง (๘) แห่ง{INFORMATION}", True),
        (f"{INFORMATION} พ.ศ. ๒๕๔๐ ตามมาตรา ๗๐", True),
        (f"มาตรา ๔๓ แห่ง{INFORMATION} พ.ศ. ๒๕๔๐", False),
        (f"มาตรา ๙ (๘) แห่ง{INFORMATION} พ.ศ. ๒๕๔๐ มาตรา ๙", False),
        (f"มาตรา ๙๐ แห่งพระราชบัญญัติอื่น และ{INFORMATION} พ.ศ. ๒๕๔๐", False),
        (f"มาตรา ๙๐ แห่ง{COMPUTERS} (ฉบับที่ ๒) พ.ศ. ๒๕๖๐", False),
        ("มาตรา ๙๙๙ แห่งพระราชบัญญัติวิธีการงบประมาณ", False),
        ("มาตรา ๙๙๙ แห่งพระราชบัญญัติระเบียบข้าราชการพลเรือน พ.ศ. ๒๕๓๕", False),
    ],
)
def test_a_section_beyond_the_last_is_worth_a_look(text: str, wrong: bool) -> None:
    """Where the highest section is known, and the act is the one meant."""
    assert codes(text) == (["TGD511"] if wrong else [])


ANNOUNCEMENT = (
    "ประกาศจังหวัดธารารมย์\nเรื่อง แนวทาง\n\nตาม{law} จึงประกาศไว้\n\n"
    "ประกาศ ณ วันที่ ๒๐ พฤศจิกายน พ.ศ. {year}\n"
)


@pytest.mark.parametrize(
    ("law", "year", "told"),
    [
        ("พระราชบัญญัติลิขสิทธิ์ พ.ศ. ๒๕๒๑", "๒๕๖๙", True),
        ("พระราชบัญญัติลิขสิทธิ์ พ.ศ. ๒๕๓๗", "๒๕๖๙", False),
        ("พระราชบัญญัติลิขสิทธิ์ พ.ศ. ๒๕๒๑", "๒๕๓๐", False),
        ("ระเบียบสำนักนายกรัฐมนตรีว่าด้วยการพัสดุ พ.ศ. ๒๕๓๕", "๒๕๖๙", True),
        ("ระเบียบสำนักนายกรัฐมนตรีว่าด้วยการพัสดุ พ.ศ. ๒๕๓๕", "๒๕๖๐", False),
        ("ระเบียบสำนักนายกรัฐมนตรีว่าด้วยการพัสดุ พ.ศ. ๒๕๓๕ ซึ่งถูกยกเลิก", "๒๕๖๙", False),
        ("พระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๐", "๒๕๖๙", False),
    ],
)
def test_a_law_is_held_against_the_day_of_the_paper(law: str, year: str, told: bool) -> None:
    """What was replaced before that day is told; what tells of it as former is not."""
    assert ("TGD507" in slips.codes(ANNOUNCEMENT.format(law=law, year=year), "5")) is told


@pytest.mark.parametrize(
    "law",
    [
        "พระราชบัญญัติข้อมูลข่าวสราของราชการ พ.ศ. ๒๕๔๐",
        "พระราชบัญญัติขอมูลข่าวสารของราชกาน พ.ศ. ๒๕๔๐",
        "พระราชบัญญัติรักษาความมั่นคงปลอดภัยไซเบอร์ พ.ศ. ๒๕๖๒",
    ],
)
def test_a_name_a_letter_or_two_away_is_told(law: str) -> None:
    """Wherever in the name, and with a small word too few; of an act of that very year."""
    assert slips.codes(ANNOUNCEMENT.format(law=law, year="๒๕๖๙"), "5") == ["TGD510"]


def test_the_constitution_ends_with_its_last_section() -> None:
    """That of 2560 has 279."""
    law = "มาตรา {} แห่งรัฐธรรมนูญแห่งราชอาณาจักรไทย พุทธศักราช ๒๕๖๐"
    assert slips.codes(ANNOUNCEMENT.format(law=law.format("๒๘๐"), year="๒๕๖๙"), "5") == ["TGD511"]
    assert slips.codes(ANNOUNCEMENT.format(law=law.format("๒๗๙"), year="๒๕๖๙"), "5") == []
