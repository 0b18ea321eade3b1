"""PDF files: their lines in reading order, each with page and line."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from threading import Lock
from typing import Any

from thaigovdocs.findings import Origin, Spot
from thaigovdocs.recognition.lines.line import Line, fold, trim
from thaigovdocs.recognition.model import FontUse
from thaigovdocs.recognition.readers.faults import refusal
from thaigovdocs.recognition.readers.glyphs import (
    Glyph,
    in_order,
    is_drawn_apart,
    is_mark,
    plain_glyph,
    typed,
)
from thaigovdocs.thai.spans import Span

MAX_PAGES = 2000
MAX_CHARACTERS = 400_000  # of a page: a full one has 4,000

_HEAD = 1024  # bytes within which %PDF- must stand
_SUBSET = re.compile(r"^[A-Z]{6}\+")
_STYLE = re.compile(r"[,-](?:Bold|Italic|Regular|BoldItalic|Roman)+$", re.IGNORECASE)
_THAI = re.compile("[ก-๎]")
_TAB = 1.0  # of the size: a gap this wide is no space but a tab or another column
_TAB_AFTER_SPACE = 1.6
_GENERATED = 0.2  # of the size beyond the usual gap: less is no space between words
_UNWRITTEN = 0.22  # of it: a space that stands on the page only
_LEVEL = 0.5  # points: lines this near to one another stand on one level
_PDFIUM = Lock()  # pdfium works in one thread at a time


@dataclass(frozen=True, slots=True)
class PdfRead:
    """What a PDF holds."""

    lines: tuple[Line, ...]
    fonts: tuple[FontUse, ...]


def is_pdf(data: bytes) -> bool:
    """Whether *data* is a PDF."""
    return b"%PDF-" in data[:_HEAD]


def read_pdf(data: bytes, name: str) -> PdfRead:
    """Return the lines of a PDF in reading order, with their places on the page.

    Marks stand behind their consonants, อำ is one character, glyphs of the private use
    area are Thai again, and a space that only the spread of a line made is left out.

    Args:
        data: the bytes of the file.
        name: what a place calls the file.

    Raises:
        PolicyError: it is encrypted (TGD765) or damaged (TGD767), has no text (TGD768)
            or too many pages (TGD769).
    """
    with _PDFIUM:
        lines = tuple(_lines(data, name))
    if not lines:
        raise refusal("TGD768", name)
    fonts = tuple(use for line, size in lines for use in _uses(line, size))
    return PdfRead(tuple(line for line, _ in lines), fonts)


def _lines(data: bytes, name: str) -> Iterator[tuple[Line, float]]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as fault:
        code = "TGD765" if "password" in str(fault).lower() else "TGD767"
        raise refusal(code, name) from fault
    try:
        if len(document) > MAX_PAGES:
            raise refusal("TGD769", name, limit=MAX_PAGES)
        for number in range(len(document)):
            yield from _page(document, number, name)
    except pypdfium2.PdfiumError as fault:
        raise refusal("TGD767", name) from fault
    finally:
        document.close()


def _page(document: Any, number: int, name: str) -> Iterator[tuple[Line, float]]:
    page = document[number]
    text = page.get_textpage()
    height = page.get_height()
    rows = _reading_order([row for row in _rows(text) if row.glyphs])
    for count, row in enumerate(rows, 1):
        origin = Origin(spot=Spot(name, page=number + 1, line=count))
        line = _line(row, origin, number + 1, height)
        if line is not None:
            yield line, row.size
    text.close()
    page.close()


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of a page."""

    glyphs: tuple[Glyph, ...]
    fonts: tuple[tuple[int, str], ...]
    size: float

    @property
    def bottom(self) -> float:
        """Its base line."""
        return median(glyph.bottom for glyph in self.glyphs)


def _rows(text: Any) -> Iterator[_Row]:
    """Yield the lines of a page in the order of its content."""
    from pypdfium2 import raw

    count = min(text.count_chars(), MAX_CHARACTERS)
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    glyphs: list[Glyph] = []
    fonts: list[tuple[int, str]] = []
    size = 0.0
    for at in range(count):
        code = raw.FPDFText_GetUnicode(text, at)
        char = plain_glyph(chr(code)) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
        if char in "\r\n" or not char:
            if char == "\n" and glyphs:
                yield _Row(tuple(glyphs), tuple(fonts), size)
                glyphs, fonts, size = [], [], 0.0
            continue
        if char == "\ufffe":  # pdfium's sign for a hyphen at the end of a line
            char = "-"
        raw.FPDFText_GetCharBox(text, at, left, right, bottom, top)
        generated = char == " " and raw.FPDFText_IsGenerated(text, at) == 1
        if not glyphs or (glyphs[-1].char.isspace() and not char.isspace()):
            size = max(size, raw.FPDFText_GetFontSize(text, at))
            family = _family(text, at)
            if not fonts or fonts[-1][1] != family:
                fonts.append((len(glyphs), family))
        glyphs.append(Glyph(char, left.value, right.value, bottom.value, top.value, generated))
    if glyphs:
        yield _Row(tuple(glyphs), tuple(fonts), size)


