"""A picture of every page, for previews and notebooks."""

from __future__ import annotations

import io

import pytest
from PIL import Image

import thaigovdocs as tgd
from papers import announcement, fonts_for, paragraph
from thaigovdocs.documents.model import Document
from thaigovdocs.thai.spans import Span


@pytest.fixture(scope="module")
def paper() -> Document:
    """Return a paper of two pages."""
    return announcement(*(paragraph(f"ข้อความที่ {at} " * 60) for at in range(8)))


def test_a_page_is_a_png_of_its_size(paper: Document) -> None:
    """One file a page, on white, as many pixels as asked for."""
    pages = tgd.render_png(paper, ppi=72, fonts=fonts_for("Sarabun"))
    assert len(pages) == tgd.lay_out(paper, fonts=fonts_for("Sarabun")).page_count > 1
    with Image.open(io.BytesIO(pages[0])) as picture:
        assert picture.size in ((595, 842), (596, 842))
        assert picture.convert("RGB").getpixel((5, 5)) == (255, 255, 255)


def test_a_page_is_an_svg_without_text(paper: Document) -> None:
    """Letters are outlines, so that no font is needed to look at it."""
    pages = tgd.render_svg(paper, fonts=fonts_for("Sarabun"))
    assert all(page.startswith("<svg") and "<text" not in page for page in pages)


def test_the_same_paper_gives_the_same_pictures(paper: Document) -> None:
    """Byte for byte, also from a layout that was made before."""
    fonts = fonts_for("Sarabun")
    layout = tgd.lay_out(paper, fonts=fonts)
    assert tgd.render_png(paper, ppi=40, fonts=fonts) == tgd.render_png(
        paper, ppi=40, layout=layout
    )
    assert tgd.render_svg(paper, fonts=fonts) == tgd.render_svg(paper, layout=layout)


def test_a_character_that_no_font_has_is_refused() -> None:
    """A picture that lacks a letter would deceive."""
    strange = announcement(paragraph("ก"), dated=(Span("漢"),))
    with pytest.raises(tgd.RenderError, match="TGD702"):
        tgd.render_png(strange, fonts=fonts_for("Sarabun"))


@pytest.mark.parametrize("ppi", [0, -1, 601, float("nan"), "96", True])
def test_pixels_have_bounds(paper: Document, ppi: object) -> None:
    """Nothing is drawn with none or too many."""
    with pytest.raises(tgd.UsageError, match="pixels an inch"):
        tgd.render_png(paper, ppi=ppi)  # type: ignore[arg-type]
