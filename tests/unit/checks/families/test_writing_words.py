"""Words written twice, misspelt words, and short names."""

from __future__ import annotations

import pytest

from slips import found


@pytest.mark.parametrize(
    "text",
    [
        "คู่มือสำหรับหรับประชาชน",
        "คู่มือสำหรับสำหรับประชาชน",
        "และและ",
        "เอกสาร และ และแบบฟอร์ม",
        "ในในวันที่",
        "แก้ไขเพิ่มเติมโดยโดยพระราชบัญญัติ",
        "การรายงานงานข้อมูล",
        "ระยะเวลาในการในแต่ละขั้นตอน",
        "ข้อมูลที่ที่นำมา",
        "ในจังหวัดจังหวัดธารารมย์",
    ],
)
def test_a_word_written_twice_is_found(text: str) -> None:
    """Also where only its last part is, or a space stands between."""
    assert len(found("TGD610", text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "หน้าที่ที่ได้รับมอบหมาย",
        "ผลผลิตของโครงการ",
        "ขององค์การมหาชน",
        "นานาประเทศ",
        "ข้อมูลต่าง ๆ",
        "ภายในในวันที่",
        "ผู้ขออนุญาตอนุญาต",
        "ใบอนุญาตอนุญาตให้",
        "โดยโดยสารรถ",
        "ในที่ที่เหมาะสม",
        "คณะกรรมการกรรมการผู้ทรงคุณวุฒิ",
        "กันและกันและผู้อื่น",
        "ข้อมูลที่ที่ประชุมรับทราบ",
        "รายงานงานก่อสร้าง",
        "ห้ามผู้ใดขายขายปลีก",
        "ปฟฝฮปฟฝฮจ",
        "จดหมายจดหมายิ",
        "ปฟฝฮปฟฝฮิ",
    ],
)
def test_a_word_that_follows_itself_rightly_passes(text: str) -> None:
    """A dictionary splits it otherwise, or it means something."""
    assert not found("TGD610", text)


@pytest.mark.parametrize(
    "text",
    ["ให้จังหวัดจัดสรรจัดสรรน้ำ", "แนวทางการป้องกันป้องกันโรค", "มีความประสงค์ประสงค์ขอใช้", "แจ้งให้ทราบทราบทั่วกัน"],
)
def test_a_word_made_of_the_next_is_perhaps_written_twice(text: str) -> None:
    """A reader cannot be sure: a note."""
    assert len(found("TGD625", text)) + len(found("TGD610", text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "ผู้สมัครสมัครด้วยตนเอง",
        "นักเรียนเรียนดี",
        "ผู้ผลิตผลิตภัณฑ์",
        "คณะกรรมการกรรมการผู้ทรงคุณวุฒิ",
        "วงเงิน ๓ ล้านล้านบาท",
        "สิ่งที่จำเป็นเป็นของหลวง",
        "ผู้ขออนุญาตอนุญาต",
    ],
)
def test_a_word_that_rightly_follows_itself_is_no_doubt(text: str) -> None:
    """Those who do it, what a longer word begins with, and numbers."""
    assert not found("TGD625", text)


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("มีประสบการ ด้านช่าง", "ประสบการ", "ประสบการณ์"),
        ("มีประสบการทำงาน", "ประสบการทำงาน", "ประสบการณ์ทำงาน"),
        ("ติดตามสถานการน้ำ", "สถานการน้ำ", "สถานการณ์น้ำ"),
        ("แจ้งเหตุการดังกล่าว", "เหตุการดังกล่าว", "เหตุการณ์ดังกล่าว"),
        ("ตามกฏกระทรวง", "กฏกระทรวง", "กฎกระทรวง"),
        ("(องค์กรมหาชน)", "องค์กรมหาชน", "องค์การมหาชน"),
        ("ลายเซ็นต์ของผู้ขออนุญาติ", "ลายเซ็นต์", "ลายเซ็น"),
    ],
)
def test_a_misspelt_word_is_found_with_the_right_one(text: str, wrong: str, right: str) -> None:
    """At its own place; words are never changed by a repair."""
    finding = found("TGD611", text)[0]
    assert (finding.params["found"], finding.params["right"]) == (wrong, right)
    assert finding.origin.position == (1, 1 + text.index(wrong))
    assert finding.fix is None


@pytest.mark.parametrize(
    "text",
    ["มีประสบการณ์มาแล้ว", "พื้นที่ประสบการขาดแคลนน้ำ", "สาเหตุการเสียชีวิต", "สถานการศึกษา", "ไม่พบสาเหตุการ"],
)
def test_what_letters_follow_is_another_word(text: str) -> None:
    """ประสบ and การ are words of their own, too."""
    assert not found("TGD611", text)


def test_a_misspelt_word_is_found_in_a_long_text_as_in_a_short_one() -> None:
    """A text of many pages is searched another way."""
    long = "ให้ถือปฏิบัติตามระเบียบ " * 1_000
    assert not found("TGD611", long)
    assert [each.params["found"] for each in found("TGD611", f"{long}ตามกฏบัตร")] == ["กฏบัตร"]


@pytest.mark.parametrize(
    "text", ["ปรากฏหมายเลขโทรศัพท์", "กลับกรอง", "ทะเบียนบ้าน", "กระโปรงใส", "สถาบันชี้แจง", "ตุลคมี"]
)
def test_letters_that_look_wrong_where_words_meet_pass(text: str) -> None:
    """ปรากฏ and หมาย are two right words."""
    assert not found("TGD611", text)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("สำนักงานป้องกันและปราบปราม การทุจริตในภาครัฐ (สำนักงาน ป.ป.ท.)", "สำนักงานคณะกรรมการ"),
        ("สำนักงานรัฐบาลอิเล็กทรอนิกส์ (องค์การมหาชน) (สโร.)", "สรอ."),
        ("(Integrity & Transparency Assessment : ITA)", "Integrity and"),
        ("Integrity and Transparency Assesment (ITA)", "Integrity and"),
    ],
)
def test_names_that_do_not_belong_together_are_noted(text: str, right: str) -> None:
    """The short one or the full one is wrong."""
    [finding] = found("TGD612", text)
    assert finding.params["right"].startswith(right)
    assert finding.params["found"] in text


@pytest.mark.parametrize(
    "text",
    [
        "สำนักงานคณะกรรมการป้องกันและปราบปรามการทุจริตแห่งชาติ (ป.ป.ช.)",
        "(Integrity and Transparency Assessment – ITA)",
        "ผู้บริหารเทคโนโลยีสารสนเทศระดับสูง (CIO)",
        "กลุ่มงานบริหาร (กบร.)",
        "(Web server software, HTTP)",
    ],
)
def test_names_that_belong_together_or_are_unknown_pass(text: str) -> None:
    """What is not in the table is not judged."""
    assert not found("TGD612", text)
