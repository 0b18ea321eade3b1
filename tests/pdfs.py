"""PDF files as Word, a gazette or a scanner would make them, drawn letter by letter."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import pypdfium2
from fontTools.ttLib import TTFont
from pypdfium2 import raw

from typefaces import FACES, official_folder

SIZE = 16.0
LEFT, RIGHT, TOP, PITCH = 85.0, 538.0, 760.0, 21.0


@dataclass(frozen=True)
class Put:
    """Words at a place of a page, in points from the left and the lower edge."""

    words: str
    left: float
    base: float
    size: float = SIZE
    face: str = "Regular"


def torn(words: str) -> str:
    """Return *words* with each ำ as Word's PDFs hold it: a space and า."""
    return words.replace("\u0e33", " \u0e32")


def lines(*words: str, left: float = LEFT, top: float = TOP) -> list[Put]:
    """Return *words* one below the other."""
    return [Put(each, left, top - PITCH * at) for at, each in enumerate(words)]


def centred(words: str, base: float, size: float = SIZE) -> list[Put]:
    """Return *words* in the middle of the text."""
    return [Put(words, (LEFT + RIGHT - size * width(words)) / 2, base, size)]


def width(words: str) -> float:
    """Return how wide *words* are, in sizes of the type."""
    glyphs, advances, units = _metrics()
    return sum(advances[glyphs[ord(letter)]][0] for letter in words) / units


@lru_cache(maxsize=1)
def _metrics() -> Any:
    font = TTFont(official_folder() / FACES["Regular"])
    return font.getBestCmap(), font["hmtx"].metrics, font["head"].unitsPerEm


def pdf(*pages: Iterable[Put] | None, scanned: bool = False) -> bytes:
    """Return a PDF of *pages*; ``None`` is a page that is one picture.

    Where it is *scanned*, a picture fills each page behind its words.
    """
    document = pypdfium2.PdfDocument.new()
    faces = {face: _font(document, face) for face in ("Regular", "Bold")}
    for page in pages:
        sheet = document.new_page(595, 842)
        if page is None or scanned:
            image = pypdfium2.PdfImage.new(document)
            image.set_bitmap(pypdfium2.PdfBitmap.new_native(8, 8, raw.FPDFBitmap_Gray))
            image.set_matrix(pypdfium2.PdfMatrix().scale(*((595, 842) if scanned else (500, 700))))
            sheet.insert_obj(image)
        for put in page or ():
            _draw(document, sheet, put, faces[put.face])
        sheet.gen_content()
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _font(document: pypdfium2.PdfDocument, face: str) -> object:
    data = (official_folder() / FACES[face]).read_bytes()
    buffer = (raw.c_uint8 * len(data)).from_buffer_copy(data)
    return raw.FPDFText_LoadFont(document, buffer, len(data), raw.FPDF_FONT_TRUETYPE, True)


def _draw(
    document: pypdfium2.PdfDocument, sheet: pypdfium2.PdfPage, put: Put, font: object
) -> None:
    text = raw.FPDFPageObj_CreateTextObj(document, font, put.size)
    encoded = (put.words + "\0").encode("utf-16-le")
    letters = (raw.FPDF_WCHAR * (len(encoded) // 2)).from_buffer_copy(encoded)
    raw.FPDFText_SetText(text, letters)
    raw.FPDFPageObj_Transform(text, 1, 0, 0, 1, put.left, put.base)
    raw.FPDFPage_InsertObject(sheet, text)
