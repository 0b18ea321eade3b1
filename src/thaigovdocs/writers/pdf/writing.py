"""The PDF of a document: drawn by Typst, its text repaired, the same bytes every time."""

from __future__ import annotations

from typing import Literal, get_args
from unicodedata import name

from thaigovdocs._arguments import check_option, check_type
from thaigovdocs.documents.model import Document
from thaigovdocs.errors import RenderError, UsageError
from thaigovdocs.findings import Finding, Report
from thaigovdocs.layout import Fonts, Layout, lay_out
from thaigovdocs.layout.drawing import Attachment, draw_pdf
from thaigovdocs.writers.pdf.text import repair_text

Standard = Literal["a-2a", "a-2b", "a-3a", "a-3b"]
_CARRYING = ("a-3a", "a-3b")
# Typst says this of every paper, and some readers take the word for an error.
_SUSPECTS = b"/Suspects false"

__all__ = ["Attachment", "Standard", "render_pdf"]


def render_pdf(
    document: Document,
    *,
    layout: Layout | None = None,
    fonts: Fonts | None = None,
    standard: Standard = "a-2a",
    attach: Attachment | None = None,
) -> bytes:
    """Return *document* as PDF/A: tagged, with title, author, language and its date.

    ``a-2a`` and ``a-3a`` are PDF/UA-1 as well: programs that read out know its headings,
    tables with their heads and cells, and what is read out instead of a picture.  A table of
    more than 5,000 rows would make the file too large for that: such a paper is ``a-2b`` or
    ``a-3b``, and ``layout.findings`` says so.  The same document and font give the same bytes
    on every day and in every process.

    Args:
        document: what to print.
        layout: its layout, where it was made before.
        fonts: where fonts are found; ``None`` for this machine's.
        standard: ``a-2a`` or ``a-2b``; ``a-3a`` or ``a-3b`` may carry a file inside.
        attach: the file to carry; only with ``a-3a`` and ``a-3b``.

    Raises:
        PolicyError: the document holds what stops it (``document.faults``).
        MissingToolError: the font that the document names is not there (TGD700).
        RenderError: the font lacks a character (TGD702), or the emblem cannot be drawn.
        UsageError: another standard, or a file to carry with ``a-2a`` or ``a-2b``.
    """
    check_option(attach, Attachment, "attach")
    if standard not in get_args(Standard):
        known = ", ".join(f"'{each}'" for each in get_args(Standard))
        raise UsageError(f"expected the PDF standard {known}, found '{standard}'")
    if attach and standard not in _CARRYING:
        raise UsageError(f"expected the PDF standard 'a-3a' with an attachment, found '{standard}'")
    layout = drawable(document, layout, fonts)
    drawn = draw_pdf(layout, standard=standard, attachment=attach)
    drawn = _in_language(drawn, layout.document.language_tag)
    return repair_text(drawn.replace(_SUSPECTS, b" " * len(_SUSPECTS)))


def _in_language(drawn: bytes, tag: str) -> bytes:
    """Return a PDF that says it is in the language *tag*, which is as long as what it said.

    The lines are drawn as "ja" and all else as Thai (layout.drawing).
    """
    for said in (b"ja-TH", b"th-TH"):
        drawn = drawn.replace(b"/Lang(%s)" % said, b"/Lang(%s)" % tag.encode())
    metadata = b"<dc:language><rdf:Bag><rdf:li>%s</rdf:li>"
    return drawn.replace(metadata % b"th-TH", metadata % tag.encode())


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
