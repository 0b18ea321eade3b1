"""A case of papers in files of their own: each contradiction is told at its place."""

from __future__ import annotations

import pytest

import thaigovdocs as tgd
from thaigovdocs.checks.across_people import is_near

PAPERS = {
    "order": """\
คำสั่งเทศบาลตำบลหินลาด
ที่ ๓๑/๒๕๗๐
เรื่อง แต่งตั้งคณะกรรมการดูแลสวนสาธารณะ

ด้วยเทศบาลตำบลหินลาดจะปรับปรุงสวนสาธารณะ จึงแต่งตั้งคณะกรรมการ ดังต่อไปนี้

ข้อ ๑ นายกล้า ทองดี ปลัดเทศบาลตำบลหินลาด ประธานกรรมการ
ข้อ ๒ นางสาวพลอย นามสุข นักวิชาการสวนชำนาญการ กรรมการและเลขานุการ

สั่ง ณ วันที่ ๔ มกราคม พ.ศ. ๒๕๗๐

(นายเมือง ร่มเย็น)
นายกเทศมนตรีตำบลหินลาด
""",
    "announcement": """\
ประกาศเทศบาลตำบลหินลาด
เรื่อง หลักเกณฑ์การใช้สวนสาธารณะ

เทศบาลตำบลหินลาดกำหนดหลักเกณฑ์ไว้ ดังต่อไปนี้

ข้อ ๑ เปิดทุกวัน
ข้อ ๒ ค่าปรับปรุงสวนเป็นเงิน ๔๒,๐๐๐ บาท (สี่หมื่นสองพันบาทถ้วน)

ประกาศ ณ วันที่ ๑๑ มกราคม พ.ศ. ๒๕๗๐

(นายเมือง ร่มเย็น)
นายกเทศมนตรีตำบลหินลาด
""",
    "letter": """\
ที่ หล ๗๑๐๐๑/ว ๙
สำนักงานเทศบาลตำบลหินลาด
๑๔ มกราคม ๒๕๗๐
เรื่อง ขอความร่วมมือดูแลสวนสาธารณะ
เรียน ผู้ใหญ่บ้านทุกหมู่บ้าน
อ้างถึง คำสั่งเทศบาลตำบลหินลาด ที่ ๓๑/๒๕๗๐ ลงวันที่ ๔ มกราคม ๒๕๗๐
สิ่งที่ส่งมาด้วย ๑. ประกาศเทศบาลตำบลหินลาด เรื่อง หลักเกณฑ์การใช้สวนสาธารณะ ลงวันที่ ๑๑ มกราคม ๒๕๗๐ จำนวน ๑ ฉบับ
ตามคำสั่งที่อ้างถึง นายกล้า ทองดี ปลัดเทศบาลตำบลหินลาด เป็นประธานกรรมการ นั้น
จึงเรียนมาเพื่อทราบ
ขอแสดงความนับถือ
(นายเมือง ร่มเย็น)
นายกเทศมนตรีตำบลหินลาด
""",
    "memo": """\
บันทึกข้อความ
ส่วนราชการ กองช่าง เทศบาลตำบลหินลาด โทร. ๐ ๕๐๐๐ ๐๒๒๒
ที่ หล ๗๑๐๐๓/๑๒ วันที่ ๑๘ มกราคม ๒๕๗๐
เรื่อง ขออนุมัติค่าปรับปรุงสวนสาธารณะ

เรียน นายกเทศมนตรีตำบลหินลาด

ขออนุมัติเงิน ๔๒,๐๐๐ บาท (สี่หมื่นสองพันบาทถ้วน) ตามข้อ ๒ ของประกาศเทศบาลตำบลหินลาด เรื่อง หลักเกณฑ์การใช้สวนสาธารณะ

จึงเรียนมาเพื่อโปรดพิจารณา

(นางสาวพลอย นามสุข)
นักวิชาการสวนชำนาญการ
""",
    "reply": """\
ที่ หล ๐๒๑๘/๗๗
ที่ว่าการอำเภอหินลาด
๒๕ มกราคม ๒๕๗๐
เรื่อง แจ้งผลการดูแลสวนสาธารณะ
เรียน นายกเทศมนตรีตำบลหินลาด
อ้างถึง หนังสือสำนักงานเทศบาลตำบลหินลาด ที่ หล ๗๑๐๐๑/ว ๙ ลงวันที่ ๑๔ มกราคม ๒๕๗๐
ตามหนังสือที่อ้างถึง อำเภอหินลาดได้ดำเนินการแล้ว
จึงเรียนมาเพื่อทราบ
ขอแสดงความนับถือ
(นางบุญตา ใจงาม)
นายอำเภอหินลาด
""",
}
OWN = {f"TGD{code}" for code in range(850, 859)}


