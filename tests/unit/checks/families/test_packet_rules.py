"""3xx: papers of one file against one another; what fires, and the near miss that must not."""

from __future__ import annotations

import pytest

from slips import codes
from thaigovdocs.thai.numbers import money

LETTER = """ที่ ธร ๐๐๑๗/ว ๑๒
ศาลากลางจังหวัดธารารมย์
๒๐ เมษายน ๒๕๖๙
เรื่อง แนวทางการเผยแพร่ข้อมูล
เรียน นายอำเภอทุกอำเภอ
{row}ด้วยจังหวัดได้กำหนดแนวทาง {body}
จึงเรียนมาเพื่อทราบ
ขอแสดงความนับถือ
(นายสมชาย ใจดี)
ผู้ว่าราชการจังหวัดธารารมย์
{annex}"""
ROWS = "สิ่งที่ส่งมาด้วย ๑. แผน จำนวน ๑ ชุด\n๒. แบบรายงาน จำนวน ๑ ฉบับ\n"
ANNEX = """
บัญชีรายชื่อแนบท้ายหนังสือจังหวัดธารารมย์ ที่ ธร ๐๐๑๗/ว {number} ลงวันที่ ๒๐ เมษายน ๒๕๖๙
๑. อำเภอเมือง
๒. อำเภอบ้านสวน
"""


def found(*, row: str = "", body: str = "", annex: str = "") -> list[str]:
    """Return the codes of the family in a letter with these parts."""
    return codes(LETTER.format(row=row, body=body, annex=annex), "3")


@pytest.mark.parametrize(
    ("row", "body", "expected"),
    [
        ("", "", []),
        ("", "ตามสิ่งที่ส่งมาด้วย", ["TGD303"]),
        (ROWS, "ตามสิ่งที่ส่งมาด้วย", []),
        (ROWS, "ตามสิ่งที่ส่งมาด้วย ๒", []),
        (ROWS, "ตามสิ่งที่ส่งมาด้วย ๓", ["TGD304"]),
        (ROWS, "ตามสิ่งที่ส่งมาด้วย ๓/๒๕๖๙", []),
        (ROWS, "ตามสิ่งที่ส่งมาด้วย ทั้ง ๒ รายการ", []),
        (ROWS, "ตามสิ่งที่ส่งมาด้วย จำนวน ๔ รายการ", ["TGD305"]),
        (ROWS, "ไว้", ["TGD306"]),
    ],
)
def test_enclosures_are_those_the_text_announces(row: str, body: str, expected: list[str]) -> None:
    """Announced, listed, numbered and counted alike."""
    assert found(row=row, body=body) == expected


