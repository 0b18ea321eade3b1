"""A picture of every page, as PNG or SVG: for previews and notebooks."""

from __future__ import annotations

from typing import Literal

from thaigovdocs.documents.model import Document
from thaigovdocs.errors import UsageError
from thaigovdocs.layout import Fonts, Layout
from thaigovdocs.layout.drawing import draw_pages
from thaigovdocs.writers.pdf.writing import drawable

PPI = 144  # twice a point: sharp on a screen, a page of 1191 x 1684 pixels
MOST_PPI = 600  # a page of 140 MB in memory


def render_png(
    document: Document,
    *,
    ppi: float = PPI,
    layout: Layout | None = None,
    fonts: Fonts | None = None,
) -> tuple[bytes, ...]:
    """Return each page of *document* as a PNG file, on a white ground.

    The same document and font give the same bytes.

    Args:
        document: what to draw.
        ppi: pixels an inch, more than 0, at most 600.
        layout: its layout, where it was made before.
        fonts: where fonts are found; ``None`` for this machine's.

    Raises:
        PolicyError: the document holds what stops it (``document.faults``).
        MissingToolError: the font that the document names is not there (TGD700).
        RenderError: the font lacks a character (TGD702), or a picture cannot be drawn.
        UsageError: pixels beyond these bounds, or an argument of the wrong type.
    """
    if isinstance(ppi, bool) or not isinstance(ppi, (int, float)) or not 0 < ppi <= MOST_PPI:
        raise UsageError(f"expected 1 to {MOST_PPI} pixels an inch as ppi, found {ppi!r}")
    return _pages(document, layout, fonts, "png", ppi)


def render_svg(
    document: Document, *, layout: Layout | None = None, fonts: Fonts | None = None
) -> tuple[str, ...]:
    """Return each page of *document* as an SVG file; letters are outlines, not text.

    The same document and font give the same text.

    Args:
        document: what to draw.
        layout: its layout, where it was made before.
        fonts: where fonts are found; ``None`` for this machine's.

    Raises:
        PolicyError: the document holds what stops it (``document.faults``).
        MissingToolError: the font that the document names is not there (TGD700).
        RenderError: the font lacks a character (TGD702), or a picture cannot be drawn.
        UsageError: an argument of the wrong type.
    """
    return tuple(page.decode() for page in _pages(document, layout, fonts, "svg", PPI))


def _pages(
    document: Document,
    layout: Layout | None,
    fonts: Fonts | None,
    format_: Literal["png", "svg"],
    ppi: float,
) -> tuple[bytes, ...]:
    return draw_pages(drawable(document, layout, fonts), format=format_, ppi=ppi)
