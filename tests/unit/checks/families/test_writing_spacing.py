"""Spaces beside signs, and brackets that do not close."""

from __future__ import annotations

import pytest

from slips import found


@pytest.mark.parametrize(
    ("code", "text", "old", "new"),
    [
        ("TGD630", "ส่วนต่างๆของ", "ๆ", " ๆ "),
        ("TGD630", "บทความฯลฯ", "ฯลฯ", " ฯลฯ"),
        ("TGD631", "ราชการพ.ศ.๒๕๔๐", "พ.ศ.", " พ.ศ. "),
        ("TGD632", "ความรู้(ถ้ามี)", "(", " ("),
        ("TGD632", "(ถ้ามี)เช่น", ")", ") "),
        ("TGD632", "เรียกว่า“งาน”", "“", " “"),
        ("TGD633", "( ถ้ามี)", "( ", "("),
        ("TGD633", "(ถ้ามี )", " )", ")"),
        ("TGD634", "รวมถึงSmart", "ง", "ง "),
        ("TGD634", "Serviceของงาน", "e", "e "),
        ("TGD634", "ตามมาตรา๙", "า", "า "),
        ("TGD634", "๒.๖การรักษา", "ก", " ก"),
        ("TGD635", "ให้รายงาน    ผล", "    ", " "),
    ],
)
def test_a_missing_or_needless_space_is_noted(code: str, text: str, old: str, new: str) -> None:
    """With the repair, which holds no digit."""
    [finding] = found(code, text)
    assert finding.severity.value == "note"
    assert finding.fix
    assert (finding.fix.old, finding.fix.new) == (old, new)


@pytest.mark.parametrize(
    "text",
    [
        "ส่วนต่าง ๆ ของ (อื่น ๆ) ฯลฯ",
        "พ.ศ. ๒๕๖๘ (พ.ศ. ....)",
        "(      )",
        "ชื่อ ( …… )",
        "form(s) A4",
        "(๑)ข้อความ",
        "ว๙๕๑๓ และ MOIT๑",
        "มาตรา ๙ (๘)",
        "วันที่  เรื่อง",
        "ชื่อ ......     วันที่",
    ],
)
def test_what_is_spaced_rightly_passes(text: str) -> None:
    """Places to fill in, labels, plurals and codes too."""
    assert not [code for code in range(630, 636) for _ in found(f"TGD{code}", text) if code != 631]
    assert not found("TGD631", text)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("TGD630", "ก่อนหน้า\nส่วนต่างๆ\nต่อมา"),
        ("TGD631", "ก่อนหน้า\nพ.ศ.๒๕๖๙\nต่อมา"),
        ("TGD632", "ก่อนหน้า\nความรู้(\nต่อมา"),
        ("TGD632", "ก่อนหน้า\n)เช่น\nต่อมา"),
    ],
)
def test_a_message_keeps_to_its_line(code: str, text: str) -> None:
    """What is shown around the sign ends with the paragraph."""
    for finding in found(code, text):
        assert not any("\n" in word for word in finding.params.values())


def test_an_era_that_lacks_a_dot_is_noted() -> None:
    """No repair is offered: it would add a letter's sign."""
    [finding] = found("TGD631", "ประจำปี พ.ศ ๒๕๖๘")
    assert finding.fix is None


@pytest.mark.parametrize(
    ("code", "text", "partner"),
    [
        ("TGD640", "ไฟล์ (ขนาด และประสาน", ")"),
        ("TGD640", "E-mail Address)", "("),
        ("TGD640", "มาตรา ๒[๑", "]"),
        ("TGD641", "เรียกว่า “คู่มือ", "”"),
        ("TGD641", "เรียกว่า คู่มือ” นี้", "“"),
        ("TGD641", 'เรียกว่า "คู่มือ นี้', '"'),
    ],
)
def test_a_sign_without_its_partner_is_found(code: str, text: str, partner: str) -> None:
    """And the partner is named."""
    [finding] = found(code, text)
    assert finding.params["partner"] == partner


@pytest.mark.parametrize(
    "text",
    [
        "๑) งาน ๒) แผน ก) ข) ๑.๒) และ (ค)",
        "“ย่อหน้าแรก\n\n“ย่อหน้าที่สอง”",
        "(เริ่มที่นี่\n\nและจบที่นี่)",
        "แก้ไขเพิ่มเติม (ฉบับที่\n\n๒) พ.ศ. ๒๕๕๙",
        'จอ 5" และ "คู่มือ"',
        '| " | " |',
        "it’s ‘quoted’",
        '"ย่อหน้าแรก\n\nและจบ"',
    ],
)
def test_labels_and_what_runs_over_paragraphs_pass(text: str) -> None:
    """A foreign file may have cut a paragraph in two."""
    assert not found("TGD640", text)
    assert not found("TGD641", text)


def test_a_bracket_that_no_neighbour_closes_is_found() -> None:
    """The next paragraph closes the last one only."""
    assert len(found("TGD640", "(ก\n\n(ข\n\nงาน)")) == 1
    assert len(found("TGD640", "(ก\n\nข\n\nงาน)")) == 2
