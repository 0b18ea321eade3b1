"""Where on the pages of a PDF the words of findings stand, letter by letter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
class _Letter:
    text: str
    box: Box


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
    pages: dict[int, list[_Letter]] = {}
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
                    pages[at] = list(_letters(document, at))
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


def _letters(document: Any, at: int) -> Iterator[_Letter]:
    """Yield the letters of a page that can be seen, with their boxes."""
    from pypdfium2 import raw

    page = document[at]
    text = page.get_textpage()
    box = raw.FS_RECTF()
    for index in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text, index)
        if not 0 < code < 0x110000 or not chr(code).strip():
            continue
        raw.FPDFText_GetLooseCharBox(text, index, box)
        yield _Letter(chr(code), Box(box.left, box.bottom, box.right, box.top))
    text.close()
    page.close()


def _boxes(
    letters: Sequence[_Letter], finding: Finding, line: tuple[float, str] | None
) -> list[Box]:
    """Return the boxes of the words of *finding*: on their line, else anywhere on the page."""
    told = (finding.fix.old if finding.fix else "", finding.params.get("found", ""))
    wanted = max(map(_bare, told), key=len)
    said = "".join(_bare(letter.text)[:1] or "\0" for letter in letters)
    starts = [at for at in range(len(said)) if wanted and said.startswith(wanted, at)]
    if not starts:
        return _whole_line(letters, line)
    first = min(starts, key=lambda at: _distance(letters[at], line, letters))
    return _joined([letter.box for letter in letters[first : first + len(wanted)]])


def _bare(words: str) -> str:
    kept = (letter for letter in to_arabic(words) if letter.strip())
    return "".join("\u0e32" if letter in _LOOSE else letter for letter in kept)


def _distance(letter: _Letter, line: tuple[float, str] | None, letters: Sequence[_Letter]) -> float:
    if line is None:
        return 0.0
    highest = max(each.box.top for each in letters)
    return abs((highest - letter.box.bottom) - line[0])


def _whole_line(letters: Sequence[_Letter], line: tuple[float, str] | None) -> list[Box]:
    """Return the box of the first letters of the line, or of the page."""
    if not letters:
        return [Box(36.0, 780.0, 90.0, 800.0)]
    if line is not None and (wanted := _bare(line[1])[:12]):
        said = "".join(_bare(letter.text)[:1] or "\0" for letter in letters)
        if (at := said.find(wanted)) >= 0:
            return _joined([letter.box for letter in letters[at : at + len(wanted)]])
    return [letters[0].box]


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
