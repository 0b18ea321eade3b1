"""Who signs: as people type it, as the Royal Gazette prints it, side by side."""

from __future__ import annotations

import pytest

from foreign import only, text
from pdfs import Put, centred, lines, pdf
from slips import case
from thaigovdocs.checks.case import Case, Paper
from thaigovdocs.checks.families.parts import unsigned
from thaigovdocs.checks.families.writing_spacing import check_spaces_of_brackets
from thaigovdocs.recognition import Recognized, read_foreign

NOTICE = """ประกาศหมู่บ้านริมธาร
เรื่อง การเก็บน้ำ

ให้ทุกบ้านเก็บน้ำไว้ใช้ในฤดูแล้ง

ประกาศ ณ วันที่ ๓ มีนาคม พ.ศ. ๒๕๖๙

"""
MEMO = """บันทึกข้อความ
ส่วนราชการ โรงเรียนบ้านริมธาร
ที่ ศธ ๐๔๑๒๓/๔๕ วันที่ ๓ มีนาคม ๒๕๖๙
เรื่อง ขออนุมัติ
เรียน ผู้อำนวยการโรงเรียนบ้านริมธาร

ด้วยโรงเรียนจะจัดกิจกรรม

"""


def signers(found: Recognized) -> list[tuple[str, str]]:
    """Return the names and the positions of who signs the one paper."""
    return list(only(found).meta.signers)


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("( นายธาร ใจเย็น )", "นายธาร ใจเย็น"),
        ("( อาจารย์เมฆ ฟ้าใส )", "อาจารย์เมฆ ฟ้าใส"),
        ("(  ใบบัว   ริมน้ำ  )", "ใบบัว   ริมน้ำ"),
        ("( อาจารย์ ดร.เมฆ ฟ้าใส )", "อาจารย์ ดร.เมฆ ฟ้าใส"),
        ("(เมฆ ฟ้าใส ณ ริมธาร)", "เมฆ ฟ้าใส ณ ริมธาร"),
        ("ลงชื่อ .................... (นายธาร ใจเย็น)", "นายธาร ใจเย็น"),
        ("ลงชื่อ ....................\n(นายธาร ใจเย็น)", "นายธาร ใจเย็น"),
        (".........................\n( ดร.ธาร ใจเย็น )", "ดร.ธาร ใจเย็น"),
        ("(ลงชื่อ)\nร้อยตรี\n(ธาร ใจเย็น)", "ธาร ใจเย็น"),
    ],
)
def test_a_name_in_brackets_is_that_of_the_signer(name: str, known: str) -> None:
    """With spaces inside, with titles of every kind or none, below room to sign."""
    assert signers(text(f"{NOTICE}{name}\nผู้ใหญ่บ้าน")) == [(known, "ผู้ใหญ่บ้าน")]


def test_a_position_may_have_lines_of_offices() -> None:
    """The third one is no owner and no endorsement."""
    end = "(นายธาร ใจเย็น)\nรองผู้อำนวยการฝ่ายวิชาการ\nโรงเรียนบ้านริมธาร\nสำนักงานเขตพื้นที่การศึกษา"
    position = "รองผู้อำนวยการฝ่ายวิชาการ โรงเรียนบ้านริมธาร สำนักงานเขตพื้นที่การศึกษา"
    for paper in (NOTICE, MEMO):
        found = text(paper + end)
        assert signers(found) == [("นายธาร ใจเย็น", position)]
        assert only(found).owner == only(found).endorsements == ()


def test_the_owner_of_a_letter_is_no_position() -> None:
    """Its telephone stands below it."""
    head = "ที่ ธร ๐๐๑๗/๑\nหมู่บ้านริมธาร\n๓ มีนาคม ๒๕๖๙\nเรื่อง น้ำ\nเรียน นายอำเภอ\n\n"
    letter = f"{head}ด้วยจะเก็บน้ำ\n\nขอแสดงความนับถือ\n"
    found = text(f"{letter}(นายธาร ใจเย็น)\nผู้ใหญ่บ้าน\nสำนักงานหมู่บ้าน\nโทร. ๐ ๒๐๐๐ ๐๑๙๙")
    assert signers(found) == [("นายธาร ใจเย็น", "ผู้ใหญ่บ้าน")]
    assert len(only(found).owner) == 2


@pytest.mark.parametrize(
    ("end", "signer"),
    [
        ("ธาร ใจเย็น\nผู้ว่าราชการจังหวัด", ("ธาร ใจเย็น", "ผู้ว่าราชการจังหวัด")),
        ("พลเอก เมฆ ฟ้าใส\nนายกรัฐมนตรี", ("พลเอก เมฆ ฟ้าใส", "นายกรัฐมนตรี")),
        (
            "ใบบัว ริมน้ำ\nรองปลัดกระทรวง\nรักษาราชการแทนปลัดกระทรวง",
            ("ใบบัว ริมน้ำ", "รองปลัดกระทรวง รักษาราชการแทนปลัดกระทรวง"),
        ),
    ],
)
def test_the_royal_gazette_needs_no_brackets(end: str, signer: tuple[str, str]) -> None:
    """Right below the day of the paper."""
    assert signers(text(NOTICE + end)) == [signer]


