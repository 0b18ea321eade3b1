"""PDF files: their lines in reading order, each with page and line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from statistics import median
from threading import Lock
from typing import Any

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.findings import Origin, Spot
from thaigovdocs.recognition.lines.line import Line, fold, spans_of, trim
from thaigovdocs.recognition.measured import (
    Measured,
    MeasuredLine,
    MeasuredPage,
    MeasuredPicture,
)
from thaigovdocs.recognition.model import FontUse
from thaigovdocs.recognition.readers.faults import refusal
from thaigovdocs.recognition.readers.glyphs import (
    Glyph,
    in_order,
    is_drawn_apart,
    is_mark,
    typed,
)
from thaigovdocs.recognition.readers.pdf_measured import (
    measured_lines,
    measured_page,
    measured_pictures,
)
from thaigovdocs.recognition.readers.pdf_rows import Row, Rows, family_of
from thaigovdocs.recognition.readers.read import Read, ranges, told
from thaigovdocs.recognition.readers.wording import (
    doubtful_fonts,
    is_garbled,
    is_unreadable,
    lean_of,
    mend_torn,
    with_long_a,
)
from thaigovdocs.thai.spans import Span

MAX_PAGES = 2000

_HEAD = 1024  # bytes within which %PDF- must stand
_THAI = re.compile("[ก-๎]")
_USUAL_SIZE = 16.0
_TAB = 1.0  # of the size: a gap this wide is no space but a tab or another column
_TAB_AFTER_SPACE = 1.6
_GENERATED = 0.14  # of the size beyond the usual gap: less is no space between words
_UNWRITTEN = 0.22  # of it: a space that stands on the page only
_LEVEL = 0.5  # points: lines this near to one another stand on one level
_FEW_LETTERS = 100  # a page with fewer may be a picture with a stamp or a number on it
_HALF = 0.5  # of a page
_WHOLE = 0.8  # of a page that was scanned
_OUTLINES = 100  # shapes: letters that were drawn
PDFIUM = Lock()  # pdfium works in one thread at a time


def is_pdf(data: bytes) -> bool:
    """Whether *data* is a PDF."""
    return b"%PDF-" in data[:_HEAD]


@lru_cache(maxsize=1)  # a file that is checked and marked is read once
def read_pdf(data: bytes, name: str) -> Read:
    """Return the lines of a PDF in reading order, with their places on the page.

    Marks stand behind their consonants, อำ is one character, glyphs of the private use
    area are Thai again, digits raised above a line are small ones, and a space that only
    the spread of a line made is left out.  Pages that are pictures are told.

    Args:
        data: the bytes of the file.
        name: what a place calls the file.

    Raises:
        PolicyError: it is encrypted (TGD765) or damaged (TGD767), has no text (TGD707,
            TGD768) or too many pages (TGD769).
    """
    with PDFIUM:
        pages = list(_pages(data, name))
    drawn = [number for number, page in enumerate(pages, 1) if page.is_picture]
    strange = [number for number, page in enumerate(pages, 1) if page.is_strange]
    lines = tuple(line for page in pages if not page.is_strange for line in page.lines)
    if not lines:
        raise refusal("TGD768" if drawn or strange else "TGD707", name)
    lines = tuple(_settled(lines))
    findings = (("TGD709", drawn), ("TGD711", strange))
    return Read(
        lines,
        fonts=tuple(use for line in lines for use in _uses(line)),
        findings=tuple(told(code, name, pages=ranges(each)) for code, each in findings if each),
        measured=Measured(
            tuple(page.paper for page in pages),
            tuple(line for page in pages if not page.is_strange for line in page.places),
            tuple(picture for page in pages for picture in page.pictures),
        ),
    )


def _settled(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield *lines* with families for fonts, and with the letters that give words."""
    spans = [span for line in lines for span in spans_of(line.text)]
    doubtful = doubtful_fonts((span.font, span.text) for span in spans if span.font)
    lean = lean_of(span.text for span in spans)
    for line in lines:
        text = tuple(
            replace(
                span,
                text=mend_torn(
                    with_long_a(span.text) if span.font in doubtful else span.text, lean
                ),
                font=family_of(span.font) if span.font else None,
            )
            for span in spans_of(line.text)
        )
        yield line if text == line.text else replace(line, text=text)


@dataclass(frozen=True, slots=True)
class _Page:
    """The lines of a page; whether most of it is a picture, and whether they make no words."""

    paper: MeasuredPage
    lines: tuple[Line, ...]
    places: tuple[MeasuredLine, ...]
    pictures: tuple[MeasuredPicture, ...]
    is_picture: bool
    is_strange: bool


def _pages(data: bytes, name: str) -> Iterator[_Page]:
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
            yield _page(document, number, name)
    except pypdfium2.PdfiumError as fault:
        raise refusal("TGD767", name) from fault
    finally:
        document.close()


