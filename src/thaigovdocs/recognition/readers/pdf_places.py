"""Where on the pages of a PDF the words of findings stand, letter by letter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.findings import Finding
from thaigovdocs.recognition.lines.line import spans_of
from thaigovdocs.recognition.readers.faults import refusal
from thaigovdocs.recognition.readers.pdf import PDFIUM, read_pdf
from thaigovdocs.thai.digits import to_arabic

_LOOSE = frozenset("\u0e33\u0e4d\u0e32")  # อำ may be drawn as one letter or as two
_NEAR = 6.0  # points: a letter this near to the line is on it


@dataclass(frozen=True, slots=True)
class Box:
    """Letters beside one another, in points from the lower left corner of the page."""

    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class _Page:
    """The letters of a page that can be seen.

    Attributes:
        said: a sign for each, as words are looked for.
        boxes: that of each.
        highest: the upper edge of the highest, in points.
    """

    said: str
    boxes: tuple[Box, ...]
    highest: float


def find_words(
    data: bytes, name: str, findings: Sequence[Finding]
) -> list[tuple[Finding, int, list[Box]]]:
    """Return page (from 0) and boxes of the words of each of *findings*.

    One without a place stands on the first letters of the first page.

    Raises:
        PolicyError: as :func:`read_pdf`.
    """
    import pypdfium2

    heights = _line_heights(data, name)
    pages: dict[int, _Page] = {}
    made = []
    with PDFIUM:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as fault:
            raise refusal("TGD767", name, reason=str(fault)) from fault
        try:
            for finding in findings:
                spot = finding.origin.spot
                at = max(1, spot.page if spot else 1) - 1
                at = at if at < len(document) else 0
                if at not in pages:
                    pages[at] = _page(document, at)
                line = heights.get((at + 1, spot.line)) if spot else None
                made.append((finding, at, _boxes(pages[at], finding, line)))
        finally:
            document.close()
    return made


def _line_heights(data: bytes, name: str) -> dict[tuple[int, int], tuple[float, str]]:
    """Return base line and words of each line of the pages, from their upper edges."""
    held: dict[tuple[int, int], tuple[float, str]] = {}
    for line in read_pdf(data, name).lines:
        for span in spans_of(line.text):
            spot = span.origin.spot if span.origin else None
            if spot is not None:
                held.setdefault((spot.page, spot.line), (line.top, line.words))
    return held


def _page(document: Any, at: int) -> _Page:
    """Return the letters of a page that can be seen, with their boxes."""
    from pypdfium2 import raw

    page = document[at]
    text = page.get_textpage()
    box = raw.FS_RECTF()
    said, boxes = [], []
    for index in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text, index)
        if not 0 < code < 0x110000 or not chr(code).strip():
            continue
        raw.FPDFText_GetLooseCharBox(text, index, box)
        said.append(_sign(chr(code)))
        boxes.append(Box(box.left, box.bottom, box.right, box.top))
    text.close()
    page.close()
    return _Page("".join(said), tuple(boxes), max((each.top for each in boxes), default=0.0))


def _boxes(page: _Page, finding: Finding, line: tuple[float, str] | None) -> list[Box]:
    """Return the boxes of the words of *finding*: on their line, else anywhere on the page."""
    told = (finding.fix.old if finding.fix else "", finding.params.get("found", ""))
    wanted = max(map(_bare, told), key=len)
    starts = [*_found(page.said, wanted)] if wanted else []
    if not starts:
        return _whole_line(page, line)
    first = min(starts, key=lambda at: _distance(page, at, line))
    return _joined(page.boxes[first : first + len(wanted)])


def _found(said: str, wanted: str) -> Iterator[int]:
    """Yield where *wanted* begins in *said*, one beginning inside another too."""
    at = said.find(wanted)
    while at >= 0:
        yield at
        at = said.find(wanted, at + 1)


def _bare(words: str) -> str:
    kept = (letter for letter in to_arabic(words) if letter.strip())
    return "".join("\u0e32" if letter in _LOOSE else letter for letter in kept)


@cache
def _sign(letter: str) -> str:
    """Return the sign of a letter on a page."""
    return _bare(letter)[:1] or "\0"


def _distance(page: _Page, at: int, line: tuple[float, str] | None) -> float:
    return abs((page.highest - page.boxes[at].bottom) - line[0]) if line else 0.0


def _whole_line(page: _Page, line: tuple[float, str] | None) -> list[Box]:
    """Return the box of the first letters of the line, or of the page."""
    if not page.boxes:
        return [Box(36.0, 780.0, 90.0, 800.0)]
    if line is not None and (wanted := _bare(line[1])[:12]):
        at = page.said.find(wanted)
        if at >= 0:
            return _joined(page.boxes[at : at + len(wanted)])
    return [page.boxes[0]]


def _joined(boxes: Sequence[Box]) -> list[Box]:
    """Return *boxes* as one a line."""
    joined: list[Box] = []
    for box in boxes:
        last = joined[-1] if joined else None
        if last is not None and abs(last.bottom - box.bottom) < _NEAR and box.left > last.left - 1:
            joined[-1] = Box(
                min(last.left, box.left),
                min(last.bottom, box.bottom),
                max(last.right, box.right),
                max(last.top, box.top),
            )
        else:
            joined.append(box)
    return joined
