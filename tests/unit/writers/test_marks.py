"""Bold, underlined, open places, boxes and ticks: the same in DOCX, PDF and plain text."""

from __future__ import annotations

import io
import zipfile

from papers import fonts_for
from thaigovdocs import compose, lay_out, loads, render_docx, render_pdf, render_text
from thaigovdocs.documents import Document
from thaigovdocs.layout import Gap, Ink, Square
from thaigovdocs.layout.flat import Check
from thaigovdocs.units import mm

POLICY = """\
thaigovdocs: 1
agency: {name: อำเภอหนองบัวทอง}
documents:
- kind: other
  title: [แบบแจ้งความประสงค์]
  body:
  - "ส่ง **ภายใน __วันที่ 5__** ชื่อ {blank 60 mm} __ตัวบรรจง__ {box} ยินยอม {tick} แล้ว"
  - table:
      columns: [รายการ, ผล]
      rows: [['__ตรวจ__ แล้ว', '{tick}'], ['{blank 150 mm}', '{box}']]
"""


def paper() -> Document:
    """Return the paper."""
    return compose(loads(POLICY))["other"]


def docx() -> str:
    """Return the main part of its DOCX."""
    with zipfile.ZipFile(io.BytesIO(render_docx(paper()))) as package:
        return package.read("word/document.xml").decode()


def test_plain_text_shows_signs() -> None:
    """It has neither bold nor lines."""
    told = render_text(paper())
    assert "ส่ง ภายใน วันที่ ๕ ชื่อ ...... ตัวบรรจง ☐ ยินยอม ✓ แล้ว" in told
    assert "ตรวจ แล้ว\t✓" in told
    assert "......\t☐" in told


def test_the_docx_underlines_in_both_scripts_and_bold_beside_it() -> None:
    """Runs of their own, complex script marked; a number steps out of it, underlined too."""
    xml = docx()
    runs = [run for run in xml.split("<w:r>") if '<w:u w:val="single"/>' in run]
    words = "".join(run.partition("<w:t")[2].partition(">")[2].partition("<")[0] for run in runs)
    assert words.replace("\u00a0", " ") == "วันที่ ๕ตัวบรรจงตรวจ"
    assert [("<w:bCs/>" in run) for run in runs if "วัน" in run] == [True]
    assert [("<w:bCs/>" in run) for run in runs if "ตัวบรรจง" in run] == [False]
    assert xml.count("☐") == 2
    assert xml.count("✓") == 2


def test_the_layout_draws_what_has_no_letters() -> None:
    """A line below the words, a box and a tick; a blank is never wider than its cell."""
    layout = lay_out(paper(), fonts=fonts_for("Sarabun"))
    lines = [line for paragraph in layout.pages[0].paragraphs for line in paragraph.lines]
    pieces = [piece for line in lines for piece in line.pieces]
    inks = [piece for piece in pieces if isinstance(piece, Ink) and piece.underlined]
    assert [(ink.text, ink.strong) for ink in inks] == [
        ("วันที่ ๕", True),
        ("ตัวบรรจง", False),
        ("ตรวจ", False),
    ]
    assert sum(isinstance(piece, Square) for piece in pieces) == 2
    assert sum(isinstance(piece, Check) for piece in pieces) == 2
    blanks = [piece.width for piece in pieces if isinstance(piece, Gap)]
    assert blanks[0] == mm(60).pt
    assert blanks[1] < mm(150).pt


def test_the_pdf_draws_the_lines() -> None:
    """Its bytes differ from those of the same words without marks, its text does not."""
    plain = POLICY.replace("__", "")
    other = compose(loads(plain))["other"]
    fonts = fonts_for("Sarabun")
    assert render_pdf(paper(), fonts=fonts) != render_pdf(other, fonts=fonts)
    assert render_text(paper()) == render_text(other)