def test_an_annex_cites_its_letter() -> None:
    """Another number of the same office is a slip, that of another office another letter."""
    assert found(annex=ANNEX.format(number="๑๒")) == []
    assert found(annex=ANNEX.format(number="๒๑")) == ["TGD300"]
    assert found(annex=ANNEX.format(number="๒๑").replace("ธร ๐๐๑๗", "มท ๐๘๐๘")) == []


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("ที่ ๑๑/๒๕๖๙ ลงวันที่ ๒ เมษายน ๒๕๖๙", "ที่ ๑๑/๒๕๖๙ ลงวันที่ ๒ เมษายน ๒๕๖๙", []),
        ("ที่ ๑๑/๒๕๖๙ ลงวันที่ ๒ เมษายน ๒๕๖๙", "ที่ 11/2569 ลงวันที่ 2 เมษายน พ.ศ. 2569", []),
        ("ที่ ๑๑/๒๕๖๙ ลงวันที่ ๒ เมษายน ๒๕๖๙", "ที่ ๑๑/๒๕๖๙ ลงวันที่ ๓ เมษายน ๒๕๖๙", ["TGD301"]),
        ("ที่ ๑๒๓/๒๕๖๙ ลงวันที่ ๒ เมษายน ๒๕๖๙", "ที่ ๑๓๒/๒๕๖๙ ลงวันที่ ๒ เมษายน ๒๕๖๙", ["TGD302"]),
        ("ที่ ๑๒๓/๒๕๖๙ ลงวันที่ ๒ เมษายน ๒๕๖๙", "ที่ ๔๕๖/๒๕๖๙ ลงวันที่ ๒ เมษายน ๒๕๖๙", []),
    ],
)
def test_one_order_has_one_number_and_one_date(
    first: str, second: str, expected: list[str]
) -> None:
    """However it is written."""
    body = f"ตามคำสั่งจังหวัดธารารมย์ {first} และคำสั่งจังหวัดธารารมย์ {second}"
    assert found(body=body) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("๑,๒๓๔.๕๐ บาท (หนึ่งพันสองร้อยสามสิบสี่บาทห้าสิบสตางค์)", []),
        ("๑,๒๓๔ บาท (หนึ่งพันสองร้อยสามสิบสี่บาทถ้วน)", []),
        ("1,234 บาท (หนึ่งพันสองร้อยสามสิบสี่บาท)", []),
        ("๑,๒๓๔ บาท (หนึ่งพันสองร้อยสามสิบบาทถ้วน)", ["TGD314"]),
        ("๑,๒๓๔ บาท (รวมค่าขนส่ง)", []),
        ("๒๑ บาท (ยี่สิบเอ็ดบาทถ้วน)", []),
        ("๒๑ บาท (ยี่สิบหนึ่งบาทถ้วน)", ["TGD315"]),
        ("๑๐๑ บาท (หนึ่งร้อยหนึ่งบาทถ้วน)", ["TGD315"]),
        ("๑๐ บาท (หนึ่งสิบบาทถ้วน)", ["TGD321"]),
        ("๒๐๐ ล้านบาท (สองพันล้านบาทถ้วน)", ["TGD314"]),
        ("๒๐๐ ล้านบาท (สองร้อยล้านบาทถ้วน)", []),
        ("๑.๕ ล้านบาท (หนึ่งล้านห้าแสนบาทถ้วน)", []),
        ("๑.๕ ล้านบาท (หนึ่งจุดห้าล้านบาท)", []),
        ("๓ ล้านล้านบาท (สามล้านล้านบาทถ้วน)", []),
        ("-๑ บาท (ลบหนึ่งบาทถ้วน)", []),
        ("๑ บาท (ลบหนึ่งบาทถ้วน)", ["TGD314"]),
        ("๕๐๐-๑,๐๐๐ บาท (หนึ่งพันบาทถ้วน)", []),
        ("๑,๐๐๐,๐๐๐,๐๐๐,๐๐๐,๐๐๐ บาท (หนึ่งพันล้านล้านบาทถ้วน)", []),
        ("๑,๐๐๐,๐๐๐,๐๐๐,๐๐๐,๐๐๐ บาท (หนึ่งล้านล้านบาทถ้วน)", ["TGD314"]),
        ("๑๕,๐๐๐ (หนึ่งหมื่นหกพันบาทถ้วน)", ["TGD314"]),
        ("๕,๐๐๐ บาท [หกพันบาทถ้วน]", ["TGD314"]),
        ("๕,๐๐๐ บาท [ห้าพันบาทถ้วน]", []),
        ("๕,๐๐๐.- บาท (-หกพันบาทถ้วน-)", ["TGD314"]),
        ("๕,๐๐๐.- บาท (=ห้าพันบาทถ้วน=)", []),
        ("ห้าพันบาท (๖,๐๐๐ บาท)", ["TGD314"]),
        ("ห้าพันบาทถ้วน (๕,๐๐๐ บาท)", []),
        ("๕,๐๐๐ บาท (หกพัน)", ["TGD314"]),
        ("๕๑๘ บาท (ห้าร้อยหนึ่งสิบแปดบาทถ้วน)", ["TGD322"]),
        ("๕,๐๐๐ บาท (ห้าพันห้าบาทห้าสิบบาท)", ["TGD322"]),
        ("๕,๐๐๐ บาท (รวมค่าขนส่งแล้วเป็นเงินห้าพันบาท)", []),
        ("๓๐ วัน (สี่สิบวัน)", ["TGD316"]),
        ("๓๐ วัน (สามสิบ)", []),
        ("๓๐ (สามสิบห้า) วัน", ["TGD316"]),
        ("ข้อ ๕ วรรค (หนึ่ง)", []),
        ("เกินกว่าสามพันบาท (๒) ถ้าราคา", []),
        ("ห้าพันบาท (๖,๐๐๐)", ["TGD314"]),
        ("๓ คน (หนึ่งคนเป็นเลขานุการ)", []),
        ("๑,๐๐,๐๐๐ บาท", ["TGD317"]),
        ("๑๒๓๔๕,๖๗๘ บาท", ["TGD317"]),
        ("๑๒๓,๔๕๖.๕๐ บาท", []),
        ("เหรียญ ๑,๒,๕,๑๐ บาท", []),
        ("กรรมการ ๕ (สี่) คน", ["TGD316"]),
        ("กรรมการ ๕ (ห้า) คน", []),
        ("จำนวน ๑๐๐,๐๐๐ (หนึ่งแสน) ฉบับ", []),
        ("ตามข้อ ๕ (สี่)", []),
        ("เก็บไว้ ๕ (สี่ปีแรกอยู่ที่หน่วยงาน) ปี", []),
    ],
)
def test_figures_and_words_say_one_amount(words: str, expected: list[str]) -> None:
    """What stands in brackets behind an amount or a number is that amount or number."""
    assert found(body=f"เป็นเงิน {words}") == expected


