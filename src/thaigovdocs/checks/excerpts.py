"""The line around a finding, and where in it the finding stands."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from functools import cached_property

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass
from thaigovdocs._frozen import FrozenMap
from thaigovdocs.checks.case import Paper, Passage, Source
from thaigovdocs.documents.passages import shown
from thaigovdocs.findings import Finding, Origin, Report, Spot
from thaigovdocs.thai.digits import to_arabic
from thaigovdocs.thai.spans import Span

_EXPRESSION = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_ELLIPSIS = "…"
_BEFORE, _MOST = 40, 96  # columns before the place, and of the whole line


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line of a file, or a paragraph of it.

    Attributes:
        line: its characters.
        start, end: the place in it, from 0; the end is behind the last character.
        number: of the line in the file; 0 for a paragraph.
    """

    line: str
    start: int
    end: int
    number: int = 0

    def shown(self) -> tuple[str, str]:
        """Return the line and a line of carets below the place, cut to fit a screen.

        A mark above or below a letter takes no column, so that the carets stand under
        what one sees.

        Example:
            >>> Excerpt("วันที่ ๓๐", 7, 9).shown()
            ('วันที่ ๓๐', '    ^^')
        """
        line = self.line.replace("\t", " ")
        first = _reached(line, self.start, -_BEFORE)
        last = _reached(line, max(self.end, first), _MOST - width(line[first : self.end]))
        head = _ELLIPSIS if first else ""
        tail = _ELLIPSIS if last < len(line) else ""
        blank = " " * (len(head) + width(line[first : self.start]))
        carets = "^" * max(1, min(width(line[self.start : self.end]), _MOST))
        return f"{head}{line[first:last]}{tail}", f"{blank}{carets}"


def width(text: str) -> int:
    """Return how many columns *text* takes: none for a mark, two for a wide letter.

    Example:
        >>> width("ที่"), width("ก"), width("字")
        (1, 1, 2)
    """
    return sum(map(_columns, text))


def _columns(letter: str) -> int:
    if unicodedata.category(letter) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in {"W", "F"} else 1


def _reached(line: str, place: int, columns: int) -> int:
    """Return the offset so many *columns* from *place*; it parts no letter from its marks."""
    step = 1 if columns > 0 else -1
    left = abs(columns)
    while (place if step < 0 else len(line) - place) > 0 and left > 0:
        place += step
        left -= _columns(line[place if step < 0 else place - 1])
    while 0 < place < len(line) and not _columns(line[place]):
        place += step
    return place


@dataclass(frozen=True)
class Checked:
    """A file that was checked.

    Attributes:
        name: as it was given.
        source: what it was read as; ``None`` for a file that cannot be read.
        papers: what stands in it.
        report: what was found.
        lines: the lines of each text file it was read from, by name.
    """

    name: str
    source: Source | None
    papers: tuple[Paper, ...]
    report: Report
    lines: Mapping[str, Sequence[str]] = field(default_factory=FrozenMap)

    def excerpt(self, finding: Finding) -> Excerpt | None:
        """Return the line around *finding*; ``None`` where there is nothing to show."""
        origin = finding.origin
        if origin.spot:
            return self._paragraph(origin, finding)
        number, column = origin.position
        lines = self.lines.get((origin.mark.file if origin.mark else None) or "", ())
        if not 0 < number <= len(lines):
            return None
        line = lines[number - 1]
        if origin.mark and origin.mark.is_cell:  # its column counts cells
            start = max(0, to_arabic(line).find(to_arabic(finding.params.get("found", ""))))
        else:
            start = min(max(0, column - 1), len(line))
        return Excerpt(line, start, start + _length(line, start, finding), number)

    def _paragraph(self, origin: Origin, finding: Finding) -> Excerpt | None:
        held = self._spots.get(origin.spot, ())
        for beginning, span, passage in held:
            inner = origin.offset - (span.origin.offset if span.origin else 0)
            if 0 <= inner < max(1, len(span.text)) or len(held) == 1:
                text = passage.text
                at = max(0, min(beginning + inner, len(text)))
                return Excerpt(text, at, min(len(text), at + _length(text, at, finding)))
        return None

    @cached_property
    def _spots(self) -> Mapping[Spot | None, list[tuple[int, Span, Passage]]]:
        """The words of each place, and the passages that hold them."""
        held: dict[Spot | None, list[tuple[int, Span, Passage]]] = {}
        for passage in (passage for paper in self.papers for passage in paper.passages):
            for beginning, span in pieces(passage):
                if span.origin and span.origin.spot:
                    held.setdefault(span.origin.spot, []).append((beginning, span, passage))
        return held


def pieces(passage: Passage) -> Iterator[tuple[int, Span]]:
    """Yield each run of words of *passage*, and where in it they begin."""
    at = 0
    for piece in passage.spans:
        if isinstance(piece, Span):
            yield at, piece
        at += len(shown(piece))


def _length(line: str, start: int, finding: Finding) -> int:
    """Return how many characters of *line* a finding speaks of."""
    if finding.origin.expression is not None and (match := _EXPRESSION.match(line, start)):
        return len(match.group())
    told = (finding.fix.old if finding.fix else "", finding.params.get("found", ""))
    return max(1, *(_shared(line[start : start + len(each)], each) for each in told))


def _shared(one: str, other: str) -> int:
    """Return how many characters two texts share from their beginning, digits alike."""
    length = 0
    for mine, its in zip(to_arabic(one), to_arabic(other), strict=False):
        if mine != its:
            break
        length += 1
    return length
