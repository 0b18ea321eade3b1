"""Papers of every kind in four readers: the words come out in the order of the paper."""

from __future__ import annotations

import random
import re
from dataclasses import replace

import pytest

from papers import KINDS, fonts_for, looks, random_paper
from readers import read_pdfium, read_pdfjs, read_poppler_raw, read_pypdf
from thaigovdocs.layout import lay_out
from thaigovdocs.layout.model import TablePart
from thaigovdocs.writers.pdf.writing import render_pdf
from thaigovdocs.writers.text import render_text

pytestmark = pytest.mark.slow

SEEDS = (1, 2, 3)
NUMBER = re.compile(r"^\s*- [๐-๙]+ -\s*$", re.MULTILINE)
DRAWN = re.compile("[☐✓]|\\.{6}")


def squeezed(words: str) -> str:
    """Return *words* without white space."""
    return "".join(words.split())


def repeated(layout) -> str:
    """Return the words of the head that pages of *layout* repeat."""
    for page in layout.pages[1:]:
        for part in page.parts:
            if isinstance(part, TablePart) and part.rows[0].head:
                rows = [row for row in part.rows if row.head]
                cells = (cell for row in rows for cell in row.cells)
                return squeezed("".join(x.text for each in cells for x in each.paragraph.lines))
    return ""


@pytest.mark.parametrize("read", [read_poppler_raw, read_pdfium, read_pypdf, read_pdfjs])
@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("kind", KINDS)
def test_the_words_of_every_kind_are_copied_out_in_order(kind, seed, read, tmp_path):
    """Cell by cell in a table; page numbers, catchwords and repeated heads apart."""
    paper = replace(random_paper(random.Random(f"{kind} {seed}"), kind), secrecy=())
    paper = looks(paper, emblem="none", catchwords="none")
    layout = lay_out(paper, fonts=fonts_for("Sarabun"))
    found = read(render_pdf(paper, layout=layout), tmp_path)
    found = squeezed(NUMBER.sub("", re.sub(r"[\r\f]", "\n", found)))
    wanted = squeezed(DRAWN.sub("", render_text(paper)))
    if head := repeated(layout):
        first, *rest = found.split(head)
        found = first + head + "".join(rest)
    assert found == wanted
