"""What Word needs: levels of headings, hyphens that end no line, quantities in a column."""

from __future__ import annotations

import io
import re
import zipfile

import pytest

from papers import fonts_for
from thaigovdocs import compose, lay_out, loads, render_docx
from thaigovdocs.writers.docx.runs import RunFilter

POLICY = """\
thaigovdocs: 1
agency: {name: อำเภอหนองบัวทอง}
policy:
  numbering: ['1.', '1.1']
  provisions:
  - heading: ขั้นตอนการขออนุญาต
    text: ยื่นผ่านระบบ e-Saraban
    items:
    - ข้อความธรรมดา
    - heading: การตรวจสอบ
      text: ตรวจเอกสาร PDF/A-2b
documents:
- kind: framework
  title: [กรอบแนวทาง]
"""


def parts(policy: str) -> dict[str, str]:
    """Return the parts of the DOCX of the only paper of *policy*."""
    (paper,) = compose(loads(policy)).values()
    with zipfile.ZipFile(io.BytesIO(render_docx(paper))) as package:
        return {
            name: package.read(name).decode() for name in package.namelist() if name.endswith("xml")
        }


def test_headings_of_clauses_have_their_level() -> None:
    """Title 1 by its style, clauses from 2 on; plain clauses have none."""
    made = parts(POLICY)
    assert re.findall(r'<w:outlineLvl w:val="(\d)"/>', made["word/document.xml"]) == ["1", "2"]
    for name, level in (("DocumentTitle", "0"), ("BodyHeading", "1")):
        style = (
            made["word/styles.xml"].partition(f'w:styleId="{name}"')[2].partition("</w:style>")[0]
        )
        assert f'<w:outlineLvl w:val="{level}"/>' in style


def test_a_hyphen_in_a_latin_word_ends_no_line() -> None:
    """Word and LibreOffice break after a plain one."""
    xml = parts(POLICY)["word/document.xml"]
    assert "e</w:t><w:noBreakHyphen/>" in xml
    assert "PDF/A</w:t><w:noBreakHyphen/>" in xml


@pytest.mark.parametrize(
    "address", ["a-b@example.go.th", "https://www.example.go.th/a-b", "www.a-b.go.th", "plan-a.pdf"]
)
def test_the_hyphens_of_addresses_stay(address: str) -> None:
    """They are copied, and typed, as they are."""
    assert "noBreakHyphen" not in RunFilter("")(f"ดู {address} นะ")
    assert address in RunFilter("")(f"ดู {address} นะ")


def test_hyphens_beside_spaces_and_thai_letters_stay() -> None:
    """They part nothing that belongs together."""
    assert "noBreakHyphen" not in RunFilter("")("ก-ข a - b -c d-")


QUANTITIES = """\
thaigovdocs: 1
agency: {name: อำเภอหนองบัวทอง, code: นบ 0017}
people: {g: {name: นายสมชาย ใจดี, position: นายอำเภอ}}
signatory: g
documents:
- kind: letter
  number: {circular: 5}
  date: 2026-11-20
  subject: ขอส่งเอกสาร
  to: ผู้ว่าราชการจังหวัด
  enclosures:
  - {title: แบบรายงาน, quantity: 1 ชุด}
  - {title: สำเนาคำสั่งแต่งตั้งคณะทำงานระดับอำเภอเพื่อติดตามผลการดำเนินงานประจำปี, quantity: 12 ฉบับ}
  - {title: แผ่นพับ, quantity: 120 แผ่น}
  body: [จึงเรียนมาเพื่อโปรดทราบ]
"""


def test_quantities_stand_in_a_column_in_both_outputs() -> None:
    """Each begins where the widest of them does; what has no room goes to a line of its own."""
    (letter,) = compose(loads(QUANTITIES)).values()
    page = lay_out(letter, fonts=fonts_for("Sarabun")).pages[0]
    counted = [each for each in page.paragraphs if each.lines[0].text.startswith("จำนวน")]
    assert len(counted) == 3
    assert len({each.style.x for each in counted}) == 1
    assert {each.style.align for each in counted} == {"left"}
    assert counted[1].baseline > counted[0].baseline + 2 * counted[0].pitch - 1
    xml = parts(QUANTITIES)["word/document.xml"]
    rows = [row for row in xml.split("<w:p>") if "จำนวน" in row]
    stops = [re.findall(r'<w:tab w:val="left" w:pos="(\d+)"/>', row)[-1] for row in rows]
    assert len(set(stops)) == 1
    assert ["<w:br/>" in row for row in rows] == [False, True, False]
