"""What Word shows in its navigation, and hyphens that end no line."""

from __future__ import annotations

import io
import re
import zipfile

import pytest

from thaigovdocs import compose, loads, render_docx
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
