"""How the pages of a PDF are set: their paper, the places of their lines, their pictures."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from thaigovdocs.findings import Origin, Spot
from thaigovdocs.recognition.lines.line import Line, spans_of
from thaigovdocs.recognition.measured import MeasuredLine, MeasuredPage, MeasuredPicture
from thaigovdocs.standard.fonts import has_official_sizes
from thaigovdocs.standard.measures import LINE_PITCH_FACTOR

_TALLER = "sarabunnew"  # its lines stand further apart
_MOST = 50  # pictures of a page that are looked at


def measured_page(page: Any, number: int, name: str) -> MeasuredPage:
    """Return the paper of a page."""
    origin = Origin(spot=Spot(name, page=number, line=1))
    return MeasuredPage(number, origin, page.get_width(), page.get_height())


def measured_lines(
    lines: Sequence[Line], parts: Sequence[tuple[float, ...]]
) -> Iterator[MeasuredLine]:
    """Yield the places of *lines*; *parts* are the left edges of what tabs divide in them."""
    for line, lefts in zip(lines, parts, strict=True):
        if line.origin is None:
            continue
        words = line.words.split("\t")
        divided = tuple(zip(words, lefts, strict=True)) if len(words) == len(lefts) else ()
        families = {span.font for span in spans_of(line.text) if span.font}
        known = bool(families) and all(map(has_official_sizes, families))
        yield MeasuredLine(
            line.origin,
            line.page,
            line.left,
            line.right,
            line.top,
            line.size or None if known else None,
            single=line.size * LINE_PITCH_FACTOR if known and not _is_taller(families) else None,
            parts=divided,
        )


def _is_taller(families: Iterable[str]) -> bool:
    return any(_TALLER in family.replace(" ", "").lower() for family in families)


def measured_pictures(page: Any, number: int, name: str) -> Iterator[MeasuredPicture]:
    """Yield the pictures of a page, those within drawings apart."""
    from pypdfium2 import raw

    origin = Origin(spot=Spot(name, page=number, line=1))
    found = 0
    left, bottom, right, top = box = [ctypes.c_float() for _ in range(4)]
    for at in range(raw.FPDFPage_CountObjects(page)):
        each = raw.FPDFPage_GetObject(page, at)  # most are words: no object is made of those
        if raw.FPDFPageObj_GetType(each) not in (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM):
            continue
        if not raw.FPDFPageObj_GetBounds(each, *box):
            continue
        size = right.value - left.value, top.value - bottom.value
        yield MeasuredPicture(origin, number, *size, left.value, page.get_height() - top.value)
        found += 1
        if found >= _MOST:
            return
