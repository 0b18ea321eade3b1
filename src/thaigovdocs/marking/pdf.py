"""Findings as highlights with notes on the pages of a PDF."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import Any

from thaigovdocs.findings import Finding
from thaigovdocs.marking.comments import lines_of
from thaigovdocs.recognition.readers.faults import refusal
from thaigovdocs.recognition.readers.pdf_places import Box, find_words

_DAMAGED = (
    *(ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError),
    *(AssertionError, NotImplementedError, OSError, MemoryError),
)
"""What pypdf may raise on a file that pdfium could still read."""
_COLOURS = {"error": (1.0, 0.6, 0.6), "warning": (1.0, 0.85, 0.4), "note": (0.75, 0.9, 1.0)}


def mark_pdf(data: bytes, name: str, findings: Sequence[Finding], *, author: str) -> bytes:
    """Return the PDF *data* with each of *findings* as a highlight on its letters, and a note.

    What stands in the file stays: the highlights are added at its end.

    Args:
        data: the bytes of the file.
        name: what the places of the findings call it.
        findings: those of this file; one without a place stands at the top of the first page.
        author: who says so.

    Raises:
        PolicyError: the file cannot be read.
    """
    import pypdf

    boxes = find_words(data, name, findings)
    made = [(page, each) for told, page, held in boxes for each in _annotations(told, held, author)]
    try:
        writer = pypdf.PdfWriter(io.BytesIO(data), incremental=True)
        for page, annotation in made:
            writer.add_annotation(page, annotation)
        written = io.BytesIO()
        writer.write(written)
    except (pypdf.errors.PyPdfError, *_DAMAGED) as fault:
        raise refusal("TGD767", name, reason=str(fault) or type(fault).__name__) from fault
    return written.getvalue()


def _annotations(finding: Finding, boxes: Sequence[Box], author: str) -> Iterator[Any]:
    """Yield a highlight over the letters in *boxes*, one a line, with the note on the first."""
    from pypdf.annotations import Highlight
    from pypdf.generic import ArrayObject, FloatObject, NameObject, TextStringObject

    colour = _COLOURS[finding.severity.value]
    for number, box in enumerate(boxes):
        upper, lower = (box.left, box.top, box.right, box.top), (box.left, box.bottom)
        quads = ArrayObject(map(FloatObject, (*upper, *lower, box.right, box.bottom)))
        made = Highlight(rect=(box.left, box.bottom, box.right, box.top), quad_points=quads)
        made[NameObject("/C")] = ArrayObject(map(FloatObject, colour))
        made[NameObject("/T")] = TextStringObject(author)
        made[NameObject("/F")] = FloatObject(4)  # printed
        if not number:
            made[NameObject("/Contents")] = TextStringObject("\n".join(lines_of(finding)))
        yield made


def is_signed_pdf(data: bytes) -> bool:
    """Whether a PDF carries a digital signature, which any change may break."""
    return b"/ByteRange" in data and (b"/Sig" in data)