@pytest.mark.parametrize("amount", ["-1", "101", "1000000000001", "1" * 28 + ".25"])
def test_what_money_prints_is_no_slip(amount: str) -> None:
    """However large, and below zero."""
    assert found(body=f"เป็นเงิน {money(amount)}") == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("และนายสมชาย ใจดี จะเป็นประธาน", []),
        ("และนายสมชัย ใจดี จะเป็นประธาน", ["TGD311"]),
        ("และนายสมพงษ์ ใจดีงาม จะเป็นประธาน", []),
        ("ณ จังหวัดธารารมย์", []),
        ("ณ จังหวัดธาราราม", []),
        ("ณ จังหวัดธารรมย์", ["TGD309"]),
        ("ณ จังหวัดเพชรบุรี", []),
    ],
)
def test_own_names_are_spelt_one_way(body: str, expected: list[str]) -> None:
    """A vowel or mark that differs is a slip; other consonants are another place."""
    assert found(body=body) == expected


CLAUSES = """ประกาศจังหวัดธารารมย์
เรื่อง แนวทาง
เพื่อให้เป็นไปด้วยดี ให้ปฏิบัติ ดังนี้
๑. ก่อน
๑.๑ จัดเตรียม
๑.๒ ตรวจสอบ
๒. หลัง {text}
ประกาศ ณ วันที่ ๒๐ เมษายน พ.ศ. ๒๕๖๙
(นายสมชาย ใจดี)
ผู้ว่าราชการจังหวัดธารารมย์
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ตามข้อ ๑.๒", []),
        ("ตามข้อ ๑.๓", ["TGD312"]),
        ("ตามข้อ 9", ["TGD312"]),
        ("ตามข้อ ๙ ของประกาศกระทรวง", []),
        ("ตามระเบียบสำนักนายกรัฐมนตรี ตามข้อ ๙", []),
        ("ตามข้อตกลง", []),
    ],
)
def test_a_clause_that_is_cited_exists(text: str, expected: list[str]) -> None:
    """In this paper, unless the words name another instrument."""
    assert codes(CLAUSES.format(text=text), "3") == expected


def test_two_orders_of_one_day_beside_one_another_are_two() -> None:
    """Numbers that differ by a digit are no evidence where one sentence names both."""
    text = (
        "ประกาศจังหวัดธารารมย์\nเรื่อง แนวทาง\n\nตามคำสั่งจังหวัดธารารมย์ ที่ ๔๑/๒๕๖๙ ลงวันที่ ๒ เมษายน ๒๕๖๙ "
        "และคำสั่งจังหวัดธารารมย์ ที่ ๔๒/๒๕๖๙ ลงวันที่ ๒ เมษายน ๒๕๖๙ นั้น จึงประกาศไว้\n"
    )
    assert "TGD302" not in codes(text, "3")


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("ที่ ธร ๐๐๑๗/ว ๑๒\nลงวันที่ ๒๐ เมษายน ๒๕๖๙", []),
        ("ที่ ธร ๐๐๑๗/ว ๒๑\nลงวันที่ ๒๐ เมษายน ๒๕๖๙", ["TGD300"]),
        ("ที่ ธร ๐๐๑๗/ว ๑๒\nลงวันที่ ๒ เมษายน ๒๕๖๙", ["TGD320"]),
        ("ที่ ธร ๐๐๑๗/ว ๑๒ ลงวันที่ ๒๐ เมษายน พ.ศ. ๒๕๖๙", []),
    ],
)
def test_the_head_of_an_annex_is_compared_line_by_line(head: str, expected: list[str]) -> None:
    """Number and date may stand on lines of their own."""
    letter = (
        "ที่ ธร ๐๐๑๗/ว ๑๒\nศาลากลางจังหวัดธารารมย์\n๒๐ เมษายน ๒๕๖๙\nเรื่อง แนวทางการเผยแพร่ข้อมูล\n"
        "เรียน ตามบัญชีรายชื่อแนบท้าย\nด้วยจังหวัดได้กำหนดแนวทาง\nจึงเรียนมาเพื่อทราบ\n"
        "ขอแสดงความนับถือ\n(นายสมชาย ใจดี)\nผู้ว่าราชการจังหวัดธารารมย์\n\n"
    )
    annex = f"บัญชีรายชื่อแนบท้ายหนังสือจังหวัดธารารมย์\n{head}\n\n๑. อำเภอเมือง\n๒. อำเภอบ้านสวน\n"
    told = [code for code in codes(letter + annex, "3") if code in {"TGD300", "TGD320"}]
    assert told == expected


ORDER = """คำสั่งโรงเรียนบ้านธารา
ที่ ๗/๒๕๗๐
เรื่อง แต่งตั้งคณะกรรมการ
เพื่อให้การจัดงานเรียบร้อย จึงแต่งตั้งคณะกรรมการตามบัญชีแนบท้าย
สั่ง ณ วันที่ ๕ มกราคม พ.ศ. ๒๕๗๐
(นายสมชาย ใจดี)
ผู้อำนวยการโรงเรียนบ้านธารา