def _page(document: Any, number: int, name: str) -> _Page:
    page = document[number]
    text = page.get_textpage()
    paper = measured_page(page, number + 1, name)
    lines, parts = [], []
    for count, row in enumerate(_reading_order(list(Rows(text))), 1):
        origin = Origin(spot=Spot(name, page=number + 1, line=count))
        line, lefts = _line_of(row, origin, number + 1, paper.height)
        if line:
            lines.append(line)
            parts.append(lefts)
    words = mend_torn(" ".join(line.words for line in lines))
    letters = sum(len(line.squeezed) for line in lines)
    is_picture = letters < _FEW_LETTERS and _is_drawn(page, bool(lines))
    is_strange = is_unreadable(words)
    if not is_picture and not is_strange and is_garbled(words) and _is_drawn(page, True, _WHOLE):
        is_strange = True  # a machine has read the picture of a page, and found no words
    pictures = tuple(measured_pictures(page, number + 1, name))
    text.close()
    page.close()
    return _Page(
        paper,
        tuple(lines),
        tuple(measured_lines(lines, parts)),
        pictures,
        is_picture and not is_strange,
        is_strange,
    )


def _is_drawn(page: Any, has_words: bool, share: float = _HALF) -> bool:
    """Whether a page is a picture: a *share* of it, or all that it shows where it has no words."""
    from pypdfium2 import raw

    whole = page.get_width() * page.get_height()
    shapes = 0
    for each in page.get_objects(max_depth=3):
        if each.type == raw.FPDF_PAGEOBJ_IMAGE:
            left, bottom, right, top = each.get_bounds()
            if not has_words or (right - left) * (top - bottom) >= share * whole:
                return True
        shapes += each.type == raw.FPDF_PAGEOBJ_PATH
    return not has_words and shapes >= _OUTLINES


def _reading_order(rows: list[Row]) -> list[Row]:
    """Return *rows* with those put first or last that stand above or below all others.

    A program may write the page number when all else is written; what stands in columns
    keeps the order of the content.
    """
    if len(rows) < 3:
        return rows
    bases = [row.base for row in rows]
    first, last = max(bases) - _LEVEL, min(bases) + _LEVEL
    ranks = [0 if base >= first else 2 if base <= last else 1 for base in bases]
    return [rows[at] for at in sorted(range(len(rows)), key=ranks.__getitem__)]


def line_of(row: Row, origin: Origin, page: int, height: float) -> Line | None:
    """Return a row of a page of that *height* as a line; ``None`` where it shows nothing."""
    return _line_of(row, origin, page, height)[0]


def _line_of(
    row: Row, origin: Origin, page: int, height: float
) -> tuple[Line | None, tuple[float, ...]]:
    """Return a row as a line, and the left edges of what tabs divide in it."""
    glyphs = in_order(row.glyphs, row.size or _USUAL_SIZE)
    words, lefts = _words(glyphs, row.size or _USUAL_SIZE)
    text = trim(fold(tuple(_spans(words, row, origin))))
    shown = [glyph for glyph in row.glyphs if not glyph.char.isspace()]
    if not text or not shown:
        return None, ()
    if words.endswith((" ", "\u00a0")) and isinstance(text[-1], Span):
        text = (*text, replace(text[-1], text=" "))
    line = Line(
        text,
        page,
        left=min(glyph.left for glyph in shown),
        right=max(glyph.right for glyph in shown),
        top=height - row.base,
        size=row.size,
    )
    return line, (line.left, *lefts)


def _spans(words: str, row: Row, origin: Origin) -> Iterator[Span]:
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


def _words(glyphs: Sequence[Glyph], size: float) -> tuple[str, list[float]]:
    """Return the characters of a line, and where what stands behind its tabs begins.

    Tabs stand where it is divided; a space that is none is left out.
    """
    usual = _usual_gap(glyphs)
    parts: list[str] = []
    lefts: list[float] = []
    before: Glyph | None = None
    spaces: list[Glyph] = []
    for glyph in glyphs:
        if glyph.char.isspace():
            spaces.append(glyph)
            continue
        if before is not None and not is_mark(glyph.char):
            parts.append(_between(before, glyph, spaces, usual, size))
            if parts[-1] == "\t":
                lefts.append(glyph.left)
        parts.append(glyph.char)
        spaces = []
        if not is_mark(glyph.char) or before is None:
            before = glyph
        elif not is_drawn_apart(before, glyph):  # a slice of the cluster's box
            before = replace(before, right=max(before.right, glyph.right))
    return "".join(parts) + ("" if not spaces or spaces[0].generated else " "), lefts


def _between(
    before: Glyph, glyph: Glyph, spaces: Sequence[Glyph], usual: float, size: float
) -> str:
    gap = glyph.left - before.right
    if gap > (_TAB_AFTER_SPACE if spaces else _TAB) * size + 2 * usual:
        return "\t"
    real = [space for space in spaces if not space.generated]
    if real:
        return " " * len(real)
    if spaces and glyph.char == "\u0e32":  # of ำ, which is torn apart
        return " "
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


def _uses(line: Line) -> Iterator[FontUse]:
    size = line.size or None
    for span in line.text:
        if isinstance(span, Span) and span.origin and span.font:
            yield FontUse(span.text, span.origin, span.font, span.font, size, size)
