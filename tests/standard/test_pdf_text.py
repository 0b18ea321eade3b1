"""Text of the PDF in four readers: what is copied out is what was written, space by space."""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess

import pypdf
import pypdfium2
import pytest
import typst
from fontTools.ttLib import TTFont

from papers import FAMILIES, fonts_for
from readers import read_pdfium, read_pdfjs, read_poppler, read_poppler_raw, read_pypdf
from thaigovdocs.writers.pdf.text import repair_text

pytestmark = pytest.mark.slow

CONSONANTS = [chr(code) for code in range(0x0E01, 0x0E2F)]
UPPER = ["", "\u0e31", "\u0e34", "\u0e35", "\u0e36", "\u0e37", "\u0e38", "\u0e39"]
TONES = ["", "\u0e48", "\u0e49", "\u0e4a", "\u0e4b", "\u0e4c"]
HARD = "น้ำใจ สิทธิ์ ปั๊ม สถานที่ที่ ต่าง ๆ ฯลฯ ฤๅ ญู ฐู ฟื้น ก๊กก๊ก นำนำ “ก” – … ฿ ๑๒ office (ข)"
LONG = "ให้ส่วนราชการที่เกี่ยวข้องทั่วประเทศปฏิบัติตาม หลักเกณฑ์นี้ตั้งแต่นี้ เป็นต้นไป และให้รายงาน ผลทุกสิ้นปี"
SOURCE = """
#let d = json("data.json")
#set document(title: "t", date: datetime(year: 2026, month: 1, day: 2))
#set page(paper: "a4", margin: (left: 3cm, right: 2cm, top: 2.5cm, bottom: 2cm))
#set text(font: d.font, weight: d.weight, size: 16pt * d.factor, lang: "ja", hyphenate: false,
  fallback: false, overhang: false, kerning: false, ligatures: false,
  spacing: 0.216em / d.factor, top-edge: 0.88em / d.factor, bottom-edge: -0.25em / d.factor)
#set par(linebreaks: "simple", leading: 0pt, spacing: 0pt, justify: d.justify,
  justification-limits: (spacing: (min: 100%, max: 108.5%), tracking: (min: 0pt, max: 0.085em)))
#for l in d.lines { block(above: 0pt, below: 0pt, width: 100%,
  par(if d.justify { l + linebreak(justify: true) } else { l })) }
"""


def syllables() -> list[str]:
    """Every consonant with every vowel over or under it and every tone mark, and with ำ."""
    plain = [c + vowel + tone for c in CONSONANTS for vowel in UPPER for tone in TONES]
    am = [c + tone + "\u0e33" for c in CONSONANTS for tone in TONES[:5]]
    words = plain + am
    return [*(" ".join(words[at : at + 12]) for at in range(0, len(words), 12)), HARD]


def draw(
    lines: list[str],
    font: str,
    weight: str = "regular",
    *,
    justify: bool = False,
    source: str = SOURCE,
) -> bytes:
    """Return the PDF that Typst writes of *lines*."""
    fonts = fonts_for(font)
    family = fonts.choose(font)
    data = {"lines": lines, "font": font, "weight": weight, "factor": family.factor}
    data["justify"] = justify
    files = {"main.typ": source.encode(), "data.json": json.dumps(data).encode()}
    drawn = typst.compile(
        files,
        font_paths=fonts.typst(family),
        ignore_system_fonts=True,
        format="pdf",
        pdf_standards=["a-2b"],
    )
    assert isinstance(drawn, bytes)
    return drawn


READERS = [read_poppler, read_poppler_raw, read_pdfium, read_pypdf, read_pdfjs]


