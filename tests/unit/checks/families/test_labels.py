"""Numbers of clauses and items, and lists inside lists of the same numbers."""

from __future__ import annotations

import pytest

from foreign import text
from thaigovdocs.checks.case import Case, Paper
from thaigovdocs.checks.families.labels import labels

HEAD = "คำสั่งหมู่บ้านริมธาร\nที่ ๑/๒๕๖๙\nเรื่อง แต่งตั้งคณะทำงาน\n\n"


def told(*lines: str) -> list[tuple[str, str]]:
    """Return the code and the label of what is wrong in an order of *lines*."""
    papers = tuple(map(Paper, text(HEAD + "\n\n".join(lines)).documents))
    return [(each.code, each.params["found"]) for each in labels(Case(papers, "text"))]


COMMITTEE = ("๑. นายเมฆ ฟ้าใส ประธาน", "๒. นางใบบัว ริมน้ำ กรรมการ", "๓. นายธาร ใจเย็น กรรมการ")


def test_members_may_be_numbered_as_their_committees_are() -> None:
    """After words a list of the same numbers stands inside the item above it."""
    assert (
        told(
            "๑. คณะอำนวยการ",
            "ประกอบด้วย",
            *COMMITTEE,
            "มีหน้าที่ ดังนี้",
            "(๑) กำกับ",
            "(๒) ติดตาม",
            "๒. คณะทำงาน",
            "ประกอบด้วย",
            *COMMITTEE,
            "๓. คณะติดตาม",
        )
        == []
    )


def test_lists_that_follow_one_another_begin_anew() -> None:
    """However many there are."""
    assert told(*(line for n in range(5) for line in (f"รายการที่ {n}", *COMMITTEE))) == []


@pytest.mark.parametrize(
    ("lines", "wrong"),
    [
        (("๑. ก", "๒. ข", "๔. ค"), [("TGD217", "๔.")]),
        (("๑. ก", "๒. ข", "๒. ค"), [("TGD217", "๒.")]),
        (("๑. ก", "ประกอบด้วย", "๑. ข", "๒. ค", "๔. ง"), [("TGD217", "๔."), ("TGD216", "๑.")]),
        (("๑. ก", "ประกอบด้วย", "๑. ข", "๒. ค"), [("TGD216", "๑.")]),
        (("๑. ก",), [("TGD216", "๑.")]),
    ],
)
def test_a_number_that_fits_no_open_list_is_told(
    lines: tuple[str, ...], wrong: list[tuple[str, str]]
) -> None:
    """And a list of one item, whatever stands inside it."""
    assert told(*lines) == wrong


@pytest.mark.parametrize(
    ("lines", "wrong"),
    [
        (("คะแนนเฉลี่ยอยู่ระหว่าง", "๓.๙๒ ถึง ๔.๑๒ คะแนน เพิ่มจาก", "๓.๕๐ คะแนน"), []),
        (("๑. แผน", "๑.๑ ร่าง", "๑.๓ เสนอ", "๒. ผล"), [("TGD217", "๑.๓")]),
        (("๑. แผน", "๑.๒ ร่าง", "๑.๓ เสนอ", "๒. ผล"), [("TGD217", "๑.๒")]),
    ],
)
def test_a_number_at_the_head_of_a_broken_line_is_no_label(
    lines: tuple[str, ...], wrong: list[tuple[str, str]]
) -> None:
    """A decimal has no label above it and none before it; a label that skips has."""
    assert told(*lines) == wrong


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("ต้อง (ก) มีอายุถึง (ข) มีสัญชาติ (ค) ไม่ล้มละลาย (ฆ) ไม่ต้องโทษ", [("TGD217", "(ฆ)")]),
        ("ให้ ก. ยื่นคำขอ ข. ชำระเงิน ค. รับใบเสร็จ ฆ. ลงชื่อ", [("TGD217", "ฆ.")]),
        ("แนบ ๑) สำเนาบัตร ๒) สำเนาทะเบียนบ้าน ๔) รูปถ่ายหน้าตรง", [("TGD217", "๔)")]),
        ("แนบ (1) สำเนาบัตร (2) สำเนาทะเบียน (4) รูปถ่ายหน้าตรง", [("TGD217", "(4)")]),
        ("ต้อง (ก) มีอายุถึง (ข) มีสัญชาติ (ค) ไม่ล้มละลาย (ง) ไม่ต้องโทษ", []),
        ("เงินตาม (๑) ค่าธรรมเนียม (๒) ค่าปรับทางปกครอง และ (๔) ดอกเบี้ยค้าง", []),
        ("โทร ๑) ๒) ๔)", []),
        ("กลุ่ม ฆ. เดือน ต.ค. ฆ. ต่อไป", []),
    ],
)
def test_labels_inside_a_paragraph_are_counted_too(line: str, wrong: list[tuple[str, str]]) -> None:
    """Those of lists that run on; what is cited makes no list."""
    assert told(line) == wrong


@pytest.mark.parametrize(
    ("row", "wrong"),
    [
        ("สิ่งที่ส่งมาด้วย ๑. ระเบียบวาระการประชุม จำนวน ๑ ชุด", ["๑."]),
        ("สิ่งที่ส่งมาด้วย ระเบียบวาระการประชุม จำนวน ๑ ชุด", []),
        ("อ้างถึง ๑. หนังสือสวนสาธารณะริมธาร ที่ สธ ๐๐๐๒/๔ ลงวันที่ ๑ มกราคม ๒๕๖๙", ["๑."]),
        ("สิ่งที่ส่งมาด้วย ๑. ระเบียบวาระ จำนวน ๑ ชุด\n๒. แบบตอบรับ จำนวน ๑ ชุด", []),
    ],
)
def test_the_only_row_of_a_head_has_no_number(row: str, wrong: list[str]) -> None:
    """Enclosures and references alike."""
    letter = (
        "ที่ สธ ๐๐๐๒/๑๒\nสวนสาธารณะริมธาร\n๒๐ เมษายน ๒๕๖๙\nเรื่อง ขอเชิญประชุม\n"
        f"เรียน ผู้จัดการ\n{row}\n\nด้วยสวนจะประชุมตามสิ่งที่ส่งมาด้วย\n\nขอแสดงความนับถือ\n"
        "(นายเมฆ ฟ้าใส)\nผู้อำนวยการ\n"
    )
    papers = tuple(map(Paper, text(letter).documents))
    found = [each for each in labels(Case(papers, "text")) if each.code == "TGD216"]
    assert [each.params["found"] for each in found] == wrong
