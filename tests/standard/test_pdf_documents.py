"""Whole papers in four readers: what is copied out of the PDF is the text of the paper."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import lru_cache

import pytest

import thaigovdocs as tgd
from papers import FAMILIES, fonts_for
from places import POLICIES
from readers import (
    read_pdfium,
    read_pdfjs,
    read_poppler,
    read_poppler_raw,
    read_pypdf,
)
from thaigovdocs.documents.model import Document
from thaigovdocs.starters.demo import demo_policy

pytestmark = pytest.mark.slow

# Page numbers, catchwords and the height in the outlined place of the emblem.
FURNITURE = re.compile(r"^\s*(- [๐-๙]+ -|.*\.\.\./?|[๐-๙.]+ ซม\.)\s*$", re.MULTILINE)


@lru_cache
def documents(case: str) -> dict[str, Document]:
    """Return the papers of the example that comes with the package, or of a whole policy."""
    if case == "demo":
        return dict(tgd.compose(tgd.loads(demo_policy())))
    return dict(tgd.compose(tgd.load(POLICIES[case])))


@lru_cache
def drawn(case: str, name: str, font: str) -> tuple[str, bytes]:
    """Return the text of a paper and its PDF in *font*."""
    document = documents(case)[name]
    document = replace(document, look=replace(document.look, font=font, emblem="preprinted"))
    pdf = tgd.render_pdf(document, fonts=fonts_for(font))
    return tgd.render_text(document), pdf


def squeezed(text: str) -> str:
    """Return *text* without white space and what is on the pages apart from the text."""
    return "".join(FURNITURE.sub("", re.sub(r"[\r\f]", "\n", text)).split())


@pytest.mark.parametrize("read", [read_poppler_raw, read_pdfium, read_pypdf, read_pdfjs])
@pytest.mark.parametrize("font", FAMILIES)
@pytest.mark.parametrize("name", ["letter", "announcement"])
@pytest.mark.parametrize("case", ["demo", "district"])
def test_a_paper_is_copied_out_letter_for_letter(case, name, font, read, tmp_path):
    """White space and page furniture apart, the text of the PDF is that of the paper."""
    text, pdf = drawn(case, name, font)
    assert squeezed(read(pdf, tmp_path)) == squeezed(text)


@pytest.mark.parametrize("font", FAMILIES)
@pytest.mark.parametrize("name", ["letter", "announcement"])
@pytest.mark.parametrize("case", ["demo", "district"])
def test_poppler_finds_the_same_letters_in_its_order_of_places(case, name, font, tmp_path):
    """pdftotext without options may move blocks of lines, but keeps every letter."""
    text, pdf = drawn(case, name, font)
    # It takes the dash after a page number for a hyphen and joins the next line to it.
    found = re.sub(r"\f\s*-\s*[๐-๙]", "\f", read_poppler(pdf, tmp_path))
    assert Counter(squeezed(found)) == Counter(squeezed(text))
