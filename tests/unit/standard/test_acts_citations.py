"""Laws that running text names."""

from __future__ import annotations

import pytest

from thaigovdocs.standard.citations import citations, is_near, is_slip


@pytest.mark.parametrize(
    ("text", "name", "year"),
    [
        ("พ.ร.บ. วิ.ปกครอง พ.ศ. 2539", "พระราชบัญญัติวิธีปฏิบัติราชการทางปกครอง", 2539),
        ("รธน. พ.ศ. 2560", "รัฐธรรมนูญแห่งราชอาณาจักรไทย", 2560),
        (
            "พ.ร.ป. ว่าด้วยการตรวจเงินแผ่นดิน พ.ศ. 2561",
            "พระราชบัญญัติประกอบรัฐธรรมนูญว่าด้วยการตรวจเงินแผ่นดิน",
            2561,
        ),
        (
            "พ.ร.ฎ.ว่าด้วยหลักเกณฑ์และวิธีการบริหารกิจการบ้านเมืองที่ดี พ.ศ. 2546",
            "พระราชกฤษฎีกาว่าด้วยหลักเกณฑ์และวิธีการบริหารกิจการบ้านเมืองที่ดี",
            2546,
        ),
        ("พ.ร.ก.การประมง พ.ศ. 2558", "พระราชกำหนดการประมง", 2558),
        ("พระราชบัญญัติ เทศบาล มาตรา 5", "พระราชบัญญัติเทศบาล", None),
        ("พระราชบัญญัติเทศบาล", "พระราชบัญญัติเทศบาล", None),
        ("พ.ร.บ.ข้อมูลข่าวสารฯ พ.ศ. 2540", "พระราชบัญญัติข้อมูลข่าวสารของราชการ", 2540),
        (
            "พระราช\u200bบัญญัติว่าด้วยการกระท\u0e4d\u0e32ความผิด\u200bเกี่ยวกับคอมพิวเตอร์ พ.ศ. 2550",
            "พระราชบัญญัติว่าด้วยการกระทำความผิดเกี่ยวกับคอมพิวเตอร์",
            2550,
        ),
    ],
)
def test_a_law_is_known_by_its_short_names(text: str, name: str, year: int | None) -> None:
    """Kinds are abbreviated, acts have names that people know them by."""
    (found,) = citations(text)
    assert (found.law.name, found.year, found.is_named_right) == (name, year, True)


@pytest.mark.parametrize(
    "text",
    [
        "พระราชบัญญัตินี้",
        "พระราชบัญญัติยาแผนโบราณ พ.ศ. 2510",
        "พระราชบัญญัติที่ไม่มีใครรู้จักเลย พ.ศ. 2551",
        "พระราชบัญญัติที่ไม่มีปีอยู่ข้างหลังเลย",
        "พระราชบัญญัติเทศบาลซึ่งแก้ไขเพิ่มเติม",
        "พระราชบัญญัติมหาวิทยาลัยเกษตรศาสตร์แห่งใหม่ พ.ศ. 2558",
    ],
)
def test_what_is_like_no_law_is_no_citation(text: str) -> None:
    """Longer names that begin like a known one, and unknown ones."""
    assert list(citations(text)) == []


def test_places_count_the_characters_of_the_text() -> None:
    """White space inside a name does not shift them."""
    text = "ตาม พ.ร.บ. ข้อมูลข่าวสาร\n ของราชการ  พ.ศ. 2550 และ"
    (found,) = citations(text)
    assert text[found.start : found.end].startswith("พ.ร.บ. ข้อมูล")
    assert text[found.year_at : found.end] == "2550"
    (bare,) = citations("ตามพระราชบัญญัติ เทศบาล (กลาง)")
    assert (bare.start, bare.end) == (3, 3 + len("พระราชบัญญัติ เทศบาล"))


@pytest.mark.parametrize(
    ("name", "known", "near"),
    [
        ("สภาตำบลและองค์กรบริหารส่วนตำบล", "สภาตำบลและองค์การบริหารส่วนตำบล", True),
        ("ควบคุมอาคาร", "ควบคุมอาคาร", False),
        ("ควบคุมอาคารทั้งหมดในเขตเทศบาลและจังหวัด", "ควบคุมอาคาร", False),
        ("มหาวิทยาลัยเกษตรศาสตร์", "มหาวิทยาลัยธรรมศาสตร์", False),
        ("ระเบียบข้าราชการครู", "ระเบียบข้าราชการทหาร", False),
        ("การกระทำอื่นใดทั้งปวง", "การกระจายอำนาจทั้งปวง", False),
    ],
)
def test_a_near_name_differs_in_one_place(name: str, known: str, near: bool) -> None:
    """Both ends are the same and most of it is."""
    assert is_near(name, known) is near


@pytest.mark.parametrize(("left_out", "expected"), [(1, True), (2, True), (3, False)])
def test_a_name_may_lack_two_letters(left_out: int, expected: bool) -> None:
    """Of many; a third makes it another name."""
    known = "การบริหารจัดการทรัพยากรน้ำและการป้องกันภัย"
    assert is_slip(known[:-left_out], known) is expected