def _family(text: Any, at: int) -> str:
    from pypdfium2 import raw

    buffer = ctypes.create_string_buffer(256)
    flags = ctypes.c_int()
    raw.FPDFText_GetFontInfo(text, at, buffer, 256, flags)
    name = buffer.value.decode("utf-8", "replace")
    return _STYLE.sub("", _SUBSET.sub("", name))


def _reading_order(rows: list[_Row]) -> list[_Row]:
    """Return *rows* with those put first or last that stand above or below all others.

    A program may write the page number when all else is written; what stands in columns
    keeps the order of the content.
    """
    if len(rows) < 3:
        return rows
    bottoms = [row.bottom for row in rows]
    first, last = max(bottoms) - _LEVEL, min(bottoms) + _LEVEL
    ranks = [0 if bottom >= first else 2 if bottom <= last else 1 for bottom in bottoms]
    return [rows[at] for at in sorted(range(len(rows)), key=ranks.__getitem__)]


def _line(row: _Row, origin: Origin, page: int, height: float) -> Line | None:
    glyphs = in_order(row.glyphs, row.size or 16.0)
    words = _words(glyphs, row.size or 16.0)
    text = trim(fold(tuple(_spans(words, row, origin))))
    shown = [glyph for glyph in row.glyphs if not glyph.char.isspace()]
    if not text or not shown:
        return None
    ends_in_space = words.endswith((" ", "\u00a0"))
    return Line(
        (*text, replace(text[-1], text=" "))
        if ends_in_space and isinstance(text[-1], Span)
        else text,
        page,
        left=min(glyph.left for glyph in shown),
        right=max(glyph.right for glyph in shown),
        top=height - row.bottom,
        size=row.size,
    )


def _spans(words: str, row: _Row, origin: Origin) -> Iterator[Span]:
    """Yield the words of a line; one span where one family sets it all."""
    families = {family for _, family in row.fonts}
    if len(families) < 2:
        yield Span(typed(words), origin, font=next(iter(families), None) or None)
        return
    # Words were moved by a few characters at most, so a family begins at the next space.
    starts = [(min(at, len(words)), family) for at, family in row.fonts]
    ends = [at for at, _ in starts[1:]] + [len(words)]
    at = 0
    for (_, family), end in zip(starts, ends, strict=True):
        space = words.find(" ", end - 1) + 1 if end < len(words) else end
        end = space if 0 < space <= end + 4 else end
        if at < end:
            yield Span(typed(words[at:end]), origin, font=family or None)
            at = end


def _words(glyphs: Sequence[Glyph], size: float) -> str:
    """Return the characters of a line; tabs where it is divided, no space that is none."""
    usual = _usual_gap(glyphs)
    parts: list[str] = []
    before: Glyph | None = None
    spaces: list[Glyph] = []
    for glyph in glyphs:
        if glyph.char.isspace():
            spaces.append(glyph)
            continue
        if before is not None and not is_mark(glyph.char):
            parts.append(_between(before, glyph, spaces, usual, size))
        parts.append(glyph.char)
        spaces = []
        if not is_mark(glyph.char) or before is None:
            before = glyph
        elif not is_drawn_apart(before, glyph):  # a slice of the cluster's box
            before = replace(before, right=max(before.right, glyph.right))
    return "".join(parts) + ("" if not spaces or spaces[0].generated else " ")


def _between(
    before: Glyph, glyph: Glyph, spaces: Sequence[Glyph], usual: float, size: float
) -> str:
    gap = glyph.left - before.right
    if gap > (_TAB_AFTER_SPACE if spaces else _TAB) * size + 2 * usual:
        return "\t"
    real = [space for space in spaces if not space.generated]
    if real:
        return " " * len(real)
    if spaces:
        inside = _THAI.match(before.char) and _THAI.match(glyph.char)
        return "" if inside and gap < _GENERATED * size + usual else " "
    return " " if gap > _UNWRITTEN * size + usual else ""


def _usual_gap(glyphs: Sequence[Glyph]) -> float:
    """Return the gap that stands between most of the letters: more than nothing where spread."""
    letters = [glyph for glyph in glyphs if not is_mark(glyph.char)]
    gaps = [
        right.left - left.right
        for left, right in pairwise(letters)
        if not left.char.isspace() and not right.char.isspace()
    ]
    return max(0.0, median(gaps)) if gaps else 0.0


def _uses(line: Line, size: float) -> Iterator[FontUse]:
    for span in line.text:
        if isinstance(span, Span) and span.origin and span.font:
            yield FontUse(span.text, span.origin, span.font, span.font, size or None, size or None)