@pytest.mark.parametrize("end", ["หมายเหตุ ดูแผนที่\nผู้ใหญ่บ้าน", "เอกสาร แนบท้าย", "ข้อความ ต่อไป\nนี้"])
def test_other_words_below_the_day_are_no_signer(end: str) -> None:
    """No position stands below them, or they are no name."""
    assert text(NOTICE + end).documents[0].signatures == ()


TWO = """ลงชื่อ ....................     ลงชื่อ ....................
(นายธาร ใจเย็น)               (นายเมฆ ฟ้าใส)
ผู้ใหญ่บ้าน                     กำนันตำบลริมธาร
"""
BOTH = [("นายธาร ใจเย็น", "ผู้ใหญ่บ้าน"), ("นายเมฆ ฟ้าใส", "กำนันตำบลริมธาร")]


@pytest.mark.parametrize("block", [TWO, TWO.replace("     ", "\t").replace("\t     ", "\t")])
def test_names_side_by_side_sign_both(block: str) -> None:
    """Each with its position; wide spaces or tabs divide them."""
    assert signers(text(NOTICE + block)) == BOTH


def test_names_side_by_side_on_a_page_sign_both() -> None:
    """A line of one of the two columns belongs to that which it stands in."""
    page = [
        *centred("ประกาศหมู่บ้านริมธาร", 760),
        *centred("เรื่อง การเก็บน้ำ", 739),
        *lines("ให้ทุกบ้านเก็บน้ำไว้ใช้ในฤดูแล้งและรายงานผลการเก็บน้ำต่อผู้ใหญ่บ้านภายในเดือนหน้า", top=700),
        *centred("ประกาศ ณ วันที่ ๓ มีนาคม พ.ศ. ๒๕๖๙", 660),
        Put("(นายธาร ใจเย็น)", 110, 600),
        Put("(นายเมฆ ฟ้าใส)", 360, 600),
        Put("ผู้ใหญ่บ้าน", 120, 579),
        Put("กำนันตำบลริมธาร", 358, 579),
        Put("รักษาราชการแทนนายอำเภอ", 340, 558),
    ]
    found = signers(read_foreign(pdf(page), "a.pdf"))
    assert found == [BOTH[0], ("นายเมฆ ฟ้าใส", "กำนันตำบลริมธาร รักษาราชการแทนนายอำเภอ")]


def test_spaces_inside_the_brackets_of_a_signer_are_no_slip() -> None:
    """Those of a text are."""
    papers = tuple(map(Paper, text(f"{NOTICE}( นายธาร ใจเย็น )\nผู้ใหญ่บ้าน").documents))
    assert [each.code for each in check_spaces_of_brackets(Case(papers, "text"))] == []
    assert {each.code for each in check_spaces_of_brackets(case("ก ( ถ้ามี ) ข"))} == {"TGD633"}


AS_PARTIES = """ลงชื่อ .................... ผู้จ้าง          (ลงชื่อ) .................... ผู้รับจ้าง
      (นายเมฆ ฟ้าใส)                  (นางใบบัว ริมน้ำ)
         ผู้ใหญ่บ้าน                        ช่างไม้
"""


def test_the_line_to_sign_on_may_say_as_what_one_signs() -> None:
    """Alone, or side by side with another."""
    alone = text(f"{NOTICE}ลงชื่อ....................ผู้ประกาศ\n(นายธาร ใจเย็น)\nผู้ใหญ่บ้าน\n")
    assert signers(alone) == [("นายธาร ใจเย็น", "ผู้ใหญ่บ้าน")]
    assert signers(text(NOTICE + AS_PARTIES)) == [
        ("นายเมฆ ฟ้าใส", "ผู้ใหญ่บ้าน"),
        ("นางใบบัว ริมน้ำ", "ช่างไม้"),
    ]


def test_who_signs_as_something_needs_no_other_position() -> None:
    """A member of a committee signs as that."""
    committee = (
        "ลงชื่อ..........ประธานกรรมการ    ลงชื่อ..........กรรมการ    ลงชื่อ..........กรรมการ\n"
        "   (นายธาร ใจเย็น)         (นายเมฆ ฟ้าใส)       (นางใบบัว ริมน้ำ)\n"
    )
    read = text(NOTICE + committee)
    assert len(signers(read)) == 3
    assert not list(unsigned(Case(tuple(map(Paper, read.documents)), "text")))
    bare = text(f"{NOTICE}(นายธาร ใจเย็น)\n")
    assert [each.code for each in unsigned(Case(tuple(map(Paper, bare.documents)), "text"))] == [
        "TGD201"
    ]
