"""Clauses that hang, and what belongs to them; lines that cannot be drawn out; ends of forms."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from papers import MM, announcement, cells, fonts_for, form, read_lines, text
from thaigovdocs.documents.model import Block, Column, Document, Table
from thaigovdocs.layout import Layout, Paragraph, lay_out
from thaigovdocs.thai.spans import Span
from thaigovdocs.writers.docx.opc import read_package
from thaigovdocs.writers.docx.writing import render_docx
from thaigovdocs.writers.pdf.writing import render_pdf

FONTS = fonts_for("Sarabun")
LONG = "ให้หน่วยงานของรัฐเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงาน " * 3


def paragraphs(document: Document) -> list[Paragraph]:
    """Return the paragraphs of the first page."""
    return [
        part
        for part in lay_out(document, fonts=FONTS).pages[0].parts
        if isinstance(part, Paragraph)
    ]


def indents(document: Document, style: str) -> list[str]:
    """Return the left indents that the DOCX of *document* gives to paragraphs of *style*."""
    package = {each.name: each.content() for each in read_package(render_docx(document), name="a")}
    xml = package["word/document.xml"].decode()
    found = re.findall(rf'<w:pStyle w:val="{style}"/>(.*?)</w:pPr>', xml)
    return [place for each in found for place in re.findall(r'w:left="(\d+)"', each)]


@pytest.mark.parametrize("label", [text("๑.๑"), (Span("๑.", None, strong=True),)])
def test_a_paragraph_of_a_hanging_clause_stands_under_its_text(label: tuple[Span, ...]) -> None:
    """In PDF and DOCX; what goes on after deeper clauses does, too."""
    below = Block("plain", text("ทั้งนี้ " + LONG), level=2)
    clause = Block("clause", text("ก่อน " + LONG), label, 2)
    deeper = Block("clause", text("ลึก"), text("๑.๑.๑"), 3)
    document = announcement(clause, below, deeper, below, kind="framework")
    found = [each for each in paragraphs(document) if each.lines[0].text.startswith(("ก่อน", "ทั้งนี้"))]
    first, *others = found
    assert [each.style.x for each in others] == [
        pytest.approx(first.style.x + first.style.hang)
    ] * 2
    assert all(each.style.first == 0 for each in others)
    assert indents(document, "Plain2") == indents(document, "Clause2") * 2
    announced = replace(document, kind="announcement")
    assert indents(announced, "Plain2") == []
    assert min(
        each.style.first for each in paragraphs(announced)[-4:] if "ทั้งนี้" in each.lines[0].text
    )


def test_a_line_that_letters_cannot_fill_is_not_drawn_apart() -> None:
    """It is short of the margin anyway, and would look torn as well; others reach the margin."""
    words = "จึงขอให้ท่านกรอกแบบสำรวจและส่งคืนภายในวันที่"
    rest = " ๑๕ ธันวาคม ๒๕๖๙ รายละเอียดปรากฏตามสิ่งที่ส่งมาด้วย"
    clauses = (
        Block("clause", text(words + rest), text("(๑)"), 4),
        Block("clause", text(LONG), text("(๒)"), 4),
    )
    layout = lay_out(announcement(*clauses, kind="framework"), fonts=FONTS)
    lines = read_lines(render_pdf(layout.document, layout=layout), layout)
    (planned,) = (
        part.style.hang + part.lines[0].width
        for part in layout.pages[0].parts
        if isinstance(part, Paragraph) and part.lines[0].text == words
    )
    (short,) = (line for line in lines if line.text.endswith(words))
    assert short.right - short.left == pytest.approx(planned / MM, abs=0.1)
    assert max(line.right for line in lines) == pytest.approx(190, abs=0.1)


def _last_page(layout: Layout) -> list[str]:
    texts = []
    for part in layout.pages[-1].parts:
        lines = (
            [part]
            if isinstance(part, Paragraph)
            else [c.paragraph for r in part.rows for c in r.cells]
        )
        texts += [line.text for each in lines for line in each.lines]
    return texts


def test_who_answers_a_form_never_signs_alone_on_a_page() -> None:
    """A question with its lines goes along, whole."""
    one = (Column((), 1.0),)
    columns = (Column(text("ก"), 0.5), Column(text("ข"), 0.5))
    asked = Table(
        one,
        tuple(replace(cells(text(f"ถาม{at}")), continues=at > 0) for at in range(4)),
        ruled=False,
    )
    signs = Table(
        one,
        tuple(replace(cells(text(f"ลงชื่อ{at}")), continues=at > 0) for at in range(4)),
        ruled=False,
    )
    pages = set()
    for count in range(18, 30):
        rows = Table(columns, tuple(cells(text("แถว"), text("ค")) for _ in range(count)))
        body = (
            Block("table", (), table=rows),
            Block("table", (), table=asked, keep_next=True),
            Block("table", (), table=signs),
        )
        layout = lay_out(form("report-form", *body), fonts=FONTS)
        pages.add(layout.page_count)
        words = _last_page(layout)
        assert {f"ถาม{at}" for at in range(4)} <= set(words)
        assert {f"ลงชื่อ{at}" for at in range(4)} <= set(words)
    assert pages == {1, 2}
