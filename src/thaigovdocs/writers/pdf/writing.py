"""The PDF of a document: drawn by Typst, its text repaired, the same bytes every time."""

from __future__ import annotations

from typing import Literal
from unicodedata import name

from thaigovdocs._arguments import check_option, check_type
from thaigovdocs.documents.model import Document
from thaigovdocs.errors import RenderError, UsageError
from thaigovdocs.findings import Finding, Report
from thaigovdocs.layout import Fonts, Layout, lay_out
from thaigovdocs.layout.drawing import Attachment, draw_pdf
from thaigovdocs.writers.pdf.text import repair_text

Standard = Literal["a-2b", "a-3b"]

__all__ = ["Attachment", "Standard", "render_pdf"]


def render_pdf(
    document: Document,
    *,
    layout: Layout | None = None,
    fonts: Fonts | None = None,
    standard: Standard = "a-2b",
    attach: Attachment | None = None,
) -> bytes:
    """Return *document* as PDF/A: tagged, with title, author, language and its date.

    The same document and font give the same bytes on every day and in every process.

    Args:
        document: what to print.
        layout: its layout, where it was made before.
        fonts: where fonts are found; ``None`` for this machine's.
        standard: ``a-2b``, or ``a-3b``, which may carry a file inside.
        attach: the file to carry; only with ``a-3b``.

    Raises:
        PolicyError: the document holds what stops it (``document.faults``).
        MissingToolError: the font that the document names is not there (TGD700).
        RenderError: the font lacks a character (TGD702), or the emblem cannot be drawn.
        UsageError: another standard, or a file to carry with ``a-2b``.
    """
    check_option(attach, Attachment, "attach")
    if standard not in ("a-2b", "a-3b"):
        raise UsageError(f"expected the PDF standard 'a-2b' or 'a-3b', found '{standard}'")
    if attach and standard != "a-3b":
        raise UsageError(f"expected the PDF standard 'a-3b' with an attachment, found '{standard}'")
    layout = drawable(document, layout, fonts)
    drawn = draw_pdf(layout, standard=standard, attachment=attach)
    # The lines are drawn as "ja" (layout.drawing); the papers are Thai.  Same length.
    return repair_text(drawn.replace(b"/Lang(ja-TH)", b"/Lang(th-TH)"))


def drawable(document: Document, layout: Layout | None, fonts: Fonts | None) -> Layout:
    """Return the layout of *document*, *layout* where it was made before.

    Raises:
        PolicyError: the document holds what stops it.
        RenderError: the font lacks a character (TGD702), or its pages cannot be drawn.
    """
    check_type(document, Document, "document")
    check_option(layout, Layout, "layout")
    layout = layout or lay_out(document, fonts=fonts)
    layout.document.stop()
    if faults := (*missing_findings(layout), *Report(layout.findings).errors):
        raise RenderError(findings=faults)
    return layout


def missing_findings(layout: Layout) -> tuple[Finding, ...]:
    """Return a finding for every character that the font of *layout* lacks."""
    return tuple(
        Finding.of(
            "TGD702",
            missing.origin,
            layout.document.id,
            font=layout.family.name,
            character=_shown(missing.character),
            name=f"U+{ord(missing.character):04X} {name(missing.character, '')}".strip(),
        )
        for missing in layout.missing
    )


def _shown(character: str) -> str:
    """Return *character* as a message can show it: escaped where nothing would be seen."""
    return character if character.isprintable() else ascii(character)[1:-1]