บัญชีรายชื่อแนบท้ายคำสั่งโรงเรียนบ้านธารา
{cited}

๑. นายเมฆ ฟ้าใส ประธานกรรมการ
๒. นางฝน ชุ่มฉ่ำ กรรมการ
"""


@pytest.mark.parametrize(
    ("cited", "expected"),
    [
        ("ที่ ๗/๒๕๗๐ ลงวันที่ ๕ มกราคม ๒๕๗๐", []),
        ("ที่ ๘/๒๕๗๐ ลงวันที่ ๕ มกราคม พ.ศ. ๒๕๗๐", ["TGD300"]),
        ("ที่ ๗/๒๕๗๐ ลงวันที่ ๖ มกราคม ๒๕๗๐", ["TGD320"]),
        ("ที่ ๗ / ๒๕๗๐", []),
    ],
)
def test_an_annex_of_an_order_cites_the_order(cited: str, expected: list[str]) -> None:
    """Number and date of the only order of a file, on a line of their own."""
    found = codes(ORDER.format(cited=cited), "3")
    assert [code for code in found if code in ("TGD300", "TGD320")] == expected


@pytest.mark.parametrize(("day", "expected"), [("๙", []), ("๖", ["TGD320"])])
def test_an_annex_of_an_announcement_cites_its_day(day: str, expected: list[str]) -> None:
    """It has no number; the day is that below the text."""
    text = (
        "ประกาศจังหวัดธารารมย์\nเรื่อง รายชื่อผู้ผ่านการคัดเลือก\nให้ผู้มีรายชื่อมารายงานตัว\n"
        "ประกาศ ณ วันที่ ๙ เมษายน พ.ศ. ๒๕๖๙\n(นายสมชาย ใจดี)\nผู้ว่าราชการจังหวัดธารารมย์\n\n"
        f"บัญชีรายชื่อแนบท้ายประกาศจังหวัดธารารมย์ ลงวันที่ {day} เมษายน ๒๕๖๙\n"
        "๑. นายเมฆ ฟ้าใส\n๒. นางฝน ชุ่มฉ่ำ\n"
    )
    assert [code for code in codes(text, "3") if code == "TGD320"] == expected


ANNOUNCED = (
    "ประกาศเทศบาลตำบลริมธาร\nเรื่อง รับสมัครพนักงานดับเพลิง\n\nด้วยเทศบาลจะรับสมัคร ตามบัญชีแนบท้าย\n\n"
    "ประกาศ ณ วันที่ ๖ พฤศจิกายน พ.ศ. ๒๕๖๙\n\n(นายเมฆ ฟ้าใส)\nนายกเทศมนตรีตำบลริมธาร\n\n"
    "บัญชีแนบท้ายประกาศเทศบาลตำบลริมธาร\n{said}\n\n๑. พนักงานดับเพลิง\n๒. พนักงานขับรถ\n"
)
ORDERED_LIST = (
    "คำสั่งเทศบาลตำบลริมธาร\nที่ ๙๑/๒๕๖๙\nเรื่อง แต่งตั้งคณะทำงานน้ำประปา\n\nให้แต่งตั้งตามรายชื่อแนบท้าย\n\n"
    "สั่ง ณ วันที่ ๖ พฤศจิกายน พ.ศ. ๒๕๖๙\n\n(นายเมฆ ฟ้าใส)\nนายกเทศมนตรีตำบลริมธาร\n\n"
    "รายชื่อคณะทำงานแนบท้ายคำสั่งเทศบาลตำบลริมธาร\n{said}\n\n๑. นายธาร ใจเย็น\n๒. นางใบบัว ริมน้ำ\n"
)


@pytest.mark.parametrize(
    ("paper", "said", "expected"),
    [
        (ANNOUNCED, "เรื่อง รับสมัครพนักงานดับเพลิง\nลงวันที่ ๖ พฤศจิกายน ๒๕๖๙", []),
        (ANNOUNCED, "ลงวันที่ ๖ พฤศจิกายน ๒๕๖๙\nเรื่อง รับสมัครพนักงานดับเพลิง", []),
        (ANNOUNCED, "เรื่อง รับสมัครลูกจ้าง\nลงวันที่ ๖ พฤศจิกายน ๒๕๖๙", ["TGD324"]),
        (ANNOUNCED, "เรื่อง รับสมัครพนักงานดับเพลง\nลงวันที่ ๙ พฤศจิกายน ๒๕๖๙", ["TGD320", "TGD324"]),
        (ANNOUNCED, "เรื่อง อัตราค่าตอบแทน", []),
        (ORDERED_LIST, "ที่ ๙๑/๒๕๖๙ ลงวันที่ ๖ พฤศจิกายน ๒๕๖๙\nเรื่อง แต่งตั้งคณะทำงานน้ำประปา", []),
        (ORDERED_LIST, "ที่ ๙๑/๒๕๖๙\nลงวันที่ ๖ พฤศจิกายน ๒๕๖๙\nเรื่อง แต่งตั้งคณะทำงานไฟฟ้า", ["TGD324"]),
        (ORDERED_LIST, "เรื่อง แต่งตั้งคณะทำงานน้ำประปา\nที่ ๑๙/๒๕๖๙", ["TGD300"]),
        (ORDERED_LIST, "ลงวันที่ ๕ พฤศจิกายน ๒๕๖๙ ที่ ๙๑/๒๕๖๙", ["TGD320"]),
    ],
)
def test_an_annex_says_of_its_paper_what_the_paper_says(
    paper: str, said: str, expected: list[str]
) -> None:
    """Number, date and subject, in whatever order; a subject of its own is none of these."""
    found = [code for code in codes(paper.format(said=said), "3") if code[3:] in "300 320 324"]
    assert found == expected


def test_an_annex_whose_number_stands_on_a_line_of_its_own_is_no_letter() -> None:
    """All that it says of its letter is compared."""
    letter = (
        "ที่ ธร ๐๐๑๗/ว ๑๒\nศาลากลางจังหวัดธารารมย์\n๒๐ เมษายน ๒๕๖๙\nเรื่อง ขอรายชื่อผู้เข้าอบรม\n"
        "เรียน นายอำเภอทุกอำเภอ\n\nด้วยจังหวัดจะจัดอบรม\nจึงเรียนมาเพื่อทราบ\n\n"
        "ขอแสดงความนับถือ\n(นายสมชาย ใจดี)\n"
        "ผู้ว่าราชการจังหวัดธารารมย์\n\nรายชื่ออำเภอแนบท้ายหนังสือจังหวัดธารารมย์\n"
        "ที่ ธร ๐๐๑๗/ว ๒๑\nลงวันที่ ๒ เมษายน ๒๕๖๙\nเรื่อง ขอรายชื่อผู้เข้าสอบ\n\n๑. อำเภอเมือง\n๒. อำเภอเหนือ\n"
    )
    assert [code for code in codes(letter, "23") if code[3:] != "306"] == [
        "TGD300", "TGD320", "TGD324",
    ]  # fmt: skip
