"""Minutes with ten faults that somebody put in: found in text, in DOCX and in PDF."""

from __future__ import annotations

import pytest

import thaigovdocs as tgd
from thaigovdocs.checks.files import check_data

POLICY = """thaigovdocs: 1
agency: {name: เทศบาลตำบลบ้านเกาะ}
people: {head: {name: นายวิชัย ใจสุจริต, position: ปลัดเทศบาล}}
documents:
  - kind: form
    title:
      - บันทึกการประชุมคณะกรรมการตลาดชุมชน
      - ครั้งที่ 5/2569
      - วันพุธที่ 14 ตุลาคม 2569
      - ณ ห้องประชุมเทศบาลตำบลบ้านเกาะ
    body:
      - ผู้เข้าประชุม
      - 1. นายวิชัย ใจสุจริต ประธานกรรมการ
      - 2. นางดวงใจ ธารทอง กรรมการ
      - ผู้ไม่มาประชุม
      - นางดวงใจ ธารทอง ลาป่วย
      - เปิดประชุมเวลา 13.30 น.
      - ระเบียบวาระที่ 1 เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ
      - ประธานแจ้งว่าตลาดชุมชนจะเปิดในเดือนหน้า
      - มติที่ประชุม ที่ประชุมรับทราบ
      - ระเบียบวาระที่ 2 เรื่องรับรองรายงานการประชุม
      - ที่ประชุมพิจารณารายงานการประชุมครั้งที่ 6/2569
      - มติที่ประชุม ที่ประชุมมีมติรับรองรายงานการประชุม
      - ระเบียบวาระที่ 4 เรื่องเสนอให้ที่ประชุมพิจารณา
      - ฝ่ายเลขานุการเสนอค่าธรรมเนียมแผงค้า
      - ระเบียบวาระที่ 5 เรื่องอื่น ๆ
      - ไม่มี
      - ปิดประชุมเวลา 12.00 น.
      - (นายวิชัย ใจสุจริต)
      - ผู้บันทึกรายงานการประชุม
output: {emblem: none}
"""
WORDS = {
    "บันทึกการประชุม",
    "วัน",
    "ผู้เข้าประชุม",
    "เปิดประชุม",
    "ปิดประชุม",
    "ผู้บันทึกรายงานการประชุม",
}
OTHERS = {"TGD264", "TGD265", "TGD266", "TGD267", "TGD268"}


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """Return the minutes in each format, as somebody typed them."""
    packet = tgd.make(tgd.loads(POLICY), formats=["docx", "pdf", "txt"])
    return {name.rpartition(".")[2]: packet.files[name] for name in packet.names["form"]}


@pytest.mark.parametrize("suffix", ["txt", "docx", "pdf"])
def test_ten_faults_and_more_are_found(files: dict[str, bytes], suffix: str) -> None:
    """Six words, somebody in two lists, times, an item, a later meeting, no resolution."""
    told = check_data(files[suffix], f"minutes.{suffix}")
    assert [paper.document.kind for paper in told.papers] == ["minutes"]
    words = {each.params["found"] for each in told.report if each.code == "TGD263"}
    codes = {each.code for each in told.report}
    assert words == WORDS
    assert codes >= OTHERS


@pytest.mark.parametrize("suffix", ["txt", "docx", "pdf"])
def test_minutes_that_are_right_say_nothing(suffix: str) -> None:
    """The preset, read back as somebody else's file."""
    from thaigovdocs.starters.presets import preset_text

    packet = tgd.make(tgd.loads(preset_text("minutes")), formats=[suffix])
    (name,) = packet.names["minutes"]
    report = check_data(packet.files[name], name).report
    own = [each.code for each in report if each.code.startswith("TGD26")]
    assert own == []