def text_lines(text: str) -> list[str]:
    """Return the lines of a text that hold anything."""
    return [line.strip() for line in re.split(r"[\r\n\f]+", text) if line.strip()]


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("weight", ["regular", "bold"])
@pytest.mark.parametrize("font", FAMILIES)
def test_every_syllable_and_space_is_copied_out(font, weight, read, tmp_path):
    """Each line of every syllable comes out letter for letter, words one space apart."""
    lines = syllables()
    found = text_lines(read(repair_text(draw(lines, font, weight)), tmp_path))
    if read is read_pdfjs and (font, weight) == ("Sarabun", "bold"):
        # pdf.js sets a space after the raised mark over a bold ษ; the letters are right.
        lines = [line.replace(" ", "") for line in lines]
        found = [line.replace(" ", "") for line in found]
    assert found == lines


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("font", FAMILIES)
def test_a_line_at_full_tracking_gets_no_spaces(font, read, tmp_path):
    """A line that is stretched as far as lines ever are has only the spaces that it had."""
    pdf = repair_text(draw([LONG], font, justify=True))
    assert text_lines(read(pdf, tmp_path)) == [LONG]


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("font", FAMILIES)
def test_a_cluster_before_two_spaces_keeps_its_letters(font, read, tmp_path):
    """Raised marks before more than one space are neither lost nor said twice."""
    found = " ".join(read(repair_text(draw(["ที่  ก นี้  ป่า  กู้"], font)), tmp_path).split())
    assert found == "ที่ ก นี้ ป่า กู้"


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("font", FAMILIES)
def test_spaces_without_width_at_the_start_of_a_line_part_the_words(font, read, tmp_path):
    """The space that ended the line before is drawn in a box of no width: words stay two."""
    source = SOURCE.replace("d.justify { l +", "d.justify { box(width: 0pt, sym.space) + l +")
    lines = [LONG, LONG]
    text = read(repair_text(draw(lines, font, justify=True, source=source)), tmp_path)
    assert " ".join(text.split()) == " ".join(lines)


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("font", FAMILIES)
def test_texts_far_apart_on_one_baseline_stay_apart(font, read, tmp_path):
    """A label, a text and a number at places of their own are copied in order, not run together."""
    source = SOURCE.replace(
        "par(if", "grid(columns: (2cm, 6cm, 1fr), [ที่], [ผู้ว่าราชการ], [๑๒]) + par(if"
    )
    text = read(repair_text(draw(["จบ"], font, source=source)), tmp_path)
    words = ["ที่", "ผู้ว่าราชการ", "๑๒", "จบ"]
    # Without options poppler reads column by column.
    assert (
        text.split() == words if read is not read_poppler else sorted(text.split()) == sorted(words)
    )


@pytest.mark.parametrize("font", FAMILIES)
def test_nothing_that_is_drawn_changes(font):
    """The first page has the same pixels before and after the repair, at twice its size."""
    before = draw(syllables(), font)
    pictures = []
    for pdf in (before, repair_text(before)):
        with pypdfium2.PdfDocument(pdf) as document:
            pictures.append(document[0].render(scale=2).to_pil().tobytes())
    assert pictures[0] == pictures[1]


@pytest.mark.parametrize("font", FAMILIES)
def test_repairing_again_changes_nothing(font):
    """A repaired file comes back byte for byte, and the same input gives the same bytes."""
    before = draw([HARD], font)
    once = repair_text(before)
    assert repair_text(before) == once
    assert repair_text(once) == once


@pytest.mark.parametrize("font", FAMILIES)
def test_every_code_has_the_width_of_its_glyph(font):
    """Codes in the set stand for glyphs as wide as the font program says, others for none."""
    reader = pypdf.PdfReader(io.BytesIO(repair_text(draw([*syllables()[:20], HARD], font))))
    for resource in reader.pages[0]["/Resources"]["/Font"].values():
        heir = resource.get_object()["/DescendantFonts"][0].get_object()
        program = heir["/FontDescriptor"]["/FontFile2"].get_object().get_data()
        with TTFont(io.BytesIO(program)) as embedded:
            metrics, order = embedded["hmtx"].metrics, embedded.getGlyphOrder()
            unit = 1000 / embedded["head"].unitsPerEm
        widths = widths_by_code(heir["/W"])
        glyphs = heir["/CIDToGIDMap"].get_object().get_data()
        bits = heir["/FontDescriptor"]["/CIDSet"].get_object().get_data()
        for code, pair in enumerate(zip(*[iter(glyphs)] * 2, strict=True)):
            glyph = int.from_bytes(pair, "big")
            if bits[code // 8] & 0x80 >> code % 8:
                width = widths.get(code, float(heir["/DW"]))
                assert width == pytest.approx(metrics[order[glyph]][0] * unit, abs=1)
            else:
                assert glyph == 0


def widths_by_code(items: list[object]) -> dict[int, float]:
    """Return the widths of a font, each code's once."""
    found: dict[int, float] = {}
    for at in range(0, len(items), 3):
        first, last, width = items[at : at + 3]
        assert not found.keys() & set(range(first, last + 1))
        found |= dict.fromkeys(range(first, last + 1), float(width))
    return found


def test_qpdf_finds_no_fault(tmp_path):
    """The rewritten file has a sound structure."""
    if shutil.which("qpdf") is None:
        pytest.skip("qpdf is absent")
    path = tmp_path / "a.pdf"
    path.write_bytes(repair_text(draw([HARD], "Sarabun")))
    done = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