def told(**changed: tuple[str, str]) -> list[tuple[str, str, str]]:
    """Return code, file and words of what papers say of others, with words of them changed."""
    texts = {}
    for name, text in PAPERS.items():
        old, new = changed.get(name, ("", ""))
        assert old in text
        texts[f"{name}.txt"] = text.replace(old, new, 1) if old else text
    found = tgd.together(*(text.encode() for text in texts.values()), names=[*texts])
    return [
        (each.code, str(each.origin.file), each.params["found"])
        for each in found.report
        if each.code in OWN
    ]


def test_a_sound_case_says_nothing() -> None:
    """Every paper is cited as it is."""
    assert told() == []


@pytest.mark.parametrize(
    ("name", "old", "new", "code", "words"),
    [
        ("letter", "ลงวันที่ ๔ ม", "ลงวันที่ ๕ ม", "TGD852", "๕ มกราคม ๒๕๗๐"),
        ("letter", "ลงวันที่ ๑๑ ม", "ลงวันที่ ๑๒ ม", "TGD852", "๑๒ มกราคม ๒๕๗๐"),
        ("reply", "ลงวันที่ ๑๔", "ลงวันที่ ๑๓", "TGD852", "๑๓ มกราคม ๒๕๗๐"),
        ("letter", "ที่ ๓๑/๒๕๗๐", "ที่ ๑๓/๒๕๗๐", "TGD853", "๑๓/๒๕๗๐"),
        ("reply", "ว ๙ ลง", "ว ๖ ลง", "TGD853", "หล ๗๑๐๐๑/ว ๖"),
        ("letter", "หลักเกณฑ์การใช้", "หลักเกณฑ์ใช้", "TGD854", "หลักเกณฑ์ใช้สวนสาธารณะ"),
        ("letter", "กล้า ทองดี", "กล้า ทองดี์", "TGD855", "กล้า ทองดี์"),
        ("memo", "สวนชำนาญการ\n", "สวนปฏิบัติการ\n", "TGD856", ""),
        ("memo", "เงิน ๔๒,๐๐๐ บาท (สี่", "เงิน ๒๔,๐๐๐ บาท (สอง", "TGD857", "๒๔,๐๐๐ บาท"),
        ("memo", "ตามข้อ ๒ ของ", "ตามข้อ ๖ ของ", "TGD850", "ข้อ ๖"),
    ],
)
def test_what_another_paper_says_otherwise_is_told(
    name: str, old: str, new: str, code: str, words: str
) -> None:
    """At the words of the paper that cites; a position where the other paper says it."""
    (found,) = told(**{name: (old, new)})
    assert found[0] == code
    if words:
        assert found[1:] == (f"{name}.txt", words)
    else:
        assert found[1] == "order.txt"


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("letter", "๒๕๗๐ ลงวันที่ ๔ มกราคม ๒๕๗๐", "๒๕๗๐ รายงานภายในวันที่ ๓๐ เมษายน ๒๕๗๐"),
        ("memo", "ตามข้อ ๒ ของ", "ใช้ตั้งแต่วันที่ ๑ พฤษภาคม ๒๕๗๐ ตามข้อ ๒ ของ"),
        ("letter", "ปลัดเทศบาลตำบลหินลาด เป็นประธาน", "ปลัดเทศบาล เป็นประธาน"),
    ],
)
def test_what_only_looks_like_another_day_or_position_is_no_slip(
    name: str, old: str, new: str
) -> None:
    """A day until which something is done is not that of the paper cited before it."""
    assert told(**{name: (old, new)}) == []


def test_papers_of_one_day_are_each_cited_by_their_own_number() -> None:
    """Two orders of one day and one letter that cites both."""
    first = PAPERS["order"]
    second = first.replace("๓๑/๒๕๗๐", "๓๒/๒๕๗๐").replace("ดูแล", "ตรวจ")
    cited = "อ้างถึง ๑. คำสั่งเทศบาลตำบลหินลาด ที่ ๓๑/๒๕๗๐ ลงวันที่ ๔ มกราคม ๒๕๗๐\n"
    both = cited + cited[len("อ้างถึง ") :].replace("๑.", "๒.").replace("๓๑/", "๓๒/")
    letter = PAPERS["letter"].replace(
        "อ้างถึง คำสั่งเทศบาลตำบลหินลาด ที่ ๓๑/๒๕๗๐ ลงวันที่ ๔ มกราคม ๒๕๗๐\n", both
    )
    texts = (first, second, letter, PAPERS["announcement"])
    found = tgd.together(*(each.encode() for each in texts), names=["1", "2", "3", "4"])
    assert [each.code for each in found.report if each.code == "TGD853"] == []


def test_a_day_that_the_paper_itself_has_wrong_is_told_once_a_citation() -> None:
    """Nothing is told of the papers that agree with one another."""
    found = told(order=("๔ มกราคม", "๗ มกราคม"))
    assert found == [("TGD852", "letter.txt", "๔ มกราคม ๒๕๗๐")]


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [("ทองดี", "ทองคี", True), ("ทองดี", "ทองดีย", True), ("ทองดี", "ทองดี", False)],
)
def test_names_are_near_by_a_letter(one: str, other: str, near: bool) -> None:
    """One more, less or other."""
    assert is_near(one, other) is near
