"""200 papers of random length and text: no line and no page breaks a rule."""

from __future__ import annotations

import random
import re
from collections import Counter
from unicodedata import category

import pytest

from papers import FAMILIES, ReadLine, fonts_for, looks, random_document, read_lines
from thaigovdocs.layout import Layout, Paragraph, lay_out
from thaigovdocs.layout.flat import flatten, fold
from thaigovdocs.thai.spans import Span, Text
from thaigovdocs.writers.pdf.writing import render_pdf

pytestmark = pytest.mark.slow

PAPERS = 200
RIGHT = 190.0
NEVER_FIRST = tuple(" ๆฯ)]}”’,.:;!?/%…")
SUFFIX = re.compile(r"\.[0-9]?[A-Za-z]")
NEVER_LAST = tuple(" ([{“‘")


def faults_of_lines(layout: Layout) -> list[str]:
    """Return the lines that begin or end badly or break a kept unit."""
    faults = []
    for number, page in enumerate(layout.pages):
        for paragraph in page.paragraphs:
            for index, line in enumerate(paragraph.lines):
                if index and line.text.startswith(NEVER_FIRST) and not SUFFIX.match(line.text):
                    faults.append(f"page {number + 1} begins a line with: {line.text}")
                if index and category(line.text[0]) == "Mn":
                    faults.append(f"page {number + 1} breaks a cluster before: {line.text}")
                if line.text.endswith(NEVER_LAST):
                    faults.append(f"page {number + 1} ends a line with: {line.text}")
    return faults


def faults_of_units(layout: Layout) -> list[str]:
    """Return the kept units that stand whole in fewer lines than in the text."""
    lines = [line for page in layout.pages for line in page.lines]
    units = Counter(unit for block in layout.document.body for unit in _units(block.text))
    return [
        f"broken: {unit}"
        for unit, count in units.items()
        if sum(line.count(unit) for line in lines) < count
    ]


def _units(text: Text) -> list[str]:
    flat = flatten(text)
    return [flat.text[start:end].strip() for start, end in flat.kept]


def _plain(text: Text) -> str:
    return "".join(fold(piece.text) for piece in text if isinstance(piece, Span))


def faults_of_pages(layout: Layout) -> list[str]:
    """Return the pages that break a rule of pages."""
    faults = []
    for page in layout.pages[1:]:
        first, *rest = page.paragraphs
        ended = any(part.style is first.style for part in layout.pages[page.number - 2].paragraphs)
        words = [line for part in page.paragraphs for line in part.lines]
        closings = {"ขอแสดงความนับถือ", "ประกาศ ณ วันที่ ๒๐ เมษายน พ.ศ. ๒๕๖๑"}
        at = next((n for n, line in enumerate(words) if line.text in closings), None)
        if at is not None and at < 2:
            faults.append(f"page {page.number} has {at} lines of text above the closing")
        if words[0].text.startswith("(นาย") or words[0].text.startswith("ผู้ว่า"):
            faults.append(f"page {page.number} begins with a signature")
        continued = not first.style.first and not first.style.labels
        if continued and rest and len(first.lines) == 1 and first.ends and not ended:
            is_body = first.lines[0].text not in {"สำนักงานจังหวัด"}
            faults += [f"page {page.number} begins with a last line"] if is_body else []
    return faults


def short_lines(layout: Layout, lines: list[ReadLine]) -> list[str]:
    """Return full lines with a space in them that do not end at the right margin.

    The space behind a label is as wide as it is, and no line is drawn out by it.
    """
    return [
        f"{found:.2f}: {words}"
        for page in layout.pages
        for paragraph in page.paragraphs
        if paragraph.style.justify
        for words, baseline in _full(paragraph)
        if " " in words and words[-1] != "ำ"  # readers say where its ring stands, not its end
        for found in [_right(lines, page.number, baseline)]
        if abs(found - RIGHT) > 0.05
    ]


def _full(paragraph: Paragraph) -> list[tuple[str, float]]:
    lines = paragraph.lines[:-1] if paragraph.ends else paragraph.lines
    mark = paragraph.style.mark.text if paragraph.style.mark else ""
    return [
        (
            line.text[0 if index else len(mark) :],
            (paragraph.baseline + index * paragraph.pitch) / 72 * 25.4,
        )
        for index, line in enumerate(lines)
    ]


def _right(lines: list[ReadLine], page: int, baseline: float) -> float:
    near = (line for line in lines if line.page == page and abs(line.baseline - baseline) < 0.15)
    return max((line.right for line in near), default=0.0)


@pytest.mark.slow
@pytest.mark.parametrize("family", FAMILIES)
def test_no_line_and_no_page_of_random_papers_breaks_a_rule(family: str) -> None:
    """Line starts and ends, kept units, page rules, and the finished lines' right ends."""
    fonts = fonts_for(family)
    faults: list[str] = []
    for seed in range(FAMILIES.index(family), PAPERS, len(FAMILIES)):
        document = looks(random_document(random.Random(seed)), font=family)
        layout = lay_out(document, fonts=fonts)
        found = faults_of_lines(layout) + faults_of_units(layout) + faults_of_pages(layout)
        lines = read_lines(render_pdf(document, layout=layout), layout)
        found += short_lines(layout, lines)
        faults += [f"paper {seed}: {fault}" for fault in found]
    assert faults == []


@pytest.mark.slow
def test_the_words_of_random_papers_are_the_words_of_their_text() -> None:
    """Lines joined with the spaces moved between them give each paragraph unchanged."""
    for seed in range(0, PAPERS, 4):
        document = random_document(random.Random(seed))
        layout = lay_out(document, fonts=fonts_for("Sarabun"))
        drawn = "".join(
            " " * line.lead + line.text
            for page in layout.pages
            for paragraph in page.paragraphs
            for line in paragraph.lines
        )
        for block in document.body:
            assert _plain(block.text).strip() in drawn
